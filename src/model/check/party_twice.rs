//! A party that an agreement names twice.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Role};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Agreement) {
        let parties: Vec<_> = entry.related(Role::Party).collect();
        for (at, party) in parties.iter().enumerate() {
            let mut before = parties.iter().take(at);
            if let Some(first) = before.find(|other| other.target == party.target) {
                let note = on.at(&party.place).and_at(&first.place);
                notes.push(note.with("waarde", party.target.id.as_str()));
            }
        }
    }
    notes
}
