//! A published address whose record is no longer there: gone, or under another id?

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, suggest};
use crate::entry::{Key, Lasting};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let site = on.site;
    let lines = site.lasting();
    let former: BTreeSet<Key> =
        site.entries().flat_map(|entry| site.formers(entry)).map(|(key, _)| key).collect();
    let known: BTreeSet<&Key> = lines.iter().map(|line| &line.key).collect();
    let lost = lines.iter().filter(|line| {
        line.gone.is_none() && site.entry(&line.key).is_none() && !former.contains(&line.key)
    });
    let note = |line: &Lasting| {
        let is_new = |key: &&Key| {
            key.kind == line.key.kind && key.wijk == line.key.wijk && !known.contains(key)
        };
        let new = site.entries().map(|entry| &entry.key).filter(is_new);
        let new: Vec<&str> = new.map(|key| key.id.as_str()).collect();
        let nearest = suggest::nearest(line.key.id.as_str(), new.iter().copied());
        let only = new.first().copied().filter(|_| new.len() == 1);
        on.at(&line.place)
            .with("soort", line.key.kind.key())
            .with("waarde", line.key.id.as_str())
            .with_maybe("bedoeld", nearest.or(only))
    };
    lost.map(note).collect()
}
