//! An agreement that nobody looks after.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Agreement)
        .filter(|entry| entry.validity.as_ref().is_some_and(|v| v.status != "vervallen"))
        .filter(|entry| !entry.has_field("eigenaar"))
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
