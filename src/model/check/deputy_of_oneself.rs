//! Someone who stands in for themselves.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.related(Kind::Contact, Role::Deputy)
        .filter(|(contact, relation, _)| contact.key == relation.target)
        .map(|(contact, relation, _)| on.at(&relation.place).with("naam", &contact.title))
        .collect()
}
