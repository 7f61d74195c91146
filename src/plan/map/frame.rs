//! From the ground to the drawing: what a map shows of the earth, and where on it a point is.

use crate::entry::Point;

use super::corners;

/// The width of a map in the units of its drawing: a tenth of a pixel at 640 pixels.
pub(super) const WIDTH: i32 = 6400;

/// A map is no higher than this.
const HIGHEST: f64 = 6000.0;

/// Nor lower than this.
const LOWEST: f64 = 2400.0;

/// What stays free around what a map is about.
const MARGIN: f64 = 200.0;

/// A point of the drawing: from the left, and from above.
pub(super) type Spot = (i32, i32);

/// A piece of the ground as a map shows it. North is up; a degree of longitude is as much shorter
/// than one of latitude as it is in the middle of the map, so that nothing is stretched.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The middle: latitude and longitude in millionths of a degree.
    middle: (f64, f64),
    /// Units of the drawing for a millionth of a degree: of latitude and of longitude.
    scale: (f64, f64),
    /// The height of the drawing.
    pub height: i32,
}

impl Frame {
    /// The frame that just holds some points; none when there is nothing to hold.
    pub(super) fn around<'p>(points: impl Iterator<Item = &'p Point>) -> Option<Self> {
        let [low, high] = corners(points.copied())?;
        let half = |low: i32, high: i32| f64::midpoint(f64::from(low), f64::from(high));
        let middle = (half(low.0, high.0), half(low.1, high.1));
        let narrow = (middle.0 / 1_000_000.0).to_radians().cos();
        let tall = f64::from(high.0 - low.0).max(1.0);
        let wide = (f64::from(high.1 - low.1) * narrow).max(1.0);
        let room = f64::from(WIDTH) - 2.0 * MARGIN;
        let scale = (room / wide).min((HIGHEST - 2.0 * MARGIN) / tall);
        let height = whole((tall * scale + 2.0 * MARGIN).max(LOWEST));
        Some(Self { middle, scale: (scale, scale * narrow), height })
    }

    /// Where a point is on the drawing.
    pub(super) fn spot(&self, (lat, lon): Point) -> Spot {
        let x = (f64::from(lon) - self.middle.1) * self.scale.1 + f64::from(WIDTH) / 2.0;
        let y = (self.middle.0 - f64::from(lat)) * self.scale.0 + f64::from(self.height) / 2.0;
        (whole(x), whole(y))
    }

    /// What is at a spot of the drawing: latitude and longitude in degrees.
    pub(super) fn ground(&self, (x, y): Spot) -> (f64, f64) {
        let east = (f64::from(x) - f64::from(WIDTH) / 2.0) / self.scale.1;
        let north = (f64::from(self.height) / 2.0 - f64::from(y)) / self.scale.0;
        ((self.middle.0 + north) / 1_000_000.0, (self.middle.1 + east) / 1_000_000.0)
    }

    /// How wide so many millionths of a degree of longitude are on the drawing.
    pub(super) fn width_of(&self, longitude: f64) -> f64 {
        longitude * self.scale.1
    }

    /// Whether a spot is on the drawing.
    pub(super) fn holds(&self, (x, y): Spot) -> bool {
        (0..=WIDTH).contains(&x) && (0..=self.height).contains(&y)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the Netherlands are far smaller than an i32")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_frame_is_made_for_fits_in_it_and_nothing_is_stretched() {
        let points = [(52_900_000, 5_780_000), (52_910_000, 5_800_000)];
        let frame = Frame::around(points.iter()).unwrap();
        let (south_west, north_east) = (frame.spot(points[0]), frame.spot(points[1]));
        assert_eq!((south_west.0, north_east.0), (200, 6200));
        assert!(frame.holds(south_west) && frame.holds(north_east));
        assert!(south_west.1 > north_east.1, "north is up");
        // A hundredth of a degree of latitude is 1112 m here, two of longitude are 1341 m.
        let ratio = f64::from(south_west.1 - north_east.1) / f64::from(6000);
        assert!((ratio - 1112.0 / 1341.0).abs() < 0.005, "{ratio}");
        assert!(Frame::around([].iter()).is_none());
        assert!(Frame::around(points[..1].iter()).is_some());
    }
}
