//! The entry itself, and how its references become keys.

use crate::base::{Day, Id};
use crate::diag::Place;

use super::fact::resolve_facts;
use super::{
    Audience, Body, Category, Checked, Course, EmailLine, Fact, Filed, Hours, Key, LinkTarget,
    Location, Moment, Numbers, Person, PhoneLine, Reference, Relation, Section, Serves, Service,
    Status, Table, TopicWords, Urgent, Validity, Web, Week,
};

/// An entry whose references are still as an editor wrote them.
pub type Draft = Entry<Reference>;

/// What every page, search and export understands of a record.
///
/// Most of it is optional: an entry is its identity and a number of aspects. `R` is how it refers
/// to others: as written ([`Draft`]), or, once the model has found them, by [`Key`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry<R = Key> {
    /// What identifies it.
    pub key: Key,
    /// Its name.
    pub title: String,
    /// Its `soort`, if its kind has one.
    pub category: Option<Category>,
    /// Who may read it.
    pub audience: Audience,
    /// Whether it is in use.
    pub status: Status,
    /// One line, for lists.
    pub summary: Option<String>,
    /// Its text.
    pub body: Body<R>,
    /// Further texts with their own heading and audience.
    pub sections: Vec<Section<R>>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Words that people search it by.
    pub keywords: Vec<String>,
    /// Its subjects.
    pub topics: Vec<R>,
    /// What other records are to it.
    pub relations: Vec<Relation<R>>,
    /// Phone numbers, the first to call first.
    pub phones: Vec<PhoneLine>,
    /// E-mail addresses.
    pub emails: Vec<EmailLine>,
    /// Its website.
    pub website: Option<Web>,
    /// Its numbers in national registers.
    pub numbers: Numbers,
    /// Where people can go.
    pub locations: Vec<Location>,
    /// When it is open.
    pub week: Option<Week>,
    /// Days on which that is different.
    pub exceptions: Vec<Hours<R>>,
    /// The wijken and postcodes that it is for.
    pub serves: Serves<R>,
    /// What it offers.
    pub services: Vec<Service<R>>,
    /// The languages that are spoken, as ISO 639 codes.
    pub languages: Vec<String>,
    /// Whether it takes new patients: `ja`, `nee`, `wachtlijst`.
    pub intake: Option<&'static str>,
    /// Other facts, in the order in which they are shown.
    pub facts: Vec<Fact<R>>,
    /// Lists of several columns: tasks, signatures, changes.
    pub tables: Vec<Table<R>>,
    /// Of an agreement: since when, until when.
    pub validity: Option<Validity>,
    /// How far it is, what was promised, and when it comes again.
    pub course: Course,
    /// Of an evening: when and where.
    pub moment: Option<Moment>,
    /// Of a subject: its words.
    pub words: Option<TopicWords>,
    /// Numbers for when it cannot wait.
    pub urgent: Vec<Urgent>,
    /// Until when it is of use.
    pub valid_until: Option<Day>,
    /// Of a contact: whose name it is, and who may know it.
    pub person: Option<Person>,
    /// Who last looked at it.
    pub checked: Option<Checked>,
    /// The language of its text, if not the site's.
    pub language: Option<String>,
    /// Where it was written.
    pub place: Place,
    /// How it stands in its file.
    pub filed: Filed,
}

/// Finds what a reference means.
pub trait Finder<R, S> {
    /// The record that is meant, if there is one to show.
    fn record(&mut self, reference: R) -> Option<S>;

    /// The attachment that is meant, by its path below the site's folder, if there is one.
    fn file(&mut self, path: String, place: &Place) -> Option<String>;
}

impl<R> Entry<R> {
    /// An entry with an identity and no aspects.
    pub fn new(key: Key, title: String, place: Place) -> Self {
        Self {
            key,
            title,
            category: None,
            audience: Audience::default(),
            status: Status::default(),
            summary: None,
            body: Body::default(),
            sections: Vec::new(),
            aliases: Vec::new(),
            keywords: Vec::new(),
            topics: Vec::new(),
            relations: Vec::new(),
            phones: Vec::new(),
            emails: Vec::new(),
            website: None,
            numbers: Numbers::default(),
            locations: Vec::new(),
            week: None,
            exceptions: Vec::new(),
            serves: Serves::default(),
            services: Vec::new(),
            languages: Vec::new(),
            intake: None,
            facts: Vec::new(),
            tables: Vec::new(),
            validity: None,
            course: Course::default(),
            moment: None,
            words: None,
            urgent: Vec::new(),
            valid_until: None,
            person: None,
            checked: None,
            language: None,
            place,
            filed: Filed::default(),
        }
    }

    /// The wijk that keeps it, if any.
    pub fn wijk(&self) -> Option<&Id> {
        self.key.wijk.as_ref()
    }

    /// Where the value of a field was written, or else the record.
    pub fn place_of(&self, field: &str) -> &Place {
        let written = self.filed.fields.iter().find(|(key, _)| key == field);
        written.map_or(&self.place, |(_, place)| place)
    }

    /// Whether a field was written, whatever became of its value.
    pub fn has_field(&self, field: &str) -> bool {
        self.filed.fields.iter().any(|(key, _)| key == field)
    }

    /// The others that play a role for it.
    pub fn related(&self, role: super::Role) -> impl Iterator<Item = &Relation<R>> {
        self.relations.iter().filter(move |relation| relation.role == role)
    }

    /// Replaces every reference; those for which `find` has no answer disappear, and links in
    /// texts keep their words.
    pub fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Entry<S> {
        Entry {
            key: self.key,
            title: self.title,
            category: self.category,
            audience: self.audience,
            status: self.status,
            summary: self.summary,
            body: self.body.resolve(find),
            sections: self.sections.into_iter().map(|section| section.resolve(find)).collect(),
            aliases: self.aliases,
            keywords: self.keywords,
            topics: self.topics.into_iter().filter_map(|r| find.record(r)).collect(),
            relations: self.relations.into_iter().filter_map(|r| r.resolve(find)).collect(),
            phones: self.phones,
            emails: self.emails,
            website: self.website,
            numbers: self.numbers,
            locations: self.locations,
            week: self.week,
            exceptions: self.exceptions.into_iter().map(|hours| hours.resolve(find)).collect(),
            serves: self.serves.resolve(find),
            services: self.services.into_iter().map(|service| service.resolve(find)).collect(),
            languages: self.languages,
            intake: self.intake,
            facts: resolve_facts(self.facts, find),
            tables: self.tables.into_iter().map(|table| table.resolve(find)).collect(),
            validity: self.validity,
            course: self.course,
            moment: self.moment,
            words: self.words,
            urgent: self.urgent,
            valid_until: self.valid_until,
            person: self.person,
            checked: self.checked,
            language: self.language,
            place: self.place,
            filed: self.filed,
        }
    }
}

impl<R> Relation<R> {
    fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Option<Relation<S>> {
        let Self { role, target, note, place } = self;
        Some(Relation { role, target: find.record(target)?, note, place })
    }
}

impl<R> Hours<R> {
    fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Hours<S> {
        Hours {
            from: self.from,
            to: self.to,
            spans: self.spans,
            reason: self.reason,
            cover: self.cover.and_then(|cover| find.record(cover)),
            cover_note: self.cover_note,
            place: self.place,
        }
    }
}

impl<R> Service<R> {
    fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Service<S> {
        Service {
            id: self.id,
            place: self.place,
            name: self.name,
            audience: self.audience,
            ages: self.ages,
            not_for: self.not_for,
            referral: self.referral,
            waiting: self.waiting,
            closed: self.closed,
            costs: self.costs,
            facts: resolve_facts(self.facts, find),
        }
    }
}

impl<R> Section<R> {
    fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Section<S> {
        Section { key: self.key, audience: self.audience, body: self.body.resolve(find) }
    }
}

impl<R> Body<R> {
    fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Body<S> {
        let links = self
            .links
            .into_iter()
            .map(|link| match link {
                LinkTarget::Record(target, anchor) => find
                    .record(target)
                    .map_or(LinkTarget::Nowhere, |target| LinkTarget::Record(target, anchor)),
                LinkTarget::File(path, place) => find
                    .file(path, &place)
                    .map_or(LinkTarget::Nowhere, |path| LinkTarget::File(path, place)),
                LinkTarget::Address(address) => LinkTarget::Address(address),
                LinkTarget::Nowhere => LinkTarget::Nowhere,
            })
            .collect();
        Body { source: self.source, links }
    }
}
