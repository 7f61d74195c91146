//! What was gathered of an organisation, as candidates: itself, and its contacts.

use crate::entry::Kind;
use crate::syntax::Written;

use super::super::{Candidate, Leftover};
use super::provider::Provider;
use super::{list, map, text};

/// The states of a service, and the status of one who offers no other.
const STATES: &[(&str, &str)] = &[
    ("inactive", "vervallen"),
    ("defunct", "vervallen"),
    ("temporarily closed", "tijdelijk-gesloten"),
];

impl Provider {
    /// The organisation and its contacts.
    pub(super) fn finish(mut self) -> Vec<Candidate> {
        let mut own = Candidate::new(Kind::Provider, std::mem::take(&mut self.origin));
        own.source_id = self.source_id.take();
        let fields = self.identity().into_iter().chain(self.reach()).chain(self.offer());
        own.fields = fields.map(|(key, value)| (key.to_owned(), value)).collect();
        own.leftovers = self.left;
        own.notes = self.notes;
        std::iter::once(own).chain(self.contacts).collect()
    }

    /// Who it is.
    fn identity(&mut self) -> Vec<(&'static str, Written)> {
        let status = self.status();
        let first = self.services.first().map(|(name, _)| name.clone());
        let name = self.name.take().or(first);
        [
            name.map(|name| ("naam", text(name))),
            self.category.take().map(|category| ("soort", text(category))),
            status.map(|status| ("status", text(status))),
            many("aliassen", std::mem::take(&mut self.aliases)),
            self.parent.take().map(|parent| ("onderdeel_van", text(parent))),
            self.register_numbers().map(|numbers| ("ids", numbers)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// How and where and when it can be reached.
    fn reach(&mut self) -> Vec<(&'static str, Written)> {
        let emails = self.emails.drain(..);
        let emails =
            emails.map(|email| map(vec![("adres", text(email)), ("soort", text("algemeen"))]));
        let towns = many("gemeenten", texts(std::mem::take(&mut self.towns)));
        [
            many("telefoon", std::mem::take(&mut self.phones)),
            many("email", emails.collect()),
            self.website.take().map(|website| ("website", text(website))),
            many("locaties", std::mem::take(&mut self.places)),
            self.hours.written().map(|week| ("openingstijden", week)),
            many("afwijkend", std::mem::take(&mut self.hours.exceptions)),
            towns.map(|towns| ("werkgebied", map(vec![towns]))),
            many("talen", texts(std::mem::take(&mut self.languages))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What it does, in records and in words.
    fn offer(&mut self) -> Vec<(&'static str, Written)> {
        let services = self.services.drain(..).map(|(_, service)| service).collect();
        let checked = self.checked.take().map(|(day, by)| {
            let by = by.map(|by| ("door", text(by)));
            ("nagekeken", map([("op", text(day))].into_iter().chain(by).collect()))
        });
        [
            many("diensten", services),
            many("themas", texts(std::mem::take(&mut self.topics))),
            self.description().map(|words| ("omschrijving", words)),
            many("zoekwoorden", texts(std::mem::take(&mut self.keywords))),
            checked,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The status that all services have; where they differ each is left over.
    fn status(&mut self) -> Option<&'static str> {
        let status = |state: &String| {
            STATES.iter().find(|(known, _)| known == state).map(|(_, status)| *status)
        };
        let first = self.states.first().and_then(status);
        if self.states.iter().all(|state| status(state) == first) {
            return first;
        }
        let states = self.states.iter().zip(&self.services);
        let left = states.map(|(state, (service, _))| Leftover {
            name: "services.status".to_owned(),
            text: format!("{service}: {state}"),
        });
        self.left.extend(left);
        None
    }

    fn register_numbers(&mut self) -> Option<Written> {
        let fields: Vec<(String, Written)> = self
            .numbers
            .drain(..)
            .map(|(field, numbers)| {
                let mut numbers = texts(numbers);
                let one = (field != "agb").then(|| numbers.pop()).flatten();
                (field, one.unwrap_or(Written::List(numbers)))
            })
            .collect();
        (!fields.is_empty()).then_some(Written::Map(fields))
    }

    /// The texts of the organisation and its services, each service below its name.
    fn description(&mut self) -> Option<Written> {
        let mut seen: Vec<String> = Vec::new();
        let mut parts = Vec::new();
        for (service, words) in self.texts.drain(..) {
            if !seen.contains(&words) {
                seen.push(words.clone());
                parts.extend(service.map(|name| format!("## {name}")));
                parts.push(words);
            }
        }
        (!parts.is_empty()).then(|| text(parts.join("\n\n") + "\n"))
    }
}

fn texts(words: Vec<String>) -> Vec<Written> {
    words.into_iter().map(text).collect()
}

fn many(key: &'static str, items: Vec<Written>) -> Option<(&'static str, Written)> {
    (!items.is_empty()).then(|| (key, list(items)))
}
