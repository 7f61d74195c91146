//! The bellijst: the sociale kaart as a list of numbers, to print and keep beside the phone.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::Kind;

use super::super::card::Card;
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CardView, Lens, ShellView};
use super::{Page, Shown};

/// The folder of the bellijst, below that of the sociale kaart.
pub(super) const FOLDER: &str = "bellijst/";

/// With more numbers than this nobody prints them: a portal's wijken have lists of their own.
const MOST: usize = 1000;

/// A list of numbers.
#[derive(Clone, Debug, Hash)]
pub struct PhoneListPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    cards: Vec<Hashed<Card>>,
    whole: UrlPath,
}

/// A list of numbers as its template sees it.
#[derive(Debug, Serialize)]
pub struct PhoneListView {
    /// What stands around the page.
    pub shell: ShellView,
    /// Who can be called, by name.
    pub cards: Vec<CardView>,
    /// The link to the sociale kaart.
    pub whole_href: String,
}

/// Whether some cards are printed as a list of numbers.
pub(super) fn fits(kind: Kind, cards: &[Hashed<Card>]) -> bool {
    let called = cards.iter().filter(|card| card.phone.is_some()).count();
    kind == Kind::Provider && (1..=MOST).contains(&called)
}

/// Plans the bellijst of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    let mut cards = scope.cards(Kind::Provider);
    if !fits(Kind::Provider, &cards) {
        return;
    }
    cards.retain(|card| card.phone.is_some());
    let whole = scope.base().join(&format!("{}/", Kind::Provider.info().address));
    pages.push(Page::PhoneList(PhoneListPage {
        path: whole.join(FOLDER),
        shell: scope.shell.clone(),
        cards,
        whole,
    }));
}

impl Shown for PhoneListPage {
    type View = PhoneListView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/bellijst.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("bellijst")
    }

    fn view(&self, lens: &Lens<'_>) -> PhoneListView {
        PhoneListView {
            shell: super::shell(&self.shell, &self.path, lens),
            cards: self.cards.iter().map(|card| CardView::of(card, lens)).collect(),
            whole_href: lens.to(&self.whole),
        }
    }
}
