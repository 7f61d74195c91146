//! Stage 4: from a site to its pages. A page is exactly what it shows: a struct of hashed inputs,
//! so its own hash says whether it changed, and it cannot forget what it depends on.

mod card;
mod coming;
pub mod editorial;
mod facet;
pub mod gallery;
pub mod map;
mod offer;
pub mod pages;
mod scope;
mod url;
pub mod view;

pub use card::{Card, Mention};
pub use coming::{Coming, has_dates};
pub use offer::{Offered, Offers};
pub use pages::{Page, Viewer};
pub use scope::{Addresses, Scope, Shell};
pub use url::{Links, UrlPath};

use crate::base::{Day, Hashed};
use crate::diag::{Diagnostic, Outcome, codes};
use crate::model::Site;

use editorial::Editorial;
use gallery::Gallery;

/// Plans the pages of a site, as seen on a day; with a page for those who keep it and one that shows
/// every part of the theme, if there is something to put on them, and those that offer open data.
pub fn plan(
    site: &Site,
    today: Day,
    editors: Option<&Hashed<Editorial>>,
    gallery: Option<&Gallery<'_>>,
    offers: &Offers,
) -> Outcome<Vec<Page>> {
    let addresses = Addresses::of(site);
    let mut pages = Vec::new();
    for mut scope in scope::scopes(site, addresses, today) {
        if editors.is_some_and(|content| content.linked) {
            scope.link(editorial::FOLDER);
        }
        if gallery.is_some() {
            scope.link(gallery::FOLDER);
        }
        pages::start::plan(&scope, &mut pages);
        pages::list::plan(&scope, &mut pages);
        pages::phone_list::plan(&scope, &mut pages);
        pages::postcode::plan(&scope, &mut pages);
        pages::map::plan(&scope, &mut pages);
        pages::locum::plan(&scope, &mut pages);
        pages::detail::plan(&scope, &mut pages);
        pages::handout::plan(&scope, &mut pages);
        pages::coverage::plan(&scope, &mut pages);
        pages::scan::plan(&scope, &mut pages);
        pages::search::plan(&scope, &mut pages);
        pages::about::plan(&scope, &mut pages);
        let offered = offers.get(&scope.base().join(pages::data::DATA));
        pages::data::plan(&scope, offered.map_or(&[], Vec::as_slice), &mut pages);
        pages::not_found::plan(&scope, &mut pages);
        pages::offline::plan(&scope, &mut pages);
        pages::editorial::plan(&scope, editors, &mut pages);
        pages::gallery::plan(&scope, gallery, &mut pages);
        pages::gone::plan(&scope, &mut pages);
        pages::moved::plan(&scope, &mut pages);
    }
    without_doubles(pages, site)
}

/// The first page of each address. Two records of a site with one wijk can meet in one address;
/// the second is told.
fn without_doubles(pages: Vec<Page>, site: &Site) -> Outcome<Vec<Page>> {
    let mut taken = std::collections::BTreeSet::new();
    let mut notes = Vec::new();
    let mut kept = Vec::with_capacity(pages.len());
    for page in pages {
        if taken.insert(page.path().clone()) {
            kept.push(page);
            continue;
        }
        if let Some(entry) = page.entry().and_then(|key| site.entry(key)) {
            let note = Diagnostic::new(&codes::RESERVED_ID).at(&entry.place);
            notes.push(note.with("waarde", entry.key.id.as_str()));
        }
    }
    Outcome { value: kept, notes }
}
