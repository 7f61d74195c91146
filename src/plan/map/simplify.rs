//! Fewer points for the same shape: Visvalingam's way, the point that matters least goes first.
//!
//! A point goes only when nothing of another border lies in the triangle that it spans with its
//! neighbours. So borders that did not cross or touch do not after it, and no ring loses its inside.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::frame::Spot;
use super::topology::{Arc, Part};

/// A point that changes less than this is not seen: twice the area in square units of the drawing,
/// three square pixels at 640 pixels.
const UNSEEN: i64 = 600;

/// Beyond this many points more goes than is not seen, so that a page stays small.
const MOST: usize = 2400;

/// The side of a cell in which points are looked up, as a power of two.
const CELL: u32 = 7;

/// Leaves out the points of arcs that do not matter; `rings` are made of them.
pub(super) fn simplify(arcs: &mut [Arc], rings: &[Vec<Part>]) {
    let mut work = Work::of(arcs, rings);
    while let Some(Reverse((area, _, at))) = work.heap.pop() {
        if area >= UNSEEN && work.count <= MOST {
            break;
        }
        work.drop(at, area);
    }
    let mut kept = work.points.into_iter().filter(|point| point.alive).peekable();
    for (number, arc) in arcs.iter_mut().enumerate() {
        arc.clear();
        while let Some(point) = kept.next_if(|point| point.arc == number) {
            arc.push(point.spot);
        }
    }
}

/// A point of an arc, and those beside it that are still there.
#[derive(Clone, Copy)]
struct Vertex {
    spot: Spot,
    arc: usize,
    alive: bool,
    /// The points before and after it; none at the ends of an arc, which stay.
    beside: Option<(usize, usize)>,
}

struct Work<'a> {
    points: Vec<Vertex>,
    /// The points of each cell.
    cells: BTreeMap<Spot, Vec<usize>>,
    /// Twice the area that each point spans with its neighbours, the least first; of two alike the
    /// one farther west, whatever the order of the arcs.
    heap: BinaryHeap<Reverse<(i64, Spot, usize)>>,
    rings: &'a [Vec<Part>],
    /// How many points each ring has left.
    sizes: Vec<usize>,
    /// How many points there are left in all.
    count: usize,
}

impl<'a> Work<'a> {
    fn of(arcs: &[Arc], rings: &'a [Vec<Part>]) -> Self {
        let length = |part: &Part| arcs.get(part.arc).map_or(0, |arc| arc.len().saturating_sub(1));
        let sizes = rings.iter().map(|ring| ring.iter().map(length).sum()).collect();
        let mut points = Vec::new();
        let mut cells: BTreeMap<Spot, Vec<usize>> = BTreeMap::new();
        for (number, arc) in arcs.iter().enumerate() {
            for (at, spot) in arc.iter().enumerate() {
                let index = points.len();
                let inner = at > 0 && at + 1 < arc.len();
                let beside = inner.then(|| (index - 1, index + 1));
                points.push(Vertex { spot: *spot, arc: number, alive: true, beside });
                cells.entry(cell(*spot)).or_default().push(index);
            }
        }
        let count = points.len();
        let mut work = Self { points, cells, heap: BinaryHeap::new(), rings, sizes, count };
        for at in 0..count {
            work.weigh(at);
        }
        work
    }

    fn get(&self, at: usize) -> Option<Vertex> {
        self.points.get(at).copied().filter(|point| point.alive)
    }

    /// A point between its neighbours.
    fn corner(&self, at: usize) -> Option<[Spot; 3]> {
        let (before, after) = self.get(at)?.beside?;
        Some([self.get(before)?.spot, self.get(at)?.spot, self.get(after)?.spot])
    }

    fn weigh(&mut self, at: usize) {
        if let Some([a, b, c]) = self.corner(at) {
            self.heap.push(Reverse((turn(a, b, c).abs(), b, at)));
        }
    }

    /// Takes a point away, if it is still what it was when it was weighed and nothing is in the way.
    fn drop(&mut self, at: usize, area: i64) -> Option<()> {
        let corner = self.corner(at)?;
        let [a, b, c] = corner;
        let point = self.get(at)?;
        let (before, after) = point.beside?;
        if turn(a, b, c).abs() != area || a == c || self.is_needed(point.arc) {
            return None;
        }
        if self.in_the_way(at, corner) {
            return None;
        }
        self.points.get_mut(at)?.alive = false;
        self.count -= 1;
        for (ring, size) in self.rings.iter().zip(&mut self.sizes) {
            *size -= ring.iter().filter(|part| part.arc == point.arc).count();
        }
        self.link(before, after);
        self.weigh(before);
        self.weigh(after);
        Some(())
    }

    /// Whether a ring would have no inside with a point less.
    fn is_needed(&self, arc: usize) -> bool {
        let rings = self.rings.iter().zip(&self.sizes);
        rings.into_iter().any(|(ring, size)| *size <= 3 && ring.iter().any(|part| part.arc == arc))
    }

    fn link(&mut self, before: usize, after: usize) {
        if let Some(Vertex { beside: Some((_, next)), .. }) = self.points.get_mut(before) {
            *next = after;
        }
        if let Some(Vertex { beside: Some((previous, _)), .. }) = self.points.get_mut(after) {
            *previous = before;
        }
    }

    /// Whether another point lies within a corner or on its edge.
    fn in_the_way(&self, at: usize, corner: [Spot; 3]) -> bool {
        let [a, _, c] = corner;
        let low = corner.into_iter().fold(a, |low, (x, y)| (low.0.min(x), low.1.min(y)));
        let high = corner.into_iter().fold(a, |high, (x, y)| (high.0.max(x), high.1.max(y)));
        let (first, last) = (cell(low), cell(high));
        let columns = (first.0..=last.0)
            .map(|x| self.cells.range((x, first.1)..=(x, last.1)).flat_map(|(_, points)| points));
        columns.flatten().any(|other| {
            let spot = self.get(*other).map(|point| point.spot);
            *other != at && spot.is_some_and(|s| s != a && s != c && within(corner, s))
        })
    }
}

fn cell((x, y): Spot) -> Spot {
    (x >> CELL, y >> CELL)
}

/// Twice the area of a triangle; below zero when it turns the other way.
fn turn(a: Spot, b: Spot, c: Spot) -> i64 {
    let along = |from: i32, to: i32| i64::from(to) - i64::from(from);
    along(a.0, b.0) * along(a.1, c.1) - along(a.1, b.1) * along(a.0, c.0)
}

fn within([a, b, c]: [Spot; 3], spot: Spot) -> bool {
    let turns = [turn(a, b, spot), turn(b, c, spot), turn(c, a, spot)];
    // Three points in a line span no triangle: only what lies between them is in the way.
    let between = |low: i32, high: i32, at: i32| (low.min(high)..=low.max(high)).contains(&at);
    let flat = turn(a, b, c) == 0;
    let beside = flat && turns.iter().all(|turn| *turn == 0);
    if flat {
        let along = |a: Spot, b: Spot| between(a.0, b.0, spot.0) && between(a.1, b.1, spot.1);
        return beside && (along(a, b) || along(b, c));
    }
    turns.iter().all(|turn| *turn >= 0) || turns.iter().all(|turn| *turn <= 0)
}
