//! `thema`: a subject, the words that people use for it, and where to begin.

use crate::entry::{Draft, Kind, Phone, Role, TopicWords, Urgent};

use super::common::{Health, InUse, Record, relation, status, text_fact, word_fact};
use super::reader::{Must, fields};
use super::reference::{ToEither, ToTopic};

fields! {
    /// A subject as written down.
    "thema" => struct Topic {
        name: Must<String> = "naam", "De naam.";
        status: Option<InUse> = "status", "Of het thema in gebruik is.";
        parent: Option<ToTopic> = "ouder", "Het ruimere thema.";
        synonyms: Vec<String> = "synoniemen", "Woorden die hetzelfde betekenen.";
        colloquial: Vec<String> = "spreektaal", "Hoe mensen het zeggen.";
        not: Vec<String> = "niet", "Woorden die erop lijken en iets anders zijn.";
        signals: Vec<String> = "signalen", "Waaraan u het herkent.";
        health: Vec<Health> = "positieve_gezondheid", "De dimensies van positieve gezondheid.";
        urgent: Option<UrgentField> = "spoed", "Wat te doen als het niet kan wachten.";
        first_step: Option<ToEither> = "eerste_stap", "Waar u begint: aanbieder:id of contactpersoon:id.";
        route: Vec<String> = "verwijsroute", "De stappen van de verwijzing.";
        core: Option<bool> = "kern", "Of elke praktijk er een contactpersoon voor heeft.";
        sensitive: Option<bool> = "gevoelig", "Of de pagina een knop heeft om snel weg te gaan.";
    }
}

fields! {
    /// What to do when it cannot wait.
    "spoed" => struct UrgentField {
        text: Must<String> = "tekst", "Wanneer.";
        phone: Option<Phone> = "telefoon", "Het nummer.";
    }
}

impl Record for Topic {
    const KIND: Kind = Kind::Topic;

    fn title(&self) -> Option<String> {
        self.name.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.status = status(self.status);
        entry.words = Some(TopicWords {
            synonyms: self.synonyms,
            colloquial: self.colloquial,
            not: self.not,
            core: self.core.unwrap_or_default(),
            sensitive: self.sensitive.unwrap_or_default(),
        });
        entry.relations.extend(self.parent.map(|to| relation(Role::Parent, to.0)));
        entry.relations.extend(self.first_step.map(|to| relation(Role::FirstStep, to.0)));
        entry.facts.push(text_fact("signalen", self.signals));
        entry.facts.push(text_fact("verwijsroute", self.route));
        entry.facts.push(word_fact("positieve-gezondheid", self.health.iter().map(|word| word.0)));
        if let Some(urgent) = self.urgent {
            match (urgent.text.0, urgent.phone) {
                (Some(situation), Some(number)) => {
                    entry.urgent.push(Urgent { situation, number, when: None, audience: None });
                }
                (text, _) => entry.facts.push(text_fact("spoed", text)),
            }
        }
    }
}
