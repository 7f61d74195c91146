//! Two providers with the same name, but for its legal form and spelling.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind};

use super::Look;
use super::twins::{folded, stand_together};

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut named: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Provider).map(|entry| &**entry) {
        let same = named.entry(folded(&entry.title)).or_default();
        if let Some(other) = same.iter().find(|other| stand_together(entry, other)) {
            let note = on.at(&entry.place).and_at(&other.place);
            notes.push(note.with("naam", &entry.title));
        }
        same.push(entry);
    }
    notes
}
