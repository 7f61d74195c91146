//! What a provider's record says, piece by piece: for the mail that asks whether it still holds,
//! and for the questions of a calling round.

use crate::base::dutch;
use crate::entry::{Entry, Key, Service, Waiting, Week};

/// Something that a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The field as the record's file has it, lists counted from 1: `telefoon.1.nummer`.
    pub field: String,
    /// What it is, in a word or two.
    pub label: String,
    /// What the record says.
    pub value: String,
    /// What to ask on the phone.
    pub question: String,
}

/// What a provider's record says, in the order in which one would ask.
pub fn pieces(entry: &Entry) -> Vec<Piece> {
    let mut list = List::default();
    list.add("naam", "Naam", &entry.title, "Is de naam nog {}?");
    for (field, phone) in numbered("telefoon", &entry.phones) {
        let label =
            phone.label.as_ref().map_or_else(|| "Telefoon".to_owned(), |it| dutch::capital(it));
        let question = match &phone.label {
            Some(label) => format!("{}: is het nummer nog {{}}?", dutch::capital(label)),
            None => "Is het telefoonnummer nog {}?".to_owned(),
        };
        list.add(format!("{field}.nummer"), label, phone.number.to_string(), &question);
    }
    for (field, email) in numbered("email", &entry.emails) {
        let question = "Is het e-mailadres nog {}?";
        list.add(format!("{field}.adres"), "E-mail", email.address.as_str(), question);
    }
    let website = entry.website.as_ref().map_or("", |web| web.as_str());
    list.add("website", "Website", website, "Is de website nog {}?");
    for (field, location) in numbered("locaties", &entry.locations) {
        list.add(field, "Adres", location.line(), "Is het adres nog {}?");
    }
    let hours = entry.week.as_ref().map(line).unwrap_or_default();
    list.add("openingstijden", "Openingstijden", hours, "Bent u nog open op {}?");
    let intake = entry.intake.unwrap_or_default();
    let question = "Neemt u nieuwe patiënten aan? Bij ons staat: {}.";
    list.add("neemt_patienten_aan", "Nieuwe patiënten", intake, question);
    let summary = entry.summary.as_deref().unwrap_or_default();
    list.add("samenvatting", "Wat u doet", summary, "Wij schrijven over u: {}. Klopt dat nog?");
    for (field, service) in numbered("diensten", &entry.services) {
        list.add_service(&field, service);
    }
    list.0
}

#[derive(Default)]
struct List(Vec<Piece>);

impl List {
    /// Adds what a record says; nothing when it says nothing.
    fn add(
        &mut self,
        field: impl Into<String>,
        label: impl Into<String>,
        value: impl AsRef<str>,
        question: &str,
    ) {
        let value = value.as_ref().trim().to_owned();
        if !value.is_empty() {
            let asked = value.trim_end_matches('.');
            let question = question.replace("{}", asked);
            self.0.push(Piece { field: field.into(), label: label.into(), value, question });
        }
    }

    fn add_service(&mut self, field: &str, service: &Service<Key>) {
        let name = &service.name;
        let label = |what: &str| format!("{name}, {what}");
        let (need, question) = match service.referral.needs {
            Some("nee") => ("geen verwijzing".to_owned(), "{} nodig"),
            other => (other.unwrap_or_default().replace('-', " "), "een {} nodig"),
        };
        let question = format!("Is er voor {name} nog steeds {question}?");
        self.add(format!("{field}.verwijzing.nodig"), label("nodig"), need, &question);
        for (weeks, key, until) in service.waiting.iter().flat_map(waits) {
            let question = format!("Is de wachttijd voor {name} nog {{}} {until}?");
            let path = format!("{field}.wachttijd.{key}");
            let value = dutch::count(usize::from(weeks), "week", "weken");
            self.add(path, label(&format!("wachttijd {until}")), value, &question);
        }
        let closed = service.closed.as_ref().map(|closed| {
            let from = closed.from.map(|day| format!("sinds {}", day.long()));
            let words = from.into_iter().chain(closed.reason.clone());
            words.collect::<Vec<_>>().join(", ")
        });
        let question = format!("Neemt u voor {name} nog geen nieuwe mensen aan ({{}})?");
        let closed = closed.unwrap_or_default();
        self.add(format!("{field}.aanmeldstop"), label("aanmeldstop"), closed, &question);
        let question = format!("Zijn de kosten van {name} nog: {{}}?");
        self.add(format!("{field}.kosten"), label("kosten"), service.costs.join(", "), &question);
    }
}

/// The waiting times of a service: weeks, key, until what.
fn waits(waiting: &Waiting) -> impl Iterator<Item = (u16, &'static str, &'static str)> {
    [
        (waiting.intake, "aanmelding", "tot het eerste gesprek"),
        (waiting.treatment, "behandeling", "tot de hulp begint"),
    ]
    .into_iter()
    .filter_map(|(weeks, key, until)| Some((weeks?, key, until)))
}

/// The items of a list with their path: `telefoon.1`.
fn numbered<'a, T>(key: &'a str, items: &'a [T]) -> impl Iterator<Item = (String, &'a T)> {
    items.iter().enumerate().map(move |(at, item)| (format!("{key}.{}", at + 1), item))
}

/// A week on one line, days that are alike together: `ma-vr 8.30–17.00; za 9.00–12.00`.
fn line(week: &Week) -> String {
    const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let mut runs: Vec<(&str, &str, String)> = Vec::new();
    for (day, spans) in DAYS.iter().zip(&week.0) {
        let hours: Vec<String> = spans.iter().map(ToString::to_string).collect();
        let hours = hours.join(", ");
        match runs.last_mut() {
            Some((_, last, same)) if *same == hours => *last = day,
            _ => runs.push((day, day, hours)),
        }
    }
    let shown = runs.into_iter().filter(|(_, _, hours)| !hours.is_empty());
    let shown = shown.map(|(first, last, hours)| {
        if first == last { format!("{first} {hours}") } else { format!("{first}-{last} {hours}") }
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::parse_hours;

    #[test]
    fn days_that_are_alike_stand_together() {
        let hours = |text| parse_hours(text).unwrap();
        let mut week = Week::default();
        for day in week.0.iter_mut().take(4) {
            *day = hours("8:30-12:00, 13:00-17:00");
        }
        *week.0.last_mut().unwrap() = hours("10:00-11:00");
        assert_eq!(line(&week), "ma-do 8.30–12.00, 13.00–17.00; zo 10.00–11.00");
    }
}
