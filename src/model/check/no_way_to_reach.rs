//! A provider that nobody can call, mail or look up.

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let can_be_reached = |entry: &Entry| {
        !entry.phones.is_empty() || !entry.emails.is_empty() || entry.website.is_some()
    };
    // What was written and could not be read has been told.
    let says_nothing = |entry: &Entry| {
        !["telefoon", "email", "website"].iter().any(|field| entry.has_field(field))
    };
    on.active(Kind::Provider)
        .filter(|entry| says_nothing(entry))
        .filter(|entry| {
            let mut wholes = entry.related(Role::PartOf);
            !wholes.any(|to| on.site.entry(&to.target).is_some_and(|whole| can_be_reached(whole)))
        })
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
