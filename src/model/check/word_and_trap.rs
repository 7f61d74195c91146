//! A word that a topic has both as its own and as a trap.

use std::collections::BTreeSet;

use crate::base::slug;
use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Topic) {
        let Some(words) = &entry.words else { continue };
        let own = words.synonyms.iter().chain(&words.colloquial).chain(&entry.keywords);
        let own: BTreeSet<String> = own.map(|word| slug(word)).collect();
        for trap in words.not.iter().filter(|trap| own.contains(&slug(trap))) {
            let note = on.at(entry.place_of("niet")).with("woord", trap);
            notes.push(note.with("thema", &entry.title));
        }
    }
    notes
}
