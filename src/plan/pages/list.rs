//! Lists: the sociale kaart with its kinds and topics, contacts, agreements, evenings, topics.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{KINDS, Kind, Listing};

use super::super::card::Card;
use super::super::coming::has_dates;
use super::super::scope::{Scope, Shell, Words};
use super::super::url::UrlPath;
use super::super::view::{CardView, CrumbView, Lens, ShellView};
use super::data::AGENDA;
use super::matrix::{self, Matrix, MatrixView};
use super::narrow::{self, Choice, FacetView};
use super::{Page, Shown, map, phone_list};

/// How many rows a page of a list has.
const ROWS: usize = 500;

/// A list of records of a kind.
#[derive(Clone, Debug, Hash)]
pub struct ListPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    kind: Kind,
    /// What narrows the list, in words.
    narrowed: Option<Words>,
    cards: Vec<Hashed<Card>>,
    total: usize,
    choices: Vec<Choice>,
    whole: UrlPath,
    /// The pages of the same list, if it has more than one.
    parts: Vec<UrlPath>,
    /// The list of its numbers, if there is one.
    phone_list: Option<UrlPath>,
    /// The map of it, if there is one.
    map: Option<UrlPath>,
    /// Of contacts: whom to call about what.
    matrix: Option<Hashed<Matrix>>,
    /// Of evenings and meetings: the calendar with all of them.
    agenda: Option<UrlPath>,
}

impl ListPage {
    /// Whether it is a list of all records of a kind.
    pub(super) fn is_whole(&self) -> bool {
        self.narrowed.is_none()
    }
}

/// A list as its template sees it.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The kind of record: `aanbieder`.
    pub kind: String,
    /// The heading.
    pub title: String,
    /// What narrows the list, in words; empty when nothing does.
    pub narrowed: String,
    /// The link to the whole list.
    pub whole_href: String,
    /// The rows of this page.
    pub cards: Vec<CardView>,
    /// How many rows the whole list has.
    pub total: usize,
    /// The ways to narrow the list.
    pub facets: Vec<FacetView>,
    /// Whether all its rows are on this page, so that a script can narrow it.
    pub at_once: bool,
    /// Whether it can be narrowed to what is open now.
    pub opens: bool,
    /// The pages of the list; empty when it has one.
    pub parts: Vec<CrumbView>,
    /// The link to the list of its numbers; empty when there is none.
    pub phone_list_href: String,
    /// The link to the map; empty when there is none.
    pub map_href: String,
    /// Of contacts: whom to call about what; none when nobody is there for a practice or wijk.
    pub matrix: Option<MatrixView>,
    /// Of evenings and meetings: the link to the calendar with all of them; else empty.
    pub agenda_href: String,
}

/// Plans the lists of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    let listed = KINDS.iter().filter(|info| info.listing != Listing::None);
    for kind in listed.map(|info| info.kind) {
        let cards = scope.cards(kind);
        if cards.is_empty() {
            continue;
        }
        let whole = scope.base().join(&format!("{}/", kind.info().address));
        let choices = narrow::choices(kind, &cards, &whole);
        let numbers = phone_list::fits(kind, &cards).then(|| whole.join(phone_list::FOLDER));
        let matrix = (kind == Kind::Contact).then(|| matrix::matrix(scope)).flatten();
        let matrix = matrix.map(Hashed::new);
        let map = map::fits(scope, kind).then(|| whole.join(map::FOLDER));
        let list = List { scope, kind, whole: &whole, choices: &choices, numbers, map, matrix };
        list.push(&whole, None, &cards, pages);
        for choice in &choices {
            let Some(path) = &choice.path else { continue };
            let is_chosen = |card: &&Hashed<Card>| {
                card.marks.iter().any(|mark| mark.facet == choice.facet && mark.id == choice.id)
            };
            let rows: Vec<Hashed<Card>> = cards.iter().filter(is_chosen).cloned().collect();
            list.push(path, Some(&choice.words), &rows, pages);
        }
    }
}

struct List<'a> {
    scope: &'a Scope<'a>,
    kind: Kind,
    whole: &'a UrlPath,
    choices: &'a [Choice],
    numbers: Option<UrlPath>,
    map: Option<UrlPath>,
    matrix: Option<Hashed<Matrix>>,
}

impl List<'_> {
    fn agenda(&self) -> Option<UrlPath> {
        let Scope { site, addresses, .. } = self.scope;
        let has_days = matches!(self.kind, Kind::Evening | Kind::Meeting);
        let wijk = self.scope.wijk_id();
        let kinds = [Kind::Evening, Kind::Meeting];
        let dated = |kind| site.shown_in(wijk, kind).any(|entry| has_dates(entry));
        let filled = has_days && kinds.into_iter().any(dated);
        filled.then(|| addresses.base(wijk).join(AGENDA))
    }

    fn push(
        &self,
        path: &UrlPath,
        narrowed: Option<&Words>,
        cards: &[Hashed<Card>],
        pages: &mut Vec<Page>,
    ) {
        let count = cards.len().div_ceil(ROWS);
        let part = |number: usize| match number {
            0 => path.clone(),
            n => path.join(&format!("deel/{}/", n + 1)),
        };
        let parts: Vec<UrlPath> =
            if count > 1 { (0..count).map(part).collect() } else { Vec::new() };
        for (number, rows) in cards.chunks(ROWS).enumerate() {
            pages.push(Page::List(ListPage {
                path: part(number),
                shell: self.scope.shell.clone(),
                kind: self.kind,
                narrowed: narrowed.cloned(),
                cards: rows.to_vec(),
                total: cards.len(),
                choices: self.choices.to_vec(),
                whole: self.whole.clone(),
                parts: parts.clone(),
                phone_list: self.numbers.clone(),
                map: self.map.clone(),
                matrix: self.matrix.clone().filter(|_| number == 0),
                agenda: self.agenda(),
            }));
        }
    }
}

impl Shown for ListPage {
    type View = ListView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        match self.kind {
            Kind::Contact => "pages/contactpersonen.html",
            Kind::Agreement => "pages/werkafspraken.html",
            Kind::Evening => "pages/thema-avonden.html",
            Kind::Meeting => "pages/overleggen.html",
            Kind::Programme => "pages/programmas.html",
            Kind::Improvement => "pages/verbeterpunten.html",
            Kind::Topic => "pages/themas.html",
            _ => "pages/sociale-kaart.html",
        }
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        match &self.narrowed {
            Some(words) => lens.words(words),
            None => lens.text(&format!("menu-{}", self.kind.info().address)),
        }
    }

    fn view(&self, lens: &Lens<'_>) -> ListView {
        let part = |(number, path): (usize, &UrlPath)| CrumbView {
            title: (number + 1).to_string(),
            href: lens.to(path),
            current: *path == self.path,
        };
        let seen_from = (&self.whole, &self.path);
        let facets = narrow::views(self.kind, &self.choices, self.total, seen_from, lens);
        let numbers = narrow::numbers(&facets);
        let row = |card: &Hashed<Card>| CardView {
            marks: narrow::marks(&numbers, card),
            ..CardView::of(card, lens)
        };
        ListView {
            shell: super::shell(&self.shell, &self.path, lens),
            kind: self.kind.key().to_owned(),
            title: lens.text(&format!("menu-{}", self.kind.info().address)),
            narrowed: self.narrowed.as_ref().map(|words| lens.words(words)).unwrap_or_default(),
            whole_href: lens.to(&self.whole),
            cards: self.cards.iter().map(row).collect(),
            total: self.total,
            facets,
            at_once: self.is_whole() && self.parts.is_empty(),
            opens: self.cards.iter().any(|card| card.week.is_some()),
            parts: self.parts.iter().enumerate().map(part).collect(),
            agenda_href: self.agenda.as_ref().map(|path| lens.to(path)).unwrap_or_default(),
            matrix: self.matrix.as_ref().map(|matrix| matrix.view(lens)),
            phone_list_href: self.phone_list.as_ref().map(|path| lens.to(path)).unwrap_or_default(),
            map_href: self.map.as_ref().map(|path| lens.to(path)).unwrap_or_default(),
        }
    }
}
