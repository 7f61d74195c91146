//! Someone who no longer has the role.

use crate::diag::Diagnostic;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.contacts()
        .filter_map(|entry| {
            let day = entry.person.as_ref()?.in_office.1.filter(|day| *day < on.today)?;
            let note = on.at(entry.place_of("in_functie"));
            Some(note.with("naam", &entry.title).with("dag", day.long()))
        })
        .collect()
}
