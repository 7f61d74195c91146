//! A meeting of which nobody can tell the days: each six weeks, but from when?

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Meeting)
        .filter(|entry| {
            let schedule = entry.course.schedule.as_ref();
            schedule.is_some_and(|s| s.first.is_none() && s.recurrence.needs_first())
        })
        .map(|entry| on.at(entry.place_of("frequentie")))
        .collect()
}
