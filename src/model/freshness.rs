//! What is or gets old: the one computation behind the rules, `wijkboek stale` and the page of the
//! editors.

use crate::base::{Day, Hashed, Lang};
use crate::diag::Place;
use crate::entry::{Entry, Kind, Status};
use crate::record::Settings;

use super::Site;

/// Days after which a provider or contact is looked at again, unless the site says otherwise.
const USUAL_DAYS: i32 = 365;

/// In what way something gets old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ageing {
    /// Nobody ever looked at the record.
    Unseen,
    /// Somebody looked at it, some time ago.
    Seen,
    /// It says itself until when it is of use.
    Valid,
    /// An agreement that the parties were to look at again.
    Evaluation,
    /// A waiting time says nothing after some time.
    Waiting,
    /// A person's consent ends.
    Consent,
    /// A person's time in a role ends.
    Office,
}

/// Each way to get old: its name in tables, and what is said of it. `{sinds}` is the day that the
/// data are of, `{tot}` the last day on which they hold.
const WAYS: &[(Ageing, &str, &str, &str)] = &[
    (Ageing::Unseen, "nooit-nagekeken", "nooit nagekeken", "never looked at"),
    (Ageing::Seen, "nagekeken", "nagekeken op {sinds}", "looked at on {sinds}"),
    (Ageing::Valid, "geldig-tot", "geldt tot en met {tot}", "holds up to {tot}"),
    (Ageing::Evaluation, "evaluatie", "opnieuw bekijken voor {tot}", "to be evaluated by {tot}"),
    (
        Ageing::Waiting,
        "wachttijd",
        "de wachttijd van {dienst} is van {sinds}",
        "the waiting time of {dienst} is of {sinds}",
    ),
    (Ageing::Consent, "toestemming", "toestemming tot en met {tot}", "consent up to {tot}"),
    (Ageing::Office, "in-functie", "in functie tot en met {tot}", "in office up to {tot}"),
];

/// Something that holds until a day.
#[derive(Clone, Debug)]
pub struct Deadline<'s> {
    /// The record.
    pub entry: &'s Hashed<Entry>,
    /// In what way it gets old.
    pub ageing: Ageing,
    /// The day that the data are of, where that is known.
    pub since: Option<Day>,
    /// The last day on which they hold; none when nobody ever looked.
    pub last: Option<Day>,
    /// Of a waiting time: the service.
    pub service: Option<&'s str>,
    /// Where it was written.
    pub place: &'s Place,
}

impl Ageing {
    /// The name in tables: `nooit-nagekeken`.
    pub fn name(self) -> &'static str {
        self.way().1
    }

    fn way(self) -> (Self, &'static str, &'static str, &'static str) {
        let unseen = (Self::Unseen, "", "", "");
        WAYS.iter().find(|(ageing, ..)| *ageing == self).copied().unwrap_or(unseen)
    }
}

impl Deadline<'_> {
    /// How many days it is too late on a day; negative while it still holds. What nobody ever
    /// looked at has no number.
    pub fn days_late(&self, today: Day) -> Option<i32> {
        self.last.map(|last| last.days_until(today))
    }

    /// Whether it no longer holds on a day.
    pub fn is_past(&self, today: Day) -> bool {
        self.days_late(today).is_none_or(|days| days > 0)
    }

    /// What there is to say, in a few words: `nagekeken op 1 oktober 2025`.
    pub fn words(&self, lang: Lang) -> String {
        let (_, _, nl, en) = self.ageing.way();
        let sentence = match lang {
            Lang::Nl => nl,
            Lang::En => en,
        };
        let day = |day: Option<Day>| day.map(Day::long).unwrap_or_default();
        sentence
            .replace("{sinds}", &day(self.since))
            .replace("{tot}", &day(self.last))
            .replace("{dienst}", self.service.unwrap_or_default())
    }
}

/// What is too old on a day, or will be within a number of days; the oldest first.
pub fn ageing(site: &Site, today: Day, within: i32) -> Vec<Deadline<'_>> {
    let until = today.plus_days(within);
    let mut found: Vec<Deadline<'_>> = site
        .entries()
        .flat_map(|entry| deadlines(entry, &site.settings))
        .filter(|deadline| deadline.is_past(until))
        .collect();
    found.sort_by(|a, b| (a.last, &a.entry.key, a.ageing).cmp(&(b.last, &b.entry.key, b.ageing)));
    found
}

/// Everything about a record in use that holds until some day.
fn deadlines<'s>(entry: &'s Hashed<Entry>, settings: &Settings) -> Vec<Deadline<'s>> {
    let objected = entry.person.as_ref().is_some_and(|person| person.objected.is_some());
    if entry.status != Status::Active || objected {
        return Vec::new();
    }
    let mut found: Vec<Deadline<'s>> = seen(entry, settings).into_iter().collect();
    found.extend(dated(entry));
    found.extend(entry.services.iter().filter_map(|service| {
        let waiting = service.waiting.as_ref()?;
        Some(Deadline {
            since: waiting.as_of,
            service: Some(&service.name),
            place: &waiting.place,
            ..until(entry, Ageing::Waiting, waiting.last_day()?, "diensten")
        })
    }));
    found
}

/// When somebody has to look at a record again, if its kind has a limit.
fn seen<'s>(entry: &'s Hashed<Entry>, settings: &Settings) -> Option<Deadline<'s>> {
    let limit = limit(entry.key.kind, settings)?;
    Some(match &entry.checked {
        Some(checked) => Deadline {
            since: Some(checked.on),
            ..until(entry, Ageing::Seen, checked.on.plus_days(limit), "nagekeken")
        },
        None => Deadline {
            entry,
            ageing: Ageing::Unseen,
            since: None,
            last: None,
            service: None,
            place: &entry.place,
        },
    })
}

/// After how many days a record of a kind is looked at again.
fn limit(kind: Kind, settings: &Settings) -> Option<i32> {
    let usual = matches!(kind, Kind::Provider | Kind::Contact).then_some(USUAL_DAYS);
    settings.freshness.get(kind.key()).copied().or(usual)
}

/// The last days that a record gives itself.
fn dated(entry: &Hashed<Entry>) -> impl Iterator<Item = Deadline<'_>> {
    let held = entry.validity.as_ref().filter(|validity| validity.status == "vastgesteld");
    let person = entry.person.as_ref();
    let consent = person.filter(|person| person.named && person.consents);
    [
        (Ageing::Valid, entry.valid_until, "geldig_tot"),
        (Ageing::Evaluation, held.and_then(|validity| validity.evaluate), "evaluatie_op"),
        (Ageing::Consent, consent.and_then(|person| person.consent_until), "toestemming"),
        (Ageing::Office, person.and_then(|person| person.in_office.1), "in_functie"),
    ]
    .into_iter()
    .filter_map(move |(ageing, last, field)| Some(until(entry, ageing, last?, field)))
}

fn until<'s>(entry: &'s Hashed<Entry>, ageing: Ageing, last: Day, field: &str) -> Deadline<'s> {
    let place = entry.place_of(field);
    Deadline { entry, ageing, since: None, last: Some(last), service: None, place }
}
