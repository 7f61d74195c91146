//! A provider with an address outside the postcodes of its wijk.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Provider) {
        let Some(wijk) = entry.wijk().and_then(|id| on.site.wijk(id)) else { continue };
        for location in &entry.locations {
            let Some(postcode) = &location.postcode else { continue };
            if wijk.serves.postcodes.is_empty()
                || wijk.serves.postcodes.iter().any(|area| area.holds(postcode))
            {
                continue;
            }
            let note = on.at(&location.place);
            notes.push(note.with("waarde", postcode.to_string()).with("wijk", &wijk.title));
        }
    }
    notes
}
