//! An aanbieder and its addresses.

use serde_json::{Value, json};

use crate::entry::{Entry, Location, Role, Span, Status, Week};

use super::super::hsds::place_name;
use super::super::object::Object;
use super::{Scope, category, of_record, reference, telecom};

/// Where the numbers of registers have their meaning.
const REGISTERS: &str = "http://fhir.nl/fhir/NamingSystem";

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

pub(super) fn organization(scope: &Scope<'_>, entry: &Entry) -> Value {
    let parent = entry.related(Role::PartOf).next();
    let addresses = entry.locations.iter().filter_map(address);
    of_record("Organization", entry.key.uuid(), entry)
        .list("identifier", identifiers(entry))
        .put("active", Some(Value::Bool(true)))
        .list("type", std::iter::once(category(entry)))
        .text("name", Some(&entry.title))
        .list("alias", entry.aliases.iter().map(|alias| Value::String(alias.clone())))
        .list("telecom", telecom(entry))
        .list("address", addresses)
        .put("partOf", parent.and_then(|to| scope.organization(&to.target)))
        .value()
}

fn identifiers(entry: &Entry) -> impl Iterator<Item = Value> {
    let numbers = &entry.numbers;
    let ura = numbers.ura.iter().map(|number| ("ura", number));
    let kvk = numbers.kvk.iter().map(|number| ("kvk", number));
    let agb = numbers.agb.iter().map(|number| ("agb-z", number));
    let all = ura.chain(kvk).chain(agb);
    all.map(|(name, number)| json!({ "system": format!("{REGISTERS}/{name}"), "value": number }))
}

/// The addresses as places.
pub(super) fn locations(entry: &Entry) -> impl Iterator<Item = Value> {
    entry.locations.iter().map(|one| {
        let degrees = |millionths: i32| f64::from(millionths) / 1_000_000.0;
        let position = one
            .point
            .map(|(lat, lon)| json!({ "longitude": degrees(lon), "latitude": degrees(lat) }));
        let status = match entry.status {
            Status::TemporarilyClosed => "suspended",
            Status::Active | Status::Draft | Status::Withdrawn => "active",
        };
        let hours = one.hours.as_ref().or(entry.week.as_ref());
        of_record("Location", entry.key.part_uuid(&place_name(one)), entry)
            .text("status", Some(status))
            .text("name", Some(name(entry, one)))
            .text("mode", Some("instance"))
            .list("type", std::iter::once(category(entry)))
            .put("address", address(one))
            .put("position", position)
            .put("managingOrganization", Some(reference(entry.key.uuid())))
            .list("hoursOfOperation", hours.into_iter().flat_map(hours_of))
            .value()
    })
}

fn name(entry: &Entry, one: &Location) -> String {
    let line = one.line();
    if line.is_empty() { entry.title.clone() } else { format!("{}, {line}", entry.title) }
}

fn address(one: &Location) -> Option<Value> {
    let line = one.line();
    if line.is_empty() {
        return None;
    }
    let address = Object::plain()
        .text("use", Some("work"))
        .text("type", Some("physical"))
        .text("text", Some(line))
        .list("line", one.street.iter().map(|street| Value::String(street.clone())))
        .text("city", one.town.as_ref())
        .text("postalCode", one.postcode.as_ref())
        .text("country", Some("NL"));
    Some(address.value())
}

fn hours_of(week: &Week) -> impl Iterator<Item = Value> {
    week.0.iter().zip(DAYS).flat_map(|(spans, day)| spans.iter().map(move |span| open(day, *span)))
}

fn open(day: &str, span: Span) -> Value {
    let times = Object::plain().put("daysOfWeek", Some(json!([day])));
    if span.from == 0 && span.to == 1440 {
        return times.put("allDay", Some(Value::Bool(true))).value();
    }
    times
        .text("openingTime", Some(clock(span.from)))
        .text("closingTime", Some(clock(span.to)))
        .value()
}

fn clock(minutes: u16) -> String {
    match minutes {
        // Midnight at the end of a day has no time of its own.
        1440 => "23:59:00".to_owned(),
        _ => format!("{:02}:{:02}:00", minutes / 60, minutes % 60),
    }
}
