//! Evenings and meetings as calendar files (iCalendar, RFC 5545), for "Zet in agenda".

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Parameter, Property};
use jiff::Timestamp;

use crate::base::{Day, Hashed, LocalTime};
use crate::entry::{Entry, Key, Kind, Role};
use crate::model::Site;
use crate::plan::{Addresses, has_dates};
use crate::syntax::markdown;

use super::{Export, Part, Piece};

/// Summer and winter in the Netherlands: what recurs keeps its hour on the clock, not in UTC.
const AMSTERDAM: &str = "\
BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
BEGIN:DAYLIGHT\r
DTSTART:19810329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// A calendar file beside the page of each evening.
pub(super) fn evenings(site: &Site) -> Vec<Export> {
    let addresses = Addresses::of(site);
    site.of_kind(Kind::Evening)
        .filter_map(|entry| {
            let event = event(site, entry)?;
            let calendar = calendar(event);
            let path = addresses.page(&entry.key, None).join("avond.ics").to_string();
            Some(Export { path, bytes: calendar.to_string().into_bytes() })
        })
        .collect()
}

/// A calendar file beside the page of each meeting whose days are known.
pub(super) fn meetings(site: &Site) -> Vec<Export> {
    let addresses = Addresses::of(site);
    site.of_kind(Kind::Meeting)
        .filter_map(|entry| {
            let event = recurring(site, entry)?;
            let path = addresses.page(&entry.key, None).join("overleg.ics").to_string();
            Some(Export { path, bytes: zoned(&calendar(event)).into_bytes() })
        })
        .collect()
}

/// A calendar to subscribe to, and one for each topic that people meet about.
pub(super) fn agendas(part: Part<'_>) -> Vec<Piece> {
    let count = |topic: Option<&Key>| dated(part, topic).count();
    let whole = Piece::of("agenda.ics", ("bijeenkomsten", count(None)), |part| agenda(part, None));
    let about = |topic: &Hashed<Entry>| {
        let key = topic.key.clone();
        let found = ("bijeenkomsten", count(Some(&key)));
        let path = format!("thema/{}/agenda.ics", key.id);
        let mut piece = Piece::of(path, found, move |part| agenda(part, Some(&key)))?;
        piece.topic = Some(topic.key.clone());
        Some(piece)
    };
    whole.into_iter().chain(part.site.of_kind(Kind::Topic).filter_map(about)).collect()
}

/// The evenings and meetings that a calendar can show; those about a topic.
fn dated<'s>(part: Part<'s>, topic: Option<&Key>) -> impl Iterator<Item = &'s Hashed<Entry>> {
    let all = part.shown(Kind::Evening).chain(part.shown(Kind::Meeting));
    all.filter(move |entry| {
        has_dates(entry) && topic.is_none_or(|topic| entry.topics.contains(topic))
    })
}

fn agenda(part: Part<'_>, topic: Option<&Key>) -> Vec<u8> {
    let site = part.site;
    let about = topic.and_then(|key| site.entry(key));
    let mut calendar = empty();
    match about {
        Some(topic) => calendar.name(&format!("{}: {}", part.title(), topic.title)),
        None => calendar.name(part.title()),
    };
    let events = dated(part, topic)
        .filter_map(|entry| event(site, entry).or_else(|| recurring(site, entry)));
    calendar.extend(events);
    zoned(&calendar.done()).into_bytes()
}

/// A calendar as text, with the summers and winters of Amsterdam. The library gives each part a
/// stamp of the clock, which a zone may not even have.
fn zoned(calendar: &Calendar) -> String {
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{AMSTERDAM}BEGIN:VEVENT"), 1)
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0")).append_property(("PRODID", "-//wijkboek//NL"));
    calendar
}

fn calendar(event: Event) -> Calendar {
    empty().push(event).done()
}

fn recurring(site: &Site, entry: &Entry) -> Option<Event> {
    let schedule = entry.course.schedule.as_ref()?;
    let known = entry.checked.as_ref().map(|checked| checked.on);
    let first = schedule.begins(known)?;
    let rule = schedule.recurrence.rule()?;
    let mut event = Event::new();
    event
        .uid(&uid(entry))
        .add_property("DTSTAMP", stamp(known.unwrap_or(first)))
        .summary(&entry.title)
        .status(EventStatus::Confirmed);
    if let Some(start) = schedule.time().and_then(|(hour, minute)| first.at(hour, minute)) {
        event.append_property(local("DTSTART", start)).add_property("RRULE", rule);
        if let Some((minutes, _)) = &schedule.duration {
            event.append_property(local("DTEND", start.plus_minutes(*minutes)));
        }
    } else {
        // Without an hour it is an event of the whole day, whose rule ends on a day as well.
        let mut start = Property::new("DTSTART", first.to_string().replace('-', ""));
        start.append_parameter(Parameter::new("VALUE", "DATE"));
        event.append_property(start).add_property("RRULE", rule.replace("T235959Z", ""));
    }
    Some(finish(site, entry, schedule.place.clone(), event))
}

/// A time on the clock of Amsterdam.
fn local(name: &str, time: LocalTime) -> Property {
    let clock = time.iso().replace(['-', ':'], "");
    let mut property = Property::new(name, format!("{clock}00"));
    property.append_parameter(Parameter::new("TZID", "Europe/Amsterdam"));
    property
}

/// The stamp is of the data, not of the clock: the same site gives the same bytes.
fn stamp(day: Day) -> String {
    format!("{}T000000Z", day.to_string().replace('-', ""))
}

fn event(site: &Site, entry: &Entry) -> Option<Event> {
    let moment = entry.moment.as_ref()?;
    let start = moment.start?;
    let known = entry.checked.as_ref().map_or(start.day(), |checked| checked.on);
    let mut event = Event::new();
    event
        .uid(&uid(entry))
        .add_property("DTSTAMP", stamp(known))
        .sequence(moment.sequence)
        .summary(&entry.title)
        .add_property("DTSTART", utc(start)?)
        .status(if moment.status == Some("geannuleerd") {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    if let Some(end) = moment.end {
        event.add_property("DTEND", utc(end)?);
    }
    Some(finish(site, entry, moment.place.clone(), event))
}

/// Where it is and what it is about.
fn finish(site: &Site, entry: &Entry, words: Option<String>, mut event: Event) -> Event {
    if let Some(place) = words.or_else(|| venue(site, entry)) {
        event.location(&place);
    }
    let text = markdown::plain(&entry.body.source);
    if !text.is_empty() {
        event.description(&text);
    }
    event.done()
}

/// A name of its own that stays the same for ever.
fn uid(entry: &Entry) -> String {
    let wijk = entry.wijk().map_or("regio", crate::base::Id::as_str);
    format!("{}.{wijk}.{}@wijkboek", entry.key.kind.key(), entry.key.id)
}

/// The moment in UTC, which every calendar understands without a table of summer times.
fn utc(time: LocalTime) -> Option<String> {
    let stamp = Timestamp::from_second(time.unix_seconds()).ok()?;
    Some(stamp.strftime("%Y%m%dT%H%M%SZ").to_string())
}

fn venue(site: &Site, entry: &Entry) -> Option<String> {
    let venue = entry.related(Role::Venue).next()?;
    let venue = site.entry(&venue.target)?;
    let line = venue.locations.first().map(crate::entry::Location::line);
    Some(line.map_or_else(|| venue.title.clone(), |line| format!("{}, {line}", venue.title)))
}
