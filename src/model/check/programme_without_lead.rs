//! A programme that runs and that nobody leads.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Programme)
        .filter(|entry| entry.course.stage == Some("loopt") && !entry.has_field("trekker"))
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
