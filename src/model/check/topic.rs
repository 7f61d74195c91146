//! Rules about topics.

use crate::base::Day;
use crate::diag::{Diagnostic, codes};
use crate::entry::{Kind, Role};
use crate::model::Site;

/// A topic for which nobody is there.
pub(super) fn without_provider(site: &Site, _: Day) -> Vec<Diagnostic> {
    site.of_kind(Kind::Topic)
        .filter(|topic| site.about(&topic.key, Kind::Provider).next().is_none())
        .map(|topic| {
            let note = Diagnostic::new(&codes::TOPIC_WITHOUT_PROVIDER).at(&topic.place);
            note.with("thema", &topic.title)
        })
        .collect()
}

/// A topic that does not say where to begin.
pub(super) fn without_first_step(site: &Site, _: Day) -> Vec<Diagnostic> {
    site.of_kind(Kind::Topic)
        .filter(|topic| topic.related(Role::FirstStep).next().is_none())
        .map(|topic| {
            let note = Diagnostic::new(&codes::TOPIC_WITHOUT_FIRST_STEP).at(&topic.place);
            note.with("thema", &topic.title)
        })
        .collect()
}
