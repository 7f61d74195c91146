//! What is tried when a word is not found as it stands: compounds, then typing errors.

use super::meaning::add_acute;
use super::{Candidate, Candidates, Expander, Expansion};
use crate::answer::Relation;
use crate::compound;
use crate::index::{COMPOUNDS, Index, Term, is_word};
use crate::plan::Slot;
use crate::typo::Typo;

/// Shorter words have too many neighbours.
const SHORTEST_TYPO: usize = 4;
/// Shorter words have too many words that begin nearly so.
const SHORTEST_START: usize = 7;
/// From this length two errors are allowed.
const LONG_WORD: usize = 8;
/// Up to this many terms the whole dictionary is searched for a word whose start is wrong.
const SMALL_DICTIONARY: u32 = 30_000;
/// How sure it is that a compound is meant by its first part; its last part says less.
const PART: f32 = 0.65;
/// How sure it is that compounds are meant that share only their first part, how long that must be,
/// and how long the rest.
const FIRST_PART: f32 = 0.6;
const SHORTEST_FIRST: usize = 5;
const SHORTEST_REST: usize = 4;
/// Most words that a typing error may stand for.
const MOST_MENDED: usize = 3;

/// A dictionary word near the one typed.
struct Near {
    errors: u8,
    /// Only its start is near: the word typed is unfinished.
    unfinished: bool,
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
                worth: 0.75 * self.rarity(first.documents.min(last.documents)),
                relation: Relation::Compound,
                label: slot.text.clone(),
            });
        }
        for (part, term, weight) in [(&split.first, first, 0.5), (&split.last, last, 0.35)] {
            let general = if self.analysis.is_general(part) { 0.3 } else { 1.0 };
            if let Some(term) = term {
                out.push(self.one(term, weight * general, Relation::Compound, part));
            }
            let key = self.analysis.key(part);
            self.add_compounds(&key, &key, weight * general, out);
            if let Some(term) = self.index.find(&key) {
                self.add_meanings_of(term, weight * general, out);
            }
        }
    }

    /// Compounds that begin as an unknown one does: `voedselbank` for `voedselpakket`.
    fn add_first_part(&self, slot: &Slot, out: &mut Candidates) {
        let mut longest = slot.text.len().saturating_sub(SHORTEST_REST);
        while longest >= SHORTEST_FIRST {
            let first = slot.text.get(..longest).unwrap_or_default();
            if self.add_compounds(&self.analysis.key(first), first, FIRST_PART, out) {
                return;
            }
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
        let weight = match near {
            Near { unfinished: true, .. } => 0.45,
            Near { errors: 1, .. } => 0.65,
            _ => 0.5,
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

    /// The nearest words: first among those with the same two letters; when the whole question is
    /// lost without it, then those with the same first letter, then all of a small dictionary.
    fn near(&self, slot: &Slot, lost: bool) -> Vec<Near> {
        let large = self.index.collection().terms > SMALL_DICTIONARY;
        for letters in [2, 1, 0] {
            if letters < 2 && (!lost || (letters == 0 && large)) {
                break;
            }
            let found = self.near_in(slot, slot.text.get(..letters).unwrap_or_default());
            if self.index.incomplete() || !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// The words with the same start that are one error away.
    fn slip(&self, slot: &Slot) -> Vec<Near> {
        let mut found = self.near_in(slot, slot.text.get(..2).unwrap_or_default());
        found.retain(|near| near.errors == 1 && !near.unfinished);
        found
    }

    fn near_in(&self, slot: &Slot, start: &str) -> Vec<Near> {
        let limit = if slot.text.len() >= LONG_WORD { 2 } else { 1 };
        let starts = slot.last && slot.text.len() >= SHORTEST_START;
        let mut typo = Typo::new(&slot.text, limit);
        let mut forms: Vec<Near> = Vec::new();
        self.index.walk(start, &mut |form, term| {
            if is_word(form) {
                let near = typo.near(form);
                let start = near.start.filter(|errors| starts && *errors <= 1);
                if let Some(errors) = near.whole.or(start) {
                    let unfinished = near.whole.is_none();
                    forms.push(Near { errors, unfinished, form: form.to_owned(), term });
                }
            }
            true
        });
        let mut out: Vec<Near> = Vec::new();
        for mut near in forms {
            let found = if near.term.documents > 0 { None } else { self.term_of(&near.form) };
            if near.form.len() >= 4
                && let Some(term) = found.or_else(|| self.leading(near.term))
            {
                near.term = term;
                let place = out.iter().take_while(|better| better.goes_before(&near)).count();
                out.insert(place, near);
            }
        }
        let mut alike = 0;
        while alike < MOST_MENDED && out.get(alike).is_some_and(|near| near.alike(out.first())) {
            alike += 1;
        }
        out.truncate(alike);
        out
    }

    /// A term that has documents, or leads to a group of synonyms.
    fn leading(&self, term: Term) -> Option<Term> {
        let mut leads = term.documents > 0;
        self.index.triggers(term, &mut |trigger| leads |= trigger.phrase.0.len() == 1);
        leads.then_some(term)
    }
}

impl Near {
    /// Fewer errors first, then more documents; equals stay in the order of the dictionary.
    fn goes_before(&self, other: &Self) -> bool {
        let (a, b) = ((self.unfinished, self.errors), (other.unfinished, other.errors));
        a < b || (a == b && self.term.documents >= other.term.documents)
    }

    fn alike(&self, first: Option<&Self>) -> bool {
        first
            .is_some_and(|first| (first.unfinished, first.errors) == (self.unfinished, self.errors))
    }
}
