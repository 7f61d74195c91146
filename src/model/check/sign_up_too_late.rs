//! An evening for which one can sign up until after it begins.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Evening)
        .filter_map(|entry| {
            let moment = entry.moment.as_ref()?;
            let start = moment.start?.day();
            let last = moment.sign_up_by.filter(|day| *day > start)?;
            let note = on.at(entry.place_of("aanmelden"));
            Some(note.with("laatste", last).with("dag", start))
        })
        .collect()
}
