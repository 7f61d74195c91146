//! A liaison for whom nobody stands in.

use crate::diag::Diagnostic;
use crate::entry::Role;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.contacts()
        .filter(|entry| entry.related(Role::PointFor).next().is_some())
        .filter(|entry| entry.related(Role::Deputy).next().is_none())
        .map(|entry| on.at(&entry.place).with("naam", &entry.title))
        .collect()
}
