//! A point for improvement that is done, and nobody can read what came of it.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Improvement)
        .filter(|entry| entry.course.stage == Some("klaar"))
        .filter(|entry| !entry.has_field("resultaat") && !entry.has_field("afspraak"))
        .map(|entry| on.at(entry.place_of("status")).with("naam", &entry.title))
        .collect()
}
