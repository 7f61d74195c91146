//! Borders that wijken share, so that each is simplified once and the same on both sides.
//!
//! Rings are cut where other borders begin or end. What lies between two such points is an arc; the
//! rings on both sides of it are made of the same one, in opposite directions.

use std::collections::{BTreeMap, BTreeSet};

use super::frame::Spot;

/// A piece of border, from one end to the other; a ring that touches no other ends where it begins.
pub(super) type Arc = Vec<Spot>;

/// A piece of a ring: which arc, and whether it is walked from its end to its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub arc: usize,
    pub backwards: bool,
}

/// Rings as arcs that they share.
#[derive(Debug, Default)]
pub(super) struct Topology {
    /// The arcs.
    pub arcs: Vec<Arc>,
    /// Each ring as its arcs; empty for one that was too small to be drawn.
    pub rings: Vec<Vec<Part>>,
}

impl Topology {
    /// Cuts rings into the arcs that they share.
    pub(super) fn of(rings: &[Vec<Spot>]) -> Self {
        let rings: Vec<Vec<Spot>> = rings.iter().map(|ring| tidy(ring)).collect();
        let ends = ends(&rings);
        let mut known: BTreeMap<Arc, usize> = BTreeMap::new();
        let mut topology = Self::default();
        for ring in &rings {
            let parts = cut(ring, &ends).into_iter().map(|arc| {
                let reversed: Arc = arc.iter().rev().copied().collect();
                let backwards = reversed < arc;
                let arc = if backwards { reversed } else { arc };
                let at = *known.entry(arc).or_insert_with_key(|arc| {
                    topology.arcs.push(arc.clone());
                    topology.arcs.len() - 1
                });
                Part { arc: at, backwards }
            });
            let parts = parts.collect();
            topology.rings.push(parts);
        }
        topology
    }

    /// A ring as its points, without the first again at the end.
    pub(super) fn ring(&self, parts: &[Part]) -> Vec<Spot> {
        let mut spots = Vec::new();
        for part in parts {
            let Some(arc) = self.arcs.get(part.arc) else { continue };
            if part.backwards {
                spots.extend(arc.iter().rev());
            } else {
                spots.extend(arc);
            }
            spots.pop();
        }
        spots
    }
}

/// A ring without points that fell together; nothing when too little of it is left.
fn tidy(ring: &[Spot]) -> Vec<Spot> {
    let mut ring = ring.to_vec();
    ring.dedup();
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    if ring.len() < 3 { Vec::new() } else { ring }
}

/// Where arcs begin and end: points that do not have the same neighbours in all rings.
fn ends(rings: &[Vec<Spot>]) -> BTreeSet<Spot> {
    let mut neighbours: BTreeMap<Spot, (Spot, Spot)> = BTreeMap::new();
    let mut ends = BTreeSet::new();
    for ring in rings {
        let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
        let after = ring.iter().cycle().skip(1);
        for ((spot, before), after) in ring.iter().zip(before).zip(after) {
            let pair = (*before.min(after), *before.max(after));
            if *neighbours.entry(*spot).or_insert(pair) != pair {
                ends.insert(*spot);
            }
        }
    }
    ends
}

/// The arcs of a ring, in its own direction.
fn cut(ring: &[Spot], ends: &BTreeSet<Spot>) -> Vec<Arc> {
    let Some(first) = ring.iter().position(|spot| ends.contains(spot)).or_else(|| lowest(ring))
    else {
        return Vec::new();
    };
    let mut arcs = Vec::new();
    let mut arc = Vec::new();
    for spot in ring.iter().cycle().skip(first).take(ring.len() + 1) {
        let is_end = ends.contains(spot) && !arc.is_empty();
        arc.push(*spot);
        if is_end {
            arcs.push(std::mem::replace(&mut arc, vec![*spot]));
        }
    }
    // A ring without ends is one arc, closed by its first point.
    if arcs.is_empty() {
        arcs.push(arc);
    }
    arcs
}

/// Where a ring without ends begins, so that it begins there in every ring.
fn lowest(ring: &[Spot]) -> Option<usize> {
    ring.iter().enumerate().min_by_key(|(_, spot)| **spot).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_border_is_one_arc() {
        let west = vec![(0, 0), (10, 0), (12, 5), (10, 10), (0, 10)];
        let east = vec![(10, 10), (12, 5), (10, 0), (20, 0), (20, 10)];
        let topology = Topology::of(&[west, east]);
        assert_eq!(topology.arcs.len(), 3);
        let shared: Vec<&Part> = topology.rings.iter().flatten().collect();
        let twice = shared.iter().filter(|part| topology.arcs[part.arc].len() == 3).count();
        assert_eq!(twice, 2, "{topology:?}");
    }

    #[test]
    fn an_island_and_the_hole_around_it_are_one_arc() {
        let island = vec![(4, 4), (6, 4), (5, 6)];
        let hole = vec![(5, 6), (6, 4), (4, 4)];
        let topology = Topology::of(&[island, hole]);
        assert_eq!(topology.arcs.len(), 1);
        assert_eq!(topology.ring(&topology.rings[0]).len(), 3);
    }

    #[test]
    fn what_is_smaller_than_a_unit_is_not_there() {
        let topology = Topology::of(&[vec![(4, 4), (4, 4), (5, 4)]]);
        assert_eq!(topology.rings, [vec![]]);
    }
}
