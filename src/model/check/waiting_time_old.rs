//! A waiting time that is too old to show.

use crate::diag::Diagnostic;
use crate::model::freshness::Ageing;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.past(Ageing::Waiting)
        .filter_map(|found| {
            let note = on.at(found.place).with("dienst", found.service?);
            Some(note.with("dag", found.since?))
        })
        .collect()
}
