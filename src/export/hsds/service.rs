//! A dienst as a service.

use crate::base::slug;
use crate::entry::{
    Closed, Email, Entry, FactValue, Key, Kind, Referral, Service, Status, Waiting,
};
use crate::model::Site;

use super::super::object::Object;
use super::place;

/// The name of a service within its record.
pub(in crate::export) fn part(one: &Service<Key>) -> String {
    format!("dienst/{}", one.id)
}

/// The service, without its organisation.
pub(super) fn service(site: &Site, entry: &Entry, one: &Service<Key>) -> Object {
    let part = part(one);
    let item = |list: &str, key: &'static str, text: &str| {
        Object::new(entry.key.part_uuid(&format!("{part}/{list}/{}", slug(text))))
            .text(key, Some(text))
            .value()
    };
    let checked = entry.checked.as_ref();
    let by = checked.and_then(|checked| Email::parse(checked.by.as_deref()?));
    let areas = areas(site, entry);
    Object::new(entry.key.part_uuid(&part))
        .text("name", Some(&one.name))
        .text("status", Some(status(entry.status)))
        .text("application_process", Some(application(&one.referral)))
        .text("fees_description", Some(one.costs.join("; ")))
        .text("wait_time", one.waiting.as_ref().map(waiting))
        .text("eligibility_description", Some(eligibility(one)))
        .number("minimum_age", one.ages.0)
        .number("maximum_age", one.ages.1)
        .text("assured_date", checked.map(|checked| checked.on))
        .text("assurer_email", by)
        .text("alert", one.closed.as_ref().map(closed))
        .list("schedules", place::schedules(entry).into_iter())
        .list("languages", place::languages(entry))
        .list("funding", facts(one).map(|text| item("financiering", "source", text)))
        .list("service_areas", areas.iter().map(|area| item("werkgebied", "name", area)))
        .list(
            "required_documents",
            one.referral.enclose.iter().map(|text| item("benodigd", "document", text)),
        )
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "active",
        Status::TemporarilyClosed => "temporarily closed",
        Status::Draft => "inactive",
        Status::Withdrawn => "defunct",
    }
}

/// What is needed, the ways to ask, and what happens then.
pub(in crate::export) fn application(referral: &Referral) -> String {
    let needs = referral.needs.map(|needs| match needs {
        "nee" => "Geen verwijzing nodig.".to_owned(),
        needs => format!("Nodig: {}.", needs.replace('-', " ")),
    });
    let routes = referral.routes.iter().map(|route| match &route.value {
        Some(value) => format!("Via {}: {value}.", route.channel),
        None => format!("Via {}.", route.channel),
    });
    let words: Vec<String> = needs.into_iter().chain(routes).chain(referral.then.clone()).collect();
    words.join(" ")
}

pub(in crate::export) fn waiting(waiting: &Waiting) -> String {
    let weeks = |number: u16| format!("{number} {}", if number == 1 { "week" } else { "weken" });
    let then = |number: u16| match waiting.intake {
        Some(_) => format!("daarna {}", weeks(number)),
        None => format!("{} tot de behandeling", weeks(number)),
    };
    let times: Vec<String> =
        waiting.intake.map(weeks).into_iter().chain(waiting.treatment.map(then)).collect();
    let day = waiting.as_of.map(|day| format!("peildatum {day}"));
    let source = waiting.source.as_ref().map(|source| format!("bron {source}"));
    let about: Vec<String> = day.into_iter().chain(source).collect();
    format!("{} ({})", times.join(", "), about.join(", "))
}

pub(in crate::export) fn eligibility(one: &Service<Key>) -> String {
    let not_for = one.not_for.as_ref().map(|words| format!("Niet voor: {words}"));
    let audience = Some(one.audience.join(", ")).filter(|words| !words.is_empty());
    audience.into_iter().chain(not_for).collect::<Vec<_>>().join(". ")
}

fn closed(closed: &Closed) -> String {
    let from = closed.from.map(|day| format!(" vanaf {}", day.long()));
    let to = closed.to.map(|day| format!(" tot en met {}", day.long()));
    let whom = closed.applies_to.as_ref().map(|whom| format!(" voor {whom}"));
    let reason = closed.reason.as_ref().map(|reason| format!(": {reason}"));
    let parts: String = [from, to, whom, reason].into_iter().flatten().collect();
    format!("Aanmeldstop{parts}")
}

fn facts(one: &Service<Key>) -> impl Iterator<Item = &String> {
    let funding = one.facts.iter().filter(|fact| fact.key == "financiering");
    funding.flat_map(|fact| &fact.values).filter_map(text)
}

fn text(value: &FactValue<Key>) -> Option<&String> {
    match value {
        FactValue::Text(text) => Some(text),
        _ => None,
    }
}

/// For which wijken, postcodes and towns.
fn areas(site: &Site, entry: &Entry) -> Vec<String> {
    let wijken = entry.serves.wijken.iter().filter(|key| key.kind == Kind::Wijk);
    let wijken = wijken.filter_map(|key| Some(site.entry(key)?.title.clone()));
    let area = entry.facts.iter().filter(|fact| fact.key == "werkgebied");
    wijken.chain(area.flat_map(|fact| &fact.values).filter_map(text).cloned()).collect()
}
