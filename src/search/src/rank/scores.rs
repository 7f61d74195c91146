//! What one group of candidates gives each document.

use super::more;
use crate::chunk::MOST_IMPACT;
use crate::expand::{Candidate, Group};
use crate::index::{Index, Posting};
use crate::num::{f32_of, usize_of};

/// What one group of candidates gives each document.
pub(super) struct Scores<'a> {
    pub(super) group: &'a Group,
    documents: Vec<Score>,
    /// The most that it gives a document.
    pub(super) most: f32,
}

/// What one group of candidates gives a document.
#[derive(Clone, Copy, Default)]
struct Score {
    best: f32,
    all: f32,
    /// Which candidate is the best, plus one.
    which: usize,
}

impl<'a> Scores<'a> {
    pub(super) fn new<I: Index>(index: &I, group: &'a Group, touched: &mut [bool]) -> Self {
        let (mut documents, mut most) = (Vec::new(), 0.0_f32);
        if group.candidates.is_empty() {
            return Self { group, documents, most };
        }
        documents.resize(index.collection().facts.len(), Score::default());
        for (number, candidate) in group.candidates.iter().enumerate() {
            each_document(index, candidate, &mut |doc, impact| {
                if let Some(touched) = touched.get_mut(usize_of(doc)) {
                    *touched = true;
                }
                if let Some(document) = documents.get_mut(usize_of(doc)) {
                    let score = candidate.worth
                        * f32_of(u32::from(impact))
                        * (1.0 / f32::from(MOST_IMPACT));
                    document.add(score, number + 1);
                    most = most.max(score);
                }
            });
        }
        Self { group, documents, most }
    }

    fn at(&self, doc: usize) -> Score {
        self.documents.get(doc).copied().unwrap_or_default()
    }

    /// What the group gives a document: its best candidate, and a little for each further one.
    pub(super) fn of(&self, doc: usize) -> f32 {
        let Score { best, all, .. } = self.at(doc);
        best + more(best, all)
    }

    /// What the best candidate gives a document.
    pub(super) fn best(&self, doc: usize) -> f32 {
        self.at(doc).best
    }

    /// The best candidate for a document.
    pub(super) fn candidate(&self, doc: usize) -> Option<&'a Candidate> {
        self.group.candidates.get(self.at(doc).which.checked_sub(1)?)
    }
}

impl Score {
    fn add(&mut self, score: f32, candidate: usize) {
        self.all += score;
        if score > self.best {
            self.best = score;
            self.which = candidate;
        }
    }
}

/// Visits the documents with all terms of a candidate, with the impact of the least of them.
fn each_document<I: Index>(index: &I, candidate: &Candidate, visit: &mut dyn FnMut(u32, u8)) {
    let Some(other) = candidate.other else {
        index.postings(candidate.term, &mut |posting| visit(posting.doc, posting.impact));
        return;
    };
    let mut others: Vec<Posting> = Vec::new();
    index.postings(other, &mut |posting| others.push(posting));
    let mut at = 0;
    index.postings(candidate.term, &mut |posting| {
        while let Some(other) = others.get(at).filter(|other| other.doc <= posting.doc) {
            if other.doc == posting.doc {
                visit(posting.doc, posting.impact.min(other.impact));
            }
            at += 1;
        }
    });
}
