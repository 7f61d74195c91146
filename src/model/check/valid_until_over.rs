//! A record in use whose last day is past, so that it has gone from the site.

use crate::diag::Diagnostic;
use crate::model::freshness::Ageing;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.past(Ageing::Valid)
        .filter_map(|found| {
            let note = on.at(found.place).with("naam", &found.entry.title);
            Some(note.with("dag", found.last?))
        })
        .collect()
}
