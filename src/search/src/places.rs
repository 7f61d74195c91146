//! A few small numbers: words of a question, or its slots.

use crate::num::u32_of;

/// A set of numbers below 32; larger ones are left out. A question has fewer words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Places(u32);

impl Places {
    /// `count` numbers from `start` on.
    pub(crate) fn range(start: usize, count: usize) -> Self {
        let mut out = Self::default();
        for place in start..start.saturating_add(count) {
            out.add(place);
        }
        out
    }

    fn one(place: usize) -> Self {
        Self(1_u32.checked_shl(u32_of(place)).unwrap_or(0))
    }

    pub(crate) fn add(&mut self, place: usize) {
        self.0 |= Self::one(place).0;
    }

    pub(crate) fn has(self, place: usize) -> bool {
        self.meets(Self::one(place))
    }

    /// Whether a number is in both.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number in it, if it is only one.
    pub(crate) fn only(self) -> Option<usize> {
        if self.0.is_power_of_two() { usize::try_from(self.0.trailing_zeros()).ok() } else { None }
    }
}
