//! `verbeterpunt`: what the work floor signals, what was done about it, and what came of it.

use crate::entry::{Draft, Kind, Role};

use super::common::{Record, relation, text_fact};
use super::reader::{Must, fields};
use super::reference::{ToAgreement, ToContact};
use super::values::Progress;

fields! {
    /// A point for improvement as written down.
    "verbeterpunt" => struct Improvement {
        title: Must<String> = "titel", "Het punt in een paar woorden.";
        point: Option<String> = "punt", "Wat er beter kan.";
        reported_by: Option<String> = "gemeld_door", "Wie het meldde: een functie of organisatie.";
        owner: Option<ToContact> = "eigenaar", "Wie ermee bezig is.";
        status: Option<Progress> = "status", "Hoe ver het is.";
        intervention: Option<String> = "interventie", "Wat eraan gedaan wordt.";
        result: Option<String> = "resultaat", "Wat het opleverde.";
        agreement: Option<ToAgreement> = "afspraak", "De werkafspraak die eruit kwam.";
    }
}

impl Record for Improvement {
    const KIND: Kind = Kind::Improvement;

    fn title(&self) -> Option<String> {
        self.title.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.course.stage = Some(self.status.map_or("nieuw", |status| status.0));
        entry.relations.extend(self.owner.map(|to| relation(Role::Owner, to.0)));
        entry.relations.extend(self.agreement.map(|to| relation(Role::Result, to.0)));
        let facts = [
            ("punt", self.point),
            ("interventie", self.intervention),
            ("resultaat", self.result),
            ("gemeld-door", self.reported_by),
        ];
        let told = facts.into_iter().filter_map(|(key, words)| Some(text_fact(key, [words?])));
        entry.facts.extend(told);
    }
}
