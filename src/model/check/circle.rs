//! References that lead round to where they began: a whole that is part of its own part.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::entry::{Entry, Key, Kind, Relation, Role};

use super::Look;

/// The fields that lead upwards, from part to whole, from new to old.
const UPWARDS: &[(Kind, Role, &str)] = &[
    (Kind::Topic, Role::Parent, "ouder"),
    (Kind::Provider, Role::PartOf, "onderdeel_van"),
    (Kind::Agreement, Role::Replaces, "vervangt"),
];

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for (kind, role, field) in UPWARDS {
        // A circle is told once, at the first of its records.
        let mut done: BTreeSet<&Key> = BTreeSet::new();
        for entry in on.site.of_kind(*kind) {
            let Some(way) = way_round(on, entry, *role) else { continue };
            let told = way.iter().any(|(_, relation)| done.contains(&relation.target));
            done.extend(way.iter().map(|(_, relation)| &relation.target));
            let Some((_, first)) = way.first().filter(|_| !told) else { continue };
            let ids: Vec<String> =
                way.iter().map(|(entry, _)| format!("`{}`", entry.key)).collect();
            let note = on.at(&first.place).with("veld", *field);
            notes.push(note.with("kring", ids.join(", ")));
        }
    }
    notes
}

/// The steps from an entry to itself, if they lead there.
fn way_round<'a>(
    on: &Look<'a>,
    start: &'a Entry,
    role: Role,
) -> Option<Vec<(&'a Entry, &'a Relation<Key>)>> {
    let mut way = Vec::new();
    let mut seen = BTreeSet::new();
    let mut at = start;
    while seen.insert(&at.key) {
        let relation = at.related(role).next()?;
        way.push((at, relation));
        at = on.site.entry(&relation.target)?;
    }
    (at.key == start.key).then_some(way)
}
