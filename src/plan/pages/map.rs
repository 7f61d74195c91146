//! The sociale kaart of a wijk as a map: numbered pins, and the same list beside it.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{Kind, Point};

use super::super::card::Card;
use super::super::map::{self, Drawing};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CardView, Lens, MapView, PinView, PlaceView, ShellView};
use super::{Page, Shown};

/// The folder of the map, below that of the sociale kaart.
pub(super) const FOLDER: &str = "kaart/";

/// The map of a wijk.
#[derive(Clone, Debug, Hash)]
pub struct MapPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    title: String,
    drawing: Drawing,
    pins: Vec<Pin>,
    elsewhere: Vec<Hashed<Card>>,
    whole: UrlPath,
}

/// A pin: where it is, and who can be found there at which address.
#[derive(Clone, Debug, Hash)]
struct Pin {
    x: i32,
    y: i32,
    places: Vec<(Hashed<Card>, String)>,
}

/// The map of a wijk as its template sees it.
#[derive(Debug, Serialize)]
pub struct MapPageView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The name of the wijk.
    pub title: String,
    /// The map, with its pins.
    pub map: MapView,
    /// Who has no pin: without an address, or beyond the edge of the map.
    pub elsewhere: Vec<CardView>,
    /// The link to the sociale kaart.
    pub whole_href: String,
}

/// Whether the list of a kind has a map beside it in a scope: of a wijk with an outline, with an
/// address somewhere.
pub(super) fn fits(scope: &Scope<'_>, kind: Kind) -> bool {
    let outline = scope.wijk.and_then(|wijk| scope.site.outline(&wijk.key));
    let located = || {
        let mut shown = scope.shown(Kind::Provider).flat_map(|entry| &entry.locations);
        shown.any(|location| location.point.is_some())
    };
    kind == Kind::Provider && outline.is_some() && located()
}

/// Plans the map of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    if !fits(scope, Kind::Provider) {
        return;
    }
    let mut places: Vec<(Hashed<Card>, String, Option<Point>)> = Vec::new();
    for card in scope.cards(Kind::Provider) {
        let Some(entry) = scope.site.entry(&card.key) else { continue };
        for location in &entry.locations {
            places.push((card.clone(), location.line(), location.point));
        }
    }
    let points: Vec<Option<Point>> = places.iter().map(|(.., point)| *point).collect();
    let Some((drawing, pins)) = map::wijk(scope, &points) else { return };
    let pins: Vec<Pin> = pins.into_iter().map(|pin| found(&pin, &places)).collect();
    let mut elsewhere = scope.cards(Kind::Provider);
    elsewhere.retain(|card| {
        let mut shown = pins.iter().flat_map(|pin| &pin.places);
        !shown.any(|(other, _)| other.key == card.key)
    });
    let whole = scope.base().join(&format!("{}/", Kind::Provider.info().address));
    pages.push(Page::Map(MapPage {
        path: whole.join(FOLDER),
        shell: scope.shell.clone(),
        title: scope.wijk.map(|wijk| wijk.title.clone()).unwrap_or_default(),
        drawing,
        pins,
        elsewhere,
        whole,
    }));
}

/// A pin with who can be found there.
fn found(pin: &map::Pin, places: &[(Hashed<Card>, String, Option<Point>)]) -> Pin {
    let members = pin.members.iter().filter_map(|at| places.get(*at));
    let places = members.map(|(card, address, _)| (card.clone(), address.clone()));
    Pin { x: pin.x, y: pin.y, places: places.collect() }
}

impl MapPage {
    /// The map with its pins.
    pub(super) fn map(&self, lens: &Lens<'_>) -> MapView {
        let label = lens.text("kaart-van").replace("{naam}", &self.title);
        let pins = self.pins.iter().zip(1..).map(|(pin, number)| pin.view(number, lens));
        MapView::of(&self.drawing, label, pins.collect(), lens)
    }
}

impl Pin {
    fn view(&self, number: usize, lens: &Lens<'_>) -> PinView {
        let place = |(card, address): &(Hashed<Card>, String)| PlaceView {
            card: CardView::of(card, lens),
            address: address.clone(),
        };
        let what = match self.places.as_slice() {
            [(card, _)] => card.title.clone(),
            several => {
                let count = lens.text("kaart-aanbieders");
                let count = count.replace("{n}", &several.len().to_string());
                let address = several.first().map(|(_, address)| address.as_str());
                format!("{count}, {}", address.unwrap_or_default())
            }
        };
        PinView {
            number,
            id: format!("plek-{number}"),
            label: format!("{number}: {what}"),
            x: self.x,
            y: self.y,
            text_y: self.y + map::DIGIT,
            places: self.places.iter().map(place).collect(),
        }
    }
}

impl Shown for MapPage {
    type View = MapPageView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/kaart.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("kaart-van").replace("{naam}", &self.title)
    }

    fn has_background(&self) -> bool {
        !self.drawing.tiles.is_empty()
    }

    fn view(&self, lens: &Lens<'_>) -> MapPageView {
        MapPageView {
            shell: super::shell(&self.shell, &self.path, lens),
            title: self.title.clone(),
            map: self.map(lens),
            elsewhere: self.elsewhere.iter().map(|card| CardView::of(card, lens)).collect(),
            whole_href: lens.to(&self.whole),
        }
    }
}
