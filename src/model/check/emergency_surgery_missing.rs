//! A wijk that does not name the out-of-hours surgery, where the site does not either.

use crate::diag::Diagnostic;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let names_it = |situation: &str| situation.to_lowercase().contains("spoedpost");
    if on.site.settings.urgent.iter().any(|urgent| names_it(&urgent.situation)) {
        return Vec::new();
    }
    on.site
        .wijken()
        .filter(|wijk| !wijk.urgent.iter().any(|urgent| names_it(&urgent.situation)))
        .map(|wijk| on.at(&wijk.place).with("wijk", &wijk.title))
        .collect()
}
