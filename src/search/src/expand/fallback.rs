//! What is tried when a word is not found as it stands: compounds, then typing errors.

use super::meaning::add_acute;
use super::{Candidate, Expander, Expansion};
use crate::answer::Relation;
use crate::compound;
use crate::index::{Index, Term};
use crate::plan::Slot;
use crate::typo::Typo;

/// Shorter words have too many neighbours.
const SHORTEST_TYPO: usize = 5;
/// Shorter words have too many words that begin nearly so.
const SHORTEST_START: usize = 7;
/// From this length two errors are allowed.
const LONG_WORD: usize = 8;
/// Up to this many terms the whole dictionary is searched for a word whose start is wrong.
const SMALL_DICTIONARY: u32 = 30_000;
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
    /// Compounds of which a found word is part.
    pub(super) fn compounds(&self, slot: &Slot) -> Vec<Candidate> {
        let Some(term) = self.index.find(&slot.key) else { return Vec::new() };
        self.compounds_of(term, slot, 1.0)
    }

    fn compounds_of(&self, term: Term, slot: &Slot, weight: f32) -> Vec<Candidate> {
        let general = self.analysis.is_general(&slot.text);
        let mut found: Vec<(Term, bool)> = Vec::new();
        self.index.compounds(term, &mut |compound, ends| found.push((compound, ends)));
        let mut documents = term.documents;
        for (compound, _) in &found {
            documents += compound.documents;
        }
        let rarity = self.rarity(documents);
        let mut out = Vec::new();
        for (compound, ends) in found {
            let sure = if general {
                0.3
            } else if ends {
                0.55
            } else {
                0.65
            };
            if compound.documents > 0 {
                out.push(Candidate {
                    terms: vec![compound],
                    worth: weight * rarity * sure,
                    relation: Relation::Compound,
                    label: slot.key.clone(),
                });
            }
        }
        out
    }

    /// The parts of an unknown compound, together or alone.
    pub(super) fn parts(&self, slot: &Slot) -> Vec<Candidate> {
        let mut out = Vec::new();
        if let Some(term) = self.index.find(&slot.key) {
            out.extend(self.compounds_of(term, slot, 1.0));
        }
        let known = |part: &str| self.index.find(part).is_some() || self.term_of(part).is_some();
        let Some(split) = compound::split(self.analysis, &slot.text, &known) else { return out };
        let first = self.term_of(&split.first);
        let last = self.term_of(&split.last);
        if let (Some(first), Some(last)) = (first, last) {
            out.push(Candidate {
                terms: vec![first, last],
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
            if let Some(term) = self.index.find(&key) {
                let part_slot = Slot { text: part.clone(), key: key.clone(), ..slot.clone() };
                out.extend(self.compounds_of(term, &part_slot, weight * general));
            }
            out.extend(self.meanings_of_word(&key, weight * general));
        }
        out
    }

    /// Words near a word that nothing else answers.
    pub(super) fn add_mended(&self, out: &mut Expansion) {
        for (index, slot) in self.plan.slots.iter().enumerate() {
            if out.acute.is_empty() && self.key_term(&slot.key).is_none() {
                self.add_acute_near(slot, out);
            }
            if out.answers(index)
                || slot.text.len() < SHORTEST_TYPO
                || !slot.text.bytes().all(|b| b.is_ascii_lowercase())
            {
                continue;
            }
            let near = self.near(slot);
            let mut candidates = Vec::new();
            for near in &near {
                let weight = if near.unfinished {
                    0.45
                } else if near.errors == 1 {
                    0.65
                } else {
                    0.5
                };
                candidates.push(self.one(near.term, weight, Relation::Typo, &near.form));
                let key = self.analysis.key(&near.form);
                let meant = Slot { text: near.form.clone(), key: key.clone(), ..slot.clone() };
                candidates.extend(self.compounds_of(near.term, &meant, weight));
                candidates.extend(self.meanings_of_word(&key, weight));
            }
            if let Some(best) = near.first() {
                out.mended.push((index, best.form.clone()));
            }
            if let Some(group) = out.slots.get_mut(index) {
                for candidate in &mut candidates {
                    candidate.relation = Relation::Typo;
                }
                group.candidates.append(&mut candidates);
            }
        }
    }

    /// A misspelt word for an acute need must not hide the number to call, whether or not any
    /// document has the word.
    fn add_acute_near(&self, slot: &Slot, out: &mut Expansion) {
        for meaning in &self.index.thesaurus().meanings {
            if meaning.acute.is_empty() {
                continue;
            }
            for phrase in &meaning.equal {
                let [key] = phrase.words.as_slice() else { continue };
                let limit = if key.len() > LONG_WORD { 2 } else { 1 };
                let near = key.len() >= SHORTEST_TYPO
                    && Typo::new(&slot.key, limit).near(key).whole.is_some();
                if near {
                    add_acute(out, meaning);
                }
            }
        }
    }

    /// The nearest words: first among those with the same two letters, then the same first letter,
    /// then all of a small dictionary.
    fn near(&self, slot: &Slot) -> Vec<Near> {
        let starts = [slot.text.get(..2), slot.text.get(..1), Some("")];
        for start in starts.into_iter().flatten() {
            if start.is_empty() && self.index.collection().terms > SMALL_DICTIONARY {
                break;
            }
            let found = self.near_in(slot, start);
            if self.index.incomplete() || !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    fn near_in(&self, slot: &Slot, start: &str) -> Vec<Near> {
        let limit = if slot.text.len() >= LONG_WORD { 2 } else { 1 };
        let mut typo = Typo::new(&slot.text, limit);
        let mut forms: Vec<(String, Term, u8, bool)> = Vec::new();
        self.index.walk(start, &mut |form, term| {
            let near = typo.near(form);
            match (near.whole, near.start) {
                (Some(errors), _) => forms.push((form.to_owned(), term, errors, false)),
                (None, Some(errors))
                    if slot.last && slot.text.len() >= SHORTEST_START && errors <= 1 =>
                {
                    forms.push((form.to_owned(), term, errors, true));
                }
                _ => {}
            }
            true
        });
        let mut out: Vec<Near> = Vec::new();
        for (form, term, errors, unfinished) in forms {
            let term = if term.documents > 0 { Some(term) } else { self.term_of(&form) };
            if let Some(term) = term.filter(|_| form.len() >= 4) {
                let near = Near { errors, unfinished, form, term };
                let place = out.partition_point(|better| better.goes_before(&near));
                out.insert(place, near);
            }
        }
        let alike = out.partition_point(|near| near.alike(out.first()));
        out.truncate(alike.min(MOST_MENDED));
        out
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
