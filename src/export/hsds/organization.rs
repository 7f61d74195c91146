//! An aanbieder as an organisation.

use serde_json::Value;

use crate::base::slug;
use crate::entry::{Entry, Key, Role, uuid};
use crate::model::Site;
use crate::syntax::markdown;

use super::super::object::Object;
use super::{contact, place};

/// The organisation, without its services.
pub(super) fn organization(site: &Site, entry: &Entry) -> Object {
    let parent = entry.related(Role::PartOf).next().map(|to| to.target.uuid());
    let contacts = site.referrers(&entry.key, Role::WorksAt);
    let locations = entry.locations.iter();
    Object::new(entry.key.uuid())
        .text("name", Some(&entry.title))
        .text("alternate_name", Some(entry.aliases.join("; ")))
        .must("description", Some(description(entry)))
        .text("email", entry.emails.first().map(|line| &line.address))
        .text("website", entry.website.as_ref().map(crate::entry::Web::as_str))
        .text("parent_organization_id", parent)
        .list("phones", contact::phones(&entry.key, &entry.phones))
        .list("locations", locations.map(|one| place::location(site, entry, one).value()))
        .list("contacts", contacts.map(|contact| contact::contact(contact).value()))
        .list("organization_identifiers", numbers(entry))
        .list("attributes", attributes(site, entry))
}

/// The summary and the text in plain words.
fn description(entry: &Entry) -> String {
    let text = markdown::plain(&entry.body.source);
    let parts = entry.summary.iter().cloned().chain([text]).filter(|text| !text.is_empty());
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { entry.title.clone() } else { parts.join("\n\n") }
}

fn numbers(entry: &Entry) -> impl Iterator<Item = Value> {
    let numbers = &entry.numbers;
    let kvk = numbers.kvk.iter().map(|number| ("NL-KVK", "KvK-nummer", number));
    let establishment = numbers.establishment.iter();
    let establishment = establishment.map(|n| ("NL-KVK-VESTIGING", "Vestigingsnummer", n));
    let agb = numbers.agb.iter().map(|number| ("NL-AGB", "AGB-code", number));
    let ura = numbers.ura.iter().map(|number| ("NL-URA", "URA", number));
    kvk.chain(establishment).chain(agb).chain(ura).map(|(scheme, name, number)| {
        Object::new(entry.key.part_uuid(&format!("nummer/{scheme}/{number}")))
            .text("identifier_scheme", Some(scheme))
            .text("identifier_type", Some(name))
            .text("identifier", Some(number))
            .value()
    })
}

/// Its kind, its subjects and the words that people search it by.
fn attributes(site: &Site, entry: &Entry) -> impl Iterator<Item = Value> {
    let category = entry.category.iter();
    let category = category.map(|one| ("soort", one.id.to_string(), one.label.to_string()));
    let title = |key: &Key| site.entry(key).map_or_else(String::new, |topic| topic.title.clone());
    let topics = entry.topics.iter().map(move |key| ("thema", key.id.to_string(), title(key)));
    let words = entry.keywords.iter().map(|word| ("zoekwoord", slug(word), word.clone()));
    category.chain(topics).chain(words).map(|(list, code, name)| {
        let term = Object::new(uuid(&format!("{list}/{code}")))
            .text("code", Some(&code))
            .text("name", Some(&name))
            .must("description", Some(&name))
            .text("taxonomy", Some(format!("wijkboek {list}")))
            .value();
        Object::new(entry.key.part_uuid(&format!("{list}/{code}")))
            .text("link_entity", Some("organization"))
            .put("taxonomy_term", Some(term))
            .value()
    })
}
