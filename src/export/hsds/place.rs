//! Addresses, and hours of weeks and of days that differ.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

use crate::base::slug;
use crate::entry::{Entry, FactValue, Hours, Key, Location, Span, Week};
use crate::model::Site;

use super::super::object::Object;

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The name of a location within its record.
pub(in crate::export) fn part(location: &Location) -> String {
    format!("locatie/{}", slug(&location.line()))
}

/// A location with its address.
pub(super) fn location(site: &Site, entry: &Entry, one: &Location) -> Object {
    let part = part(one);
    let (lat, lon) = one.point.map_or((None, None), |(lat, lon)| (Some(lat), Some(lon)));
    let degrees = |millionths: i32| f64::from(millionths) / 1_000_000.0;
    let address = Object::new(entry.key.part_uuid(&format!("{part}/adres")))
        .must("address_1", one.street.as_ref())
        .must("city", one.town.as_ref())
        .must("state_province", province(site, entry))
        .must("postal_code", one.postcode.as_ref())
        .text("country", Some("NL"))
        .text("address_type", Some("physical"))
        .value();
    let access = one.access.iter().map(|word| {
        Object::new(entry.key.part_uuid(&format!("{part}/toegankelijk/{}", slug(word))))
            .text("description", Some(word))
            .value()
    });
    // Without services there is nowhere else for what a service would say.
    let alone = entry.services.is_empty();
    let hours = one.hours.as_ref().or(entry.week.as_ref().filter(|_| alone));
    let known = one.street.is_some() || one.town.is_some() || one.postcode.is_some();
    Object::new(entry.key.part_uuid(&part))
        .text("location_type", Some("physical"))
        .number("latitude", lat.map(degrees))
        .number("longitude", lon.map(degrees))
        .list("addresses", known.then_some(address).into_iter())
        .list("accessibility", access)
        .list("schedules", hours.into_iter().flat_map(|week| weekly(&entry.key, &part, week)))
        .list("languages", languages(entry).filter(|_| alone))
}

/// The languages that are spoken.
pub(super) fn languages(entry: &Entry) -> impl Iterator<Item = Value> {
    entry.languages.iter().map(|code| {
        let id = entry.key.part_uuid(&format!("taal/{code}"));
        Object::new(id).text("code", Some(code)).value()
    })
}

/// The province of the wijk, or of any where a record is the regio's; the standard wants one.
fn province(site: &Site, entry: &Entry) -> Option<String> {
    let of = |wijk: &Entry| {
        let fact = wijk.facts.iter().find(|fact| fact.key == "provincie")?;
        fact.values.iter().find_map(|value| match value {
            FactValue::Text(name) => Some(name.clone()),
            _ => None,
        })
    };
    let own = entry.wijk().and_then(|id| site.wijk(id)).and_then(|wijk| of(wijk));
    own.or_else(|| site.wijken().find_map(|wijk| of(wijk)))
}

/// The hours of a record: those of the week, and those of days that differ.
pub(super) fn schedules(entry: &Entry) -> Vec<Value> {
    let week = entry.week.iter().flat_map(|week| weekly(&entry.key, "", week));
    week.chain(entry.exceptions.iter().flat_map(|days| daily(&entry.key, days))).collect()
}

/// A schedule for each stretch of hours, with the days that have it.
fn weekly(key: &Key, part: &str, week: &Week) -> Vec<Value> {
    let mut days: BTreeMap<Span, Vec<&str>> = BTreeMap::new();
    for (spans, day) in week.0.iter().zip(DAYS) {
        for span in spans {
            days.entry(*span).or_default().push(day);
        }
    }
    let schedule = |(span, days): (Span, Vec<&str>)| {
        let name = format!("{part}/week/{}-{}", span.from, span.to);
        open(key.part_uuid(&name), span)
            .text("freq", Some("WEEKLY"))
            .text("byday", Some(days.join(",")))
            .value()
    };
    days.into_iter().map(schedule).collect()
}

/// Days that differ: a schedule for each stretch of hours, or one without hours when closed.
fn daily(key: &Key, hours: &Hours<Key>) -> Vec<Value> {
    let (from, to) = (hours.from, hours.to);
    let name = format!("dagen/{from}/{to}");
    let spans = hours.spans.iter();
    let mut schedules: Vec<Object> = spans
        .map(|span| open(key.part_uuid(&format!("{name}/{}-{}", span.from, span.to)), *span))
        .collect();
    if schedules.is_empty() {
        schedules.push(Object::new(key.part_uuid(&name)));
    }
    let whole = |schedule: Object| {
        schedule
            .text("valid_from", Some(from))
            .text("valid_to", Some(to))
            .text("description", hours.reason.as_ref())
            .value()
    };
    schedules.into_iter().map(whole).collect()
}

/// A schedule with its hours.
fn open(id: Uuid, span: Span) -> Object {
    let clock = |minutes: u16| match minutes {
        // Midnight at the end of a day has no time of its own.
        1440 => "23:59:00".to_owned(),
        _ => format!("{:02}:{:02}:00", minutes / 60, minutes % 60),
    };
    Object::new(id).text("opens_at", Some(clock(span.from))).text("closes_at", Some(clock(span.to)))
}
