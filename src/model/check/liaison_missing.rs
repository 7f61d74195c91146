//! A practice that has no contact for a core topic.

use crate::diag::Diagnostic;
use crate::model::liaison::{core_topics, liaisons, practices};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for practice in practices(on.site) {
        for topic in core_topics(on.site) {
            if liaisons(on.site, practice, topic).next().is_none() {
                let note = on.at(&practice.place).with("naam", &practice.title);
                notes.push(note.with("thema", &topic.title));
            }
        }
    }
    notes
}
