//! A provider with an address outside the postcodes of its wijk.

use crate::diag::Diagnostic;
use crate::entry::{Entry, FactValue, Kind};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Provider) {
        let Some(wijk) = entry.wijk().and_then(|id| on.site.wijk(id)) else { continue };
        let areas = areas(wijk);
        for location in &entry.locations {
            let Some(postcode) = &location.postcode else { continue };
            let shown = postcode.to_string();
            let inside = areas.iter().any(|area| *area == postcode.area() || *area == shown);
            if areas.is_empty() || inside {
                continue;
            }
            let note = on.at(&location.place);
            notes.push(note.with("waarde", shown).with("wijk", &wijk.title));
        }
    }
    notes
}

fn areas(wijk: &Entry) -> Vec<&str> {
    wijk.facts
        .iter()
        .filter(|fact| fact.key == "postcodes")
        .flat_map(|fact| &fact.values)
        .filter_map(|value| match value {
            FactValue::Text(area) => Some(area.as_str()),
            _ => None,
        })
        .collect()
}
