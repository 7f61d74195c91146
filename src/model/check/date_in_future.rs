//! Something that was found out on a day that has yet to come.

use crate::base::Day;
use crate::diag::{Diagnostic, Place};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    let mut tell = |field: &str, day: Day, place: &Place| {
        if day > on.today {
            notes.push(on.at(place).with("veld", field).with("dag", day));
        }
    };
    for entry in on.site.entries() {
        if let Some(checked) = &entry.checked {
            tell("nagekeken", checked.on, entry.place_of("nagekeken"));
        }
        for waiting in entry.services.iter().filter_map(|service| service.waiting.as_ref()) {
            if let Some(day) = waiting.as_of {
                tell("wachttijd", day, &waiting.place);
            }
        }
    }
    notes
}
