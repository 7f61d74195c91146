//! An aanbieder in the columns of a table.

use crate::base::Id;
use crate::entry::{
    Audience, Entry, FactValue, Hours, Key, Location, PhoneUse, Role, Span, Status, Week,
};
use crate::syntax::markdown;

use super::super::part::texts;
use super::{Cells, service};

const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

pub(super) fn write(entry: &Entry, cells: &mut Cells) {
    describe(entry, cells);
    reach(entry, cells);
    for (number, one) in (1..).zip(&entry.locations) {
        location(one, &format!("locaties.{number}"), cells);
    }
    week(entry.week.as_ref(), "openingstijden", cells);
    for (number, hours) in (1..).zip(&entry.exceptions) {
        exception(entry, hours, &format!("afwijkend.{number}"), cells);
    }
    registers(entry, cells);
    area(entry, cells);
    for (number, one) in (1..).zip(&entry.services) {
        service::write(one, &format!("diensten.{number}"), cells);
    }
    // Without the name of who looked: that is no open data.
    let checked = entry.checked.as_ref();
    cells.put("nagekeken.op", checked.map(|checked| checked.on));
    cells.put("nagekeken.hoe", checked.and_then(|checked| checked.how.as_ref()));
}

fn describe(entry: &Entry, cells: &mut Cells) {
    let temporarily = entry.status == Status::TemporarilyClosed;
    let narrow = entry.audience != Audience::Public;
    cells.put("id", Some(&entry.key.id));
    cells.put("naam", Some(&entry.title));
    cells.put("soort", entry.category.as_ref().map(|category| &category.id));
    cells.put("status", temporarily.then_some("tijdelijk-gesloten"));
    cells.put("zichtbaar_voor", narrow.then(|| entry.audience.name()));
    cells.list("themas", entry.topics.iter().map(|key| reference(entry, key)));
    cells.put("samenvatting", entry.summary.as_ref());
    // Links may lead to records that are not in the table; words remain.
    cells.put("omschrijving", Some(words(&entry.body.source)));
    for (key, path) in
        [("uitleg-eenvoudig", "uitleg_eenvoudig"), ("professional", "omschrijving_professional")]
    {
        let section = entry.sections.iter().find(|section| section.key == key);
        cells.put(path, section.map(|section| words(&section.body.source)));
    }
    cells.list("aliassen", &entry.aliases);
    cells.list("zoekwoorden", &entry.keywords);
    cells.list("talen", &entry.languages);
    cells.put("taal", entry.language.as_ref());
    cells.put("neemt_patienten_aan", entry.intake);
    cells.put("niveau", word(entry, "niveau"));
    cells.put("bron", texts(entry, "bron").next());
    let parent = entry.related(Role::PartOf).next();
    cells.put("onderdeel_van", parent.map(|to| reference(entry, &to.target)));
}

/// A text without its markup, its parts as paragraphs.
fn words(source: &str) -> String {
    markdown::plain(source).replace('\n', "\n\n")
}

/// A record as the row of another refers to it.
fn reference(entry: &Entry, to: &Key) -> String {
    if to.wijk.is_none() || to.wijk.as_ref() == entry.wijk() {
        return to.id.to_string();
    }
    to.to_string()
}

fn reach(entry: &Entry, cells: &mut Cells) {
    for (number, line) in (1..).zip(&entry.phones) {
        let purpose = match line.purpose {
            PhoneUse::Public => None,
            PhoneUse::Emergency => Some("spoed"),
            PhoneUse::Professionals => Some("professionals"),
            PhoneUse::Consultation => Some("overleg"),
        };
        cells.put(&format!("telefoon.{number}.nummer"), Some(&line.number));
        cells.put(&format!("telefoon.{number}.gebruik"), purpose);
        cells.put(&format!("telefoon.{number}.label"), line.label.as_ref());
        cells.put(&format!("telefoon.{number}.keuzemenu"), line.menu.as_ref());
        cells.put(&format!("telefoon.{number}.tijden"), line.times.as_ref());
    }
    for (number, line) in (1..).zip(&entry.emails) {
        let purpose = Some(line.purpose).filter(|purpose| *purpose != "algemeen");
        cells.put(&format!("email.{number}.adres"), Some(&line.address));
        cells.put(&format!("email.{number}.soort"), purpose);
    }
    cells.put("website", entry.website.as_ref().map(crate::entry::Web::as_str));
}

fn location(one: &Location, path: &str, cells: &mut Cells) {
    let degrees = |millionths: i32| f64::from(millionths) / 1_000_000.0;
    cells.put(&format!("{path}.straat"), one.street.as_ref());
    cells.put(&format!("{path}.postcode"), one.postcode.as_ref());
    cells.put(&format!("{path}.plaats"), one.town.as_ref());
    cells.put(&format!("{path}.lat"), one.point.map(|(lat, _)| degrees(lat)));
    cells.put(&format!("{path}.lon"), one.point.map(|(_, lon)| degrees(lon)));
    cells.list(&format!("{path}.toegankelijk"), &one.access);
    week(one.hours.as_ref(), &format!("{path}.openingstijden"), cells);
}

fn week(week: Option<&Week>, path: &str, cells: &mut Cells) {
    for (day, spans) in DAYS.iter().zip(week.iter().flat_map(|week| &week.0)) {
        cells.put(&format!("{path}.{day}"), Some(hours(spans)));
    }
}

/// Hours as editors write them: `8:30-12:00, 13:00-17:00`.
fn hours(spans: &[Span]) -> String {
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let span = |span: &Span| format!("{}-{}", clock(span.from), clock(span.to));
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

fn exception(entry: &Entry, one: &Hours<Key>, path: &str, cells: &mut Cells) {
    let several = one.from != one.to;
    cells.put(&format!("{path}.datum"), (!several).then_some(one.from));
    cells.put(&format!("{path}.van"), several.then_some(one.from));
    cells.put(&format!("{path}.tot"), several.then_some(one.to));
    cells.put(&format!("{path}.tijden"), Some(hours(&one.spans)));
    cells.put(&format!("{path}.gesloten"), one.spans.is_empty().then_some("ja"));
    cells.put(&format!("{path}.reden"), one.reason.as_ref());
    let cover = one.cover.as_ref().map(|key| reference(entry, key));
    cells.put(&format!("{path}.waarneming.praktijk"), cover);
    cells.put(&format!("{path}.waarneming.verdeling"), one.cover_note.as_ref());
}

fn registers(entry: &Entry, cells: &mut Cells) {
    cells.put("ids.kvk", entry.numbers.kvk.as_ref());
    cells.put("ids.vestiging", entry.numbers.establishment.as_ref());
    cells.list("ids.agb", &entry.numbers.agb);
    cells.put("ids.ura", entry.numbers.ura.as_ref());
}

fn area(entry: &Entry, cells: &mut Cells) {
    let codes: Vec<String> = entry.serves.postcodes.iter().map(ToString::to_string).collect();
    let towns = texts(entry, "werkgebied").filter(|text| !codes.contains(text));
    cells.list("werkgebied.gemeenten", towns);
    cells.list("werkgebied.wijken", entry.serves.wijken.iter().map(|key: &Key| -> &Id { &key.id }));
    cells.list("werkgebied.postcodes", &codes);
    cells.put("werkgebied.landelijk", word(entry, "werkgebied").map(|_| "ja"));
}

/// The word of a closed list in a fact: `eerstelijn`.
fn word<'e>(entry: &'e Entry, key: &str) -> Option<&'e str> {
    let mut facts = entry.facts.iter().filter(|fact| fact.key == key);
    facts.find_map(|fact| {
        fact.values.iter().find_map(|value| match value {
            FactValue::Word(name) => name.strip_prefix(key)?.strip_prefix('-'),
            _ => None,
        })
    })
}
