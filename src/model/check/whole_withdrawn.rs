//! A provider that is part of one that is no longer there.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.related(Kind::Provider, Role::PartOf)
        .filter(|(.., whole)| on.is_gone(whole))
        .map(|(part, relation, whole)| {
            on.at(&relation.place).with("naam", &part.title).with("organisatie", &whole.title)
        })
        .collect()
}
