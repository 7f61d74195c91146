//! A point for improvement that was taken up by nobody in particular.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Improvement)
        .filter(|entry| entry.course.stage == Some("opgepakt") && !entry.has_field("eigenaar"))
        .map(|entry| on.at(entry.place_of("status")).with("naam", &entry.title))
        .collect()
}
