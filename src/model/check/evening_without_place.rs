//! An evening of which nobody knows where it is.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Evening)
        .filter(|entry| !entry.has_field("locatie") && !entry.has_field("online_url"))
        .filter(|entry| {
            let to_come = |moment: &crate::entry::Moment| {
                moment.start.is_some_and(|start| start.day() >= on.today)
            };
            entry.moment.as_ref().is_some_and(to_come)
        })
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
