//! What a list shows of an entry. Editing a description renders one page again, and not the lists.

use crate::base::{Day, Hashed, Holiday, Id};
use crate::entry::{Entry, FactValue, Hours, Key, Moment, Phone, PhoneUse, Role, Status, Week};
use crate::model::Site;

use super::coming::next;
use super::facet::{Mark, marks};
use super::pages::handout::has_handout;
use super::scope::Addresses;
use super::url::UrlPath;

/// A name that leads to a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mention {
    /// The name.
    pub title: String,
    /// The page.
    pub path: UrlPath,
}

/// What a list shows of an entry.
#[derive(Clone, Debug, Hash)]
pub struct Card {
    /// What identifies the entry.
    pub key: Key,
    /// Its page.
    pub path: UrlPath,
    /// Its name.
    pub title: String,
    /// What the list is ordered by.
    pub sort_key: String,
    /// Its `soort`: id and label.
    pub category: Option<(String, String)>,
    /// Of a contact with a name: the role.
    pub role: Option<String>,
    /// Of a contact: on which days and hours, in words.
    pub reachable: Option<String>,
    /// One line.
    pub summary: Option<String>,
    /// The first number to call.
    pub phone: Option<Phone>,
    /// Its topics.
    pub topics: Vec<Mention>,
    /// What it is to the ways to narrow a list.
    pub marks: Vec<Mark>,
    /// Its first address, on one line.
    pub address: Option<String>,
    /// When it is open.
    pub week: Option<Week>,
    /// Days on which that is different.
    pub exceptions: Vec<Hours<Key>>,
    /// What to know before calling, by its name among the theme's texts: `neemt-niet-aan`.
    pub note: Option<&'static str>,
    /// How far it is: `geldig`, `geweest`, `opgepakt`.
    pub state: Option<&'static str>,
    /// Of an evening: when and where.
    pub moment: Option<Moment>,
    /// Of a meeting: its next day, with the holiday that it may be.
    pub next: Option<(Day, Option<Holiday>)>,
    /// Of an agreement: the day by which it is evaluated.
    pub evaluate: Option<Day>,
    /// Of a contact: the organisations.
    pub organisations: Vec<Mention>,
    /// Of a contact: who stands in.
    pub deputies: Vec<Mention>,
    /// Whether a patient can take something home of it.
    pub handout: bool,
    /// The wijk it belongs to, where lists span wijken.
    pub wijk: Option<String>,
}

/// The card of an entry, for the lists of a scope.
pub(super) fn card(
    site: &Site,
    addresses: Addresses,
    within: Option<&Id>,
    entry: &Entry,
    today: Day,
) -> Card {
    let mention = |key: &Key| {
        site.entry(key)
            .map(|entry| Mention { title: entry.title.clone(), path: addresses.page(key, within) })
    };
    let related = |role| entry.related(role).filter_map(|relation| mention(&relation.target));
    let wijk_of = || Some(site.wijk(entry.wijk()?)?.title.clone());
    Card {
        key: entry.key.clone(),
        path: addresses.page(&entry.key, within),
        title: entry.title.clone(),
        sort_key: sort_key(entry),
        category: entry.category.as_ref().map(|c| (c.id.to_string(), c.label.to_string())),
        role: said(entry, "rol"),
        reachable: said(entry, "bereikbaar"),
        summary: entry.summary.clone(),
        phone: first_phone(entry),
        topics: entry.topics.iter().filter_map(mention).collect(),
        marks: marks(site, entry),
        address: entry.locations.first().map(crate::entry::Location::line),
        week: entry.week.clone(),
        exceptions: entry.exceptions.clone(),
        note: note(entry, today),
        state: state(entry, today),
        moment: entry.moment.clone(),
        next: next(entry, today, 1).first().copied(),
        evaluate: entry.validity.as_ref().and_then(|validity| validity.evaluate),
        organisations: related(Role::WorksAt).collect(),
        deputies: related(Role::Deputy).collect(),
        handout: has_handout(entry),
        wijk: if within.is_none() { wijk_of() } else { None },
    }
}

/// Brings cards in the order of lists.
pub(super) fn sort(cards: &mut [Hashed<Card>]) {
    cards.sort_by(|a, b| a.sort_key.cmp(&b.sort_key).then_with(|| a.key.cmp(&b.key)));
}

/// Lists go by name; agreements and evenings by day, so that what comes first stands first.
fn sort_key(entry: &Entry) -> String {
    let name = crate::base::slug(&entry.title);
    match entry.moment.as_ref().and_then(|moment| moment.start) {
        Some(start) => format!("{} {name}", start.iso()),
        None => name,
    }
}

/// What is known of an entry under a name, when that is a text.
pub(super) fn said(entry: &Entry, name: &str) -> Option<String> {
    let fact = entry.facts.iter().find(|fact| fact.key == name)?;
    match fact.values.first()? {
        FactValue::Text(words) => Some(words.clone()),
        _ => None,
    }
}

fn first_phone(entry: &Entry) -> Option<Phone> {
    let usual = |purpose: PhoneUse| matches!(purpose, PhoneUse::Public | PhoneUse::Professionals);
    let phones = || entry.phones.iter();
    phones()
        .find(|phone| usual(phone.purpose))
        .or_else(|| phones().next())
        .map(|phone| phone.number.clone())
}

fn note(entry: &Entry, today: Day) -> Option<&'static str> {
    let stopped = |service: &crate::entry::Service<Key>| {
        service.closed.as_ref().is_some_and(|closed| closed.holds_on(today))
    };
    let all_stopped = !entry.services.is_empty() && entry.services.iter().all(stopped);
    match (entry.status, entry.intake) {
        (Status::TemporarilyClosed, _) => Some("tijdelijk-gesloten"),
        (Status::Draft, _) => Some("concept"),
        (_, Some("nee")) => Some("neemt-niet-aan"),
        (_, Some("wachtlijst")) => Some("wachtlijst"),
        _ if all_stopped => Some("neemt-niet-aan"),
        _ => None,
    }
}

/// The state in which a record is shown on a day, if its kind has states.
pub(super) fn state(entry: &Entry, today: Day) -> Option<&'static str> {
    if let Some(validity) = &entry.validity {
        let due = validity.evaluate.is_some_and(|day| day < today);
        return Some(match validity.status {
            "vastgesteld" if due => "evaluatie-nodig",
            "vastgesteld" => "geldig",
            other => other,
        });
    }
    if let Some(stage) = entry.course.stage {
        return Some(stage);
    }
    let moment = entry.moment.as_ref()?;
    let last = moment.end.or(moment.start)?.day();
    Some(match moment.status {
        Some("geannuleerd") => "geannuleerd",
        _ if last < today => "geweest",
        Some(status) => status,
        None => "gepland",
    })
}
