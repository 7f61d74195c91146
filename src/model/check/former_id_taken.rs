//! A former id that belongs to another record as well: its address can lead to one only.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Place};
use crate::entry::{Entry, Key};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<Key, (&Entry, &Place)> = BTreeMap::new();
    let mut notes = Vec::new();
    for entry in on.site.entries() {
        for (old, place) in on.site.formers(entry) {
            let now = on.site.entry(&old).map(|entry| (&**entry, &entry.place));
            let other = now.or(first.get(&old).copied());
            if let Some((other, there)) = other {
                let note = on.at(place).and_at(there);
                let note = note.with("waarde", old.id.as_str());
                notes.push(note.with("naam", other.title.as_str()));
            } else {
                first.insert(old, (entry, place));
            }
        }
    }
    notes
}
