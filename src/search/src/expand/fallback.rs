//! What is tried when a word is not found as it stands: compounds, then typing errors.

use super::meaning::add_acute;
use super::{Candidate, Candidates, Expander, Expansion};
use crate::answer::Relation;
use crate::compound;
use crate::index::{COMPOUNDS, Index, Term};
use crate::plan::Slot;
use crate::sound::{self, sound};
use crate::typo::{self, Typo};

/// Shorter words have too many neighbours.
const SHORTEST_TYPO: usize = 4;
/// Shorter words have too many words that begin nearly so.
const SHORTEST_START: usize = 7;
/// From this length two errors are allowed.
const LONG_WORD: usize = 8;
/// How sure it is that a compound is meant by its first part; its last part says less.
const PART: f32 = 0.65;
/// How sure it is that compounds are meant that share only their first part, how long that must be,
/// and how long the rest.
const FIRST_PART: f32 = 0.6;
const SHORTEST_FIRST: usize = 5;
const SHORTEST_REST: usize = 4;
/// Words of which only the start is near come after those with so many errors.
const UNFINISHED: usize = 3;
const RANKS: usize = 5;
/// Most words that a typing error may stand for.
const MOST_MENDED: usize = 3;

/// A dictionary word near the one typed.
struct Near {
    /// How many errors, and [`UNFINISHED`] more when only its start is near: the word typed is unfinished.
    rank: usize,
    form: String,
    term: Term,
}

impl<I: Index> Expander<'_, I> {
    /// Compounds of which a word is part. Everyday words are part of too many.
    pub(super) fn add_compounds(
        &self,
        key: &str,
        label: &str,
        weight: f32,
        out: &mut Candidates,
    ) -> bool {
        let mut name = key.to_owned();
        name.push(COMPOUNDS);
        let Some(term) = self.index.find(&name) else { return false };
        let own = self.index.find(key).map_or(0, |term| term.documents);
        out.push(Candidate {
            term,
            other: None,
            worth: weight * self.rarity(term.documents.saturating_add(own)) * PART,
            relation: Relation::Compound,
            label: label.to_owned(),
        });
        true
    }

    /// The parts of an unknown compound, together or alone.
    pub(super) fn add_parts(&self, slot: &Slot, out: &mut Candidates) {
        let known = |part: &str| self.index.find(part).is_some() || self.term_of(part).is_some();
        let Some(split) = compound::split(self.analysis, &slot.text, &known) else { return };
        let first = self.term_of(&split.first);
        let last = self.term_of(&split.last);
        if let (Some(first), Some(last)) = (first, last) {
            out.push(Candidate {
                term: first,
                other: Some(last),
                worth: 0.9 * self.rarity(first.documents.min(last.documents)),
                relation: Relation::Compound,
                label: slot.text.clone(),
            });
        }
        self.add_part(&split.first, 0.5, out);
        self.add_part(&split.last, 0.45, out);
    }

    /// A part of an unknown compound on its own, if the field has a meaning for it: others are part of
    /// too much, or of a name.
    fn add_part(&self, part: &str, weight: f32, out: &mut Candidates) {
        let weight = if self.analysis.is_general(part) { 0.3 * weight } else { weight };
        let key = self.analysis.key(part);
        let Some(term) = self.index.find(&key) else { return };
        let before = out.len();
        self.add_meanings_of(term, weight, out);
        if out.len() == before {
            return;
        }
        if term.documents > 0 {
            out.push(self.one(term, weight, Relation::Compound, part));
        }
        self.add_compounds(&key, part, weight, out);
    }

    /// The longest part with a meaning that an unknown word begins with: `rolstoel` for
    /// `rolstoelverhuur`.
    fn add_first_part(&self, slot: &Slot, out: &mut Candidates) {
        let mut longest = slot.text.len().saturating_sub(SHORTEST_REST);
        let before = out.len();
        while longest >= SHORTEST_FIRST && out.len() == before {
            self.add_part(slot.text.get(..longest).unwrap_or_default(), FIRST_PART, out);
            longest -= 1;
        }
    }

    /// Words near a word that nothing else answers.
    pub(super) fn add_mended(&self, out: &mut Expansion) {
        for (index, slot) in self.plan.slots.iter().enumerate() {
            if out.acute.is_empty() && self.key_term(&slot.key).is_none() {
                self.add_acute_near(slot, out);
            }
            if !out.guessed.has(index)
                || slot.text.len() < SHORTEST_TYPO
                || !slot.text.bytes().all(|b| b.is_ascii_lowercase())
            {
                continue;
            }
            // A word with known parts is more often a new compound than misspelt.
            let known = out.answers(index);
            let lost = out.slots.iter().all(|group| group.candidates.is_empty());
            let near = if known { self.slip(slot) } else { self.near(slot, lost) };
            let Some(group) = out.slots.get_mut(index) else { continue };
            for near in &near {
                self.add_near(near, &mut group.candidates);
            }
            match near.into_iter().next() {
                Some(best) => out.mended.push((index, best.form)),
                None if known => {}
                None => self.add_first_part(slot, &mut group.candidates),
            }
        }
    }

    /// What a word means that is near the one typed.
    fn add_near(&self, near: &Near, out: &mut Candidates) {
        let weight = match near.rank {
            0 | 1 => 0.65,
            2 => 0.5,
            _ => 0.45,
        };
        let start = out.len();
        if near.term.documents > 0 {
            out.push(self.one(near.term, weight, Relation::Typo, &near.form));
        }
        let key = self.analysis.key(&near.form);
        self.add_compounds(&key, &key, weight, out);
        self.add_meanings_of(near.term, weight, out);
        for candidate in out.get_mut(start..).unwrap_or_default() {
            candidate.relation = Relation::Typo;
        }
    }

    /// A misspelt word for an acute need must not hide the number to call, whether or not any
    /// document has the word.
    fn add_acute_near(&self, slot: &Slot, out: &mut Expansion) {
        for (word, meaning) in &self.index.collection().acute_words {
            let limit = if word.len() > LONG_WORD { 2 } else { 1 };
            if word.len() > SHORTEST_TYPO
                && Typo::new(&slot.key, limit).near(word).whole.is_some()
                && let Some(meaning) = self.index.meaning(*meaning)
            {
                add_acute(out, meaning);
            }
        }
    }

    /// The nearest words: first among those with the same two letters, or that begin to sound alike;
    /// when the whole question is lost without it, then those that begin as an error would change it.
    fn near(&self, slot: &Slot, lost: bool) -> Vec<Near> {
        let mut starts = sound::starts(&slot.text);
        starts.push(beginning(&slot.text, 2));
        let found = self.near_in(slot, &starts);
        if !lost || self.index.incomplete() || !found.is_empty() {
            return found;
        }
        self.near_in(slot, &typo::starts(&slot.text))
    }

    /// The words with the same start that are one error away.
    fn slip(&self, slot: &Slot) -> Vec<Near> {
        let mut found = self.near_in(slot, &[beginning(&slot.text, 2)]);
        found.retain(|near| near.rank == 1);
        found
    }

    /// The nearest of the words with one of these starts, those with most documents first.
    fn near_in(&self, slot: &Slot, starts: &[String]) -> Vec<Near> {
        let ranked = self.forms_near(slot, starts);
        let mut out: Vec<Near> = Vec::new();
        for forms in ranked {
            for (rank, form) in forms {
                let Some(term) = self.leading(&form) else { continue };
                let better = |near: &&Near| near.term.documents >= term.documents;
                let place = out.iter().take_while(better).count();
                out.insert(place, Near { rank, form, term });
            }
            if !out.is_empty() {
                break;
            }
        }
        out.truncate(MOST_MENDED);
        out
    }

    /// The words with one of these starts that are near, by their rank.
    fn forms_near(&self, slot: &Slot, starts: &[String]) -> [Vec<(usize, String)>; RANKS] {
        let limit = if slot.text.len() >= LONG_WORD { 2 } else { 1 };
        let unfinished = slot.last && slot.text.len() >= SHORTEST_START;
        let mut typo = Typo::new(&slot.text, limit);
        let heard = sound(&slot.text);
        let mut alike = Typo::new(&heard, limit - 1);
        let mut ranked: [Vec<(usize, String)>; RANKS] = Default::default();
        for start in starts {
            self.index.words(start, &mut |form| {
                let near = typo.near(form);
                let heard = alike.near(&sound(form)).whole.map_or(u8::MAX, |errors| errors + 1);
                // Few begin a word with the wrong letter and err once more, or leave it unfinished.
                let begun = form.get(..1) == slot.text.get(..1);
                let whole = near.whole.filter(|errors| begun || *errors <= 1).unwrap_or(u8::MAX);
                let whole = whole.min(heard);
                let start = near.start.filter(|errors| unfinished && begun && *errors <= 1);
                let rank = match start {
                    _ if whole <= limit => usize::from(whole),
                    Some(errors) => UNFINISHED + usize::from(errors),
                    None => return,
                };
                if let Some(forms) = ranked.get_mut(rank) {
                    forms.push((rank, form.to_owned()));
                }
            });
        }
        ranked
    }

    /// The term that a written form leads to: its own documents, or a group of synonyms.
    fn leading(&self, form: &str) -> Option<Term> {
        let term = self.index.find(form)?;
        let mut leads = term.documents > 0;
        if !leads && let Some(key) = self.term_of(form) {
            return Some(key);
        }
        self.index.triggers(term, &mut |trigger| leads |= trigger.phrase.0.len() == 1);
        leads.then_some(term)
    }
}

/// The first letters of a word.
fn beginning(word: &str, letters: usize) -> String {
    word.get(..letters).unwrap_or(word).to_owned()
}
