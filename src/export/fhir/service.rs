//! A dienst.

use serde_json::{Value, json};

use crate::entry::{Entry, Key, Service, Status};

use super::super::hsds::{application, eligibility, place_name, service_name, waiting};
use super::{category, of_record, reference, telecom};

pub(super) fn service(entry: &Entry, one: &Service<Key>) -> Value {
    let places = entry.locations.iter();
    let places = places.map(|place| reference(entry.key.part_uuid(&place_name(place))));
    let wait = one.waiting.as_ref().map(|wait| format!("Wachttijd: {}", waiting(wait)));
    let costs = (!one.costs.is_empty()).then(|| format!("Kosten: {}", one.costs.join("; ")));
    let apply = Some(application(&one.referral)).filter(|words| !words.is_empty());
    let extra: Vec<String> = apply.into_iter().chain(wait).chain(costs).collect();
    let languages = entry
        .languages
        .iter()
        .map(|code| json!({ "coding": [{ "system": "urn:ietf:bcp:47", "code": code }] }));
    of_record("HealthcareService", entry.key.part_uuid(&service_name(one)), entry)
        .put("active", Some(Value::Bool(entry.status == Status::Active)))
        .put("providedBy", Some(reference(entry.key.uuid())))
        .list("type", std::iter::once(category(entry)))
        .list("location", places)
        .text("name", Some(&one.name))
        .text("comment", Some(eligibility(one)))
        .text("extraDetails", Some(extra.join("\n\n")))
        .list("telecom", telecom(entry))
        .list("referralMethod", one.referral.routes.iter().map(|route| method(route.channel)))
        .list("communication", languages)
        .value()
}

fn method(channel: &str) -> Value {
    json!({ "text": channel })
}
