//! Rules about agreements.

use crate::base::Day;
use crate::diag::{Diagnostic, codes};
use crate::entry::Kind;
use crate::model::Site;

/// An agreement whose evaluation is past, unless it is being revised or withdrawn.
pub(super) fn evaluation_due(site: &Site, today: Day) -> Vec<Diagnostic> {
    site.of_kind(Kind::Agreement)
        .filter_map(|entry| {
            let validity = entry.validity.as_ref()?;
            let day = validity.evaluate.filter(|day| *day < today)?;
            let held = validity.status == "vastgesteld";
            let note = Diagnostic::new(&codes::EVALUATION_DUE).at(entry.place_of("evaluatie_op"));
            held.then(|| note.with("dag", day.long()))
        })
        .collect()
}
