//! `overleg`: where colleagues meet again and again: MDO, FTO, wijkoverleg. Never about a case.

use crate::base::LocalTime;
use crate::entry::{Category, Draft, Kind, Recurrence, Role, Schedule};

use super::common::{InUse, Record, noted, relation, status, text_fact};
use super::reader::{Must, Short, fields};
use super::reference::{ToEither, Venue};
use super::schedule::Duration;
use super::values::choices;

choices! {
    /// The kinds of meetings.
    MeetingKind: "mdo", "fto", "dto", "wijkoverleg", "kernteam", "stuurgroep", "management", "poh-wijkteam", "intervisie", "werkgroep";
}

/// The kinds of meetings that do not read as they are written.
const LABELS: &[(&str, &str)] = &[
    ("mdo", "MDO"),
    ("fto", "FTO"),
    ("dto", "DTO"),
    ("management", "Managementoverleg"),
    ("poh-wijkteam", "POH en wijkteam"),
];

fields! {
    /// A meeting as written down.
    "overleg" => struct Meeting {
        name: Must<String> = "naam", "De naam.";
        kind: Must<MeetingKind> = "soort", "Het soort overleg.";
        status: Option<InUse> = "status", "Of het overleg in gebruik is.";
        frequency: Must<Recurrence> = "frequentie", "Hoe vaak, zoals elke eerste dinsdag van de maand; een RRULE mag ook.";
        first: Option<LocalTime> = "vanaf", "De eerste keer, zoals 2026-01-08T12:30; daarvandaan wordt geteld.";
        duration: Option<Duration> = "duur", "Hoe lang, zoals 90 minuten.";
        place: Option<Venue> = "locatie", "Waar; tekst of aanbieder:id.";
        purpose: Option<String> = "doel", "Waar het overleg voor is.";
        participants: Vec<Short<ParticipantField>> = "deelnemers", "Wie er meedoen: aanbieder:id of contactpersoon:id.";
        topics_via: Option<String> = "inbrengen_via", "Hoe u iets inbrengt.";
    }
}

fields! {
    /// Someone who takes part, and as what.
    "deelnemers" => struct ParticipantField {
        who: Must<ToEither> = "wie", "aanbieder:id of contactpersoon:id.";
        role: Option<String> = "rol", "De rol in het overleg, zoals voorzitter.";
    }
}

impl Record for Meeting {
    const KIND: Kind = Kind::Meeting;

    fn title(&self) -> Option<String> {
        self.name.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.status = status(self.status);
        entry.category = self.kind.0.map(|kind| category(kind.0));
        let (place, venue) = self.place.map_or((None, None), Venue::split);
        entry.relations.extend(venue.map(|to| relation(Role::Venue, to)));
        entry.relations.extend(self.participants.into_iter().filter_map(|Short(participant)| {
            Some(noted(Role::Participant, participant.who.0?.0, participant.role))
        }));
        entry.course.schedule = self.frequency.0.map(|recurrence| Schedule {
            recurrence,
            first: self.first,
            duration: self.duration.map(|duration| (duration.minutes, duration.words)),
            place,
        });
        let facts = [("doel", self.purpose), ("inbrengen-via", self.topics_via)];
        let told = facts.into_iter().filter_map(|(key, words)| Some(text_fact(key, [words?])));
        entry.facts.extend(told);
    }
}

fn category(kind: &'static str) -> Category {
    let known = LABELS.iter().find(|(id, _)| *id == kind);
    let label =
        known.map_or_else(|| crate::base::dutch::capital(kind), |(_, label)| (*label).to_owned());
    Category { id: kind.into(), label: label.into(), place: None }
}
