//! The first page of a site or wijk: search first, then what people need most.

use serde::Serialize;

use crate::base::{Day, Hashed};
use crate::entry::{Entry, Key, Kind, Listing};

use super::super::card::{Card, Mention, said};
use super::super::map::{self, Drawing};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{
    CardView, FactView, Lens, MapView, MentionView, RelationView, ShellView, TableView,
};
use super::{Mentions, Page, Shown, locum, mentions, postcode};
use crate::plan::view;

/// How many evenings and often-called numbers the first page shows.
const FEW: usize = 4;

/// How many meetings the first page shows.
const MEETINGS: usize = 2;

/// The first page of a site or wijk.
#[derive(Clone, Debug, Hash)]
pub struct StartPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    title: String,
    welcome: Option<Hashed<Entry>>,
    mentions: Mentions,
    topics: Vec<Mention>,
    called: Vec<Hashed<Card>>,
    evenings: Vec<Hashed<Card>>,
    meetings: Vec<Hashed<Card>>,
    changed: Vec<(Mention, Day)>,
    wijken: Vec<WijkLine>,
    map: Option<Drawing>,
    locums: Vec<Mention>,
    postcode: Option<UrlPath>,
    counts: Vec<(&'static str, usize, UrlPath)>,
}

/// A wijk on the first page of a portal.
#[derive(Clone, Debug, Hash)]
struct WijkLine {
    mention: Mention,
    summary: Option<String>,
    town: Option<String>,
    inhabitants: Option<String>,
    providers: usize,
}

/// The first page as its template sees it.
#[derive(Debug, Serialize)]
pub struct StartView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The name of the site or wijk.
    pub title: String,
    /// The welcome text, as safe HTML; empty when there is none.
    pub welcome: String,
    /// What is known of the regio or wijk.
    pub facts: Vec<FactView>,
    /// Who coordinates the wijk; who answers for the regio, and who belongs to it.
    pub relations: Vec<RelationView>,
    /// The figures of the regio; those of a wijk have a page of their own.
    pub tables: Vec<TableView>,
    /// The topics.
    pub topics: Vec<MentionView>,
    /// Numbers that are often called.
    pub called: Vec<CardView>,
    /// The next evenings.
    pub evenings: Vec<CardView>,
    /// The next meetings.
    pub meetings: Vec<CardView>,
    /// What was looked at last, with the day in words as note.
    pub changed: Vec<MentionView>,
    /// The link to who belongs to a postcode; empty where nobody says.
    pub postcode_href: String,
    /// The sheets for locums, of each practice of the wijk.
    pub locums: Vec<MentionView>,
    /// The wijken of a portal; empty on a wijk's page.
    pub wijken: Vec<WijkView>,
    /// The map of them; none where fewer than two have an outline.
    pub map: Option<MapView>,
    /// How much there is of each kind: title, link, and the number as note.
    pub counts: Vec<MentionView>,
}

/// A wijk as the first page of a portal shows it.
#[derive(Debug, Serialize)]
pub struct WijkView {
    /// Its name.
    pub title: String,
    /// The link to its first page.
    pub href: String,
    /// One line; empty when not given.
    pub summary: String,
    /// The gemeente; empty when not given.
    pub town: String,
    /// How many people live there, in words; empty when not given.
    pub inhabitants: String,
    /// How many providers it lists.
    pub providers: usize,
}

/// Plans the first page of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    let welcome = scope.wijk.or_else(|| scope.site.region());
    let title =
        welcome.map_or_else(|| scope.site.settings.title.clone(), |entry| entry.title.clone());
    let address = |key: &Key| scope.addresses.page(key, scope.wijk_id());
    let mention = |entry: &Entry| Mention { title: entry.title.clone(), path: address(&entry.key) };
    let mut topics: Vec<Mention> = scope.shown(Kind::Topic).map(|topic| mention(topic)).collect();
    topics.sort_by_key(|topic| topic.title.to_lowercase());
    let upcoming = |card: &Hashed<Card>| !matches!(card.state, Some("geweest" | "geannuleerd"));
    let wijken = if scope.wijk.is_none() { wijken(scope) } else { Vec::new() };
    let counted = Kind::listed(Listing::Menu).chain(Kind::listed(Listing::Footer));
    let counts = counted.map(|kind| {
        let folder = kind.info().address;
        (folder, scope.shown(kind).count(), scope.base().join(&format!("{folder}/")))
    });
    pages.push(Page::Start(StartPage {
        path: scope.base(),
        shell: scope.shell.clone(),
        mentions: welcome.map(|entry| mentions(scope, entry)).unwrap_or_default(),
        title,
        welcome: welcome.cloned(),
        topics,
        called: called(scope),
        evenings: scope.cards(Kind::Evening).into_iter().filter(upcoming).take(FEW).collect(),
        meetings: meetings(scope),
        changed: changed(scope, &mention),
        wijken,
        map: if scope.wijk.is_none() { map::region(scope) } else { None },
        locums: locum::sheets(scope),
        postcode: postcode::page(scope),
        counts: counts.filter(|(_, count, _)| *count > 0).collect(),
    }));
}

/// The practices and the wijkteam: whom most people call.
fn called(scope: &Scope<'_>) -> Vec<Hashed<Card>> {
    let of = |category: &str| {
        scope
            .cards(Kind::Provider)
            .into_iter()
            .filter(move |card| {
                card.phone.is_some() && card.category.as_ref().is_some_and(|(id, _)| id == category)
            })
            .collect::<Vec<_>>()
    };
    let first = ["huisartsenspoedpost", "wijkteam", "huisarts", "apotheek"];
    first.into_iter().flat_map(of).take(FEW).collect()
}

/// The meetings that come next.
fn meetings(scope: &Scope<'_>) -> Vec<Hashed<Card>> {
    let mut cards = scope.cards(Kind::Meeting);
    cards.retain(|card| card.next.is_some());
    cards.sort_by_key(|card| card.next.map(|(day, _)| day));
    cards.truncate(MEETINGS);
    cards
}

/// What was looked at last.
fn changed(scope: &Scope<'_>, mention: &impl Fn(&Entry) -> Mention) -> Vec<(Mention, Day)> {
    let kinds = [Kind::Provider, Kind::Agreement];
    let mut checked: Vec<(Day, &Hashed<Entry>)> = kinds
        .into_iter()
        .flat_map(|kind| scope.shown(kind))
        .filter_map(|entry| Some((entry.checked.as_ref()?.on, entry)))
        .collect();
    checked.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.key.cmp(&b.1.key)));
    checked.into_iter().take(FEW).map(|(day, entry)| (mention(entry), day)).collect()
}

fn wijken(scope: &Scope<'_>) -> Vec<WijkLine> {
    scope
        .site
        .wijken()
        .map(|wijk| WijkLine {
            mention: Mention {
                title: wijk.title.clone(),
                path: scope.addresses.page(&wijk.key, None),
            },
            summary: wijk.summary.clone(),
            town: said(wijk, "gemeente"),
            inhabitants: said(wijk, "inwoners"),
            providers: scope.site.shown_in(Some(&wijk.key.id), Kind::Provider).count(),
        })
        .collect()
}

impl Shown for StartPage {
    type View = StartView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/start.html"
    }

    fn title(&self, _: &Lens<'_>) -> String {
        self.title.clone()
    }

    fn has_background(&self) -> bool {
        self.map.as_ref().is_some_and(|map| !map.tiles.is_empty())
    }

    fn view(&self, lens: &Lens<'_>) -> StartView {
        let welcome = self.welcome.as_ref();
        let cards =
            |cards: &[Hashed<Card>]| cards.iter().map(|card| CardView::of(card, lens)).collect();
        let noted = |mention: &Mention, note: String| MentionView {
            note,
            ..MentionView::of(mention, lens)
        };
        let mention =
            |key: &Key| self.mentions.get(key).map(|mention| MentionView::of(mention, lens));
        let facts = welcome.iter().flat_map(|entry| &entry.facts);
        let tables = welcome.filter(|entry| entry.key.kind == Kind::Region);
        let tables = tables.iter().flat_map(|entry| &entry.tables);
        StartView {
            facts: facts.filter_map(|fact| FactView::of(fact, &self.mentions, lens)).collect(),
            relations: welcome
                .map(|entry| view::relations(entry, &mention, lens))
                .unwrap_or_default(),
            tables: tables.map(|table| TableView::of(table, &self.mentions, lens)).collect(),
            shell: super::shell(&self.shell, &self.path, lens),
            title: self.title.clone(),
            welcome: welcome
                .map(|entry| view::render(&entry.body, &self.mentions, lens).html)
                .unwrap_or_default(),
            topics: self.topics.iter().map(|topic| MentionView::of(topic, lens)).collect(),
            called: cards(&self.called),
            evenings: cards(&self.evenings),
            meetings: cards(&self.meetings),
            changed: self.changed.iter().map(|(mention, day)| noted(mention, day.long())).collect(),
            postcode_href: self.postcode.as_ref().map(|page| lens.to(page)).unwrap_or_default(),
            locums: self.locums.iter().map(|sheet| MentionView::of(sheet, lens)).collect(),
            wijken: self.wijken.iter().map(|wijk| wijk.view(lens)).collect(),
            map: self.map.as_ref().map(|drawing| self.charted(drawing, lens)),
            counts: self.counted(lens),
        }
    }
}

impl StartPage {
    /// The map of the wijken.
    fn charted(&self, drawing: &Drawing, lens: &Lens<'_>) -> MapView {
        let label = lens.text("kaart-van").replace("{naam}", &self.title);
        MapView::of(drawing, label, Vec::new(), lens)
    }

    /// How much there is of each kind.
    fn counted(&self, lens: &Lens<'_>) -> Vec<MentionView> {
        let line = |(name, count, path): &(&str, usize, UrlPath)| MentionView {
            title: lens.text(&format!("menu-{name}")),
            href: lens.to(path),
            note: count.to_string(),
        };
        self.counts.iter().map(line).collect()
    }
}

impl WijkLine {
    fn view(&self, lens: &Lens<'_>) -> WijkView {
        WijkView {
            title: self.mention.title.clone(),
            href: lens.to(&self.mention.path),
            summary: self.summary.clone().unwrap_or_default(),
            town: self.town.clone().unwrap_or_default(),
            inhabitants: self.inhabitants.clone().unwrap_or_default(),
            providers: self.providers,
        }
    }
}
