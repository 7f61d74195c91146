//! An agreement that still counts on a party that is no longer there.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let holds = |status: &str| status != "vervallen";
    on.related(Kind::Agreement, Role::Party)
        .filter(|(agreement, ..)| agreement.validity.as_ref().is_some_and(|v| holds(v.status)))
        .filter(|(.., party)| on.is_gone(party))
        .map(|(_, relation, party)| on.at(&relation.place).with("naam", &party.title))
        .collect()
}
