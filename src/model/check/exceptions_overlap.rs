//! A day for which a provider gives other hours twice.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.active(Kind::Provider) {
        for (at, later) in entry.exceptions.iter().enumerate() {
            let mut before = entry.exceptions.iter().take(at);
            let Some(earlier) = before.find(|one| one.from <= later.to && later.from <= one.to)
            else {
                continue;
            };
            let day = later.from.max(earlier.from);
            let note = on.at(&later.place).and_at(&earlier.place);
            notes.push(note.with("dag", day));
        }
    }
    notes
}
