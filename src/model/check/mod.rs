//! Rules that look at a whole site. One file for each rule; [`RULES`] gives each its message.
//!
//! A file says what it looks for and at which value it points. Which message that is, how grave it
//! is and how it is explained stand in the catalogue, under the code beside the rule in the table.

mod absence_without_deputy;
mod address_vanished;
mod agreement_evaluation_due;
mod agreement_replaced;
mod agreement_without_owner;
mod circle;
mod consent_ended;
mod consent_missing;
mod contact_unreachable;
mod core_topic_without_words;
mod date_in_future;
mod deputy_away_too;
mod deputy_gone;
mod deputy_missing;
mod deputy_of_oneself;
mod emergency_surgery_missing;
mod employer_closed;
mod evening_past;
mod evening_without_place;
mod evening_without_report;
mod exceptions_overlap;
mod far_from_wijk;
mod first_step_withdrawn;
mod former_id_taken;
mod heading_missing;
mod id_reused;
mod improvement_without_owner;
mod improvement_without_result;
mod liaison_missing;
mod meeting_without_first;
mod meeting_without_participants;
mod name_after_objection;
mod name_in_capitals;
mod name_in_id;
mod no_way_to_reach;
mod not_checked_for_long;
mod office_ended;
mod only_internal_number;
mod outside_every_wijk;
mod party_twice;
mod party_withdrawn;
mod postcode_in_two_wijken;
mod postcode_outside_wijk;
mod private_email;
mod programme_over;
mod programme_without_lead;
mod promise_overdue;
mod same_kvk;
mod same_name;
mod same_phone;
mod same_service;
mod sign_up_too_late;
mod stop_ended;
mod summary_long;
mod topic_without_first_step;
mod topic_without_provider;
mod twins;
mod valid_until_over;
mod waiting_time_long;
mod waiting_time_old;
mod whole_withdrawn;
mod word_and_trap;

use crate::base::Day;
use crate::diag::{Code, Diagnostic, Place, codes};
use crate::entry::{Entry, Key, Kind, Relation, Role, Status};

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
    Rule { code: &codes::ABSENCE_WITHOUT_DEPUTY, look: absence_without_deputy::look },
    Rule { code: &codes::ADDRESS_VANISHED, look: address_vanished::look },
    Rule { code: &codes::EVALUATION_DUE, look: agreement_evaluation_due::look },
    Rule { code: &codes::AGREEMENT_REPLACED, look: agreement_replaced::look },
    Rule { code: &codes::AGREEMENT_WITHOUT_OWNER, look: agreement_without_owner::look },
    Rule { code: &codes::CIRCLE, look: circle::look },
    Rule { code: &codes::CONSENT_ENDED, look: consent_ended::look },
    Rule { code: &codes::CONSENT, look: consent_missing::look },
    Rule { code: &codes::CONTACT_UNREACHABLE, look: contact_unreachable::look },
    Rule { code: &codes::CORE_TOPIC_WITHOUT_WORDS, look: core_topic_without_words::look },
    Rule { code: &codes::DATE_IN_FUTURE, look: date_in_future::look },
    Rule { code: &codes::DEPUTY_AWAY_TOO, look: deputy_away_too::look },
    Rule { code: &codes::DEPUTY_GONE, look: deputy_gone::look },
    Rule { code: &codes::DEPUTY_MISSING, look: deputy_missing::look },
    Rule { code: &codes::DEPUTY_OF_ONESELF, look: deputy_of_oneself::look },
    Rule { code: &codes::SPOEDPOST, look: emergency_surgery_missing::look },
    Rule { code: &codes::EMPLOYER_CLOSED, look: employer_closed::look },
    Rule { code: &codes::EVENING_PAST, look: evening_past::look },
    Rule { code: &codes::EVENING_WITHOUT_PLACE, look: evening_without_place::look },
    Rule { code: &codes::EVENING_WITHOUT_REPORT, look: evening_without_report::look },
    Rule { code: &codes::EXCEPTIONS_OVERLAP, look: exceptions_overlap::look },
    Rule { code: &codes::FAR_FROM_WIJK, look: far_from_wijk::look },
    Rule { code: &codes::FIRST_STEP_WITHDRAWN, look: first_step_withdrawn::look },
    Rule { code: &codes::FORMER_ID_TAKEN, look: former_id_taken::look },
    Rule { code: &codes::ID_REUSED, look: id_reused::look },
    Rule { code: &codes::LINK_ANCHOR, look: heading_missing::look },
    Rule { code: &codes::IMPROVEMENT_WITHOUT_OWNER, look: improvement_without_owner::look },
    Rule { code: &codes::IMPROVEMENT_WITHOUT_RESULT, look: improvement_without_result::look },
    Rule { code: &codes::LIAISON_GAP, look: liaison_missing::look },
    Rule { code: &codes::MEETING_WITHOUT_PARTICIPANTS, look: meeting_without_participants::look },
    Rule { code: &codes::NAME_AFTER_OBJECTION, look: name_after_objection::look },
    Rule { code: &codes::NAME_IN_CAPITALS, look: name_in_capitals::look },
    Rule { code: &codes::NAME_IN_ID, look: name_in_id::look },
    Rule { code: &codes::NO_WAY_TO_REACH, look: no_way_to_reach::look },
    Rule { code: &codes::MEETING_WITHOUT_FIRST, look: meeting_without_first::look },
    Rule { code: &codes::STALE, look: not_checked_for_long::look },
    Rule { code: &codes::OFFICE_ENDED, look: office_ended::look },
    Rule { code: &codes::ONLY_INTERNAL_NUMBER, look: only_internal_number::look },
    Rule { code: &codes::OUTSIDE_EVERY_WIJK, look: outside_every_wijk::look },
    Rule { code: &codes::PARTY_TWICE, look: party_twice::look },
    Rule { code: &codes::PARTY_WITHDRAWN, look: party_withdrawn::look },
    Rule { code: &codes::POSTCODE_IN_TWO, look: postcode_in_two_wijken::look },
    Rule { code: &codes::POSTCODE_OUTSIDE, look: postcode_outside_wijk::look },
    Rule { code: &codes::PRIVATE_EMAIL, look: private_email::look },
    Rule { code: &codes::PROGRAMME_OVER, look: programme_over::look },
    Rule { code: &codes::PROGRAMME_WITHOUT_LEAD, look: programme_without_lead::look },
    Rule { code: &codes::PROMISE_OVERDUE, look: promise_overdue::look },
    Rule { code: &codes::SAME_KVK, look: same_kvk::look },
    Rule { code: &codes::SAME_NAME, look: same_name::look },
    Rule { code: &codes::SAME_PHONE, look: same_phone::look },
    Rule { code: &codes::SAME_SERVICE, look: same_service::look },
    Rule { code: &codes::SIGN_UP_TOO_LATE, look: sign_up_too_late::look },
    Rule { code: &codes::STOP_ENDED, look: stop_ended::look },
    Rule { code: &codes::SUMMARY_LONG, look: summary_long::look },
    Rule { code: &codes::TOPIC_WITHOUT_FIRST_STEP, look: topic_without_first_step::look },
    Rule { code: &codes::TOPIC_WITHOUT_PROVIDER, look: topic_without_provider::look },
    Rule { code: &codes::VALID_UNTIL_OVER, look: valid_until_over::look },
    Rule { code: &codes::WAITING_LONG, look: waiting_time_long::look },
    Rule { code: &codes::WAITING_OLD, look: waiting_time_old::look },
    Rule { code: &codes::WHOLE_WITHDRAWN, look: whole_withdrawn::look },
    Rule { code: &codes::WORD_AND_TRAP, look: word_and_trap::look },
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

    /// The relations of a role that the records of a kind in use have, with both ends.
    fn related(
        &self,
        kind: Kind,
        role: Role,
    ) -> impl Iterator<Item = (&'a Entry, &'a Relation<Key>, &'a Entry)> + use<'a> {
        let site = self.site;
        self.active(kind).flat_map(move |entry| {
            entry.related(role).filter_map(move |relation| {
                let target = site.entry(&relation.target)?;
                Some((entry, relation, &**target))
            })
        })
    }

    /// Whether a record is no longer shown to anyone.
    fn is_gone(&self, entry: &Entry) -> bool {
        entry.status == Status::Withdrawn || entry.valid_until.is_some_and(|day| day < self.today)
    }

    /// The contacts in use who did not object to being named.
    fn contacts(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let objects =
            |entry: &&Entry| entry.person.as_ref().is_some_and(|person| person.objected.is_some());
        self.active(Kind::Contact).filter(move |entry| !objects(entry))
    }
}
