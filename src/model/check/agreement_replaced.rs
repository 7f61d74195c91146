//! An agreement that still holds although another one replaces it.

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let holds = |entry: &Entry| {
        let status = entry.validity.as_ref().map(|validity| validity.status);
        matches!(status, Some("vastgesteld" | "in-herziening"))
    };
    on.related(Kind::Agreement, Role::Replaces)
        .filter(|(new, _, old)| holds(new) && holds(old))
        .map(|(new, relation, old)| {
            let note = on.at(old.place_of("status")).and_at(&relation.place);
            note.with("naam", &old.title).with("nieuw", &new.title)
        })
        .collect()
}
