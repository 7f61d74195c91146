//! A whole record as templates see it.

use serde::Serialize;

use crate::base::{Day, dutch};
use crate::entry::{Body, Entry, Hours, Key, LinkTarget, Role, Week};
use crate::syntax::markdown::{self, Heading, Rendered};

use super::super::card::Card;
use super::super::coming::Coming;
use super::super::pages::{Mentions, attachment};
use super::contact::{exceptions, week};
use super::service::ServiceState;
use super::shell::UrgentView;
use super::{
    CardView, EmailView, FactView, HoursView, Lens, LocationView, MentionView, MomentView,
    PhoneView, ScheduleView, ServiceView, TableView,
};

/// A record: everything that its page can show.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EntryView {
    /// The kind of record: `aanbieder`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// What identifies it among its kind: `wijk/id`, or `id` for what the regio keeps.
    pub key: String,
    /// Its wijk's id; empty for what the regio keeps.
    pub wijk: String,
    /// Its name.
    pub title: String,
    /// Its `soort` in words; empty when its kind has none.
    pub label: String,
    /// One line; empty when not given.
    pub summary: String,
    /// Other names, in a sentence; empty when there are none.
    pub aliases: String,
    /// Its text, as safe HTML.
    pub body: String,
    /// The headings of its text.
    pub headings: Vec<HeadingView>,
    /// Further texts with their own heading.
    pub sections: Vec<SectionView>,
    /// Its topics.
    pub topics: Vec<MentionView>,
    /// Phone numbers, the first to call first.
    pub phones: Vec<PhoneView>,
    /// E-mail addresses.
    pub emails: Vec<EmailView>,
    /// The link to its website; empty when not given.
    pub website: String,
    /// The website as people read it.
    pub website_text: String,
    /// Addresses where people can go.
    pub locations: Vec<LocationView>,
    /// Hours, a row a day; empty when not known.
    pub hours: Vec<HoursView>,
    /// Coming days with other hours, and holidays on which it may be closed.
    pub exceptions: Vec<HoursView>,
    /// The hours for the script that says "nu open"; empty when not known.
    pub week: String,
    /// The other hours for the same script.
    pub exceptions_data: String,
    /// What it offers.
    pub services: Vec<ServiceView>,
    /// The languages that are spoken, in words; empty when not given.
    pub languages: String,
    /// What to know first: `Tijdelijk gesloten`; empty when nothing.
    pub note: String,
    /// Whether new patients are taken, in words; empty when not given.
    pub intake: String,
    /// Other facts.
    pub facts: Vec<FactView>,
    /// Lists of several columns.
    pub tables: Vec<TableView>,
    /// What other records are to it, by role.
    pub relations: Vec<RelationView>,
    /// How far it is: `geldig`, `loopt`, `opgepakt`; empty when its kind has no state.
    pub state: String,
    /// The state in words.
    pub state_text: String,
    /// Of an agreement: since when, in words; else empty.
    pub agreed: String,
    /// Of an agreement: by when it is evaluated, in words; else empty.
    pub evaluate: String,
    /// Of an agreement: its version; else empty.
    pub version: String,
    /// Of an evening: when and where; else none.
    pub moment: Option<MomentView>,
    /// Of a meeting: when and where, again and again; else none.
    pub schedule: Option<ScheduleView>,
    /// Of a topic: the words that people use for it.
    pub words: Vec<String>,
    /// Whether its page has a button that leaves quickly.
    pub sensitive: bool,
    /// Numbers for when it cannot wait.
    pub urgent: Vec<UrgentView>,
    /// When it was last looked at, in words; empty when not known.
    pub checked: String,
    /// Who looked at it; empty when not known.
    pub checked_by: String,
    /// How: `gebeld`; empty when not known.
    pub checked_how: String,
    /// The language of its text, if not the site's; else empty.
    pub lang: String,
    /// What identifies it on the meegeeflijst; empty when nobody takes it home.
    pub keep: String,
    /// Its text for a practice's record system; empty when its services have texts of their own, or
    /// its kind has none.
    pub record_text: String,
}

/// A heading of a text.
#[derive(Clone, Debug, Serialize)]
pub struct HeadingView {
    /// 2 for the highest.
    pub level: u8,
    /// The anchor.
    pub anchor: String,
    /// The words.
    pub text: String,
}

/// A text with a heading of its own.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// Its name: `verslag`.
    pub key: String,
    /// Its heading in words.
    pub label: String,
    /// Its text, as safe HTML.
    pub body: String,
}

/// What some other records are to this one.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// The role's name: `vervanger`.
    pub key: String,
    /// The role in words.
    pub label: String,
    /// The other records.
    pub items: Vec<MentionView>,
}

/// Cards that belong together, with their heading.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// The group's name: `contactpersonen`.
    pub key: String,
    /// The heading in words.
    pub label: String,
    /// The cards.
    pub cards: Vec<CardView>,
}

/// The names of roles among the theme's texts, in the order in which they are shown.
const ROLES: &[(Role, &str)] = &[
    (Role::FirstStep, "eerste-stap"),
    (Role::PartOf, "onderdeel-van"),
    (Role::WorksAt, "werkt-bij"),
    (Role::PointFor, "aanspreekpunt-voor"),
    (Role::Deputy, "vervanger"),
    (Role::DeputyWhileAway, "vervanger-tijdelijk"),
    (Role::Party, "partijen"),
    (Role::Owner, "eigenaar"),
    (Role::Replaces, "vervangt"),
    (Role::Venue, "locatie"),
    (Role::Organiser, "organisator"),
    (Role::Speaker, "sprekers"),
    (Role::Participant, "deelnemers"),
    (Role::Lead, "trekker"),
    (Role::Partner, "partners"),
    (Role::Result, "afspraak"),
    (Role::Parent, "ouder"),
    (Role::Coordinator, "coordinator"),
    (Role::Answers, "contact"),
    (Role::Member, "organisaties"),
];

impl EntryView {
    /// A record as seen from its page.
    pub fn of(
        entry: &Entry,
        card: &Card,
        services: &[ServiceState],
        coming: &Coming,
        mentions: &Mentions,
        lens: &Lens<'_>,
    ) -> Self {
        let mention = |key: &Key| mentions.get(key).map(|mention| MentionView::of(mention, lens));
        let services = entry.services.iter().zip(services.iter().copied());
        Self {
            topics: entry.topics.iter().filter_map(mention).collect(),
            exceptions: exceptions(coming, &mention, lens),
            schedule: entry
                .course
                .schedule
                .as_ref()
                .map(|schedule| ScheduleView::of(schedule, &coming.days, lens)),
            services: services
                .map(|(service, state)| ServiceView::of(service, state, mentions, lens))
                .collect(),
            relations: relations(entry, &mention, lens),
            keep: if card.handout { card.key.to_string() } else { String::new() },
            note: card.note.map(|name| lens.text(&format!("let-op-{name}"))).unwrap_or_default(),
            state: card.state.unwrap_or_default().to_owned(),
            state_text: card
                .state
                .map(|name| lens.text(&format!("stand-{name}")))
                .unwrap_or_default(),
            ..Self::texts(entry, mentions, lens)
        }
    }

    /// Its texts, facts and tables.
    fn texts(entry: &Entry, mentions: &Mentions, lens: &Lens<'_>) -> Self {
        let body = render(&entry.body, mentions, lens);
        let facts = entry.facts.iter();
        let tables = entry.tables.iter();
        Self {
            body: body.html,
            headings: body.headings.into_iter().map(HeadingView::from).collect(),
            sections: sections(entry, mentions, lens),
            facts: facts.filter_map(|fact| FactView::of(fact, mentions, lens)).collect(),
            tables: tables.map(|table| TableView::of(table, mentions, lens)).collect(),
            ..Self::contact(entry, lens)
        }
    }

    /// How to reach it.
    fn contact(entry: &Entry, lens: &Lens<'_>) -> Self {
        let website = entry.website.as_ref();
        Self {
            phones: entry.phones.iter().map(|line| PhoneView::of_line(line, lens)).collect(),
            emails: entry.emails.iter().map(|line| EmailView::of(line, lens)).collect(),
            website: website.map(|web| web.as_str().to_owned()).unwrap_or_default(),
            website_text: website.map(ToString::to_string).unwrap_or_default(),
            locations: entry.locations.iter().map(LocationView::of).collect(),
            hours: entry.week.as_ref().map(week).unwrap_or_default(),
            week: entry.week.as_ref().map(Week::data).unwrap_or_default(),
            exceptions_data: Hours::data(&entry.exceptions),
            languages: languages(entry, lens),
            intake: entry
                .intake
                .map(|word| lens.text(&format!("aanname-{word}")))
                .unwrap_or_default(),
            urgent: UrgentView::of(&entry.urgent),
            ..Self::identity(entry)
        }
    }

    /// What it is, and how old.
    fn identity(entry: &Entry) -> Self {
        let validity = entry.validity.as_ref();
        let checked = entry.checked.as_ref();
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            kind: entry.key.kind.key().to_owned(),
            id: entry.key.id.to_string(),
            key: entry.key.to_string(),
            wijk: entry.wijk().map(ToString::to_string).unwrap_or_default(),
            title: entry.title.clone(),
            label: entry.category.as_ref().map(|c| c.label.to_string()).unwrap_or_default(),
            summary: text(&entry.summary),
            aliases: dutch::list(&entry.aliases),
            agreed: validity.and_then(|v| v.agreed).map(Day::long).unwrap_or_default(),
            evaluate: validity.and_then(|v| v.evaluate).map(Day::long).unwrap_or_default(),
            version: validity.and_then(|v| v.version.clone()).unwrap_or_default(),
            moment: entry.moment.as_ref().and_then(MomentView::of),
            words: words(entry),
            sensitive: entry.words.as_ref().is_some_and(|words| words.sensitive),
            checked: checked.map(|checked| checked.on.long()).unwrap_or_default(),
            checked_by: checked.map(|checked| text(&checked.by)).unwrap_or_default(),
            checked_how: checked.map(|checked| text(&checked.how)).unwrap_or_default(),
            lang: text(&entry.language),
            ..Self::default()
        }
    }
}

impl From<Heading> for HeadingView {
    fn from(heading: Heading) -> Self {
        Self { level: heading.level, anchor: heading.anchor, text: heading.text }
    }
}

impl GroupView {
    /// A group as seen from a page.
    pub fn of(key: &str, cards: &[crate::base::Hashed<Card>], lens: &Lens<'_>) -> Self {
        let cards = cards.iter().map(|card| CardView::of(card, lens)).collect();
        Self { key: key.to_owned(), label: lens.text(&format!("groep-{key}")), cards }
    }
}

fn sections(entry: &Entry, mentions: &Mentions, lens: &Lens<'_>) -> Vec<SectionView> {
    let section = |section: &crate::entry::Section<Key>| SectionView {
        key: section.key.to_owned(),
        label: lens.text(&format!("sectie-{}", section.key)),
        body: render(&section.body, mentions, lens).html,
    };
    entry.sections.iter().map(section).collect()
}

/// What other records are to an entry, by role.
pub(in crate::plan) fn relations(
    entry: &Entry,
    mention: &impl Fn(&Key) -> Option<MentionView>,
    lens: &Lens<'_>,
) -> Vec<RelationView> {
    ROLES
        .iter()
        .map(|(role, name)| RelationView {
            key: (*name).to_owned(),
            label: lens.text(&format!("rol-{name}")),
            items: entry
                .related(*role)
                .filter_map(|relation| {
                    let note = relation.note.clone().unwrap_or_default();
                    Some(MentionView { note, ..mention(&relation.target)? })
                })
                .collect(),
        })
        .filter(|relation| !relation.items.is_empty())
        .collect()
}

fn languages(entry: &Entry, lens: &Lens<'_>) -> String {
    // A language that the theme does not name is shown by its code.
    let name = |code: &String| lens.texts.0.get(&format!("taal-{code}")).unwrap_or(code).clone();
    let names: Vec<String> = entry.languages.iter().map(name).collect();
    dutch::list(&names)
}

fn words(entry: &Entry) -> Vec<String> {
    entry
        .words
        .iter()
        .flat_map(|words| words.synonyms.iter().chain(&words.colloquial))
        .cloned()
        .collect()
}

/// A text as HTML, with its links as seen from a page.
pub fn render(body: &Body<Key>, mentions: &Mentions, lens: &Lens<'_>) -> Rendered {
    let mut links = body.links.iter();
    markdown::render(&body.source, |_| match links.next()? {
        LinkTarget::Record(key, anchor) => {
            let href = lens.to(&mentions.get(key)?.path);
            let anchor = anchor.as_ref().map(|anchor| format!("#t-{anchor}"));
            Some(format!("{href}{}", anchor.unwrap_or_default()))
        }
        LinkTarget::File(path, _) => Some(lens.to(&attachment(path))),
        LinkTarget::Address(address) => Some(address.clone()),
        LinkTarget::Nowhere => None,
    })
}
