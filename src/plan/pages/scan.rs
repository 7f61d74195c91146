//! The wijkscan: figures about a wijk, beside those of the gemeente and the country.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::Entry;

use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{FactView, Lens, ShellView, TableView};
use super::{Mentions, Page, Shown, mentions};

/// The figures of a wijk.
#[derive(Clone, Debug, Hash)]
pub struct ScanPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    wijk: Hashed<Entry>,
    mentions: Mentions,
}

/// The figures of a wijk as their template sees them.
#[derive(Debug, Serialize)]
pub struct ScanView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The name of the wijk.
    pub title: String,
    /// What is known of the wijk.
    pub facts: Vec<FactView>,
    /// The figures.
    pub tables: Vec<TableView>,
}

/// Plans the figures of a wijk that has any.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    let Some(wijk) = scope.wijk.filter(|wijk| !wijk.tables.is_empty()) else { return };
    pages.push(Page::Scan(ScanPage {
        path: scope.base().join("wijkscan/"),
        shell: scope.shell.clone(),
        wijk: wijk.clone(),
        mentions: mentions(scope, wijk),
    }));
}

impl Shown for ScanPage {
    type View = ScanView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/wijkscan.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        format!("{} {}", lens.text("menu-wijkscan"), self.wijk.title)
    }

    fn view(&self, lens: &Lens<'_>) -> ScanView {
        let facts = self.wijk.facts.iter();
        let tables = self.wijk.tables.iter();
        ScanView {
            shell: super::shell(&self.shell, &self.path, lens),
            title: self.wijk.title.clone(),
            facts: facts.filter_map(|fact| FactView::of(fact, &self.mentions, lens)).collect(),
            tables: tables.map(|table| TableView::of(table, &self.mentions, lens)).collect(),
        }
    }
}
