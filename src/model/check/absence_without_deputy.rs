//! A time in which a contact is away and nobody stands in.

use crate::diag::Diagnostic;
use crate::entry::Role;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.contacts().filter(|entry| !entry.has_field("vervanger")) {
        // That somebody others rely on has no deputy at all has been told.
        if entry.related(Role::PointFor).next().is_some() {
            continue;
        }
        let absences = entry.person.iter().flat_map(|person| &person.absences);
        for absence in absences.filter(|absence| absence.to >= on.today && !absence.covered) {
            let note = on.at(&absence.place).with("naam", &entry.title);
            notes.push(note.with("van", absence.from).with("tot", absence.to));
        }
    }
    notes
}
