//! A contact whose employer is closed or no longer there.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role, Status};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.related(Kind::Contact, Role::WorksAt)
        .filter(|(.., employer)| {
            on.is_gone(employer) || employer.status == Status::TemporarilyClosed
        })
        .map(|(contact, relation, employer)| {
            let note = on.at(&relation.place).with("naam", &contact.title);
            note.with("organisatie", &employer.title)
        })
        .collect()
}
