//! A waiting time that is too old to show.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Provider) {
        for service in &entry.services {
            let Some(waiting) = &service.waiting else { continue };
            let Some(day) = waiting.outdated(on.today) else { continue };
            let note = on.at(&waiting.place);
            notes.push(note.with("dienst", &service.name).with("dag", day.long()));
        }
    }
    notes
}
