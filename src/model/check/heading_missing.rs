//! A link to a heading that the other record's text does not have.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::slug;
use crate::diag::{Diagnostic, suggest};
use crate::entry::{Key, LinkTarget};
use crate::syntax::markdown;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    // Many links lead to one text.
    let mut known: BTreeMap<&Key, BTreeSet<String>> = BTreeMap::new();
    for entry in on.site.entries() {
        let sections = entry.sections.iter().map(|section| &section.body);
        for link in std::iter::once(&entry.body).chain(sections).flat_map(|body| &body.links) {
            let LinkTarget::Record(key, Some(anchor)) = link else { continue };
            let Some(target) = on.site.entry(key) else { continue };
            let wanted = format!("t-{}", slug(anchor));
            let anchors =
                known.entry(key).or_insert_with(|| markdown::anchors(&target.body.source));
            if !anchors.contains(&wanted) {
                let written = format!("{}:{key}#{anchor}", key.kind.key());
                let known = anchors.iter().filter_map(|anchor| anchor.strip_prefix("t-"));
                let meant = suggest::nearest(anchor, known);
                let note = on.at(&entry.place).with("waarde", written);
                notes.push(note.with_maybe("bedoeld", meant));
            }
        }
    }
    notes
}
