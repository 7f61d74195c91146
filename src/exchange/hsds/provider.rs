//! An organisation with its services and places, gathered from wherever a file speaks of it.

use crate::base::Day;
use crate::diag::Diagnostic;
use crate::entry::{Email, Web};
use crate::syntax::Written;

use super::super::{Candidate, Leftover, Vocabulary};
use super::contact::{contact, phone};
use super::location::location;
use super::object::Object;
use super::schedule::Hours;
use super::service::service;
use super::text;

/// The schemes of the numbers that we know, and their fields.
const NUMBERS: &[(&str, &str)] =
    &[("nl-kvk", "kvk"), ("nl-kvk-vestiging", "vestiging"), ("nl-agb", "agb"), ("nl-ura", "ura")];

/// What is known so far of an organisation.
#[derive(Clone, Debug, Default)]
pub(super) struct Provider {
    pub source_id: Option<String>,
    pub origin: String,
    pub name: Option<String>,
    pub aliases: Vec<Written>,
    /// The texts, each below the name of its service.
    pub texts: Vec<(Option<String>, String)>,
    pub phones: Vec<Written>,
    pub emails: Vec<String>,
    pub website: Option<String>,
    pub places: Vec<Written>,
    pub hours: Hours,
    pub languages: Vec<String>,
    pub services: Vec<(String, Written)>,
    pub states: Vec<String>,
    pub numbers: Vec<(String, Vec<String>)>,
    pub towns: Vec<String>,
    pub category: Option<String>,
    pub topics: Vec<String>,
    pub keywords: Vec<String>,
    pub checked: Option<(Day, Option<String>)>,
    pub parent: Option<String>,
    pub contacts: Vec<Candidate>,
    pub left: Vec<Leftover>,
    pub notes: Vec<Diagnostic>,
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

impl Provider {
    pub(super) fn new(source_id: Option<String>, origin: String) -> Self {
        Self { source_id, origin, ..Self::default() }
    }

    /// Whether this is the organisation with an id of the file.
    pub(super) fn is(&self, id: &str) -> bool {
        self.source_id.as_deref() == Some(id)
    }

    /// Takes what an organisation says of itself, with its services.
    pub(super) fn organisation(&mut self, mut object: Object, words: &Vocabulary) {
        self.source_id = self.source_id.take().or_else(|| object.text("id"));
        match object.line("name") {
            // Said again, it is no news.
            Some(name) if self.name.as_ref().is_some_and(|known| *known != name) => {
                object.put_back("name", name);
            }
            name => self.name = self.name.take().or(name),
        }
        for alias in object.line("alternate_name").iter().flat_map(|names| names.split("; ")) {
            add(&mut self.aliases, text(alias));
        }
        if let Some(words) = object.text("description") {
            add(&mut self.texts, (None, words));
        }
        let website = object.parsed("website", |web| Web::parse(web).map(|_| web.to_owned()));
        self.take_website(website, &mut object, "website");
        self.parent = self.parent.take().or_else(|| object.text("parent_organization_id"));
        let mut numbers = object.list("organization_identifiers");
        for number in &mut numbers {
            self.number(number);
        }
        object.keep("organization_identifiers", numbers);
        let services = object.list("services");
        self.shared(&mut object, words);
        object.rest(&mut self.left);
        for one in services {
            self.service(one, words);
        }
    }

    /// Takes a service.
    pub(super) fn service(&mut self, mut object: Object, words: &Vocabulary) {
        let name = object.line("name").unwrap_or_else(|| self.origin.clone());
        let organisation = self.name.clone().unwrap_or_else(|| name.clone());
        if let Some(words) = object.text("description") {
            add(&mut self.texts, (Some(name.clone()), words));
        }
        let url = object.parsed("url", |web| Web::parse(web).map(|_| web.to_owned()));
        self.take_website(url, &mut object, "url");
        if let Some(state) = object.line("status") {
            self.states.push(state);
        }
        let dienst = service(&mut object, &name, &organisation);
        if !self.services.iter().any(|(known, _)| *known == name) {
            self.services.push((name.clone(), dienst));
        }
        if let Some(day) = object.parsed("assured_date", |day| Day::parse(day).ok()) {
            let by = object.line("assurer_email");
            self.checked =
                self.checked.take().filter(|(known, _)| *known >= day).or(Some((day, by)));
        }
        let mut areas = object.list("service_areas");
        areas.iter_mut().filter_map(|area| area.line("name")).for_each(|name| {
            add(&mut self.towns, name);
        });
        object.keep("service_areas", areas);
        self.schedules(&mut object);
        for mut place in object.list("service_at_locations") {
            self.at_location(&mut place, words);
            place.rest(&mut self.left);
        }
        self.shared(&mut object, words);
        let mut left = Vec::new();
        object.rest(&mut left);
        for Leftover { name: key, text } in left {
            let key = if key.starts_with("services.") { key } else { format!("services.{key}") };
            add(&mut self.left, Leftover { name: key, text });
        }
    }

    /// Takes a place at which a service is given.
    pub(super) fn at_location(&mut self, object: &mut Object, words: &Vocabulary) {
        if let Some(mut place) = object.object("location") {
            self.place(&mut place, words);
            place.rest(&mut self.left);
        }
        self.schedules(object);
        self.shared(object, words);
    }

    /// Leaves what nobody took.
    pub(super) fn leave(&mut self, object: Object) {
        object.rest(&mut self.left);
    }

    fn place(&mut self, object: &mut Object, words: &Vocabulary) {
        if let Some(place) = location(object, &mut self.notes) {
            add(&mut self.places, place);
        }
        self.shared(object, words);
    }

    /// Takes what organisations, services and places all can have.
    fn shared(&mut self, object: &mut Object, words: &Vocabulary) {
        if let Some(email) = object.parsed("email", Email::parse) {
            add(&mut self.emails, email.to_string());
        }
        for key in ["phones", "locations", "contacts", "languages", "attributes"] {
            let mut items = object.list(key);
            for item in &mut items {
                match key {
                    "phones" => self.phone(item),
                    "locations" => self.place(item, words),
                    "contacts" => self.contact(std::mem::take(item)),
                    "languages" => self.language(item),
                    _ => self.attribute(item, words),
                }
            }
            object.keep(key, items);
        }
    }

    fn schedules(&mut self, object: &mut Object) {
        let mut schedules = object.list("schedules");
        for schedule in &mut schedules {
            self.hours.take(schedule);
        }
        object.keep("schedules", schedules);
    }

    fn phone(&mut self, object: &mut Object) {
        let number = |phone: &Written| phone.get("nummer").cloned();
        if let Some(new) = phone(object, &mut self.notes)
            && !self.phones.iter().any(|known| number(known) == number(&new))
        {
            self.phones.push(new);
        }
    }

    fn contact(&mut self, object: Object) {
        let organisation = self.name.clone().or_else(|| self.source_id.clone());
        let origin = format!("{}, contacts", self.origin);
        if let Some(new) = contact(object, &organisation.unwrap_or_default(), origin) {
            let known =
                |old: &Candidate| old.source_id == new.source_id && old.fields == new.fields;
            if !self.contacts.iter().any(known) {
                self.contacts.push(new);
            }
        }
    }

    fn language(&mut self, object: &mut Object) {
        let is_code = |code: &str| {
            let holds =
                (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
            holds.then(|| code.to_owned())
        };
        if let Some(code) = object.parsed("code", is_code) {
            add(&mut self.languages, code);
            object.text("name");
        }
    }

    /// A word of a list: of ours, or one that people search by.
    fn attribute(&mut self, object: &mut Object, words: &Vocabulary) {
        let Some(mut term) = object.object("taxonomy_term") else { return };
        let code = term.line("code");
        if let Some(name) = term.line("name") {
            let by_code = code.as_deref().map(|code| words.meant(code)).unwrap_or_default();
            let meant = if by_code.is_nothing() { words.meant(&name) } else { by_code };
            let mut used = meant.named && !meant.topics.is_empty();
            for topic in meant.topics {
                add(&mut self.topics, topic);
            }
            if let Some(category) = meant.category.filter(|_| self.category.is_none()) {
                self.category = Some(category);
                used = used || meant.named;
            }
            if !used {
                add(&mut self.keywords, name.clone());
            }
            for key in ["description", "taxonomy"] {
                // Terms must be described; a description that says no more than the name is none.
                if let Some(text) =
                    term.line(key).filter(|text| *text != name && !text.starts_with("wijkboek"))
                {
                    term.put_back(key, text);
                }
            }
        }
        term.rest(&mut self.left);
        // Our own export says so of every word; what others say of a link stays.
        object.parsed("link_entity", |entity| (entity == "organization").then_some(()));
    }

    fn number(&mut self, object: &mut Object) {
        let Some(scheme) = object.line("identifier_scheme") else { return };
        let field = NUMBERS.iter().find(|(known, _)| *known == scheme.to_lowercase());
        match (field, object.line("identifier")) {
            (Some((_, field)), Some(number)) => {
                object.text("identifier_type");
                match self.numbers.iter_mut().find(|(known, _)| known == field) {
                    Some((_, numbers)) => numbers.push(number),
                    None => self.numbers.push(((*field).to_owned(), vec![number])),
                }
            }
            (_, number) => {
                object.put_back("identifier_scheme", scheme);
                if let Some(number) = number {
                    object.put_back("identifier", number);
                }
            }
        }
    }

    /// The first address on the web is the organisation's; another stays.
    fn take_website(&mut self, web: Option<String>, object: &mut Object, key: &str) {
        let Some(web) = web else { return };
        match &self.website {
            None => self.website = Some(web),
            Some(known) if *known == web => {}
            Some(_) => object.put_back(key, web),
        }
    }
}
