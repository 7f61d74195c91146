//! A deputy who is away at the same time.

use crate::diag::Diagnostic;
use crate::entry::{Absence, Entry, Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for (contact, _, deputy) in on.related(Kind::Contact, Role::Deputy) {
        // Who has a deputy of its own for a time does not need this one then.
        let own = absences(contact).filter(|absence| absence.to >= on.today && !absence.covered);
        for absence in own {
            let Some(same) = absences(deputy).find(|other| overlap(absence, other)) else {
                continue;
            };
            let note = on.at(&absence.place).and_at(&same.place);
            let day = absence.from.max(same.from);
            let note = note.with("naam", &contact.title).with("vervanger", &deputy.title);
            notes.push(note.with("dag", day));
        }
    }
    notes
}

fn absences(contact: &Entry) -> impl Iterator<Item = &Absence> {
    contact.person.iter().flat_map(|person| &person.absences)
}

fn overlap(one: &Absence, other: &Absence) -> bool {
    one.from <= other.to && other.from <= one.to
}
