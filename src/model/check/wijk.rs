//! Rules about wijken.

use crate::base::Day;
use crate::diag::{Diagnostic, codes};
use crate::model::Site;

/// A wijk that does not name the out-of-hours surgery, where the site does not either.
pub(super) fn emergency_surgery(site: &Site, _: Day) -> Vec<Diagnostic> {
    let names_it = |situation: &str| situation.to_lowercase().contains("spoedpost");
    if site.settings.urgent.iter().any(|urgent| names_it(&urgent.situation)) {
        return Vec::new();
    }
    site.wijken()
        .filter(|wijk| !wijk.urgent.iter().any(|urgent| names_it(&urgent.situation)))
        .map(|wijk| {
            let note = Diagnostic::new(&codes::SPOEDPOST).at(&wijk.place);
            note.with("wijk", &wijk.title)
        })
        .collect()
}
