//! The best documents of many.

use crate::num::u32_of;

/// The documents with the highest scores, as many as are wanted.
pub(super) struct Best {
    /// Score and document as one number: smaller is better, of equals the former document.
    found: Vec<u64>,
    wanted: usize,
    /// What is not before this one is not among the best.
    last: u64,
}

impl Best {
    pub(super) fn new(wanted: usize) -> Self {
        Self { found: Vec::new(), wanted, last: u64::MAX }
    }

    /// Adds a document with its score, which is never negative.
    pub(super) fn add(&mut self, doc: usize, score: f32) {
        let one = u64::from(!score.to_bits()) << 32 | u64::from(u32_of(doc));
        if one < self.last {
            self.found.push(one);
            // Twice as many, so that they are seldom sorted.
            if self.found.len() > self.wanted.saturating_mul(2) {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        self.found.sort_unstable();
        self.found.truncate(self.wanted);
        if self.found.len() == self.wanted {
            self.last = self.found.last().copied().unwrap_or_default();
        }
    }

    /// The documents and their scores, best first.
    pub(super) fn in_order(mut self) -> Vec<(u32, f32)> {
        self.settle();
        let half = |number: u64| u32::try_from(number & 0xffff_ffff).unwrap_or(0);
        let mut out = Vec::new();
        for one in self.found {
            out.push((half(one), f32::from_bits(!half(one >> 32))));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Best;

    #[test]
    fn the_best_in_order_and_of_equals_the_former() {
        let mut best = Best::new(3);
        for (doc, score) in [0.5, 2.0, 1.0, 2.0, 0.0, 3.0, 0.7, 2.0].into_iter().enumerate() {
            best.add(doc, score);
        }
        assert_eq!(best.in_order(), [(5, 3.0), (1, 2.0), (3, 2.0)]);
        assert_eq!(Best::new(0).in_order(), []);
    }
}
