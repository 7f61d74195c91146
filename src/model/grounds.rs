//! Which files the maps of a site are drawn from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::Hashed;
use crate::diag::{Diagnostic, Outcome, Place, codes};
use crate::entry::{Entry, FactValue, Ground, Key, Kind};
use crate::source::LARGEST_NAMED;

use super::Site;

/// What each GeoJSON file of a site draws, by its path; or its size in bytes when it is too large
/// to be read.
#[derive(Clone, Debug, Default)]
pub struct Grounds(pub BTreeMap<String, Result<Arc<Outcome<Ground>>, u64>>);

/// What the maps of a site show.
#[derive(Clone, Debug, Default)]
pub(super) struct Charted {
    /// The outline of each wijk that has one.
    outlines: BTreeMap<Key, Hashed<Ground>>,
    /// Water, roads and the like around a wijk, or in the whole regio.
    around: BTreeMap<Key, Hashed<Ground>>,
}

impl Site {
    /// The outline of a wijk.
    pub fn outline(&self, wijk: &Key) -> Option<&Hashed<Ground>> {
        self.charted.outlines.get(wijk)
    }

    /// What stands on a map besides outlines: of a wijk, or else of the regio.
    pub fn around(&self, wijk: Option<&Key>) -> Option<&Hashed<Ground>> {
        let region = || self.charted.around.get(&self.region()?.key);
        wijk.and_then(|wijk| self.charted.around.get(wijk)).or_else(region)
    }
}

/// Gives a site its maps, and tells what is wrong with the files that they are drawn from.
pub fn chart(mut site: Site, grounds: &Grounds) -> Outcome<Site> {
    let mut notes = Vec::new();
    let mut told = BTreeSet::new();
    let mut charted = Charted::default();
    for entry in site.wijken().chain(site.of_kind(Kind::Region)) {
        for (path, place) in files(entry, "grens") {
            let Some(ground) = find(path, place, grounds, &mut told, &mut notes) else { continue };
            if ground.areas.is_empty() {
                let note = Diagnostic::new(&codes::GEOJSON_WITHOUT_AREA).at(place);
                notes.push(note.with("waarde", name_of(path)));
            } else {
                charted.outlines.insert(entry.key.clone(), Hashed::new(ground));
            }
        }
        for (path, place) in files(entry, "kaart") {
            let ground = find(path, place, grounds, &mut told, &mut notes);
            charted.around.extend(ground.map(|ground| (entry.key.clone(), Hashed::new(ground))));
        }
    }
    site.charted = Arc::new(charted);
    Outcome { value: site, notes }
}

/// The files that a fact names, with where it names them.
fn files<'a>(entry: &'a Entry, key: &'a str) -> impl Iterator<Item = (&'a str, &'a Place)> {
    let facts = entry.facts.iter().filter(move |fact| fact.key == key);
    facts.flat_map(|fact| &fact.values).filter_map(|value| match value {
        FactValue::File(path, place) => Some((path.as_str(), place)),
        _ => None,
    })
}

/// What a file draws, if there is nothing wrong with it. What is wrong is told once.
fn find<'p>(
    path: &'p str,
    place: &Place,
    grounds: &Grounds,
    told: &mut BTreeSet<&'p str>,
    notes: &mut Vec<Diagnostic>,
) -> Option<Ground> {
    let read = match grounds.0.get(path)? {
        Ok(read) => read,
        Err(size) => {
            let note = Diagnostic::new(&codes::GEOJSON_LARGE).at(place);
            let note = note.with("waarde", name_of(path));
            let note = note.with("grootte", size.div_ceil(1024).to_string());
            notes.push(note.with("meest", (LARGEST_NAMED / 1024).to_string()));
            return None;
        }
    };
    if told.insert(path) {
        notes.extend(read.notes.iter().cloned());
    }
    read.notes.is_empty().then(|| read.value.clone())
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
