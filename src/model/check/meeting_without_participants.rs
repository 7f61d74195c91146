//! A meeting to which nobody comes.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Meeting)
        .filter(|entry| !entry.has_field("deelnemers"))
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
