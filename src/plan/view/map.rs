//! Maps as templates see them.
//!
//! A map is drawn with attributes only, so that it needs no script and no style of its own; the list
//! beside it holds the same links. To draw one, include `parts/kaart.html` with the view as `map`.

use serde::Serialize;

use super::super::map::{Drawing, LINE, Outline, Tile, WIDTH};
use super::{CardView, Lens};

/// The host of the background. Only pages with a background may load from it, and only there.
pub const PDOK: &str = "https://service.pdok.nl";

/// The BRT-achtergrondkaart of the Kadaster, in tiles of Web Mercator.
const TILES: &str = "/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/";

/// A map, ready to be drawn in a box of `width` by `height`.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    /// What it is a map of.
    pub label: String,
    /// The width of the drawing.
    pub width: i32,
    /// The height of the drawing.
    pub height: i32,
    /// Water, green and roads, the lowest first.
    pub layers: Vec<LayerView>,
    /// The outlines of wijken.
    pub wijken: Vec<OutlineView>,
    /// Where the background comes from; empty where a site does not allow one.
    pub service: String,
    /// The pieces of the background, for the script that loads them: path, left and upper side,
    /// width and height of each.
    pub tiles: String,
    /// The pins, from north to south; empty on a map of wijken.
    pub pins: Vec<PinView>,
}

/// Something of one kind that is drawn below outlines and pins.
#[derive(Clone, Debug, Serialize)]
pub struct LayerView {
    /// `water`, `groen`, `weg` or `spoor`.
    pub what: String,
    /// Whether it is an area; else it is a line.
    pub filled: bool,
    /// The path.
    pub path: String,
}

/// The outline of a wijk.
#[derive(Clone, Debug, Serialize)]
pub struct OutlineView {
    /// The name of the wijk.
    pub title: String,
    /// The link to its first page; empty on its own map.
    pub href: String,
    /// The path.
    pub path: String,
    /// The lines of its name on the map; empty where there is no room.
    pub lines: Vec<LineView>,
}

/// A line of a name on a map.
#[derive(Clone, Debug, Serialize)]
pub struct LineView {
    /// The words.
    pub text: String,
    /// The middle of the line, from the left.
    pub x: i32,
    /// The foot of the line, from above.
    pub y: i32,
}

/// A pin: who can be found at a place.
#[derive(Clone, Debug, Serialize)]
pub struct PinView {
    /// Its number on the map and in the list.
    pub number: usize,
    /// The id of its row: `plek-3`.
    pub id: String,
    /// What it leads to, in words, for who cannot see it.
    pub label: String,
    /// Its middle, from the left.
    pub x: i32,
    /// Its middle, from above.
    pub y: i32,
    /// The foot of its number, from above.
    pub text_y: i32,
    /// Who can be found there.
    pub places: Vec<PlaceView>,
}

/// Somebody at an address.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    /// Who.
    pub card: CardView,
    /// The address on one line.
    pub address: String,
}

impl MapView {
    /// A drawing with its pins, as seen from a page.
    pub fn of(drawing: &Drawing, label: String, pins: Vec<PinView>, lens: &Lens<'_>) -> Self {
        let layers = drawing.layers.iter().map(|layer| LayerView {
            what: layer.what.to_owned(),
            filled: layer.filled,
            path: layer.path.clone(),
        });
        // Who is on the map of a wijk is there already.
        let leads = pins.is_empty() && drawing.wijken.len() > 1;
        let outline = |outline: &Outline| OutlineView {
            title: outline.title.clone(),
            href: if leads { lens.to(&outline.page) } else { String::new() },
            path: outline.path.clone(),
            lines: lines(outline),
        };
        Self {
            label,
            width: WIDTH,
            height: drawing.height,
            layers: layers.collect(),
            wijken: drawing.wijken.iter().map(outline).collect(),
            service: if drawing.tiles.is_empty() {
                String::new()
            } else {
                format!("{PDOK}{TILES}")
            },
            tiles: tiles(&drawing.tiles),
            pins,
        }
    }
}

fn tiles(tiles: &[Tile]) -> String {
    let one = |Tile { at: (zoom, column, row), corner, size }: &Tile| {
        format!("{zoom}/{column}/{row} {} {} {} {}", corner.0, corner.1, size.0, size.1)
    };
    tiles.iter().map(one).collect::<Vec<_>>().join(";")
}

fn lines(outline: &Outline) -> Vec<LineView> {
    let Some(label) = &outline.label else { return Vec::new() };
    let line = |(text, row): (&String, i32)| LineView {
        text: text.clone(),
        x: label.x,
        y: label.y + row * LINE,
    };
    label.lines.iter().zip(0..).map(line).collect()
}
