//! A core topic without the words that people use for it.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Topic)
        .filter(|entry| {
            let words = entry.words.as_ref().filter(|words| words.core);
            words.is_some_and(|words| words.synonyms.is_empty() && words.colloquial.is_empty())
        })
        .map(|entry| on.at(&entry.place).with("thema", &entry.title))
        .collect()
}
