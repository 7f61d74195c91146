//! Two providers with the same phone number that do not belong together.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Phone, PhoneLine};

use super::Look;
use super::twins::{folded, stand_together, whole};

/// A number that so many providers have is a switchboard.
const SWITCHBOARD: usize = 4;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut users: BTreeMap<&Phone, Vec<(&Entry, &PhoneLine)>> = BTreeMap::new();
    for entry in on.active(Kind::Provider) {
        let mut own = BTreeSet::new();
        // A number with a choice, or of the whole country, is shared by its nature.
        let lines = entry.phones.iter().filter(|line| line.menu.is_none());
        for line in lines.filter(|line| !line.number.is_national() && own.insert(&line.number)) {
            users.entry(&line.number).or_default().push((entry, line));
        }
    }
    let mut notes = Vec::new();
    for (number, users) in users.into_iter().filter(|(_, users)| users.len() < SWITCHBOARD) {
        for (at, (entry, line)) in users.iter().enumerate() {
            let mut before = users.iter().take(at);
            let Some((other, first)) = before.find(|(other, _)| are_strangers(on, entry, other))
            else {
                continue;
            };
            let note = on.at(&line.place).and_at(&first.place);
            let note = note.with("naam", &entry.title).with("ander", &other.title);
            notes.push(note.with("nummer", number.to_string()));
        }
    }
    notes
}

/// Whether two providers stand on one list, and nothing says why they would share a number: the
/// same organisation, the same address, or the same name, which is told by itself.
fn are_strangers(on: &Look<'_>, one: &Entry, other: &Entry) -> bool {
    let postcodes = |entry: &Entry| -> BTreeSet<_> {
        entry.locations.iter().filter_map(|location| location.postcode.clone()).collect()
    };
    stand_together(one, other)
        && whole(on, one) != whole(on, other)
        && postcodes(one).is_disjoint(&postcodes(other))
        && folded(&one.title) != folded(&other.title)
}
