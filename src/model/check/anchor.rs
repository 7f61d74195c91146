//! Links to headings of other records.

use crate::base::{Day, slug};
use crate::diag::{Diagnostic, codes};
use crate::entry::LinkTarget;
use crate::model::Site;
use crate::syntax::markdown;

/// A link to a heading that the other record's text does not have.
pub(super) fn headings_exist(site: &Site, _: Day) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in site.entries() {
        for link in &entry.body.links {
            let LinkTarget::Record(key, Some(anchor)) = link else { continue };
            let Some(target) = site.entry(key) else { continue };
            let wanted = format!("t-{}", slug(anchor));
            let shown = markdown::render(&target.body.source, |_| None);
            if shown.headings.iter().any(|heading| heading.anchor == wanted) {
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
