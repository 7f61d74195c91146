//! A border that crosses itself: two points of a drawing changed places.

use crate::entry::Point;
use crate::syntax::Node;

use super::Spot;

struct Side<'n> {
    from: Point,
    to: Point,
    node: &'n Node,
}

/// The first point, in the order of the file, at whose side the borders of an area cross.
pub(super) fn first<'n>(rings: &[Vec<Spot<'n>>]) -> Option<&'n Node> {
    let mut sides: Vec<Side<'n>> = rings.iter().flat_map(|ring| sides(ring)).collect();
    // From west to east, so that a side is compared only with those that are beside it.
    sides.sort_by_key(|side| (west(side), side.node.place.start));
    let mut found: Option<&Node> = None;
    for (at, side) in sides.iter().enumerate() {
        let east = side.from.1.max(side.to.1);
        let beside = sides.iter().skip(at + 1).take_while(|other| west(other) <= east);
        for other in beside.filter(|other| cross(side, other)) {
            let first = [side.node, other.node].into_iter().min_by_key(|node| node.place.start);
            found = found.into_iter().chain(first).min_by_key(|node| node.place.start);
        }
    }
    found
}

fn sides<'n>(ring: &[Spot<'n>]) -> Vec<Side<'n>> {
    let next = ring.iter().cycle().skip(1);
    let side = |(from, to): (&Spot<'n>, &Spot<'n>)| Side {
        from: from.point,
        to: to.point,
        node: from.node,
    };
    ring.iter().zip(next).map(side).collect()
}

fn west(side: &Side<'_>) -> i32 {
    side.from.1.min(side.to.1)
}

/// Whether two sides cross; that they touch is no mistake.
fn cross(one: &Side<'_>, other: &Side<'_>) -> bool {
    let apart = |line: &Side<'_>, a: Point, b: Point| {
        turn(line.from, line.to, a) * turn(line.from, line.to, b) < 0
    };
    apart(one, other.from, other.to) && apart(other, one.from, one.to)
}

/// On which side of the line from `a` to `b` a point is: -1, 0 or 1.
fn turn(a: Point, b: Point, point: Point) -> i64 {
    let along = |a: i32, b: i32| i64::from(b) - i64::from(a);
    (along(a.1, b.1) * along(a.0, point.0) - along(a.0, b.0) * along(a.1, point.1)).signum()
}
