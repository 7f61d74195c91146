//! Links to headings of other records.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Day, slug};
use crate::diag::{Diagnostic, codes};
use crate::entry::{Key, LinkTarget};
use crate::model::Site;
use crate::syntax::markdown;

/// A link to a heading that the other record's text does not have.
pub(super) fn headings_exist(site: &Site, _: Day) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    // Many links lead to one text.
    let mut known: BTreeMap<&Key, BTreeSet<String>> = BTreeMap::new();
    for entry in site.entries() {
        let sections = entry.sections.iter().map(|section| &section.body);
        for link in std::iter::once(&entry.body).chain(sections).flat_map(|body| &body.links) {
            let LinkTarget::Record(key, Some(anchor)) = link else { continue };
            let Some(target) = site.entry(key) else { continue };
            let wanted = format!("t-{}", slug(anchor));
            let anchors =
                known.entry(key).or_insert_with(|| markdown::anchors(&target.body.source));
            if anchors.contains(&wanted) {
                continue;
            }
            let written = format!("{}:{key}#{anchor}", key.kind.key());
            let note =
                Diagnostic::new(&codes::LINK_ANCHOR).at(&entry.place).with("waarde", written);
            notes.push(note);
        }
    }
    notes
}
