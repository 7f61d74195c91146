//! What a question means in this field: synonyms, abbreviations, ways of speaking.

use super::{Candidate, Candidates, Expander, Expansion};
use crate::answer::{Acute, Relation};
use crate::index::{Index, Term};
use crate::places::Places;
use crate::plan::Role;
use crate::thesaurus::{Match, Meaning, add_match, longest_win};

/// A way of speaking says nothing else than its group.
const SPOKEN: f32 = 1.15;

impl<I: Index> Expander<'_, I> {
    /// Adds what the phrases of the question mean, and the numbers to call in need.
    pub(super) fn add_meanings(&self, out: &mut Expansion) {
        for found in longest_win(self.said()) {
            let Some(meaning) = self.index.meaning(found.meaning) else { continue };
            add_acute(out, meaning);
            let slots = self.slots_of(found.covers.words);
            if self.only_favours(slots) {
                continue;
            }
            let sure = if found.spoken { SPOKEN } else { 1.0 };
            let Some(candidate) = self.meant(found.meaning, meaning, sure) else { continue };
            let alone = !found.spoken && found.covers.count == 1;
            let only = slots.only().filter(|_| alone);
            if let Some(group) = only.and_then(|slot| out.slots.get_mut(slot)) {
                group.candidates.push(candidate);
            } else if !slots.is_empty() {
                // One word, or two subjects, mean what they mean apart as well.
                let turned = found.spoken && found.words > 1 && slots.only().is_some();
                out.add_phrase(slots, candidate, turned);
            }
        }
    }

    /// The phrases that the question says, but those of groups that it also names a trap of.
    fn said(&self) -> Vec<Match> {
        let said = &self.plan.said;
        let mut found = Vec::new();
        for word in said {
            let term = if word.stop { None } else { self.index.find(&word.key) };
            let Some(term) = term else { continue };
            self.index.triggers(term, &mut |trigger| {
                if let Some(covers) = trigger.phrase.said_by(self.analysis, said) {
                    let words = trigger.phrase.0.len();
                    let (meaning, spoken) = (trigger.meaning, trigger.spoken);
                    add_match(&mut found, Match { meaning, spoken, words, covers });
                }
            });
        }
        let mut out = Vec::new();
        for one in found {
            let traps = self.index.meaning(one.meaning).map_or(&[][..], |meaning| &meaning.not);
            if !traps.iter().any(|trap| trap.said_by(self.analysis, said).is_some()) {
                out.push(one);
            }
        }
        out
    }

    /// Whether words only say which wijk or kind is meant, next to words with a subject: "afspraak
    /// dementie" does not ask for covenants.
    fn only_favours(&self, slots: Places) -> bool {
        let (mut subject, mut favours) = (false, !slots.is_empty());
        for (number, slot) in self.plan.slots.iter().enumerate() {
            subject |= slot.role == Role::Subject;
            favours &= !slots.has(number) || matches!(slot.role, Role::Place | Role::Kind);
        }
        subject && favours
    }

    /// What one word means that stands for a word of the question, less surely.
    pub(super) fn add_meanings_of(&self, term: Term, weight: f32, out: &mut Candidates) {
        let before = out.len();
        self.index.triggers(term, &mut |trigger| {
            let number = trigger.meaning;
            let former = out.get(before..).unwrap_or_default();
            if trigger.phrase.0.len() == 1
                && !former.iter().any(|former| former.term.at == number)
                && let Some(meaning) = self.index.meaning(number)
                && let Some(candidate) = self.meant(number, meaning, weight)
            {
                out.push(candidate);
            }
        });
    }

    /// What a group finds, as candidate.
    fn meant(&self, number: u32, meaning: &Meaning, sure: f32) -> Option<Candidate> {
        let term = self.index.term(number).filter(|term| term.documents > 0)?;
        Some(Candidate {
            term,
            other: None,
            worth: sure * meaning.worth,
            relation: Relation::Synonym,
            label: meaning.label.clone(),
        })
    }
}

pub(super) fn add_acute(out: &mut Expansion, meaning: &Meaning) {
    if !meaning.acute.is_empty() && !out.acute.iter().any(|acute| acute.id == meaning.id) {
        out.acute.push(Acute {
            id: meaning.id.clone(),
            label: meaning.label.clone(),
            numbers: meaning.acute.clone(),
        });
    }
}
