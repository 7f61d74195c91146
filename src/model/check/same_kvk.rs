//! Two providers with one number at the chamber of commerce, at one postcode.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Postcode};

use super::Look;
use super::twins::{folded, stand_together, whole};

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut known: BTreeMap<(&str, &Postcode), Vec<&Entry>> = BTreeMap::new();
    let mut notes = Vec::new();
    for entry in on.active(Kind::Provider) {
        let Some(kvk) = &entry.numbers.kvk else { continue };
        for postcode in entry.locations.iter().filter_map(|location| location.postcode.as_ref()) {
            let same = known.entry((kvk, postcode)).or_default();
            // Addresses and parts of one organisation are no doubles; one name is told by itself.
            let is_other = |other: &&&Entry| {
                whole(on, other) != whole(on, entry)
                    && stand_together(entry, other)
                    && folded(&entry.title) != folded(&other.title)
            };
            if let Some(other) = same.iter().find(is_other) {
                let note = on.at(entry.place_of("ids")).and_at(other.place_of("ids"));
                notes.push(note.with("naam", &entry.title).with("ander", &other.title));
            }
            same.push(entry);
        }
    }
    notes
}
