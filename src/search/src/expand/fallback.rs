//! What is tried when a word is not found as it stands: compounds, then typing errors.

use super::meaning::add_acute;
use super::{Candidate, Expander, Expansion};
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
    pub(super) fn compounds(&self, key: &str, label: &str, weight: f32) -> Option<Candidate> {
        let mut name = key.to_owned();
        name.push(COMPOUNDS);
        let found = self.index.find(&name)?;
        let own = self.index.find(key).map_or(0, |term| term.documents);
        Some(Candidate {
            terms: vec![found],
            worth: weight * self.rarity(found.documents.saturating_add(own)) * PART,
            relation: Relation::Compound,
            label: label.to_owned(),
        })
    }

    /// The parts of an unknown compound, together or alone.
    pub(super) fn parts(&self, slot: &Slot) -> Vec<Candidate> {
        let mut out = Vec::new();
        out.extend(self.compounds(&slot.key, &slot.key, 1.0));
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
            out.extend(self.compounds(&key, &key, weight * general));
            if let Some(term) = self.index.find(&key) {
                out.extend(self.meanings_of(term, weight * general));
            }
        }
        out
    }

    /// Compounds that begin as an unknown one does: `voedselbank` for `voedselpakket`.
    fn first_part(&self, slot: &Slot) -> Option<Candidate> {
        let longest = slot.text.len().checked_sub(SHORTEST_REST)?;
        (SHORTEST_FIRST..=longest).rev().find_map(|at| {
            let first = slot.text.get(..at)?;
            self.compounds(&self.analysis.key(first), first, FIRST_PART)
        })
    }

    /// Words near a word that nothing else answers.
    pub(super) fn add_mended(&self, out: &mut Expansion) {
        for (index, slot) in self.plan.slots.iter().enumerate() {
            if out.acute.is_empty() && self.key_term(&slot.key).is_none() {
                self.add_acute_near(slot, out);
            }
            if !out.guessed.contains(&index)
                || slot.text.len() < SHORTEST_TYPO
                || !slot.text.bytes().all(|b| b.is_ascii_lowercase())
            {
                continue;
            }
            // A word with known parts is more often a new compound than misspelt.
            let known = out.answers(index);
            let lost = out.slots.iter().all(|group| group.candidates.is_empty());
            let near = if known { self.slip(slot) } else { self.near(slot, lost) };
            let mut candidates = Vec::new();
            for near in &near {
                self.add_near(near, &mut candidates);
            }
            match near.first() {
                Some(best) => out.mended.push((index, best.form.clone())),
                None if known => {}
                None => candidates.extend(self.first_part(slot)),
            }
            if let Some(group) = out.slots.get_mut(index) {
                group.candidates.append(&mut candidates);
            }
        }
    }

    /// What a word means that is near the one typed.
    fn add_near(&self, near: &Near, out: &mut Vec<Candidate>) {
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
        out.extend(self.compounds(&key, &key, weight));
        out.extend(self.meanings_of(near.term, weight));
        for candidate in out.iter_mut().skip(start) {
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
        let starts = [slot.text.get(..2), slot.text.get(..1), Some("")];
        for (number, start) in starts.into_iter().flatten().enumerate() {
            let large = self.index.collection().terms > SMALL_DICTIONARY;
            if number > 0 && (!lost || (start.is_empty() && large)) {
                break;
            }
            let found = self.near_in(slot, start);
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

    /// A term without documents that leads to a group of synonyms.
    fn leading(&self, term: Term) -> Option<Term> {
        let mut leads = false;
        self.index.triggers(term, &mut |trigger| leads |= trigger.phrase.0.len() == 1);
        leads.then_some(term)
    }

    fn near_in(&self, slot: &Slot, start: &str) -> Vec<Near> {
        let limit = if slot.text.len() >= LONG_WORD { 2 } else { 1 };
        let mut typo = Typo::new(&slot.text, limit);
        let mut forms: Vec<(String, Term, u8, bool)> = Vec::new();
        self.index.walk(start, &mut |form, term| {
            if !is_word(form) {
                return true;
            }
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
            let key = if term.documents > 0 { Some(term) } else { self.term_of(&form) };
            if let Some(term) = key.or_else(|| self.leading(term)).filter(|_| form.len() >= 4) {
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
