//! Borders stay shared, closed and apart from each other, whatever their shape.

use proptest::prelude::*;

use super::frame::Spot;
use super::simplify::simplify;
use super::topology::{Part, Topology};

/// Cells of a net whose inner points are moved about, with wavy borders between them: planar, as
/// wijken are.
fn net(side: usize, waves: usize, moved: &[(i32, i32)]) -> Vec<Vec<Spot>> {
    const STEP: i32 = 1000;
    let corner = |x: usize, y: usize| {
        let (right, down) = moved[(x * 7 + y * 13) % moved.len()];
        (whole(x) * STEP + right, whole(y) * STEP + down)
    };
    // The same points from either end: a border is one line, whoever walks it.
    let border = |from: (usize, usize), to: (usize, usize)| {
        let (low, high) = (from.min(to), from.max(to));
        let ((a_x, a_y), (b_x, b_y)) = (corner(low.0, low.1), corner(high.0, high.1));
        let mut line: Vec<Spot> = (0..waves)
            .map(|at| {
                let (n, all) = (whole(at), whole(waves));
                let (right, down) = moved[(at * 5 + low.0 * 3 + low.1 * 11 + high.0) % moved.len()];
                let (x, y) = (a_x + (b_x - a_x) * n / all, a_y + (b_y - a_y) * n / all);
                // Waves go across the border only, and not at its ends, so that none meets another.
                let (wide, high) = if high.0 > low.0 { (0, down / 4) } else { (right / 4, 0) };
                if at == 0 { (x, y) } else { (x + wide, y + high) }
            })
            .collect();
        line.push((b_x, b_y));
        if from > to {
            line.reverse();
        }
        line.pop();
        line
    };
    let mut rings = Vec::new();
    for x in 0..side {
        for y in 0..side {
            let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)];
            rings.push(corners.windows(2).flat_map(|two| border(two[0], two[1])).collect());
        }
    }
    rings
}

fn whole(number: usize) -> i32 {
    i32::try_from(number).unwrap()
}

fn sides(rings: &[Vec<Spot>]) -> Vec<(Spot, Spot)> {
    let mut all: Vec<(Spot, Spot)> = rings
        .iter()
        .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
        .map(|(a, b)| (*a.min(b), *a.max(b)))
        .collect();
    all.sort_unstable();
    all
}

fn crossings(rings: &[Vec<Spot>]) -> usize {
    let mut sides = sides(rings);
    sides.dedup();
    let turn = |a: Spot, b: Spot, c: Spot| {
        let d = |from: i32, to: i32| i64::from(to - from);
        (d(a.0, b.0) * d(a.1, c.1) - d(a.1, b.1) * d(a.0, c.0)).signum()
    };
    let cross = |(a, b): (Spot, Spot), (c, d): (Spot, Spot)| {
        turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
    };
    let pairs = sides.iter().enumerate();
    pairs.map(|(at, one)| sides[at + 1..].iter().filter(|two| cross(*one, **two)).count()).sum()
}

fn simplified(rings: &[Vec<Spot>]) -> (Topology, Vec<Vec<Spot>>) {
    let mut topology = Topology::of(rings);
    simplify(&mut topology.arcs, &topology.rings);
    let rings = topology.rings.iter().map(|ring| topology.ring(ring)).collect();
    (topology, rings)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn borders_stay_shared_and_apart(
        side in 1_usize..5,
        waves in 1_usize..16,
        moved in prop::collection::vec((-180_i32..180, -180_i32..180), 5..40),
    ) {
        let before = net(side, waves, &moved);
        prop_assume!(crossings(&before) == 0);
        let (topology, after) = simplified(&before);
        // Every ring has an inside still, and begins and ends at the same point.
        for (ring, parts) in after.iter().zip(&topology.rings) {
            prop_assert!(ring.len() >= 3);
            let ends = |part: &Part| {
                let arc = &topology.arcs[part.arc];
                let (first, last) = (arc[0], arc[arc.len() - 1]);
                if part.backwards { (last, first) } else { (first, last) }
            };
            for (one, next) in parts.iter().zip(parts.iter().cycle().skip(1)) {
                prop_assert_eq!(ends(one).1, ends(next).0);
            }
        }
        prop_assert_eq!(crossings(&after), 0);
        // A side between two cells is a side of both; only those around the net stand alone.
        let sides = sides(&after);
        let alone = sides.chunk_by(|a, b| a == b).filter(|same| same.len() == 1).count();
        let inner: usize = sides.len() - alone;
        prop_assert_eq!(inner % 2, 0);
        let outer = |ring: &Vec<Spot>| super::label::area(ring);
        // No sliver between cells: together they are as large as the border around them says.
        let turned: i64 = after.iter().map(|ring| signed(ring)).sum();
        let whole: i64 = after.iter().map(outer).sum();
        prop_assert_eq!(turned.abs(), whole);
        prop_assert!(after.iter().map(Vec::len).sum::<usize>() <= before.iter().map(Vec::len).sum::<usize>());
        // The same bytes, whatever order the rings are in.
        let mut turned_about = before.clone();
        turned_about.reverse();
        let (_, mut again) = simplified(&turned_about);
        again.reverse();
        prop_assert_eq!(self::sides(&again), sides);
    }
}

fn signed(ring: &[Spot]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross =
        |(a, b): (&Spot, &Spot)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1);
    ring.iter().zip(next).map(cross).sum()
}

#[test]
fn a_wavy_border_loses_its_waves_and_a_bay_stays() {
    let mut ring: Vec<Spot> = (0..100).map(|at| (at * 20, (at % 2) * 3)).collect();
    ring.extend([(2000, 2000), (1000, 2000), (1000, 1000), (900, 1000), (900, 2000), (0, 2000)]);
    let (_, after) = simplified(&[ring]);
    assert_eq!(after[0].len(), 8, "{after:?}");
}
