//! A deputy who is no longer there.

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let has_left = |deputy: &Entry| {
        deputy.person.as_ref().is_some_and(|person| {
            person.objected.is_some() || person.in_office.1.is_some_and(|day| day < on.today)
        })
    };
    on.related(Kind::Contact, Role::Deputy)
        .filter(|(.., deputy)| on.is_gone(deputy) || has_left(deputy))
        .map(|(contact, relation, deputy)| {
            on.at(&relation.place).with("naam", &contact.title).with("vervanger", &deputy.title)
        })
        .collect()
}
