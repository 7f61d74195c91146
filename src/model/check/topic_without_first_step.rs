//! A topic that does not say where to begin.

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    // A first step that could not be read or found has been told already.
    let says_none = |topic: &&Entry| {
        topic.related(Role::FirstStep).next().is_none() && !topic.has_field("eerste_stap")
    };
    on.active(Kind::Topic)
        .filter(says_none)
        .map(|topic| on.at(&topic.place).with("thema", &topic.title))
        .collect()
}
