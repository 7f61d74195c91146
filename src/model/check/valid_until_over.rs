//! A record in use whose last day is past, so that it has gone from the site.

use crate::diag::Diagnostic;
use crate::entry::Status;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .entries()
        .filter(|entry| entry.status == Status::Active)
        .filter_map(|entry| {
            let day = entry.valid_until.filter(|day| *day < on.today)?;
            let note = on.at(entry.place_of("geldig_tot"));
            Some(note.with("naam", &entry.title).with("dag", day.long()))
        })
        .collect()
}
