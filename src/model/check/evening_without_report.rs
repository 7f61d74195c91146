//! An evening of weeks ago of which nothing was written down.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role};

use super::Look;

/// So many days there are to write a report.
const DAYS: i32 = 28;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Evening)
        .filter_map(|entry| {
            let moment = entry.moment.as_ref()?;
            // Not held, or held on another day, or told already.
            let held = moment.status.is_none();
            let day = moment.start?.day();
            let written = entry.has_field("verslag")
                || entry.has_field("materiaal")
                || entry.related(Role::Result).next().is_some();
            let old = day.days_until(on.today) > DAYS;
            (held && old && !written)
                .then(|| on.at(&entry.place).with("naam", &entry.title).with("dag", day))
        })
        .collect()
}
