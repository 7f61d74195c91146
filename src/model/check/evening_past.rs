//! An evening that is over and still says that it is to come.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Evening)
        .filter_map(|entry| {
            let moment = entry.moment.as_ref()?;
            let day = moment.end.or(moment.start)?.day();
            let status = moment.status.filter(|status| matches!(*status, "gepland" | "vol"))?;
            let note = on.at(entry.place_of("status"));
            (day < on.today).then(|| note.with("dag", day).with("status", status))
        })
        .collect()
}
