//! A record that nobody has looked at for longer than the site allows.

use crate::diag::Diagnostic;
use crate::model::freshness::Ageing;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.past(Ageing::Seen)
        .filter_map(|found| {
            let note = on.at(found.place).with("naam", &found.entry.title);
            Some(note.with("dag", found.since?))
        })
        .collect()
}
