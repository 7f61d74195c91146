//! An evening that ends before it begins.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Evening)
        .filter(|entry| {
            let times = entry.moment.as_ref().map(|moment| (moment.start, moment.end));
            matches!(times, Some((Some(start), Some(end))) if end <= start)
        })
        .map(|entry| on.at(entry.place_of("einde")))
        .collect()
}
