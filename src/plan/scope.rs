//! The parts of a site that have a start page and lists of their own: the portal and its wijken,
//! or the one wijk.

use std::collections::BTreeMap;

use crate::base::{Day, Hashed, Id};
use crate::entry::{Email, Entry, Key, Kind, Listing, Urgent};
use crate::model::{Site, shown_in};

use super::card::{Card, Mention, card, sort};
use super::pages::{about, coverage, data, postcode};
use super::url::UrlPath;

/// Where the pages of records stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// The folder of all pages: empty, but for the records of the gallery.
    root: &'static str,
    /// Whether the wijken have folders of their own.
    portal: bool,
}

impl Addresses {
    /// A site with a region, or with more than one wijk, is a portal.
    pub fn of(site: &Site) -> Self {
        Self::below("", site)
    }

    /// The same below a folder: `galerij/`.
    pub(super) fn below(root: &'static str, site: &Site) -> Self {
        Self { root, portal: site.region().is_some() || site.wijken().nth(1).is_some() }
    }

    /// The first page of a wijk, or of the site.
    pub fn base(self, wijk: Option<&Id>) -> UrlPath {
        let root = UrlPath::new(self.root);
        match wijk {
            Some(wijk) if self.portal => root.join(&format!("wijken/{wijk}/")),
            _ => root,
        }
    }

    /// The page of a record. A topic has a page in each wijk and in the portal: `within` says
    /// which is meant.
    pub fn page(self, key: &Key, within: Option<&Id>) -> UrlPath {
        let info = key.kind.info();
        match key.kind {
            Kind::Topic => self.base(within).join(&format!("{}/{}/", info.address, key.id)),
            Kind::Wijk => self.base(Some(&key.id)),
            Kind::Region => self.base(None),
            Kind::Plan => self.base(key.wijk.as_ref()).join("wijkplan/"),
            Kind::Page => self.base(key.wijk.as_ref()).join(&format!("{}/", key.id)),
            _ => self.base(key.wijk.as_ref()).join(&format!("{}/{}/", info.address, key.id)),
        }
    }
}

/// The words of a link.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Words {
    /// A text of the theme, by its name: `menu-overleggen`.
    Text(String),
    /// The title of a record.
    Title(String),
}

/// What stands around every page of a scope.
#[derive(Clone, Debug, Hash)]
pub struct Shell {
    /// The name of the site.
    pub site_title: String,
    /// The name of the wijk, on the pages of a portal's wijk.
    pub wijk_title: Option<String>,
    /// The wijk's id, for the search within it.
    pub wijk: Option<Id>,
    /// The wijken of a portal, on the pages that belong to none: id and name.
    pub wijken: Vec<(Id, String)>,
    /// The site's first page.
    pub root: UrlPath,
    /// The scope's first page.
    pub home: UrlPath,
    /// What the main menu leads to.
    pub menu: Vec<(&'static str, UrlPath)>,
    /// What stands below every page.
    pub footer: Vec<(Words, UrlPath)>,
    /// Numbers for when it cannot wait.
    pub urgent: Vec<Urgent>,
    /// Who keeps the site.
    pub editors: (Option<String>, Option<Email>),
    /// Where one goes who has to leave quickly.
    pub exit: String,
    /// What a wijk is called here.
    pub word_wijk: String,
    /// What a wijkteam is called here.
    pub word_team: String,
    /// For whom the site is built.
    pub audience: &'static str,
}

/// A part of a site that has a start page and lists.
pub struct Scope<'s> {
    /// The site.
    pub site: &'s Site,
    /// Where pages stand.
    pub addresses: Addresses,
    /// The wijk; none for the portal.
    pub wijk: Option<&'s Hashed<Entry>>,
    /// What stands around its pages.
    pub shell: Hashed<Shell>,
    /// The day for which the site is built.
    pub today: Day,
    cards: BTreeMap<&'s Key, Hashed<Card>>,
}

/// The scopes of a site: its one wijk, or the portal and each wijk.
pub(super) fn scopes(site: &Site, addresses: Addresses, today: Day) -> Vec<Scope<'_>> {
    let wijken = site.wijken().map(Some);
    let portal = (addresses.portal || site.wijken().next().is_none()).then_some(None);
    portal.into_iter().chain(wijken).map(|wijk| scope(site, addresses, wijk, today)).collect()
}

fn scope<'s>(
    site: &'s Site,
    addresses: Addresses,
    wijk: Option<&'s Hashed<Entry>>,
    today: Day,
) -> Scope<'s> {
    let id = wijk.map(|wijk| &wijk.key.id);
    let cards = site
        .entries()
        .filter(|entry| shown_in(entry, id))
        .map(|entry| (&entry.key, Hashed::new(card(site, addresses, id, entry, today))))
        .collect();
    Scope { site, addresses, wijk, shell: Hashed::new(shell(site, addresses, wijk)), today, cards }
}

impl<'s> Scope<'s> {
    /// The id of the wijk, if the scope is one.
    pub fn wijk_id(&self) -> Option<&'s Id> {
        self.wijk.map(|wijk| &wijk.key.id)
    }

    /// The scope's first page.
    pub fn base(&self) -> UrlPath {
        self.addresses.base(self.wijk_id())
    }

    /// The entries of a kind that this scope lists.
    pub fn shown(&self, kind: Kind) -> impl Iterator<Item = &'s Hashed<Entry>> {
        self.site.shown_in(self.wijk_id(), kind)
    }

    /// The entries of a kind whose pages this scope makes: its own, and every topic.
    pub fn own(&self, kind: Kind) -> impl Iterator<Item = &'s Hashed<Entry>> {
        let wijk = self.wijk_id();
        let single = !self.addresses.portal;
        let is_own = move |entry: &&Hashed<Entry>| {
            kind == Kind::Topic || single || entry.key.wijk.as_ref() == wijk
        };
        self.site.of_kind(kind).filter(is_own)
    }

    /// Whether the page of a record, or the one in its place, is of this scope. What a wijk kept
    /// that is gone itself is of the whole site.
    pub fn keeps(&self, key: &Key) -> bool {
        let home = key.wijk.as_ref().and_then(|id| self.site.wijk(id)).map(|wijk| &wijk.key.id);
        key.kind == Kind::Topic || !self.addresses.portal || home == self.wijk_id()
    }

    /// Leads from every page to that of a folder: `redactie/`.
    pub fn link(&mut self, folder: &str) {
        let mut shell = Shell::clone(&self.shell);
        let words = Words::Text(format!("menu-{}", folder.trim_end_matches('/')));
        shell.footer.push((words, UrlPath::new(folder)));
        self.shell = Hashed::new(shell);
    }

    /// The name of an entry, leading to its page as this scope has it.
    pub fn mention(&self, entry: &Entry) -> Mention {
        let path = self.addresses.page(&entry.key, self.wijk_id());
        Mention { title: entry.title.clone(), path }
    }

    /// The card of an entry in this scope's lists; for an entry of elsewhere it is made now.
    pub fn card(&self, entry: &Entry) -> Hashed<Card> {
        self.cards.get(&entry.key).cloned().unwrap_or_else(|| {
            Hashed::new(card(self.site, self.addresses, self.wijk_id(), entry, self.today))
        })
    }

    /// The cards of the entries of a kind, by title.
    pub fn cards(&self, kind: Kind) -> Vec<Hashed<Card>> {
        let mut cards: Vec<Hashed<Card>> = self.shown(kind).map(|entry| self.card(entry)).collect();
        sort(&mut cards);
        cards
    }
}

fn shell(site: &Site, addresses: Addresses, wijk: Option<&Hashed<Entry>>) -> Shell {
    let settings = &site.settings;
    let id = wijk.map(|wijk| &wijk.key.id);
    let home = addresses.base(id);
    let lists = lists(site, id, &home, Listing::Menu);
    let menu = lists.chain([("zoeken", home.join("zoeken/"))]).collect();
    let own = wijk.map(|wijk| wijk.urgent.clone()).unwrap_or_default();
    Shell {
        site_title: settings.title.clone(),
        wijk_title: wijk.map(|wijk| wijk.title.clone()),
        wijk: id.cloned(),
        wijken: if wijk.is_none() { names(site.wijken()) } else { Vec::new() },
        root: addresses.base(None),
        home,
        menu,
        footer: footer(site, addresses, wijk),
        urgent: settings.urgent.iter().cloned().chain(own).collect(),
        editors: settings.editors.clone(),
        exit: settings.exit.clone(),
        word_wijk: settings.word_wijk.clone(),
        word_team: settings.word_team.clone(),
        audience: site.audience.name(),
    }
}

/// The lists of a scope that have something on them: name and address.
fn lists<'s>(
    site: &'s Site,
    wijk: Option<&'s Id>,
    home: &UrlPath,
    listing: Listing,
) -> impl Iterator<Item = (&'static str, UrlPath)> {
    Kind::listed(listing)
        .filter(move |kind| site.shown_in(wijk, *kind).next().is_some())
        .map(move |kind| (kind.info().address, home.join(&format!("{}/", kind.info().address))))
}

fn footer(
    site: &Site,
    addresses: Addresses,
    wijk: Option<&Hashed<Entry>>,
) -> Vec<(Words, UrlPath)> {
    let id = wijk.map(|wijk| &wijk.key.id);
    let home = addresses.base(id);
    let text = |name: &str| Words::Text(format!("menu-{name}"));
    let lists = lists(site, id, &home, Listing::Footer);
    let mut footer: Vec<(Words, UrlPath)> = lists.map(|(name, path)| (text(name), path)).collect();
    for kind in [Kind::Plan, Kind::Page] {
        let own = site
            .of_kind(kind)
            .filter(|entry| entry.key.wijk.is_none() || entry.key.wijk.as_ref() == id);
        let title = |entry: &Entry| Words::Title(entry.title.clone());
        footer.extend(own.map(|entry| (title(entry), addresses.page(&entry.key, id))));
    }
    let figures = wijk.filter(|wijk| !wijk.tables.is_empty());
    footer.extend(figures.map(|_| (text("wijkscan"), home.join("wijkscan/"))));
    if wijk.is_none() && coverage::fits(site) {
        footer.push((text("dekking"), UrlPath::new(coverage::FOLDER)));
    }
    if postcode::fits(site) {
        footer.push((text("postcode"), UrlPath::new(postcode::FOLDER)));
    }
    let written: Vec<UrlPath> = footer.iter().map(|(_, path)| path.clone()).collect();
    let about = about::ABOUT.iter().map(|name| (text(name), UrlPath::new(format!("{name}/"))));
    footer.push((text("gegevens"), home.join(data::DATA)));
    footer.extend(about.filter(|(_, path)| !written.contains(path)));
    footer
}

fn names<'s>(entries: impl Iterator<Item = &'s Hashed<Entry>>) -> Vec<(Id, String)> {
    entries.map(|entry| (entry.key.id.clone(), entry.title.clone())).collect()
}
