//! Two providers of one wijk with the same name.

use std::collections::BTreeMap;

use crate::base::{Id, slug};
use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(Option<&Id>, String), &Entry> = BTreeMap::new();
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Provider) {
        let name = (entry.wijk(), slug(&entry.title));
        match first.get(&name) {
            Some(other) => {
                let note = on.at(&entry.place).and_at(&other.place);
                notes.push(note.with("naam", &entry.title));
            }
            None => {
                first.insert(name, entry);
            }
        }
    }
    notes
}
