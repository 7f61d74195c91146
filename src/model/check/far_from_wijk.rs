//! A place on the map that is far from everything else in its wijk: two digits changed places.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind, Location};

use super::Look;

/// Farther from the middle of its wijk, in kilometres, nothing belongs to it.
const FARTHEST: f64 = 20.0;

/// With fewer places there is no middle to speak of.
const FEWEST: usize = 3;

type Point = (i32, i32);

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut places: BTreeMap<&Id, Vec<(&Entry, &Location, Point)>> = BTreeMap::new();
    for entry in on.active(Kind::Provider) {
        let Some(wijk) = entry.wijk() else { continue };
        let points =
            entry.locations.iter().filter_map(|location| Some((location, location.point?)));
        let list = places.entry(wijk).or_default();
        list.extend(points.map(|(location, point)| (entry, location, point)));
    }
    let mut notes = Vec::new();
    for list in places.into_values().filter(|list| list.len() >= FEWEST) {
        let middle =
            (middle(list.iter().map(|(.., p)| p.0)), middle(list.iter().map(|(.., p)| p.1)));
        for (entry, location, point) in list {
            let distance = kilometres(middle, point);
            if distance > FARTHEST {
                let note = on.at(&location.place).with("naam", &entry.title);
                notes.push(note.with("afstand", format!("{distance:.0}")));
            }
        }
    }
    notes
}

/// The one in the middle, which a few far ones do not move.
fn middle(values: impl Iterator<Item = i32>) -> i32 {
    let mut values: Vec<i32> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// How far two places are apart; good enough within the Netherlands.
fn kilometres(one: Point, other: Point) -> f64 {
    const LATITUDE: f64 = 111.2;
    const LONGITUDE: f64 = 68.0;
    let degrees = |a: i32, b: i32| f64::from(a - b) / 1_000_000.0;
    (degrees(one.0, other.0) * LATITUDE).hypot(degrees(one.1, other.1) * LONGITUDE)
}
