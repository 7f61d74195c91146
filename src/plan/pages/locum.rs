//! The waarnemerskaart: one sheet about a practice, for locums, trainees and new assistants.

use serde::Serialize;

use crate::base::{Day, Hashed, period};
use crate::entry::{Entry, Hours, Key, Kind, Role, Status};
use crate::model::liaison;

use super::super::card::{Card, Mention};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{
    CardView, HoursView, Lens, LocationView, MentionView, PhoneView, ShellView, week_lines,
};
use super::person::{Person, PersonView, cards, related};
use super::{Page, Shown};

/// The folder of the sheet, below the page of the practice.
pub(super) const FOLDER: &str = "waarnemerskaart/";

/// How many contacts, agreements and products fit on the sheet.
const CONTACTS: usize = 8;
const AGREEMENTS: usize = 10;
const PRODUCTS: usize = 12;

/// Whose numbers stand on it, one of each.
const CALLED: &[&str] = &[
    "huisartsenspoedpost",
    "wijkteam",
    "apotheek",
    "wijkverpleging",
    "laboratorium",
    "ziekenhuis",
    "ggz",
    "verpleeghuis",
    "veiligheid",
];

/// One sheet about a practice.
#[derive(Clone, Debug, Hash)]
pub struct LocumPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    practice: Hashed<Entry>,
    home: UrlPath,
    topics: Vec<TopicLine>,
    contacts: Vec<Person>,
    away: Vec<Away>,
    numbers: Vec<Hashed<Card>>,
    agreements: Vec<Hashed<Card>>,
    products: Vec<(String, Mention)>,
}

/// Whom to call about a topic: where one begins, and who of the practice knows.
#[derive(Clone, Debug, Hash)]
struct TopicLine {
    topic: Mention,
    first: Vec<Hashed<Card>>,
    contacts: Vec<Person>,
}

/// Someone who is not there on some days.
#[derive(Clone, Debug, Hash)]
enum Away {
    /// A contact, with who stands in.
    Contact { card: Hashed<Card>, days: (Day, Day), deputies: Vec<Hashed<Card>> },
    /// The practice, with who takes over.
    Practice { hours: Hours<Key>, cover: Option<Hashed<Card>> },
}

/// The sheet as its template sees it.
#[derive(Debug, Serialize)]
pub struct LocumView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The practice.
    pub practice: MentionView,
    /// Its numbers.
    pub phones: Vec<PhoneView>,
    /// Its addresses.
    pub locations: Vec<LocationView>,
    /// Its hours, days that are alike together.
    pub hours: Vec<HoursView>,
    /// Whom to call about what.
    pub topics: Vec<LocumTopicView>,
    /// Further contacts of the practice.
    pub contacts: Vec<PersonView>,
    /// Who is not there, and when: the script shows those of today.
    pub away: Vec<AwayView>,
    /// Numbers that are often called.
    pub numbers: Vec<CardView>,
    /// What was agreed.
    pub agreements: Vec<CardView>,
    /// Products in ZorgDomein: who offers one, with its name as note.
    pub products: Vec<MentionView>,
}

/// Whom to call about a topic.
#[derive(Debug, Serialize)]
pub struct LocumTopicView {
    /// The topic.
    pub topic: MentionView,
    /// Where one begins.
    pub first: Vec<CardView>,
    /// Who of the practice knows.
    pub contacts: Vec<PersonView>,
}

/// Someone who is not there on some days.
#[derive(Debug, Serialize)]
pub struct AwayView {
    /// The first day for the script: `2026-11-16`.
    pub from: String,
    /// The end of the last day for the script: `2026-11-20T24:00`.
    pub to: String,
    /// The contact; none when it is the practice.
    pub who: Option<MentionView>,
    /// When and why, in words.
    pub words: String,
    /// Who stands in.
    pub cover: Vec<CardView>,
}

/// The practices of a scope that have a sheet: name and address of each sheet.
pub(super) fn sheets(scope: &Scope<'_>) -> Vec<Mention> {
    let sheet = |practice: &Hashed<Entry>| {
        let page = scope.mention(practice);
        Mention { path: page.path.join(FOLDER), ..page }
    };
    practices(scope).map(sheet).collect()
}

fn practices<'s>(scope: &Scope<'s>) -> impl Iterator<Item = &'s Hashed<Entry>> {
    scope.own(Kind::Provider).filter(|entry| liaison::is_practice(entry))
}

/// Plans a sheet for each practice of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    for practice in practices(scope) {
        let home = scope.mention(practice).path;
        pages.push(Page::Locum(LocumPage {
            path: home.join(FOLDER),
            shell: scope.shell.clone(),
            home,
            topics: topics(scope, practice),
            contacts: contacts(scope, practice),
            away: away(scope, practice),
            numbers: numbers(scope, practice),
            agreements: agreements(scope, practice),
            products: products(scope),
            practice: practice.clone(),
        }));
    }
}

fn topics(scope: &Scope<'_>, practice: &Entry) -> Vec<TopicLine> {
    let line = |topic: &Hashed<Entry>| TopicLine {
        topic: scope.mention(topic),
        first: related(scope, topic, Role::FirstStep),
        contacts: liaison::liaisons(scope.site, practice, topic)
            .map(|contact| Person::of(scope, contact))
            .collect(),
    };
    liaison::core_topics(scope.site).map(line).collect()
}

/// The contacts of a practice who are not on the lines of the topics.
fn contacts(scope: &Scope<'_>, practice: &Entry) -> Vec<Person> {
    let core: Vec<&Key> = liaison::core_topics(scope.site).map(|topic| &topic.key).collect();
    scope
        .site
        .referrers(&practice.key, Role::PointFor)
        .filter(|contact| !contact.topics.iter().any(|topic| core.contains(&topic)))
        .map(|contact| Person::of(scope, contact))
        .take(CONTACTS)
        .collect()
}

fn away(scope: &Scope<'_>, practice: &Entry) -> Vec<Away> {
    let closed = practice.exceptions.iter().filter(|hours| hours.to >= scope.today);
    let closed = closed.map(|hours| Away::Practice {
        cover: hours.cover.as_ref().and_then(|key| Some(scope.card(scope.site.entry(key)?))),
        hours: hours.clone(),
    });
    let roles = [Role::PointFor, Role::WorksAt];
    let people = roles.into_iter().flat_map(|role| scope.site.referrers(&practice.key, role));
    let mut people: Vec<&Hashed<Entry>> = people.collect();
    people.sort_by_key(|contact| &contact.key);
    people.dedup_by_key(|contact| &contact.key);
    closed.chain(people.into_iter().flat_map(|contact| absences(scope, contact))).collect()
}

fn absences(scope: &Scope<'_>, contact: &Hashed<Entry>) -> Vec<Away> {
    let absences = contact.person.iter().flat_map(|person| &person.absences);
    let coming = absences.filter(|absence| absence.to >= scope.today);
    let one = |absence: &crate::entry::Absence| {
        // A deputy for these days is noted with them; else the usual one stands in.
        let words = period(Some(absence.from), Some(absence.to));
        let then = contact.related(Role::DeputyWhileAway).filter(|to| to.note == words);
        let found = then.filter_map(|to| scope.site.entry(&to.target));
        let then: Vec<Hashed<Card>> = found.map(|entry| scope.card(entry)).collect();
        let usual = || related(scope, contact, Role::Deputy);
        let deputies = if then.is_empty() { usual() } else { then };
        let days = (absence.from, absence.to);
        Away::Contact { card: scope.card(contact), days, deputies }
    };
    coming.map(one).collect()
}

/// One number of each kind that a practice calls.
fn numbers(scope: &Scope<'_>, practice: &Entry) -> Vec<Hashed<Card>> {
    let cards = scope.cards(Kind::Provider);
    let of = |category: &&str| {
        let is = |card: &&Hashed<Card>| {
            let own = card.category.as_ref().is_some_and(|(id, _)| id == category);
            own && card.phone.is_some() && card.key != practice.key
        };
        // What the wijk itself has comes before what the regio has.
        let local = |card: &&Hashed<Card>| is(card) && card.key.wijk.is_some();
        cards.iter().find(local).or_else(|| cards.iter().find(is)).cloned()
    };
    CALLED.iter().filter_map(of).collect()
}

/// Agreements that hold: first those of the practice itself.
fn agreements(scope: &Scope<'_>, practice: &Entry) -> Vec<Hashed<Card>> {
    let mut cards = scope.cards(Kind::Agreement);
    cards.retain(|card| !matches!(card.state, Some("vervallen" | "concept")));
    let own = |card: &Hashed<Card>| {
        let mut parties = scope.site.referrers(&practice.key, Role::Party);
        parties.any(|agreement| agreement.key == card.key)
    };
    cards.sort_by_key(|card| !own(card));
    cards.truncate(AGREEMENTS);
    cards
}

/// The products in ZorgDomein of the wijk, by name.
fn products(scope: &Scope<'_>) -> Vec<(String, Mention)> {
    let mut products = Vec::new();
    for provider in scope.shown(Kind::Provider).filter(|entry| entry.status == Status::Active) {
        let routes = provider.services.iter().flat_map(|service| &service.referral.routes);
        let named = routes.filter(|route| route.channel == "zorgdomein");
        let names = named.filter_map(|route| route.value.clone());
        products.extend(names.map(|name| (name, scope.mention(provider))));
    }
    products.sort_by(|a, b| a.0.cmp(&b.0));
    products.dedup_by(|a, b| a.0 == b.0);
    products.truncate(PRODUCTS);
    products
}

impl Away {
    fn view(&self, lens: &Lens<'_>) -> AwayView {
        let (who, (from, to), words, cover) = match self {
            Self::Contact { card, days, deputies } => {
                let who = Mention { title: card.title.clone(), path: card.path.clone() };
                (Some(MentionView::of(&who, lens)), *days, None, cards(deputies, lens))
            }
            Self::Practice { hours, cover } => {
                let spans: Vec<String> = hours.spans.iter().map(ToString::to_string).collect();
                let open = if spans.is_empty() { lens.text("gesloten") } else { spans.join(", ") };
                let parts = std::iter::once(open).chain(hours.reason.clone());
                let words = parts.collect::<Vec<_>>().join(", ");
                (None, (hours.from, hours.to), Some(words), cards(cover.as_slice(), lens))
            }
        };
        let days = period(Some(from), Some(to));
        AwayView {
            from: from.to_string(),
            to: format!("{to}T24:00"),
            who,
            words: days.into_iter().chain(words).collect::<Vec<_>>().join(": "),
            cover,
        }
    }
}

impl Shown for LocumPage {
    type View = LocumView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/waarnemerskaart.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        format!("{} {}", lens.text("waarnemerskaart"), self.practice.title)
    }

    fn view(&self, lens: &Lens<'_>) -> LocumView {
        let home = Mention { title: self.practice.title.clone(), path: self.home.clone() };
        let people = |list: &[Person]| list.iter().map(|one| one.view(lens)).collect();
        let topic = |line: &TopicLine| LocumTopicView {
            topic: MentionView::of(&line.topic, lens),
            first: cards(&line.first, lens),
            contacts: people(&line.contacts),
        };
        let product = |(name, mention): &(String, Mention)| MentionView {
            note: name.clone(),
            ..MentionView::of(mention, lens)
        };
        LocumView {
            shell: super::shell(&self.shell, &self.path, lens),
            practice: MentionView::of(&home, lens),
            phones: self.practice.phones.iter().map(|p| PhoneView::of_line(p, lens)).collect(),
            locations: self.practice.locations.iter().map(LocationView::of).collect(),
            hours: self.practice.week.as_ref().map(week_lines).unwrap_or_default(),
            topics: self.topics.iter().map(topic).collect(),
            contacts: people(&self.contacts),
            away: self.away.iter().map(|away| away.view(lens)).collect(),
            numbers: cards(&self.numbers, lens),
            agreements: cards(&self.agreements, lens),
            products: self.products.iter().map(product).collect(),
        }
    }
}
