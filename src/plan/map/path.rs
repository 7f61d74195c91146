//! Shapes as the paths of a drawing: each point as the step from the one before.

use std::fmt::Write;

use super::frame::{Frame, Spot, WIDTH};

/// What lies farther outside a drawing than this is cut off.
const BEYOND: i32 = 200;

/// Adds a ring to a path.
pub(super) fn add_ring(path: &mut String, ring: &[Spot]) {
    if ring.len() > 2 {
        add(path, ring);
        path.push('z');
    }
}

/// Adds a line to a path.
pub(super) fn add_line(path: &mut String, line: &[Spot]) {
    if line.len() > 1 {
        add(path, line);
    }
}

fn add(path: &mut String, spots: &[Spot]) {
    let mut last = None;
    for &(x, y) in spots {
        let (letter, x_step, y_step) = match last {
            None => ("M", x, y),
            Some(((from_x, from_y), true)) => ("l", x - from_x, y - from_y),
            Some(((from_x, from_y), false)) => ("", x - from_x, y - from_y),
        };
        let gap = |number: i32, first: bool| if first || number < 0 { "" } else { " " };
        let _ = write!(
            path,
            "{letter}{}{x_step}{}{y_step}",
            gap(x_step, !letter.is_empty()),
            gap(y_step, false)
        );
        last = Some(((x, y), last.is_none()));
    }
}

/// The pieces of a line that can be seen.
pub(super) fn visible(line: &[Spot], frame: &Frame) -> Vec<Vec<Spot>> {
    let mut pieces: Vec<Vec<Spot>> = Vec::new();
    let mut open = false;
    for (from, to) in line.iter().zip(line.iter().skip(1)) {
        let outside = |a: i32, b: i32, most: i32| a.max(b) < -BEYOND || a.min(b) > most + BEYOND;
        if outside(from.0, to.0, WIDTH) || outside(from.1, to.1, frame.height) {
            open = false;
            continue;
        }
        match pieces.last_mut().filter(|_| open) {
            Some(piece) => piece.push(*to),
            None => pieces.push(vec![*from, *to]),
        }
        open = true;
    }
    pieces
}

/// The part of a ring that can be seen (Sutherland and Hodgman).
pub(super) fn clipped(ring: &[Spot], frame: &Frame) -> Vec<Spot> {
    let sides = [
        (false, -BEYOND, false),
        (false, WIDTH + BEYOND, true),
        (true, -BEYOND, false),
        (true, frame.height + BEYOND, true),
    ];
    sides.into_iter().fold(ring.to_vec(), |ring, (upright, edge, most)| {
        let along = |spot: Spot| if upright { spot.1 } else { spot.0 };
        let inside = |spot: Spot| if most { along(spot) <= edge } else { along(spot) >= edge };
        let mut kept = Vec::new();
        let next = ring.iter().cycle().skip(1);
        for (&from, &to) in ring.iter().zip(next) {
            if inside(from) {
                kept.push(from);
            }
            if inside(from) != inside(to) {
                kept.push(crossing(from, to, edge, upright));
            }
        }
        kept
    })
}

/// Where the line between two points meets an edge.
fn crossing(from: Spot, to: Spot, edge: i32, upright: bool) -> Spot {
    let turned = |(x, y): Spot| if upright { (y, x) } else { (x, y) };
    let ((x, y), (to_x, to_y)) = (turned(from), turned(to));
    // One end is inside and the other is not, so they are not as far.
    let run = i64::from(to_x - x);
    let rise = if run == 0 { 0 } else { i64::from(edge - x) * i64::from(to_y - y) / run };
    turned((edge, y + i32::try_from(rise).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_holds_steps_with_no_more_space_than_they_need() {
        let mut path = String::new();
        add_ring(&mut path, &[(10, 20), (15, 18), (12, 30)]);
        add_line(&mut path, &[(0, -1), (3, 3)]);
        assert_eq!(path, "M10 20l5-2-3 12zM0-1l3 4");
    }

    #[test]
    fn what_cannot_be_seen_is_cut_off() {
        let points = [(52_900_000, 5_780_000), (52_910_000, 5_800_000)];
        let frame = Frame::around(points.iter()).unwrap();
        let large = [(-9000, -9000), (9000, -9000), (9000, 9000), (-9000, 9000)];
        let edge = frame.height + BEYOND;
        let mut seen = clipped(&large, &frame);
        seen.sort_unstable();
        let (low, high) = (-BEYOND, WIDTH + BEYOND);
        assert_eq!(seen, [(low, low), (low, edge), (high, low), (high, edge)]);
        let line = [(-9000, 100), (-5000, 100), (100, 100), (9000, 100), (9900, 100), (9900, 0)];
        assert_eq!(visible(&line, &frame), [[(-5000, 100), (100, 100), (9000, 100)]]);
    }
}
