//! Rules that look at a whole site. One file for each rule; [`RULES`] gives each its message.
//!
//! A file says what it looks for and at which value it points. Which message that is, how grave it
//! is and how it is explained stand in the catalogue, under the code beside the rule in the table.

mod agreement_evaluation_due;
mod consent_ended;
mod consent_missing;
mod deputy_missing;
mod emergency_surgery_missing;
mod evening_backwards;
mod evening_past;
mod heading_missing;
mod liaison_missing;
mod not_checked_for_long;
mod office_ended;
mod postcode_outside_wijk;
mod same_name;
mod topic_without_first_step;
mod topic_without_provider;
mod waiting_time_old;

use crate::base::Day;
use crate::diag::{Code, Diagnostic, Place, codes};
use crate::entry::{Entry, Kind, Status};

use super::Site;
use super::freshness::{Ageing, Deadline, ageing};

/// A rule over a whole site, with the message that it gives.
pub struct Rule {
    /// Its message.
    pub code: &'static Code,
    look: fn(&Look<'_>) -> Vec<Diagnostic>,
}

/// Every rule over a whole site.
pub static RULES: &[Rule] = &[
    Rule { code: &codes::EVALUATION_DUE, look: agreement_evaluation_due::look },
    Rule { code: &codes::CONSENT_ENDED, look: consent_ended::look },
    Rule { code: &codes::CONSENT, look: consent_missing::look },
    Rule { code: &codes::DEPUTY_MISSING, look: deputy_missing::look },
    Rule { code: &codes::SPOEDPOST, look: emergency_surgery_missing::look },
    Rule { code: &codes::EVENING_BACKWARDS, look: evening_backwards::look },
    Rule { code: &codes::EVENING_PAST, look: evening_past::look },
    Rule { code: &codes::LINK_ANCHOR, look: heading_missing::look },
    Rule { code: &codes::LIAISON_GAP, look: liaison_missing::look },
    Rule { code: &codes::STALE, look: not_checked_for_long::look },
    Rule { code: &codes::OFFICE_ENDED, look: office_ended::look },
    Rule { code: &codes::POSTCODE_OUTSIDE, look: postcode_outside_wijk::look },
    Rule { code: &codes::SAME_NAME, look: same_name::look },
    Rule { code: &codes::TOPIC_WITHOUT_FIRST_STEP, look: topic_without_first_step::look },
    Rule { code: &codes::TOPIC_WITHOUT_PROVIDER, look: topic_without_provider::look },
    Rule { code: &codes::WAITING_OLD, look: waiting_time_old::look },
];

/// What the rules say about a site on a day.
pub fn check(site: &Site, today: Day) -> Vec<Diagnostic> {
    let look = |rule: &Rule| (rule.look)(&Look { site, today, code: rule.code });
    RULES.iter().flat_map(look).collect()
}

/// A look at a site through the eyes of one rule.
struct Look<'a> {
    site: &'a Site,
    today: Day,
    code: &'static Code,
}

impl<'a> Look<'a> {
    /// The rule's message about a place.
    fn at(&self, place: &Place) -> Diagnostic {
        Diagnostic::new(self.code).at(place)
    }

    /// The records of a kind that are in use.
    fn active(&self, kind: Kind) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let site = self.site;
        site.of_kind(kind).map(|entry| &**entry).filter(|entry| entry.status == Status::Active)
    }

    /// What no longer holds in a way, of all records in use.
    fn past(&self, how: Ageing) -> impl Iterator<Item = Deadline<'a>> + use<'a> {
        ageing(self.site, self.today, 0).into_iter().filter(move |found| found.ageing == how)
    }

    /// The contacts in use who did not object to being named.
    fn contacts(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let objects =
            |entry: &&Entry| entry.person.as_ref().is_some_and(|person| person.objected.is_some());
        self.active(Kind::Contact).filter(move |entry| !objects(entry))
    }
}
