//! A practice that has no contact for a core topic.

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let core: Vec<&Entry> = on
        .site
        .of_kind(Kind::Topic)
        .map(|entry| &**entry)
        .filter(|entry| entry.words.as_ref().is_some_and(|words| words.core))
        .collect();
    let is_practice = |entry: &&Entry| {
        entry.category.as_ref().is_some_and(|category| &*category.id == "huisarts")
    };
    let mut notes = Vec::new();
    for practice in on.active(Kind::Provider).filter(is_practice) {
        for topic in &core {
            let mut liaisons = on.site.referrers(&practice.key, Role::PointFor);
            if liaisons.any(|contact| contact.topics.contains(&topic.key)) {
                continue;
            }
            let note = on.at(&practice.place);
            notes.push(note.with("naam", &practice.title).with("thema", &topic.title));
        }
    }
    notes
}
