//! Something that was promised for a day that is past.

use crate::diag::Diagnostic;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .entries()
        .flat_map(|entry| &entry.course.promises)
        .filter(|promise| promise.by < on.today)
        .map(|promise| on.at(&promise.place).with("wat", &promise.what).with("dag", promise.by))
        .collect()
}
