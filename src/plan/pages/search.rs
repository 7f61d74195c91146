//! The page with all results of a search. Without JavaScript it is a list of all there is.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::Kind;

use super::super::card::Card;
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CardView, Lens, ShellView};
use super::{Page, Shown};

/// More than this many rows are not listed for a browser without JavaScript; the lists are.
const ROWS: usize = 500;

/// The page with all results of a search.
#[derive(Clone, Debug, Hash)]
pub struct SearchPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    topics: Vec<Hashed<Card>>,
}

/// The page with all results of a search as its template sees it.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The topics, to go on from without JavaScript.
    pub topics: Vec<CardView>,
}

/// Plans the search page of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    pages.push(Page::Search(SearchPage {
        path: scope.base().join("zoeken/"),
        shell: scope.shell.clone(),
        topics: scope.cards(Kind::Topic).into_iter().take(ROWS).collect(),
    }));
}

impl Shown for SearchPage {
    type View = SearchView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/zoeken.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("menu-zoeken")
    }

    fn view(&self, lens: &Lens<'_>) -> SearchView {
        SearchView {
            shell: super::shell(&self.shell, &self.path, lens),
            topics: self.topics.iter().map(|card| CardView::of(card, lens)).collect(),
        }
    }
}
