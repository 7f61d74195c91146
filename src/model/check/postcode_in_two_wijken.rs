//! Postcodes that two wijken both have.

use crate::diag::Diagnostic;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let wijken: Vec<_> = on.site.wijken().collect();
    let mut notes = Vec::new();
    for (at, wijk) in wijken.iter().enumerate() {
        for other in wijken.iter().take(at) {
            for (area, theirs) in wijk
                .serves
                .postcodes
                .iter()
                .flat_map(|one| other.serves.postcodes.iter().map(move |two| (one, two)))
            {
                let Some(both) = area.shared(theirs) else { continue };
                let note =
                    on.at(&area.place).and_at(&theirs.place).with("waarde", both.to_string());
                notes.push(note.with("wijk", &wijk.title).with("andere", &other.title));
            }
        }
    }
    notes
}
