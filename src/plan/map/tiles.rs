//! The pieces of PDOK's map that lie behind a drawing, for a visitor who asks for them.
//!
//! The BRT-achtergrondkaart comes as tiles of Web Mercator (EPSG:3857). Within a gemeente that differs
//! from the drawing by less than a pixel a tile, so each is simply put where its corners are.

use std::f64::consts::{PI, TAU};

use super::frame::{Frame, WIDTH};

/// Tiles are at least so wide in units of the drawing: about their own 256 pixels at 640.
const WIDEST: f64 = 2400.0;

/// The service has no larger map than this.
const DEEPEST: u32 = 18;

/// A piece of a background, where it lies on the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    /// How large the map is that it is a piece of, and which piece: zoom, column and row.
    pub at: (u32, u32, u32),
    /// Its left and upper side.
    pub corner: (i32, i32),
    /// Its width and height.
    pub size: (i32, i32),
}

/// The tiles that cover a frame, from west to east and from north to south.
pub(super) fn tiles(frame: &Frame) -> Vec<Tile> {
    let width = |zoom: u32| frame.width_of(360_000_000.0) / f64::from(1 << zoom);
    let zoom = (1..=DEEPEST).rev().find(|zoom| width(*zoom) >= WIDEST).unwrap_or(1);
    let all = f64::from(1 << zoom);
    let (north, west) = frame.ground((0, 0));
    let (south, east) = frame.ground((WIDTH, frame.height));
    let column = |lon: f64| (lon / 360.0 + 0.5) * all;
    let row = |lat: f64| (1.0 - lat.to_radians().tan().asinh() / PI) / 2.0 * all;
    let corner = |x: u32, y: u32| {
        let lat = (PI - TAU * f64::from(y) / all).sinh().atan().to_degrees();
        frame.spot((millionths(lat), millionths((f64::from(x) / all - 0.5) * 360.0)))
    };
    let mut tiles = Vec::new();
    for y in whole(row(north))..=whole(row(south)) {
        for x in whole(column(west))..=whole(column(east)) {
            let (low, high) = (corner(x, y), corner(x + 1, y + 1));
            let size = (high.0 - low.0, high.1 - low.1);
            tiles.push(Tile { at: (zoom, x, y), corner: low, size });
        }
    }
    tiles
}

#[expect(clippy::cast_possible_truncation, reason = "degrees lie between -180 and 180")]
fn millionths(degrees: f64) -> i32 {
    (degrees * 1_000_000.0).round() as i32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the Netherlands lie east of Greenwich and north of the equator"
)]
fn whole(number: f64) -> u32 {
    number.floor() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_cover_the_map_and_lie_against_each_other() {
        let points = [(52_895_000, 5_775_000), (52_915_000, 5_805_000)];
        let frame = Frame::around(points.iter()).unwrap();
        let tiles = tiles(&frame);
        assert!((2..=16).contains(&tiles.len()), "{}", tiles.len());
        // Where the well-known formula for tiles puts the middle: at 5.79, 52.905 on zoom 14.
        let (zoom, first, _) = tiles[0].at;
        assert_eq!((zoom, first), (14, 8454));
        assert!(tiles[0].corner.0 <= 0 && tiles[0].corner.1 <= 0);
        let last = tiles.last().unwrap();
        assert!(
            last.corner.0 + last.size.0 >= WIDTH && last.corner.1 + last.size.1 >= frame.height
        );
        let right = tiles.iter().find(|tile| tile.at == (14, first + 1, tiles[0].at.2)).unwrap();
        assert_eq!(tiles[0].corner.0 + tiles[0].size.0, right.corner.0);
        // Square but for a hundredth: nothing is stretched.
        assert!((tiles[0].size.0 - tiles[0].size.1).abs() * 100 < tiles[0].size.0);
    }
}
