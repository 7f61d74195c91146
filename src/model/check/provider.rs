//! Rules about providers.

use std::collections::BTreeMap;

use crate::base::{Day, slug};
use crate::diag::{Diagnostic, codes};
use crate::entry::{Entry, FactValue, Kind};
use crate::model::Site;

/// A provider with an address outside the postcodes of its wijk.
pub(super) fn postcode_outside(site: &Site, _: Day) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in site.of_kind(Kind::Provider) {
        let Some(wijk) = entry.wijk().and_then(|id| site.wijk(id)) else { continue };
        let areas = areas(wijk);
        let codes_of = entry.locations.iter().filter_map(|location| location.postcode.as_ref());
        for postcode in codes_of {
            let shown = postcode.to_string();
            let inside = areas.iter().any(|area| *area == postcode.area() || *area == shown);
            if areas.is_empty() || inside {
                continue;
            }
            let note = Diagnostic::new(&codes::POSTCODE_OUTSIDE).at(entry.place_of("locaties"));
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

/// Two providers of one wijk with the same name.
pub(super) fn same_name(site: &Site, _: Day) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(Option<&str>, String), &Entry> = BTreeMap::new();
    let mut notes = Vec::new();
    for entry in site.of_kind(Kind::Provider) {
        let name = (entry.wijk().map(crate::base::Id::as_str), slug(&entry.title));
        match first.get(&name) {
            Some(other) => {
                let note = Diagnostic::new(&codes::SAME_NAME).at(&entry.place).and_at(&other.place);
                notes.push(note.with("naam", &entry.title));
            }
            None => {
                first.insert(name, entry);
            }
        }
    }
    notes
}
