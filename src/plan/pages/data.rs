//! What of a site or wijk can be taken along: files in open formats, each with what it is for.

use serde::Serialize;

use crate::base::Hashed;

use super::super::offer::Offered;
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{Lens, ShellView};
use super::{Page, Shown};

/// The folder of the page and its files, below the first page of the site or wijk.
pub(in crate::plan) const DATA: &str = "gegevens/";

/// The calendar of a scope with all its evenings and meetings, below its first page.
pub(in crate::plan) const AGENDA: &str = "gegevens/agenda.ics";

/// The page about what can be taken along.
#[derive(Clone, Debug, Hash)]
pub struct DataPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    offers: Vec<Offered>,
    /// Whether the site can be searched from the address bar of a browser.
    searchable: bool,
}

/// The page about what can be taken along as its template sees it.
#[derive(Debug, Serialize)]
pub struct DataView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The formats that have files.
    pub formats: Vec<FormatView>,
    /// Whether the site can be searched from the address bar of a browser.
    pub searchable: bool,
}

/// A format with its files.
#[derive(Debug, Serialize)]
pub struct FormatView {
    /// Its name: `csv`.
    pub key: String,
    /// What it is, as a heading.
    pub label: String,
    /// What it is for, in a sentence or two.
    pub intro: String,
    /// Its files.
    pub files: Vec<FileView>,
    /// Its files about one topic each.
    pub topics: Vec<FileView>,
}

/// A file to take along.
#[derive(Debug, Serialize)]
pub struct FileView {
    /// Its name, or the topic that it is about.
    pub title: String,
    /// The link to it.
    pub href: String,
    /// What it holds: `Aanbieders`.
    pub unit: String,
    /// How many of these.
    pub count: usize,
}

/// Plans the page of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, offers: &[Offered], pages: &mut Vec<Page>) {
    pages.push(Page::Data(DataPage {
        path: scope.base().join(DATA),
        shell: scope.shell.clone(),
        offers: offers.to_vec(),
        searchable: scope.site.settings.base_url.is_some(),
    }));
}

impl Shown for DataPage {
    type View = DataView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/gegevens.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("menu-gegevens")
    }

    fn view(&self, lens: &Lens<'_>) -> DataView {
        let formats = self.offers.chunk_by(|one, next| one.format == next.format);
        DataView {
            shell: super::shell(&self.shell, &self.path, lens),
            formats: formats.map(|offers| FormatView::of(offers, lens)).collect(),
            searchable: self.searchable,
        }
    }
}

impl FormatView {
    fn of(offers: &[Offered], lens: &Lens<'_>) -> Self {
        let key = offers.first().map_or("", |offer| offer.format);
        let (whole, topics): (Vec<&Offered>, Vec<&Offered>) =
            offers.iter().partition(|offer| offer.topic.is_none());
        let files = |offers: &[&Offered]| offers.iter().map(|o| FileView::of(o, lens)).collect();
        Self {
            key: key.to_owned(),
            label: lens.text(&format!("gegevens-{key}")),
            intro: lens.text(&format!("gegevens-{key}-tekst")),
            files: files(&whole),
            topics: files(&topics),
        }
    }
}

impl FileView {
    fn of(offer: &Offered, lens: &Lens<'_>) -> Self {
        Self {
            title: offer.topic.clone().unwrap_or_else(|| offer.name.clone()),
            href: lens.to(&offer.path),
            unit: lens.text(&format!("gegevens-eenheid-{}", offer.unit)),
            count: offer.count,
        }
    }
}
