//! Where a record is referred to, for whoever takes it away.

use std::collections::BTreeMap;

use crate::diag::Place;
use crate::entry::{Draft, Finder, Key, Reference};

use super::finder::{From, Names};

/// The places at which other records refer to one, in fields and in links of texts.
pub fn mentions(drafts: Vec<Draft>, attachments: &BTreeMap<String, u64>, to: &Key) -> Vec<Place> {
    let names = Names::of(&drafts, attachments);
    let mut places = Vec::new();
    for draft in drafts {
        if draft.key == *to {
            continue;
        }
        let wijk = draft.key.wijk.clone();
        // What is wrong with other references has been told.
        let mut notes = Vec::new();
        let from = From { names: &names, wijk: wijk.as_ref(), notes: &mut notes };
        draft.resolve(&mut Seeking { from, to, places: &mut places });
    }
    places
}

/// Looks for the references to one record.
struct Seeking<'a> {
    from: From<'a>,
    to: &'a Key,
    places: &'a mut Vec<Place>,
}

impl Finder<Reference, Key> for Seeking<'_> {
    fn record(&mut self, reference: Reference) -> Option<Key> {
        let place = reference.place().clone();
        let found = self.from.record(reference)?;
        if found == *self.to {
            self.places.push(place);
        }
        Some(found)
    }

    fn file(&mut self, path: String, _: &Place) -> Option<String> {
        Some(path)
    }
}
