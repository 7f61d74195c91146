//! Where the names of wijken stand: as far from their borders as can be, and never over each other.

use super::frame::{Spot, WIDTH};

/// The height of a letter, in units of the drawing: `parts/kaart.html` has it too.
const LETTER: i32 = 220;

/// How wide a letter is, of a hundred parts of its height: an average of bold ones.
const WIDE: i32 = 66;

/// How high a line is, in units of the drawing.
pub(in crate::plan) const LINE: i32 = 250;

/// A line is broken only when it has more letters than this.
const SHORT: usize = 10;

/// A name with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    /// Its lines.
    pub lines: Vec<String>,
    /// The middle of its lines, from the left.
    pub x: i32,
    /// The foot of its first line, from above.
    pub y: i32,
}

/// Places names, the largest areas first; none where there is no room for a name.
pub(super) fn place(named: &[(&str, Vec<Vec<Spot>>)], height: i32) -> Vec<Option<Label>> {
    let mut order: Vec<(i64, usize)> = Vec::new();
    for (at, (_, rings)) in named.iter().enumerate() {
        order.push((-rings.iter().map(|ring| area(ring)).max().unwrap_or_default(), at));
    }
    order.sort_unstable();
    let mut taken: Vec<Room> = Vec::new();
    let mut labels = vec![None; named.len()];
    for (_, at) in order {
        let Some(((name, rings), label)) = named.get(at).zip(labels.get_mut(at)) else { continue };
        let Some(middle) = pole(rings) else { continue };
        let lines = broken(name);
        let rows = i32::try_from(lines.len()).unwrap_or(1);
        let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        let half = i32::try_from(longest).unwrap_or(WIDTH) * LETTER * WIDE / 200;
        // A name may stand over a border, but not over the edge of the map.
        let x = middle.0.clamp(half.min(WIDTH / 2), (WIDTH - half).max(WIDTH / 2));
        let room = Room { x, y: middle.1, half, up: rows * LINE / 2 };
        if half * 2 > WIDTH || middle.1 > height || taken.iter().any(|other| room.meets(other)) {
            continue;
        }
        let y = middle.1 - rows * LINE / 2 + LINE * 3 / 4;
        *label = Some(Label { lines, x, y });
        taken.push(room);
    }
    labels
}

/// A name on one line, or a long one on two.
fn broken(name: &str) -> Vec<String> {
    let half = name.len() / 2;
    let spaces = name.match_indices([' ', '-']).map(|(at, _)| at);
    let middle = spaces.min_by_key(|at| at.abs_diff(half));
    match middle.filter(|_| name.chars().count() > SHORT) {
        Some(at) => {
            let (first, rest) = name.split_at(at + 1);
            vec![first.trim().to_owned(), rest.to_owned()]
        }
        None => vec![name.to_owned()],
    }
}

/// What a name takes.
struct Room {
    x: i32,
    y: i32,
    half: i32,
    up: i32,
}

impl Room {
    fn meets(&self, other: &Self) -> bool {
        (self.x - other.x).abs() < self.half + other.half
            && (self.y - other.y).abs() < self.up + other.up
    }
}

/// Twice the area of a ring.
pub(super) fn area(ring: &[Spot]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let sum: i64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1))
        .sum();
    sum.abs()
}

/// How many steps the search for the middle takes along each side.
const STEPS: i32 = 16;

/// How often it looks closer.
const ROUNDS: usize = 3;

/// The pole of inaccessibility: the point inside that is farthest from every border. Room beside it
/// counts more than room above it, as a name is wide and low.
fn pole(rings: &[Vec<Spot>]) -> Option<Spot> {
    let largest = rings.iter().max_by_key(|ring| area(ring))?;
    let low = largest.iter().copied().reduce(|low, (x, y)| (low.0.min(x), low.1.min(y)))?;
    let high = largest.iter().copied().reduce(|high, (x, y)| (high.0.max(x), high.1.max(y)))?;
    let (mut corner, mut size) = (low, (high.0 - low.0, high.1 - low.1));
    let mut best = None;
    for _ in 0..ROUNDS {
        for step in 0..STEPS * STEPS {
            let at = |low: i32, size: i32, step: i32| low + size * (2 * step + 1) / (2 * STEPS);
            let spot = (at(corner.0, size.0, step % STEPS), at(corner.1, size.1, step / STEPS));
            let free = inside(spot, rings)
                .then(|| distance(spot, rings, 3) + distance(spot, rings, 1) / 2);
            if let Some(free) = free.filter(|free| best.is_none_or(|(most, _)| *free > most)) {
                best = Some((free, spot));
            }
        }
        let (_, middle) = best?;
        size = (size.0 / 4, size.1 / 4);
        corner = (middle.0 - size.0 / 2, middle.1 - size.1 / 2);
    }
    best.map(|(_, spot)| spot)
}

/// Whether a spot lies within rings: holes are rings within.
pub(super) fn inside((x, y): Spot, rings: &[Vec<Spot>]) -> bool {
    let sides = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = sides.filter(|(a, b)| {
        let (a, b) = if a.1 < b.1 { (a, b) } else { (b, a) };
        let turn =
            i64::from(b.0 - a.0) * i64::from(y - a.1) - i64::from(x - a.0) * i64::from(b.1 - a.1);
        a.1 <= y && y < b.1 && turn > 0
    });
    crossed.count() % 2 == 1
}

/// How far a spot is from every side, when what is above counts so many times.
fn distance((x, y): Spot, rings: &[Vec<Spot>], times: i64) -> i64 {
    let sides = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let to_side = |(a, b): (&Spot, &Spot)| {
        let (wide, high) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1) * times);
        let (right, down) = (i64::from(x - a.0), i64::from(y - a.1) * times);
        let length = (wide * wide + high * high).max(1);
        let along = (right * wide + down * high).clamp(0, length);
        let off = (right - wide * along / length, down - high * along / length);
        off.0 * off.0 + off.1 * off.1
    };
    sides.map(to_side).min().unwrap_or_default().isqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: i32, y: i32, size: i32) -> Vec<Vec<Spot>> {
        vec![vec![(x, y), (x + size, y), (x + size, y + size), (x, y + size)]]
    }

    #[test]
    fn a_name_stands_in_the_middle_of_its_area() {
        let labels = place(&[("Noord", square(1000, 1000, 2000))], 4000);
        let label = labels[0].as_ref().unwrap();
        assert!((label.x - 2000).abs() < 700 && (label.y - 2070).abs() < 80, "{label:?}");
    }

    #[test]
    fn a_name_is_inside_also_where_the_middle_is_not() {
        let horseshoe = vec![vec![
            (0, 0),
            (3000, 0),
            (3000, 3000),
            (0, 3000),
            (0, 2200),
            (2200, 2200),
            (2200, 800),
            (0, 800),
        ]];
        let spot = pole(&horseshoe).unwrap();
        assert!(inside(spot, &horseshoe) && !inside((1000, 1500), &horseshoe));
    }

    #[test]
    fn names_never_stand_over_each_other() {
        let named =
            [("Een lange naam", square(1000, 1000, 900)), ("Klein", square(1900, 1000, 400))];
        let labels = place(&named, 4000);
        assert!(labels[0].is_some() && labels[1].is_none(), "{labels:?}");
        assert_eq!(broken("Oud-Beijerland en omgeving"), ["Oud-Beijerland", "en omgeving"]);
        assert_eq!(broken("Noord"), ["Noord"]);
    }
}
