//! A named person who is public without consent.

use crate::diag::Diagnostic;
use crate::entry::Audience;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.contacts()
        .filter(|entry| entry.audience == Audience::Public)
        .filter(|entry| {
            entry.person.as_ref().is_some_and(|person| person.named && !person.consents)
        })
        .map(|entry| on.at(entry.place_of("naam")).with("naam", &entry.title))
        .collect()
}
