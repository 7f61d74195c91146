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
        let status = self.status();
        let first = self.services.first().map(|(name, _)| name.clone());
        let name = self.name.take().or(first);
        let mut fields: Vec<(&str, Written)> = Vec::new();
        fields.extend(name.map(|name| ("naam", text(name))));
        fields.extend(self.category.take().map(|category| ("soort", text(category))));
        fields.extend(status.map(|status| ("status", text(status))));
        fields.extend(many("aliassen", std::mem::take(&mut self.aliases)));
        fields.extend(self.parent.take().map(|parent| ("onderdeel_van", text(parent))));
        fields.extend(self.register_numbers().map(|numbers| ("ids", numbers)));
        fields.extend(many("telefoon", std::mem::take(&mut self.phones)));
        let emails = self.emails.drain(..);
        let emails =
            emails.map(|email| map(vec![("adres", text(email)), ("soort", text("algemeen"))]));
        fields.extend(many("email", emails.collect()));
        fields.extend(self.website.take().map(|website| ("website", text(website))));
        fields.extend(many("locaties", std::mem::take(&mut self.places)));
        fields.extend(self.hours.written().map(|week| ("openingstijden", week)));
        fields.extend(many("afwijkend", std::mem::take(&mut self.hours.exceptions)));
        fields.extend(
            many("gemeenten", texts(std::mem::take(&mut self.towns)))
                .map(|towns| ("werkgebied", map(vec![towns]))),
        );
        fields.extend(many("talen", texts(std::mem::take(&mut self.languages))));
        let services = self.services.drain(..).map(|(_, service)| service).collect();
        fields.extend(many("diensten", services));
        fields.extend(many("themas", texts(std::mem::take(&mut self.topics))));
        fields.extend(self.description().map(|words| ("omschrijving", words)));
        fields.extend(many("zoekwoorden", texts(std::mem::take(&mut self.keywords))));
        fields.extend(self.checked.take().map(|(day, by)| {
            let by = by.map(|by| ("door", text(by)));
            ("nagekeken", map([("op", text(day))].into_iter().chain(by).collect()))
        }));
        let own = Candidate {
            kind: Kind::Provider,
            id: None,
            source_id: self.source_id,
            stand: None,
            wijk: None,
            origin: self.origin,
            fields: fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
            covers: Vec::new(),
            leftovers: self.left,
            notes: self.notes,
        };
        std::iter::once(own).chain(self.contacts).collect()
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
