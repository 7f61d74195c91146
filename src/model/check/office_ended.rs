//! Someone who no longer has the role.

use crate::diag::Diagnostic;
use crate::model::freshness::Ageing;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.past(Ageing::Office)
        .filter_map(|found| {
            let note = on.at(found.place).with("naam", &found.entry.title);
            Some(note.with("dag", found.last?))
        })
        .collect()
}
