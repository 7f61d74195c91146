//! What one group of candidates gives each document.

use super::more;
use crate::chunk::MOST_IMPACT;
use crate::expand::{Candidate, Group};
use crate::index::Index;
use crate::num::{f32_of, usize_of};

/// What one group of candidates gives each document.
pub(super) struct Scores {
    best: Vec<f32>,
    all: Vec<f32>,
    /// Which candidate is the best, plus one.
    which: Vec<u16>,
}

impl Scores {
    pub(super) fn new<I: Index>(index: &I, group: &Group) -> Self {
        let documents = index.collection().facts.len();
        let mut out = Self {
            best: vec![0.0; documents],
            all: vec![0.0; documents],
            which: vec![0; documents],
        };
        for (number, candidate) in group.candidates.iter().enumerate() {
            let number = u16::try_from(number + 1).unwrap_or(u16::MAX);
            each_document(index, candidate, &mut |doc, impact| {
                let score =
                    candidate.worth * f32_of(u32::from(impact)) * (1.0 / f32::from(MOST_IMPACT));
                out.add(doc, score, number);
            });
        }
        out
    }

    fn add(&mut self, doc: usize, score: f32, candidate: u16) {
        let (Some(best), Some(all), Some(which)) =
            (self.best.get_mut(doc), self.all.get_mut(doc), self.which.get_mut(doc))
        else {
            return;
        };
        *all += score;
        if score > *best {
            *best = score;
            *which = candidate;
        }
    }

    /// What the group gives a document: its best candidate, and a little for each further one.
    pub(super) fn of(&self, doc: usize) -> f32 {
        let best = self.best(doc);
        best + more(best, self.all.get(doc).copied().unwrap_or(0.0))
    }

    /// What the best candidate gives a document.
    pub(super) fn best(&self, doc: usize) -> f32 {
        self.best.get(doc).copied().unwrap_or(0.0)
    }

    /// The best candidate for a document.
    pub(super) fn candidate<'a>(&self, doc: usize, group: &'a Group) -> Option<&'a Candidate> {
        let number = usize::from(self.which.get(doc).copied()?);
        group.candidates.get(number.checked_sub(1)?)
    }
}

/// Visits the documents with all terms of a candidate, with the impact of the least of them.
fn each_document<I: Index>(index: &I, candidate: &Candidate, visit: &mut dyn FnMut(usize, u8)) {
    let Some((first, others)) = candidate.terms.split_first() else { return };
    if others.is_empty() {
        index.postings(*first, &mut |posting| visit(usize_of(posting.doc), posting.impact));
        return;
    }
    let mut common: Vec<(u32, u8)> = Vec::new();
    index.postings(*first, &mut |posting| common.push((posting.doc, posting.impact)));
    for term in others {
        let mut both = Vec::new();
        let mut at = 0;
        index.postings(*term, &mut |posting| {
            while let Some((doc, impact)) = common.get(at).filter(|(doc, _)| *doc <= posting.doc) {
                if *doc == posting.doc {
                    both.push((*doc, (*impact).min(posting.impact)));
                }
                at += 1;
            }
        });
        common = both;
    }
    for (doc, impact) in common {
        visit(usize_of(doc), impact);
    }
}
