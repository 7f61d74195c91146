//! A programme that is over and still says that it runs.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Programme)
        .filter_map(|entry| {
            let stage = entry
                .course
                .stage
                .filter(|stage| matches!(*stage, "idee" | "voorbereiding" | "loopt"))?;
            let day = entry.course.period.1.filter(|day| *day < on.today)?;
            let note = on.at(entry.place_of("fase")).with("naam", &entry.title);
            Some(note.with("fase", stage).with("dag", day))
        })
        .collect()
}
