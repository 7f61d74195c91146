//! What narrows a list: its choices, each with the number of rows that it leaves.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::Kind;

use super::super::card::Card;
use super::super::facet::{Facet, Mark, facets_of};
use super::super::scope::Words;
use super::super::url::UrlPath;
use super::super::view::Lens;

/// How many choices of a way are shown at first.
const FIRST: usize = 8;

/// A choice that narrows a list.
#[derive(Clone, Debug, Hash)]
pub(super) struct Choice {
    /// The way that it belongs to.
    pub facet: Facet,
    /// Its name in addresses.
    pub id: String,
    /// Its name in words.
    pub words: Words,
    /// How many rows it leaves.
    pub count: usize,
    /// Its page, if it has one of its own.
    pub path: Option<UrlPath>,
}

/// A way to narrow a list.
#[derive(Debug, Serialize)]
pub struct FacetView {
    /// `soort`, `thema`, `doelgroep`, `taal`, `toegankelijk` or `organisatie`.
    pub key: String,
    /// The name in words.
    pub label: String,
    /// Whether its choices have pages of their own, so that it also works without a script.
    pub pages: bool,
    /// The choices that leave most.
    pub options: Vec<OptionView>,
    /// The other choices, by name.
    pub more: Vec<OptionView>,
}

/// A choice that narrows a list.
#[derive(Clone, Debug, Serialize)]
pub struct OptionView {
    /// What identifies it for the script: `thema:eenzaamheid`.
    pub key: String,
    /// Its name.
    pub title: String,
    /// The link.
    pub href: String,
    /// How many rows it leaves.
    pub count: usize,
    /// Whether the page is the one of this choice.
    pub current: bool,
}

/// The choices of a list of a kind, those that leave most first.
pub(super) fn choices(kind: Kind, cards: &[Hashed<Card>], whole: &UrlPath) -> Vec<Choice> {
    let mut found: BTreeMap<(Facet, &str), Choice> = BTreeMap::new();
    for mark in cards.iter().flat_map(|card| &card.marks) {
        let Mark { facet, id, words } = mark;
        let choice = found.entry((*facet, id)).or_insert_with(|| Choice {
            facet: *facet,
            id: id.clone(),
            words: words.clone(),
            count: 0,
            path: facet.has_pages(kind).then(|| whole.join(&format!("{}/{id}/", facet.name()))),
        });
        choice.count += 1;
    }
    let mut choices: Vec<Choice> = found.into_values().collect();
    choices.sort_by(|a, b| a.facet.cmp(&b.facet).then(b.count.cmp(&a.count)));
    choices
}

/// The ways to narrow a list of a number of rows, as seen from the page at `here`. A choice that
/// leaves all rows is none.
pub(super) fn views(
    kind: Kind,
    choices: &[Choice],
    total: usize,
    (whole, here): (&UrlPath, &UrlPath),
    lens: &Lens<'_>,
) -> Vec<FacetView> {
    let view = |facet: &Facet| {
        let useful = choices.iter().filter(|one| one.facet == *facet && one.count < total);
        let mut options: Vec<OptionView> =
            useful.map(|one| OptionView::of(one, whole, here, lens)).collect();
        let mut more = options.split_off(FIRST.min(options.len()));
        // One more is shown rather than told.
        if more.len() == 1 {
            options.append(&mut more);
        }
        more.sort_by_key(|option| crate::base::slug(&option.title));
        FacetView {
            key: facet.name().to_owned(),
            label: lens.text(&format!("filter-{}", facet.name())),
            pages: facet.has_pages(kind),
            options,
            more,
        }
    };
    let all = facets_of(kind).iter().map(view);
    all.filter(|facet| !facet.options.is_empty()).collect()
}

/// The numbers of the choices of a page, in the order in which they stand there.
pub(super) fn numbers(facets: &[FacetView]) -> BTreeMap<&str, usize> {
    let all = facets.iter().flat_map(|facet| facet.options.iter().chain(&facet.more));
    all.enumerate().map(|(number, option)| (option.key.as_str(), number)).collect()
}

/// The numbers of the choices that a card belongs to: `0 14 31`.
pub(super) fn marks(numbers: &BTreeMap<&str, usize>, card: &Card) -> String {
    let own = card.marks.iter().filter_map(|mark| numbers.get(mark.key().as_str()));
    own.map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

impl OptionView {
    fn of(choice: &Choice, whole: &UrlPath, here: &UrlPath, lens: &Lens<'_>) -> Self {
        let name = choice.facet.name();
        Self {
            key: format!("{name}:{}", choice.id),
            title: lens.words(&choice.words),
            href: match &choice.path {
                Some(path) => lens.to(path),
                None => format!("{}?{name}={}", lens.to(whole), choice.id),
            },
            count: choice.count,
            current: choice.path.as_ref() == Some(here),
        }
    }
}
