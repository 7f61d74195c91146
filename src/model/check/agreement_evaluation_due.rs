//! An agreement whose evaluation is past, unless it is being revised or withdrawn.

use crate::diag::Diagnostic;
use crate::model::freshness::Ageing;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.past(Ageing::Evaluation)
        .filter_map(|found| Some(on.at(found.place).with("dag", found.last?)))
        .collect()
}
