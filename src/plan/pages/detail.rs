//! The page of a record: what is known of it, and the records around it.

use serde::Serialize;

use crate::base::{Day, Hashed};
use crate::entry::{Entry, KINDS, Key, Kind, Listing, Role};
use crate::model::{liaison, shown_in};

use super::super::card::{Card, Mention, sort};
use super::super::coming::{Coming, has_dates};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CrumbView, EntryView, GroupView, Lens, ServiceState, ShellView, his};
use super::{Mentions, Page, Shown, locum, mentions};

/// The page of a record.
#[derive(Clone, Debug, Hash)]
pub struct DetailPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    entry: Hashed<Entry>,
    card: Hashed<Card>,
    mentions: Mentions,
    services: Vec<ServiceState>,
    coming: Coming,
    groups: Vec<(&'static str, Vec<Hashed<Card>>)>,
    list: Option<UrlPath>,
    calendar: Option<UrlPath>,
    locum: Option<UrlPath>,
}

/// A record's page as its template sees it.
#[derive(Debug, Serialize)]
pub struct DetailView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The record.
    pub entry: EntryView,
    /// The records around it, in groups: contacts, agreements, evenings.
    pub groups: Vec<GroupView>,
    /// The trail from the first page to here.
    pub crumbs: Vec<CrumbView>,
    /// Of an evening or meeting: the link to its calendar file; else empty.
    pub calendar_href: String,
    /// Of a practice: the link to its sheet for locums; else empty.
    pub locum_href: String,
}

/// Which records stand around one: for a kind, the group's name, the kind of the others, and what
/// this one is to them.
const AROUND: &[(Kind, &str, Kind, &[Role])] = &[
    (Kind::Provider, "contactpersonen", Kind::Contact, &[Role::PointFor, Role::WorksAt]),
    (Kind::Provider, "onderdelen", Kind::Provider, &[Role::PartOf]),
    (Kind::Provider, "werkafspraken", Kind::Agreement, &[Role::Party]),
    (Kind::Provider, "thema-avonden", Kind::Evening, &[Role::Organiser, Role::Venue]),
    (Kind::Provider, "overleggen", Kind::Meeting, &[Role::Participant]),
    (Kind::Provider, "programmas", Kind::Programme, &[Role::Partner]),
    (Kind::Contact, "neemt-waar-voor", Kind::Contact, &[Role::Deputy]),
    (Kind::Contact, "werkafspraken", Kind::Agreement, &[Role::Owner]),
    (Kind::Contact, "thema-avonden", Kind::Evening, &[Role::Speaker]),
    (Kind::Contact, "overleggen", Kind::Meeting, &[Role::Participant]),
    (Kind::Contact, "programmas", Kind::Programme, &[Role::Partner, Role::Lead]),
    (Kind::Contact, "verbeterpunten", Kind::Improvement, &[Role::Owner]),
    (Kind::Agreement, "vervangen-door", Kind::Agreement, &[Role::Replaces]),
    (Kind::Agreement, "kwam-uit-avond", Kind::Evening, &[Role::Result]),
    (Kind::Agreement, "kwam-uit-verbeterpunt", Kind::Improvement, &[Role::Result]),
    (Kind::Topic, "deelthemas", Kind::Topic, &[Role::Parent]),
];

/// What a topic's page shows of its records, after where to begin.
const ABOUT: &[(&str, Kind)] = &[
    ("contactpersonen", Kind::Contact),
    ("aanbod", Kind::Provider),
    ("werkafspraken", Kind::Agreement),
    ("thema-avonden", Kind::Evening),
    ("overleggen", Kind::Meeting),
    ("programmas", Kind::Programme),
    ("verbeterpunten", Kind::Improvement),
];

/// Plans the pages of the records of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    // A wijk and a regio have a first page, which is not this one.
    let kinds = KINDS.iter().map(|info| info.kind);
    let kinds = kinds.filter(|kind| !matches!(kind, Kind::Wijk | Kind::Region));
    for entry in kinds.flat_map(|kind| scope.own(kind)) {
        pages.push(Page::Detail(detail(scope, entry)));
    }
}

fn detail(scope: &Scope<'_>, entry: &Hashed<Entry>) -> DetailPage {
    let path = scope.addresses.page(&entry.key, scope.wijk_id());
    let info = entry.key.kind.info();
    let listed = info.listing != Listing::None;
    DetailPage {
        shell: scope.shell.clone(),
        card: scope.card(entry),
        mentions: mentions(scope, entry),
        services: entry.services.iter().map(|s| service_state(s, scope.today)).collect(),
        groups: groups(scope, entry),
        list: listed.then(|| scope.base().join(&format!("{}/", info.address))),
        coming: Coming::of(entry, scope.today),
        calendar: calendar(entry).map(|name| path.join(name)),
        locum: liaison::is_practice(entry).then(|| path.join(locum::FOLDER)),
        entry: entry.clone(),
        path,
    }
}

/// The name of the calendar file beside a record's page, if it has one.
fn calendar(entry: &Entry) -> Option<&'static str> {
    let name = if entry.key.kind == Kind::Evening { "avond.ics" } else { "overleg.ics" };
    has_dates(entry).then_some(name)
}

fn service_state(service: &crate::entry::Service<Key>, today: Day) -> ServiceState {
    let waiting = service.waiting.as_ref();
    let recent = |w: &crate::entry::Waiting| w.as_of.is_some() && w.outdated(today).is_none();
    let closed = service.closed.as_ref().is_some_and(|closed| closed.holds_on(today));
    ServiceState { waiting_known: waiting.is_some_and(recent), closed }
}

fn groups(scope: &Scope<'_>, entry: &Entry) -> Vec<(&'static str, Vec<Hashed<Card>>)> {
    let mut groups = Vec::new();
    if entry.key.kind == Kind::Topic {
        let steps = || entry.related(Role::FirstStep).map(|to| &to.target);
        let first = steps().filter_map(|key| scope.site.entry(key));
        groups.push(("eerste-stap", first.map(|entry| scope.card(entry)).collect()));
        for (name, kind) in ABOUT {
            let about = scope.site.about(&entry.key, *kind);
            let shown = about.filter(|about| {
                shown_in(about, scope.wijk_id()) && !steps().any(|key| *key == about.key)
            });
            groups.push((name, sorted(shown.map(|about| scope.card(about)).collect())));
        }
    }
    for (kind, name, others, roles) in AROUND {
        if *kind != entry.key.kind {
            continue;
        }
        let referrers = roles.iter().flat_map(|role| scope.site.referrers(&entry.key, *role));
        let cards = referrers.filter(|r| r.key.kind == *others).map(|r| scope.card(r));
        groups.push((name, sorted(cards.collect())));
    }
    groups.retain(|(_, cards)| !cards.is_empty());
    groups
}

/// By name, each once.
fn sorted(mut cards: Vec<Hashed<Card>>) -> Vec<Hashed<Card>> {
    sort(&mut cards);
    cards.dedup_by(|a, b| a.key == b.key);
    cards
}

impl Shown for DetailPage {
    type View = DetailView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        match self.entry.key.kind {
            Kind::Provider => "pages/aanbieder.html",
            Kind::Contact => "pages/contactpersoon.html",
            Kind::Agreement => "pages/werkafspraak.html",
            Kind::Evening => "pages/thema-avond.html",
            Kind::Meeting => "pages/overleg.html",
            Kind::Programme => "pages/programma.html",
            Kind::Improvement => "pages/verbeterpunt.html",
            Kind::Topic => "pages/thema.html",
            Kind::Plan => "pages/wijkplan.html",
            Kind::Page | Kind::Wijk | Kind::Region => "pages/pagina.html",
        }
    }

    fn title(&self, _: &Lens<'_>) -> String {
        self.entry.title.clone()
    }

    fn entry(&self) -> Option<&Key> {
        Some(&self.entry.key)
    }

    fn view(&self, lens: &Lens<'_>) -> DetailView {
        let home = Mention { title: lens.text("menu-start"), path: self.shell.home.clone() };
        let list = self.list.as_ref().map(|path| Mention {
            title: lens.text(&format!("menu-{}", self.entry.key.kind.info().address)),
            path: path.clone(),
        });
        let crumb = |mention: Mention| CrumbView {
            href: lens.to(&mention.path),
            title: mention.title,
            current: false,
        };
        let (card, mentions) = (&self.card, &self.mentions);
        let mut entry =
            EntryView::of(&self.entry, card, &self.services, &self.coming, mentions, lens);
        his::write(&mut entry, &self.shell.site_title, lens);
        DetailView {
            shell: super::shell(&self.shell, &self.path, lens),
            entry,
            groups: self
                .groups
                .iter()
                .map(|(name, cards)| GroupView::of(name, cards, lens))
                .collect(),
            crumbs: std::iter::once(home).chain(list).map(crumb).collect(),
            calendar_href: self.calendar.as_ref().map(|path| lens.to(path)).unwrap_or_default(),
            locum_href: self.locum.as_ref().map(|path| lens.to(path)).unwrap_or_default(),
        }
    }
}
