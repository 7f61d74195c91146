//! A named person who is public with a consent that ended.

use crate::diag::Diagnostic;
use crate::entry::Audience;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.contacts()
        .filter(|entry| entry.audience == Audience::Public)
        .filter_map(|entry| {
            let person = entry.person.as_ref().filter(|person| person.named && person.consents)?;
            let day = person.consent_until.filter(|day| *day < on.today)?;
            let note = on.at(entry.place_of("toestemming"));
            Some(note.with("naam", &entry.title).with("dag", day))
        })
        .collect()
}
