//! The result of a stage: the best value it could make, and what it had to say.

use super::Diagnostic;

/// A value and the messages about it. There is a value even when there are messages: a provider
/// with a wrong phone number is still a provider, and references to it hold.
#[derive(Clone, Debug, Default)]
pub struct Outcome<T> {
    /// The best value that could be made.
    pub value: T,
    /// What there is to say about it.
    pub notes: Vec<Diagnostic>,
}

impl<T> Outcome<T> {
    /// A value about which there is nothing to say.
    pub fn clean(value: T) -> Self {
        Self { value, notes: Vec::new() }
    }

    /// Makes something else of the value; the messages stay.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome { value: make(self.value), notes: self.notes }
    }

    /// Hands the messages over to a collection and keeps the value.
    pub fn absorb_into(self, notes: &mut Vec<Diagnostic>) -> T {
        notes.extend(self.notes);
        self.value
    }
}
