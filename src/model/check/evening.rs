//! Rules about evenings.

use crate::base::Day;
use crate::diag::{Diagnostic, codes};
use crate::entry::Kind;
use crate::model::Site;

/// An evening that is over and still says that it is to come.
pub(super) fn past_is_past(site: &Site, today: Day) -> Vec<Diagnostic> {
    site.of_kind(Kind::Evening)
        .filter_map(|entry| {
            let moment = entry.moment.as_ref()?;
            let day = moment.end.or(moment.start)?.day();
            let status = moment.status.filter(|status| matches!(*status, "gepland" | "vol"))?;
            let note = Diagnostic::new(&codes::EVENING_PAST).at(entry.place_of("status"));
            (day < today).then(|| note.with("dag", day.long()).with("status", status))
        })
        .collect()
}

/// An evening that ends before it begins.
pub(super) fn ends_after_it_begins(site: &Site, _: Day) -> Vec<Diagnostic> {
    site.of_kind(Kind::Evening)
        .filter(|entry| {
            let times = entry.moment.as_ref().map(|moment| (moment.start, moment.end));
            matches!(times, Some((Some(start), Some(end))) if end <= start)
        })
        .map(|entry| Diagnostic::new(&codes::EVENING_BACKWARDS).at(entry.place_of("einde")))
        .collect()
}
