//! A topic whose first step is no longer there.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.related(Kind::Topic, Role::FirstStep)
        .filter(|(.., step)| on.is_gone(step))
        .map(|(topic, relation, step)| {
            on.at(&relation.place).with("thema", &topic.title).with("naam", &step.title)
        })
        .collect()
}
