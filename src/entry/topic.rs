//! What belongs to a subject: the words that people use for it, and what to do when it is urgent.

use super::Phone;

/// The words that people use for a subject.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TopicWords {
    /// Words that mean the same.
    pub synonyms: Vec<String>,
    /// How people say it at the counter.
    pub colloquial: Vec<String>,
    /// Words that look alike and mean something else.
    pub not: Vec<String>,
    /// Whether every practice should have a contact for it.
    pub core: bool,
    /// Whether its pages have a button that leaves quickly.
    pub sensitive: bool,
}

/// A number for when it cannot wait.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Urgent {
    /// When to call: `Levensgevaar`.
    pub situation: String,
    /// The number.
    pub number: Phone,
    /// At which hours, in words.
    pub when: Option<String>,
    /// For whom.
    pub audience: Option<String>,
}
