//! A contact whom nobody can call or mail, not through an employer either.

use crate::diag::Diagnostic;
use crate::entry::{Entry, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let reachable = |entry: &Entry| !entry.phones.is_empty() || !entry.emails.is_empty();
    on.contacts()
        .filter(|entry| !reachable(entry) && !entry.has_field("bereikbaar"))
        .filter(|entry| {
            let mut employers =
                entry.related(Role::WorksAt).filter_map(|to| on.site.entry(&to.target)).peekable();
            // Who works nowhere that is known has been told.
            employers.peek().is_some() && !employers.any(|employer| reachable(employer))
        })
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
