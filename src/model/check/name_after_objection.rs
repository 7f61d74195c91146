//! A person who objected, and whose name still stands in the source.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Contact)
        .filter(|entry| {
            entry.person.as_ref().is_some_and(|person| person.named && person.objected.is_some())
        })
        .map(|entry| on.at(entry.place_of("naam")))
        .collect()
}
