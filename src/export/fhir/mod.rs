//! FHIR R4 in the shape of the directories of care (IHE mCSD): one bundle of organisations, places,
//! services, contacts and agreements.
//!
//! Every reference leads to something in the same bundle: what leads elsewhere is left out.

mod contact;
mod organization;
mod service;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::base::Day;
use crate::entry::{Entry, Key, Kind, PhoneLine, uuid};

use super::object::Object;
use super::{Part, Piece};

pub(super) fn bundle(part: Part<'_>) -> Vec<Piece> {
    let found = ("gegevens", resources(part).len());
    Piece::of("fhir/bundle.json", found, write).into_iter().collect()
}

/// The organisations that a bundle is about: references lead to them.
struct Scope<'s> {
    organizations: BTreeSet<&'s Key>,
}

impl Scope<'_> {
    /// The reference to an organisation, if it is in the bundle.
    fn organization(&self, key: &Key) -> Option<Value> {
        self.organizations.contains(key).then(|| reference(key.uuid()))
    }
}

fn resources(part: Part<'_>) -> Vec<Value> {
    let providers = || part.shown(Kind::Provider);
    let organizations = providers().map(|entry| &entry.key).collect();
    let scope = Scope { organizations };
    let own = providers().flat_map(|entry| {
        let organization = organization::organization(&scope, entry);
        let locations = organization::locations(entry);
        let services = entry.services.iter().map(|one| service::service(entry, one));
        std::iter::once(organization).chain(locations).chain(services).collect::<Vec<_>>()
    });
    let contacts = part.shown(Kind::Contact).flat_map(|entry| contact::roles(&scope, entry));
    let agreements = part.shown(Kind::Agreement).flat_map(|entry| contact::parties(&scope, entry));
    // Two addresses that read the same are one.
    let mut seen = BTreeSet::new();
    let mut all: Vec<Value> = own.chain(contacts).chain(agreements).collect();
    all.retain(|resource| seen.insert(resource.get("id").map(ToString::to_string)));
    all
}

fn write(part: Part<'_>) -> Vec<u8> {
    let entries: Vec<Value> = resources(part)
        .into_iter()
        .map(|resource| {
            let id = resource.get("id").and_then(Value::as_str).unwrap_or_default();
            json!({ "fullUrl": format!("urn:uuid:{id}"), "resource": resource })
        })
        .collect();
    let name = part.wijk.map_or_else(|| "regio".to_owned(), ToString::to_string);
    let bundle = resource("Bundle", uuid(&format!("fhir/{name}")))
        .text("type", Some("collection"))
        .list("entry", entries.into_iter());
    serde_json::to_vec(&bundle.value()).unwrap_or_default()
}

/// A resource of a type.
fn resource(kind: &str, id: Uuid) -> Object {
    Object::new(id).text("resourceType", Some(kind))
}

/// A resource about a record, with the day on which somebody last looked at that.
fn of_record(kind: &str, id: Uuid, entry: &Entry) -> Object {
    let meta = |day: Day| json!({ "lastUpdated": format!("{day}T00:00:00Z") });
    resource(kind, id).put("meta", entry.checked.as_ref().map(|checked| meta(checked.on)))
}

fn reference(id: Uuid) -> Value {
    json!({ "reference": format!("urn:uuid:{id}") })
}

/// A word of a list of ours.
fn concept(list: &str, code: &str, label: &str) -> Value {
    let system = format!("urn:wijkboek:{list}");
    json!({ "coding": [{ "system": system, "code": code, "display": label }], "text": label })
}

/// What kind of organisation it is.
fn category(entry: &Entry) -> Value {
    match &entry.category {
        Some(category) => concept("soort", &category.id, &category.label),
        None => concept("soort", "overig", "Overig"),
    }
}

/// The ways to reach somebody.
fn telecom(entry: &Entry) -> impl Iterator<Item = Value> {
    let phone = |line: &PhoneLine| json!({ "system": "phone", "value": line.number.to_string(), "use": "work" });
    let email = |address: &crate::entry::Email| json!({ "system": "email", "value": address.as_str(), "use": "work" });
    let web = entry.website.iter().map(|web| json!({ "system": "url", "value": web.as_str() }));
    let phones = entry.phones.iter().map(phone);
    phones.chain(entry.emails.iter().map(move |line| email(&line.address))).chain(web)
}
