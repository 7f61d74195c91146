//! A summary that is too long for a list.

use crate::diag::Diagnostic;

use super::Look;

/// More than this is cut off by search engines, and takes three lines on a phone.
const MOST: usize = 160;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .entries()
        .filter_map(|entry| {
            let length = entry.summary.as_ref()?.chars().count();
            let note = on.at(entry.place_of("samenvatting")).with("aantal", length.to_string());
            (length > MOST).then_some(note)
        })
        .collect()
}
