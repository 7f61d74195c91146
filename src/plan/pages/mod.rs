//! The types of pages, in one table. Each has a file here and a template of the same name.

pub mod about;
pub mod coverage;
pub mod data;
pub mod detail;
pub mod editorial;
pub mod gallery;
pub mod gone;
pub mod handout;
pub mod list;
pub mod locum;
pub mod map;
pub mod matrix;
pub mod moved;
pub mod narrow;
pub mod not_found;
pub mod offline;
pub mod person;
pub mod phone_list;
pub mod postcode;
pub mod scan;
pub mod search;
pub mod start;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Fingerprint, fingerprint};
use crate::entry::{Entry, FactValue, Key, LinkTarget};

use super::card::Mention;
use super::scope::Scope;
use super::url::UrlPath;
use super::view::{Lens, ShellView};

/// The records that a page names, with their name and address.
pub type Mentions = BTreeMap<Key, Mention>;

/// Whoever makes something of a page's view: the renderer.
pub trait Viewer {
    /// What is made.
    type Out;

    /// Makes it.
    fn view<V: Serialize>(self, view: &V) -> Self::Out;
}

/// A type of page.
trait Shown {
    /// What its template sees.
    type View: Serialize;

    /// Its address.
    fn path(&self) -> &UrlPath;

    /// Its template, below `templates/`.
    fn template(&self) -> &'static str;

    /// Its title, as in a browser's tab.
    fn title(&self, lens: &Lens<'_>) -> String;

    /// The record that it is the page of, if it is one's.
    fn entry(&self) -> Option<&Key> {
        None
    }

    /// Whether a visitor may ask for a background of its map, from another host.
    fn has_background(&self) -> bool {
        false
    }

    /// What its template sees.
    fn view(&self, lens: &Lens<'_>) -> Self::View;
}

/// The types of pages.
macro_rules! pages {
    ($($(#[$meta:meta])* $variant:ident($page:ty),)*) => {
        /// A page: exactly what it shows.
        #[derive(Clone, Debug, Hash)]
        pub enum Page {
            $($(#[$meta])* $variant($page),)*
        }

        impl Page {
            /// Its address.
            pub fn path(&self) -> &UrlPath {
                match self { $(Self::$variant(page) => page.path(),)* }
            }

            /// Its template, below `templates/`.
            pub fn template(&self) -> &'static str {
                match self { $(Self::$variant(page) => page.template(),)* }
            }

            /// Its title, as in a browser's tab.
            pub fn title(&self, lens: &Lens<'_>) -> String {
                match self { $(Self::$variant(page) => page.title(lens),)* }
            }

            /// The record that it is the page of, if it is one's.
            pub fn entry(&self) -> Option<&Key> {
                match self { $(Self::$variant(page) => page.entry(),)* }
            }

            /// Whether a visitor may ask for a background of its map, from another host.
            pub fn has_background(&self) -> bool {
                match self { $(Self::$variant(page) => page.has_background(),)* }
            }

            /// Hands its view to a viewer.
            pub fn show<V: Viewer>(&self, lens: &Lens<'_>, viewer: V) -> V::Out {
                match self { $(Self::$variant(page) => viewer.view(&page.view(lens)),)* }
            }
        }
    };
}

pages! {
    /// The first page of the site or of a wijk.
    Start(start::StartPage),
    /// A list of records of a kind.
    List(list::ListPage),
    /// The sociale kaart as a list of numbers.
    PhoneList(phone_list::PhoneListPage),
    /// Which wijkteam belongs to a postcode.
    Postcode(postcode::PostcodePage),
    /// The sociale kaart of a wijk as a map.
    Map(map::MapPage),
    /// One sheet about a practice, for locums.
    Locum(locum::LocumPage),
    /// The page of a record.
    Detail(detail::DetailPage),
    /// What patients take home.
    Handout(handout::HandoutPage),
    /// What a regio covers.
    Coverage(coverage::CoveragePage),
    /// The figures of a wijk.
    Scan(scan::ScanPage),
    /// A page about the site itself.
    About(about::AboutPage),
    /// What can be taken along.
    Data(data::DataPage),
    /// The results of a search.
    Search(search::SearchPage),
    /// What those who keep the site want to know of it.
    Editorial(editorial::EditorialPage),
    /// Every part of the theme in every state.
    Gallery(gallery::GalleryPage),
    /// Where a record stood that has another address now.
    Moved(moved::MovedPage),
    /// Where a record stood that is gone.
    Gone(gone::GonePage),
    /// What stands where nothing is.
    NotFound(not_found::NotFoundPage),
    /// What stands where nothing was kept.
    Offline(offline::OfflinePage),
}

impl Page {
    /// The fingerprint of all that it shows.
    pub fn key(&self) -> Fingerprint {
        fingerprint(self)
    }
}

/// The shell as a page sees it.
fn shell(shell: &super::scope::Shell, path: &UrlPath, lens: &Lens<'_>) -> ShellView {
    ShellView::of(shell, path, lens)
}

/// The address of an attachment, from its path below the site's folder.
pub(super) fn attachment(path: &str) -> UrlPath {
    UrlPath::new(path.strip_prefix("content/").unwrap_or(path))
}

/// The records that an entry names: its references, and the links in its texts.
fn mentions(scope: &Scope<'_>, entry: &Entry) -> Mentions {
    let mut keys: Vec<&Key> = entry.topics.iter().collect();
    keys.extend(entry.relations.iter().map(|relation| &relation.target));
    keys.extend(entry.exceptions.iter().filter_map(|hours| hours.cover.as_ref()));
    let bodies = std::iter::once(&entry.body).chain(entry.sections.iter().map(|s| &s.body));
    keys.extend(bodies.flat_map(|body| &body.links).filter_map(|link| match link {
        LinkTarget::Record(key, _) => Some(key),
        LinkTarget::File(..) | LinkTarget::Address(_) | LinkTarget::Nowhere => None,
    }));
    let service_facts = entry.services.iter().flat_map(|service| &service.facts);
    let facts = entry.facts.iter().chain(service_facts).flat_map(|fact| &fact.values);
    let cells = entry.tables.iter().flat_map(|table| table.rows.iter().flatten().flatten());
    keys.extend(facts.chain(cells).filter_map(|value| match value {
        FactValue::Record(key) => Some(key),
        _ => None,
    }));
    keys.into_iter()
        .filter_map(|key| {
            let title = scope.site.entry(key)?.title.clone();
            Some((key.clone(), Mention { title, path: scope.addresses.page(key, scope.wijk_id()) }))
        })
        .collect()
}
