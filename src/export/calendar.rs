//! Evenings as calendar files (iCalendar, RFC 5545), for "Zet in agenda".

use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use jiff::Timestamp;

use crate::base::LocalTime;
use crate::entry::{Entry, Kind, Role};
use crate::model::Site;
use crate::plan::Addresses;
use crate::syntax::markdown;

use super::Export;

/// A calendar file beside the page of each evening.
pub(super) fn evenings(site: &Site) -> Vec<Export> {
    let addresses = Addresses::of(site);
    site.of_kind(Kind::Evening)
        .filter_map(|entry| {
            let event = event(site, entry)?;
            let calendar =
                Calendar::new().push(event).append_property(("PRODID", "-//wijkboek//NL")).done();
            let path = addresses.page(&entry.key, None).join("avond.ics").to_string();
            Some(Export { path, bytes: calendar.to_string().into_bytes() })
        })
        .collect()
}

fn event(site: &Site, entry: &Entry) -> Option<Event> {
    let moment = entry.moment.as_ref()?;
    let start = moment.start?;
    // The stamp is of the data, not of the clock: the same site gives the same bytes.
    let stamp = entry.checked.as_ref().map_or(start.day(), |checked| checked.on);
    let mut event = Event::new();
    event
        .uid(&uid(entry))
        .add_property("DTSTAMP", format!("{}T000000Z", stamp.to_string().replace('-', "")))
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
    if let Some(place) = place(site, entry) {
        event.location(&place);
    }
    let text = markdown::plain(&entry.body.source);
    if !text.is_empty() {
        event.description(&text);
    }
    Some(event.done())
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

fn place(site: &Site, entry: &Entry) -> Option<String> {
    let moment = entry.moment.as_ref()?;
    let venue = entry.related(Role::Venue).next().and_then(|to| site.entry(&to.target));
    let address = |venue: &Entry| {
        let line = venue.locations.first().map(crate::entry::Location::line);
        line.map_or_else(|| venue.title.clone(), |line| format!("{}, {line}", venue.title))
    };
    moment.place.clone().or_else(|| venue.map(|venue| address(venue)))
}
