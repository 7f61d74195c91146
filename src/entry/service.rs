//! What a provider offers: diensten, and the way to them.

use crate::base::Day;
use crate::diag::Place;

/// Something that a provider offers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Service<R> {
    /// The anchor within the provider's page.
    pub id: String,
    /// Where its name was written, or else the service.
    pub place: Place,
    /// What it is called.
    pub name: String,
    /// For whom.
    pub audience: Vec<String>,
    /// From and up to which age, in years.
    pub ages: (Option<u8>, Option<u8>),
    /// Whom it is not for.
    pub not_for: Option<String>,
    /// How to get there.
    pub referral: Referral,
    /// How long it takes.
    pub waiting: Option<Waiting>,
    /// No new clients, from and to, and why.
    pub closed: Option<Closed>,
    /// What it costs: words of the closed list and a remark.
    pub costs: Vec<String>,
    /// Other facts, in the order in which they are shown.
    pub facts: Vec<super::Fact<R>>,
}

/// How to get somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Referral {
    /// What is needed: `verwijsbrief`; a word of the closed list.
    pub needs: Option<&'static str>,
    /// The ways to ask.
    pub routes: Vec<Route>,
    /// What to send along.
    pub enclose: Vec<String>,
    /// What happens then: who answers, and within which time.
    pub then: Option<String>,
}

/// A way to ask for help.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// `telefoon`, `zorgdomein`; a word of the closed list.
    pub channel: &'static str,
    /// The number, the address, or the product's name in ZorgDomein.
    pub value: Option<String>,
}

/// How long it takes, in weeks, and who said so.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Waiting {
    /// Weeks until the first talk.
    pub intake: Option<u16>,
    /// Weeks until the help begins.
    pub treatment: Option<u16>,
    /// The day on which this was so.
    pub as_of: Option<Day>,
    /// Who said it.
    pub source: Option<String>,
    /// Where the day was written, or else the waiting time.
    pub place: Place,
}

impl Waiting {
    /// After this many days a waiting time says nothing any more.
    const DAYS: i32 = 60;

    /// The last day on which it says something.
    pub fn last_day(&self) -> Option<Day> {
        self.as_of.map(|day| day.plus_days(Self::DAYS))
    }

    /// The day that it is of, when that is too long before `today` to go by.
    pub fn outdated(&self, today: Day) -> Option<Day> {
        self.as_of.filter(|_| self.last_day().is_some_and(|last| last < today))
    }
}

/// A stop on new clients.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Closed {
    /// The first day.
    pub from: Option<Day>,
    /// The last day, if known.
    pub to: Option<Day>,
    /// Why.
    pub reason: Option<String>,
    /// For whom it holds.
    pub applies_to: Option<String>,
    /// Where its last day was written, or else the stop.
    pub place: Place,
}

impl Closed {
    /// Whether the stop holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}
