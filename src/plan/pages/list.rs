//! Lists: the sociale kaart with its kinds and topics, contacts, agreements, evenings, topics.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{KINDS, Kind, Listing};

use super::super::card::{Card, Mention};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CardView, CrumbView, Lens, MentionView, ShellView};
use super::{Page, Shown, phone_list};

/// How many rows a page of a list has.
const ROWS: usize = 200;

/// A list of records of a kind.
#[derive(Clone, Debug, Hash)]
pub struct ListPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    kind: Kind,
    /// What narrows the list: `soort` or `thema`, and the words of it.
    narrowed: Option<(&'static str, String)>,
    cards: Vec<Hashed<Card>>,
    total: usize,
    facets: Vec<Facet>,
    whole: UrlPath,
    /// The pages of the same list, if it has more than one.
    parts: Vec<UrlPath>,
    /// The list of its numbers, if there is one.
    phone_list: Option<UrlPath>,
}

impl ListPage {
    /// Whether it is a list of all records of a kind.
    pub(super) fn is_whole(&self) -> bool {
        self.narrowed.is_none()
    }
}

/// A way to narrow a list.
#[derive(Clone, Debug, Hash)]
struct Facet {
    name: &'static str,
    options: Vec<(Mention, usize)>,
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
    /// The pages of the list; empty when it has one.
    pub parts: Vec<CrumbView>,
    /// The link to the list of its numbers; empty when there is none.
    pub phone_list_href: String,
}

/// A way to narrow a list.
#[derive(Debug, Serialize)]
pub struct FacetView {
    /// `soort` or `thema`.
    pub key: String,
    /// The name in words.
    pub label: String,
    /// The choices: title, link, and the number of rows as note.
    pub options: Vec<MentionView>,
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
        let faceted = kind == Kind::Provider;
        let groups = if faceted { narrowings(&cards, &whole) } else { Vec::new() };
        let facets: Vec<Facet> = facets(&groups);
        let numbers = phone_list::fits(kind, &cards).then(|| whole.join(phone_list::FOLDER));
        let list = List { scope, kind, whole: &whole, facets: &facets, numbers };
        list.push(&whole, None, &cards, pages);
        for group in &groups {
            let narrowed = (group.name, group.mention.title.clone());
            list.push(&group.mention.path, Some(&narrowed), &group.cards, pages);
        }
    }
}

struct List<'a> {
    scope: &'a Scope<'a>,
    kind: Kind,
    whole: &'a UrlPath,
    facets: &'a [Facet],
    numbers: Option<UrlPath>,
}

impl List<'_> {
    fn push(
        &self,
        path: &UrlPath,
        narrowed: Option<&(&'static str, String)>,
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
                facets: self.facets.to_vec(),
                whole: self.whole.clone(),
                parts: parts.clone(),
                phone_list: self.numbers.clone(),
            }));
        }
    }
}

/// The rows of one choice.
struct Narrowing {
    name: &'static str,
    mention: Mention,
    cards: Vec<Hashed<Card>>,
}

fn narrowings(cards: &[Hashed<Card>], whole: &UrlPath) -> Vec<Narrowing> {
    let mut groups: BTreeMap<(&'static str, String), Narrowing> = BTreeMap::new();
    let mut add = |name: &'static str, id: &str, title: &str, card: &Hashed<Card>| {
        let path = whole.join(&format!("{name}/{id}/"));
        let mention = Mention { title: title.to_owned(), path };
        groups
            .entry((name, crate::base::slug(title)))
            .or_insert_with(|| Narrowing { name, mention, cards: Vec::new() })
            .cards
            .push(card.clone());
    };
    for card in cards {
        if let Some((id, label)) = &card.category {
            add("soort", id, label, card);
        }
        for topic in &card.topics {
            let id = topic.path.as_str().trim_end_matches('/').rsplit('/').next();
            add("thema", id.unwrap_or_default(), &topic.title, card);
        }
    }
    groups.into_values().collect()
}

fn facets(groups: &[Narrowing]) -> Vec<Facet> {
    ["soort", "thema"]
        .into_iter()
        .map(|name| Facet {
            name,
            options: groups
                .iter()
                .filter(|group| group.name == name)
                .map(|group| (group.mention.clone(), group.cards.len()))
                .collect(),
        })
        .filter(|facet| !facet.options.is_empty())
        .collect()
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
            Some((_, words)) => words.clone(),
            None => lens.text(&format!("menu-{}", self.kind.info().address)),
        }
    }

    fn view(&self, lens: &Lens<'_>) -> ListView {
        let facet = |facet: &Facet| FacetView {
            key: facet.name.to_owned(),
            label: lens.text(&format!("filter-{}", facet.name)),
            options: facet
                .options
                .iter()
                .map(|(mention, count)| MentionView {
                    note: count.to_string(),
                    ..MentionView::of(mention, lens)
                })
                .collect(),
        };
        let part = |(number, path): (usize, &UrlPath)| CrumbView {
            title: (number + 1).to_string(),
            href: lens.to(path),
            current: *path == self.path,
        };
        ListView {
            shell: super::shell(&self.shell, &self.path, lens),
            kind: self.kind.key().to_owned(),
            title: lens.text(&format!("menu-{}", self.kind.info().address)),
            narrowed: self.narrowed.as_ref().map(|(_, words)| words.clone()).unwrap_or_default(),
            whole_href: lens.to(&self.whole),
            cards: self.cards.iter().map(|card| CardView::of(card, lens)).collect(),
            total: self.total,
            facets: self.facets.iter().map(facet).collect(),
            parts: self.parts.iter().enumerate().map(part).collect(),
            phone_list_href: self.phone_list.as_ref().map(|path| lens.to(path)).unwrap_or_default(),
        }
    }
}
