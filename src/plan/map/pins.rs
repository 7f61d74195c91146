//! Pins: those that would lie over each other are one.

use super::frame::Spot;

/// How far pins are apart, in units of the drawing: a finger's width on the smallest screen.
const APART: i32 = 440;

/// Where something stands, and what: numbers of what was given, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pin {
    pub spot: Spot,
    pub members: Vec<usize>,
}

/// The pins for some spots, from north to south. Where most is close together, a pin comes first.
pub(super) fn pins(spots: &[Spot]) -> Vec<Pin> {
    let crowd = |spot: &Spot| spots.iter().filter(|other| are_close(*spot, **other)).count();
    let mut order: Vec<(usize, usize, Spot)> = Vec::new();
    for (at, spot) in spots.iter().enumerate() {
        order.push((spots.len() - crowd(spot), at, *spot));
    }
    order.sort_unstable();
    let mut pins: Vec<Pin> = Vec::new();
    for (_, _, spot) in &order {
        if !pins.iter().any(|pin| are_close(pin.spot, *spot)) {
            pins.push(Pin { spot: *spot, members: Vec::new() });
        }
    }
    pins.sort_by_key(|pin| (pin.spot.1, pin.spot.0));
    for (at, spot) in spots.iter().enumerate() {
        if let Some(pin) = pins.iter_mut().min_by_key(|pin| distance(pin.spot, *spot)) {
            pin.members.push(at);
        }
    }
    pins
}

fn are_close(one: Spot, other: Spot) -> bool {
    distance(one, other) < i64::from(APART) * i64::from(APART)
}

fn distance(one: Spot, other: Spot) -> i64 {
    let (right, down) = (i64::from(one.0 - other.0), i64::from(one.1 - other.1));
    right * right + down * down
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_close_together_is_one_pin() {
        let spots = [(3000, 3000), (1000, 500), (3100, 3050), (3000, 3000), (3380, 3000)];
        let found = pins(&spots);
        let members: Vec<&[usize]> = found.iter().map(|pin| &*pin.members).collect();
        assert_eq!(members, [&[1][..], &[0, 2, 3, 4]]);
        for (at, one) in found.iter().enumerate() {
            assert!(found.iter().skip(at + 1).all(|other| !are_close(one.spot, other.spot)));
        }
        assert!(pins(&[]).is_empty());
    }
}
