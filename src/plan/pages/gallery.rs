//! The gallery, in a preview only: every part of the theme in every state, with made-up records, and
//! the colours with their contrast.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::Kind;

use super::super::editorial::{Cell, Column, Sheet};
use super::super::gallery::{Contrast, FOLDER, Gallery, Swatch};
use super::super::map::{Drawing, Label, Layer, Outline};
use super::super::scope::{Addresses, Scope, Shell, scopes};
use super::super::url::UrlPath;
use super::super::view::{Lens, MapView, ShellView};
use super::detail::{DetailPage, DetailView};
use super::editorial::SheetView;
use super::list::{ListPage, ListView};
use super::map::MapPage;
use super::scan::{ScanPage, ScanView};
use super::{Page, Shown};

/// The records whose parts the gallery shows, by their ids.
const SHOWN: &[&str] = &["alles", "alles-afgesproken"];

/// The gallery.
#[derive(Clone, Debug, Hash)]
pub struct GalleryPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    lists: Vec<ListPage>,
    records: Vec<DetailPage>,
    scans: Vec<ScanPage>,
    maps: Vec<MapPage>,
    colours: Vec<Swatch>,
    pairs: Vec<Contrast>,
}

/// The gallery as its template sees it.
#[derive(Debug, Serialize)]
pub struct GalleryView {
    /// What stands around the page.
    pub shell: ShellView,
    /// Lists of records of every kind.
    pub lists: Vec<ListView>,
    /// A provider and an agreement of which everything is known.
    pub records: Vec<DetailView>,
    /// The figures of a wijk.
    pub scans: Vec<ScanView>,
    /// A map with pins, and one of wijken.
    pub maps: Vec<MapView>,
    /// Tables for those who keep a site: one with rows and one without.
    pub sheets: Vec<SheetView>,
    /// The states that a record can be in.
    pub states: Vec<StateView>,
    /// The colours.
    pub colours: Vec<SwatchView>,
    /// Which of them stand on each other.
    pub pairs: Vec<ContrastView>,
}

/// A state of a record.
#[derive(Debug, Serialize)]
pub struct StateView {
    /// Its name: `geldig`.
    pub state: String,
    /// The same in words.
    pub words: String,
}

/// A colour.
#[derive(Debug, Serialize)]
pub struct SwatchView {
    /// Its name without `--wijk-`.
    pub name: String,
    /// The colour on light screens.
    pub light: String,
    /// The colour on dark screens.
    pub dark: String,
}

/// Two colours that stand on each other.
#[derive(Debug, Serialize)]
pub struct ContrastView {
    /// The name of the letters or the edge.
    pub front: String,
    /// The name of what is behind.
    pub ground: String,
    /// The two on light screens and on dark ones.
    pub schemes: Vec<MeasuredView>,
    /// The contrast that they need.
    pub least: String,
}

/// Two colours with their contrast.
#[derive(Debug, Serialize)]
pub struct MeasuredView {
    /// The colour of the letters or the edge.
    pub front: String,
    /// The colour behind it.
    pub ground: String,
    /// How much they contrast.
    pub ratio: String,
}

/// Plans the gallery of the whole site, and the pages of its records.
pub(in crate::plan) fn plan(
    scope: &Scope<'_>,
    gallery: Option<&Gallery<'_>>,
    pages: &mut Vec<Page>,
) {
    let Some(gallery) = gallery.filter(|_| scope.base().as_str().is_empty()) else { return };
    let mut made = sampled(scope, gallery);
    let (mut lists, mut records) = (Vec::new(), Vec::new());
    let (mut scans, mut maps) = (Vec::new(), Vec::new());
    for page in &made {
        match page {
            Page::List(list) if list.is_whole() => lists.push(list.clone()),
            Page::Detail(one)
                if page.entry().is_some_and(|key| SHOWN.contains(&key.id.as_str())) =>
            {
                records.push(one.clone());
            }
            Page::Scan(scan) => scans.push(scan.clone()),
            Page::Map(map) => maps.push(map.clone()),
            _ => {}
        }
    }
    pages.push(Page::Gallery(GalleryPage {
        path: UrlPath::new(FOLDER),
        shell: scope.shell.clone(),
        lists,
        records,
        scans,
        maps,
        colours: gallery.colours.clone(),
        pairs: gallery.pairs.clone(),
    }));
    pages.append(&mut made);
}

/// The pages of the made-up records.
fn sampled(scope: &Scope<'_>, gallery: &Gallery<'_>) -> Vec<Page> {
    let addresses = Addresses::below(FOLDER, gallery.sample);
    let mut made = Vec::new();
    for mut sample in scopes(gallery.sample, addresses, scope.today) {
        sample.shell = scope.shell.clone();
        super::list::plan(&sample, &mut made);
        super::detail::plan(&sample, &mut made);
        super::scan::plan(&sample, &mut made);
        super::map::plan(&sample, &mut made);
    }
    made
}

impl Shown for GalleryPage {
    type View = GalleryView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/galerij.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("menu-galerij")
    }

    fn view(&self, lens: &Lens<'_>) -> GalleryView {
        GalleryView {
            shell: super::shell(&self.shell, &self.path, lens),
            lists: self.lists.iter().map(|list| list.view(lens)).collect(),
            records: self.records.iter().map(|record| record.view(lens)).collect(),
            scans: self.scans.iter().map(|scan| scan.view(lens)).collect(),
            maps: self.maps.iter().map(|map| map.map(lens)).chain([of_wijken(lens)]).collect(),
            sheets: sheets().iter().map(|sheet| SheetView::of(sheet, lens)).collect(),
            states: states(lens),
            colours: self.colours.iter().map(SwatchView::of).collect(),
            pairs: self.pairs.iter().map(ContrastView::of).collect(),
        }
    }
}

/// Every state that the theme has words for.
fn states(lens: &Lens<'_>) -> Vec<StateView> {
    let named = |(name, words): (&String, &String)| {
        let state = name.strip_prefix("stand-")?.to_owned();
        Some(StateView { state, words: words.clone() })
    };
    lens.texts.0.iter().filter_map(named).collect()
}

/// A map of two wijken, one of which has no room for its name.
fn of_wijken(lens: &Lens<'_>) -> MapView {
    let outline = |title: &str, path: &str, label: Option<Label>| Outline {
        title: title.to_owned(),
        page: UrlPath::new(FOLDER),
        path: path.to_owned(),
        label,
    };
    let lines = vec!["Noord".to_owned(), "en omgeving".to_owned()];
    let layer = |what: &'static str, filled: bool, path: &str| Layer {
        what,
        filled,
        path: path.to_owned(),
    };
    let drawing = Drawing {
        height: 2400,
        tiles: Vec::new(),
        layers: vec![
            layer("water", true, "M0 0h900l300 2400h-1200z"),
            layer("groen", true, "M4700 300h900v900h-700z"),
            layer("water", false, "M1000 1700l5400-200"),
            layer("weg", false, "M900 400l5500 300"),
            layer("spoor", false, "M3000 0l400 2400"),
        ],
        wijken: vec![
            outline(
                "Noord en omgeving",
                "M1000 200h3400v2000h-3200z",
                Some(Label { lines, x: 2700, y: 1100 }),
            ),
            outline("Zuid", "M4400 200h1700v2000h-1700z", None),
        ],
    };
    MapView::of(&drawing, lens.text("kaart-van").replace("{naam}", "Noord"), Vec::new(), lens)
}

fn sheets() -> [Sheet; 2] {
    let row = |what: &str, where_: &str| {
        [what, where_].map(|text| Cell { text: text.to_owned(), target: None }).to_vec()
    };
    let columns = || ["naam", "plaats"].map(Column::Named).to_vec();
    let rows = vec![row(Kind::Provider.key(), "aanbieders/x.yml:3"), row("", "wijk.md:1")];
    [
        Sheet { key: "verouderd", columns: columns(), rows, trend: Vec::new() },
        Sheet { key: "dubbel", columns: columns(), rows: Vec::new(), trend: Vec::new() },
    ]
}

impl SwatchView {
    fn of(swatch: &Swatch) -> Self {
        let [light, dark] = swatch.colours.clone();
        Self { name: swatch.name.clone(), light, dark }
    }
}

impl ContrastView {
    fn of(pair: &Contrast) -> Self {
        let [front, ground] = pair.names.map(str::to_owned);
        let scheme = |([front, ground], ratio): &([String; 2], String)| MeasuredView {
            front: front.clone(),
            ground: ground.clone(),
            ratio: ratio.clone(),
        };
        let schemes = pair.measured.iter().map(scheme).collect();
        Self { front, ground, schemes, least: pair.least.clone() }
    }
}
