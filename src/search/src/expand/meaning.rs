//! What a question means in this field: synonyms, abbreviations, ways of speaking.

use super::{Candidate, Expander, Expansion, Group};
use crate::answer::{Acute, Relation};
use crate::index::{Index, Term};
use crate::num::f32_of;
use crate::plan::Role;
use crate::thesaurus::{Match, Meaning, Phrase, Said};

/// How sure each kind of synonym is. All below the word itself.
const LABEL: f32 = 0.75;
const EQUAL: f32 = 0.6;
const NARROWER: f32 = 0.4;
/// A way of speaking says nothing else than its group.
const SPOKEN: f32 = 1.15;

impl<I: Index> Expander<'_, I> {
    /// Adds what the phrases of the question mean, and the numbers to call in need.
    pub(super) fn add_meanings(&self, out: &mut Expansion) {
        let thesaurus = self.index.thesaurus();
        for found in thesaurus.matches(self.analysis, &self.plan.said) {
            let Some(meaning) = thesaurus.meanings.get(found.meaning) else { continue };
            add_acute(out, meaning);
            let slots = self.slots_of(&found.covers);
            if self.only_favours(&slots) {
                continue;
            }
            let candidates = self.candidates_of(meaning, &found, 1.0);
            match slots.as_slice() {
                [] => {}
                [slot] if found.equal.is_some() && found.covers.len() == 1 => {
                    if let Some(group) = out.slots.get_mut(*slot) {
                        group.candidates.extend(candidates);
                    }
                }
                _ => {
                    out.phrases.push(Group {
                        slots,
                        candidates,
                        colloquial: found.equal.is_none(),
                    });
                }
            }
        }
    }

    /// Whether words only say which wijk or kind is meant, next to words with a subject: "afspraak
    /// dementie" does not ask for covenants.
    fn only_favours(&self, slots: &[usize]) -> bool {
        let favours = |role: Role| matches!(role, Role::Place | Role::Kind);
        let role = |slot: &usize| self.plan.slots.get(*slot).map(|slot| slot.role);
        let subject = self.plan.slots.iter().any(|slot| slot.role == Role::Subject);
        subject && !slots.is_empty() && slots.iter().all(|slot| role(slot).is_some_and(favours))
    }

    /// What one word means that stands for a word of the question, less surely.
    pub(super) fn meanings_of_word(&self, key: &str, weight: f32) -> Vec<Candidate> {
        let thesaurus = self.index.thesaurus();
        let said = [Said::new(key.to_owned(), false)];
        let mut out = Vec::new();
        for found in thesaurus.matches(self.analysis, &said) {
            if let Some(meaning) = thesaurus.meanings.get(found.meaning) {
                out.extend(self.candidates_of(meaning, &found, weight));
            }
        }
        out
    }

    fn candidates_of(&self, meaning: &Meaning, found: &Match, weight: f32) -> Vec<Candidate> {
        let sure = weight * if found.equal.is_none() { SPOKEN } else { 1.0 };
        let mut out = Vec::new();
        for (index, phrase) in meaning.equal.iter().enumerate() {
            let itself = found.equal == Some(index);
            if itself && phrase.subjects() < 2 {
                continue;
            }
            let kind = if itself {
                1.0 / sure
            } else if index == 0 {
                LABEL
            } else {
                EQUAL
            };
            out.extend(self.phrase(phrase, sure * kind, meaning, itself));
        }
        for phrase in &meaning.narrower {
            out.extend(self.phrase(phrase, sure * NARROWER, meaning, false));
        }
        out
    }

    /// A phrase as candidate: all of its words must be in the document.
    fn phrase(
        &self,
        phrase: &Phrase,
        weight: f32,
        meaning: &Meaning,
        itself: bool,
    ) -> Option<Candidate> {
        let mut terms: Vec<Term> = Vec::new();
        let mut general = true;
        let mut rarest = u32::MAX;
        for key in &phrase.content {
            general &= self.analysis.is_general(key);
            let term = self.key_term(key)?;
            rarest = rarest.min(term.documents);
            terms.push(term);
        }
        if general {
            return None;
        }
        // Two words together are rarer than the rarest of them; by how much is not known here.
        let together = 1.0 + 0.25 * (f32_of(phrase.subjects()) - 1.0);
        Some(Candidate {
            terms,
            worth: weight * self.rarity(rarest) * together,
            relation: if itself { Relation::Word } else { Relation::Synonym },
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
