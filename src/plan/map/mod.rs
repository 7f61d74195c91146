//! Maps: drawings of outlines, water and roads, with names that lead to wijken and pins that lead to
//! rows. Everything is worked out here, once, so that a page needs no script to show it.

mod frame;
mod label;
mod path;
mod pins;
mod simplify;
mod tiles;
mod topology;

pub(super) use label::LINE;
pub use label::Label;
pub use tiles::Tile;

use crate::base::Hashed;
use crate::entry::{Entry, Ground, Key, Point};

use super::scope::Scope;
use super::url::UrlPath;
use frame::{Frame, Spot};
use topology::Topology;

/// At least so much is seen around the addresses of a wijk, in millionths of a degree of latitude and
/// of longitude: 800 metres.
const LEAST_AROUND: Point = (7200, 12_000);

/// A map, as it is drawn.
#[derive(Clone, Debug, Default, Hash)]
pub struct Drawing {
    /// Its height; the width is the same for all.
    pub height: i32,
    /// What is drawn below everything else, by its kind: `water`, `groen`, `spoor`, `weg`; and the
    /// path of it. Areas are filled.
    pub layers: Vec<Layer>,
    /// The wijken.
    pub wijken: Vec<Outline>,
    /// The background that a visitor may ask for; empty where the site does not allow it.
    pub tiles: Vec<Tile>,
}

/// Water or roads, in one path.
#[derive(Clone, Debug, Hash)]
pub struct Layer {
    /// What it is.
    pub what: &'static str,
    /// Whether it is an area, and no line.
    pub filled: bool,
    /// The path.
    pub path: String,
}

/// A wijk on a map.
#[derive(Clone, Debug, Hash)]
pub struct Outline {
    /// Its name.
    pub title: String,
    /// Its page.
    pub page: UrlPath,
    /// Its border as a path.
    pub path: String,
    /// Its name on the map, where there is room for it.
    pub label: Option<Label>,
}

/// A pin on a map.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pin {
    /// From the left.
    pub x: i32,
    /// From above.
    pub y: i32,
    /// What stands there: the numbers of what the map was asked to show.
    pub members: Vec<usize>,
}

/// The map of all wijken that have an outline, in the order of their names; none when there are
/// fewer than two.
pub(super) fn region(scope: &Scope<'_>) -> Option<Drawing> {
    let mut wijken: Vec<(&Hashed<Entry>, &Hashed<Ground>)> = scope
        .site
        .wijken()
        .filter_map(|wijk| Some((wijk, scope.site.outline(&wijk.key)?)))
        .collect();
    wijken.sort_by_key(|(wijk, _)| crate::base::slug(&wijk.title));
    let frame = Frame::around(wijken.iter().flat_map(|(_, ground)| ground.points()))?;
    (wijken.len() > 1).then(|| drawing(scope, &wijken, &frame))
}

/// The map of a wijk with pins where its addresses are; none without an outline. An address beyond
/// the edge of the map has no pin.
pub(super) fn wijk(scope: &Scope<'_>, points: &[Option<Point>]) -> Option<(Drawing, Vec<Pin>)> {
    let wijk = scope.wijk?;
    let ground = scope.site.outline(&wijk.key)?;
    let frame = Frame::around(seen(ground, points).iter())?;
    let mut shown: Vec<(usize, Spot)> = Vec::new();
    for (number, point) in points.iter().enumerate() {
        let spot = point.map(|point| frame.spot(point)).filter(|spot| frame.holds(*spot));
        shown.extend(spot.map(|spot| (number, spot)));
    }
    let spots: Vec<Spot> = shown.iter().map(|(_, spot)| *spot).collect();
    let number = |at: &usize| shown.get(*at).map(|(number, _)| *number);
    let pins = pins::pins(&spots).into_iter().map(|pin| Pin {
        x: pin.spot.0,
        y: pin.spot.1,
        members: pin.members.iter().filter_map(number).collect(),
    });
    let pins = pins.collect();
    let mut drawing = drawing(scope, &[(wijk, ground)], &frame);
    for outline in &mut drawing.wijken {
        outline.label = None;
    }
    Some((drawing, pins))
}

/// The corners of the piece of a wijk where its addresses are, with some of what is around them; of
/// a village with its fields not all of the fields. The whole wijk when it has no addresses.
fn seen(ground: &Ground, points: &[Option<Point>]) -> [Point; 2] {
    let whole = corners(ground.points().copied()).unwrap_or_default();
    let [low, high] = whole;
    let within =
        |point: &Point| (low.0..=high.0).contains(&point.0) && (low.1..=high.1).contains(&point.1);
    let Some([south_west, north_east]) = corners(points.iter().flatten().copied().filter(within))
    else {
        return whole;
    };
    let up = ((north_east.0 - south_west.0) / 4).max(LEAST_AROUND.0);
    let aside = ((north_east.1 - south_west.1) / 4).max(LEAST_AROUND.1);
    [
        (low.0.max(south_west.0 - up), low.1.max(south_west.1 - aside)),
        (high.0.min(north_east.0 + up), high.1.min(north_east.1 + aside)),
    ]
}

/// The south-west and the north-east of some points.
fn corners(points: impl Iterator<Item = Point>) -> Option<[Point; 2]> {
    let both = points.map(|point| [point, point]);
    both.reduce(|[low, high], [point, _]| {
        [(low.0.min(point.0), low.1.min(point.1)), (high.0.max(point.0), high.1.max(point.1))]
    })
}

fn drawing(
    scope: &Scope<'_>,
    wijken: &[(&Hashed<Entry>, &Hashed<Ground>)],
    frame: &Frame,
) -> Drawing {
    let around = scope.site.around(scope.wijk.map(|wijk| &wijk.key));
    let page = |key: &Key| scope.addresses.page(key, None);
    let outlines: Vec<&Ground> = wijken.iter().map(|(_, ground)| &***ground).collect();
    let rings = borders(&outlines, frame);
    let named: Vec<(&str, Vec<Vec<Spot>>)> =
        wijken.iter().map(|(wijk, _)| wijk.title.as_str()).zip(rings).collect();
    let labels = label::place(&named, frame.height);
    let shapes = wijken.iter().zip(&named).zip(labels);
    let wijken = shapes.map(|(((wijk, _), (_, rings)), label)| Outline {
        title: wijk.title.clone(),
        page: page(&wijk.key),
        path: path_of(rings),
        label,
    });
    let layers = around.map(|ground| layers(ground, frame)).unwrap_or_default();
    let tiles = if scope.site.settings.background { tiles::tiles(frame) } else { Vec::new() };
    Drawing { height: frame.height, layers, wijken: wijken.collect(), tiles }
}

/// The rings of some areas on the drawing, with fewer points; borders that they share stay shared.
fn borders(grounds: &[&Ground], frame: &Frame) -> Vec<Vec<Vec<Spot>>> {
    let rings = grounds.iter().flat_map(|ground| ground.rings());
    let spots =
        rings.map(|ring| ring.iter().map(|point| frame.spot(*point)).collect::<Vec<Spot>>());
    let seen: Vec<Vec<Spot>> = spots.map(|ring| path::clipped(&ring, frame)).collect();
    let mut topology = Topology::of(&seen);
    simplify::simplify(&mut topology.arcs, &topology.rings);
    let mut rings = topology.rings.iter().map(|parts| topology.ring(parts));
    let of = |ground: &&Ground| rings.by_ref().take(ground.rings().count()).collect();
    grounds.iter().map(of).collect()
}

fn path_of(rings: &[Vec<Spot>]) -> String {
    let mut path = String::new();
    for ring in rings {
        path::add_ring(&mut path, ring);
    }
    path
}

/// Water, green and roads: areas first, then lines, each kind in one path.
fn layers(ground: &Ground, frame: &Frame) -> Vec<Layer> {
    let spots =
        |points: &[Point]| -> Vec<Spot> { points.iter().map(|point| frame.spot(*point)).collect() };
    let mut layers = Vec::new();
    for what in Ground::KINDS {
        let areas = ground.areas.iter().filter(|area| area.what.unwrap_or("water") == *what);
        let rings: Vec<Vec<Spot>> =
            areas.flat_map(|area| &area.rings).map(|r| path::clipped(&spots(r), frame)).collect();
        let mut topology = Topology::of(&rings);
        simplify::simplify(&mut topology.arcs, &topology.rings);
        let rings: Vec<Vec<Spot>> = topology.rings.iter().map(|ring| topology.ring(ring)).collect();
        layers.push(Layer { what, filled: true, path: path_of(&rings) });
    }
    for what in Ground::KINDS {
        let lines = ground.lines.iter().filter(|line| line.what == *what);
        let mut pieces: Vec<Vec<Spot>> =
            lines.flat_map(|line| path::visible(&spots(&line.points), frame)).collect();
        simplify::simplify(&mut pieces, &[]);
        let mut path = String::new();
        for piece in &pieces {
            path::add_line(&mut path, piece);
        }
        layers.push(Layer { what, filled: false, path });
    }
    layers.retain(|layer| !layer.path.is_empty());
    layers
}

/// The width of every map, in the units of its drawing.
pub(super) const WIDTH: i32 = frame::WIDTH;

/// How far below the middle of a pin the foot of its number is.
pub(super) const DIGIT: i32 = 75;

#[cfg(test)]
mod tests;
