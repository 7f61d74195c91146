//! An agreement whose evaluation is past, unless it is being revised or withdrawn.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Agreement)
        .filter_map(|entry| {
            let validity = entry.validity.as_ref()?;
            let held = validity.status == "vastgesteld";
            let day = validity.evaluate.filter(|day| held && *day < on.today)?;
            Some(on.at(entry.place_of("evaluatie_op")).with("dag", day.long()))
        })
        .collect()
}
