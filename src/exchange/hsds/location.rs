//! `locations`: addresses, with what is known of the building.

use crate::diag::{Diagnostic, codes};
use crate::entry::Postcode;
use crate::syntax::Written;

use super::object::Object;
use super::schedule::Hours;
use super::{list, map, text};

/// A place, as one of `locaties`; nothing when no more is known than that there is one. A postcode
/// or a coordinate that is none of the Netherlands stays, and is told.
pub(super) fn location(object: &mut Object, notes: &mut Vec<Diagnostic>) -> Option<Written> {
    let mut fields = Vec::new();
    let mut addresses = object.list("addresses");
    if let Some(address) = addresses.first_mut() {
        fields.extend(self::address(address, notes));
    }
    for address in &mut addresses {
        if let Some(kind) = address.line("address_type").filter(|kind| kind != "physical") {
            address.put_back("address_type", kind);
        }
        if let Some(country) = address.line("country").filter(|country| country != "NL") {
            address.put_back("country", country);
        }
    }
    object.keep("addresses", addresses);
    if let Some(kind) = object.line("location_type").filter(|kind| kind != "physical") {
        object.put_back("location_type", kind);
    }
    fields.extend(point(object, notes));
    let mut access = object.list("accessibility");
    let words: Vec<Written> =
        access.iter_mut().filter_map(|item| item.line("description")).map(text).collect();
    object.keep("accessibility", access);
    if !words.is_empty() {
        fields.push(("toegankelijk", list(words)));
    }
    let mut hours = Hours::default();
    let mut schedules = object.list("schedules");
    for schedule in &mut schedules {
        hours.take(schedule);
    }
    object.keep("schedules", schedules);
    fields.extend(hours.written().map(|week| ("openingstijden", week)));
    (!fields.is_empty()).then(|| map(fields))
}

fn address(object: &mut Object, notes: &mut Vec<Diagnostic>) -> Vec<(&'static str, Written)> {
    let mut fields = Vec::new();
    if let Some(line) = object.line("address_1") {
        let (street, number) = street(&line);
        fields.push(("straat", text(street)));
        fields.extend(number.map(|number| ("huisnummer", text(number))));
    }
    let postcode = object.line("postal_code");
    match postcode.as_deref().map(|code| Postcode::parse(code).ok_or(code)) {
        Some(Ok(code)) => fields.push(("postcode", text(code))),
        Some(Err(code)) => {
            notes.push(
                Diagnostic::new(&codes::POSTCODE).with("waarde", code).with("veld", "postcode"),
            );
            object.put_back("postal_code", code.to_owned());
        }
        None => {}
    }
    fields.extend(object.line("city").map(|town| ("plaats", text(town))));
    fields
}

/// `Visbankstraat` and `2a` of `Visbankstraat 2a`; a number that is not at the end is a part of the
/// street.
fn street(line: &str) -> (&str, Option<&str>) {
    let at = line.match_indices(' ').map(|(at, _)| at).find(|at| {
        let rest = line.get(at + 1..).unwrap_or_default();
        rest.starts_with(|c: char| c.is_ascii_digit()) && rest.split(' ').count() <= 2
    });
    match at.and_then(|at| line.split_at_checked(at)) {
        Some((street, number)) => (street, Some(number.trim())),
        None => (line, None),
    }
}

fn point(object: &mut Object, notes: &mut Vec<Diagnostic>) -> Vec<(&'static str, Written)> {
    let (Some(lat), Some(lon)) = (object.line("latitude"), object.line("longitude")) else {
        return Vec::new();
    };
    let within = |text: &str, least: f64, most: f64| {
        text.parse::<f64>().is_ok_and(|degrees| (least..=most).contains(&degrees))
    };
    if within(&lat, 50.7, 53.7) && within(&lon, 3.2, 7.3) {
        return vec![("lat", text(lat)), ("lon", text(lon))];
    }
    let words = format!("{lat}, {lon}");
    notes.push(Diagnostic::new(&codes::COORDINATE).with("waarde", words).with("veld", "lat"));
    object.put_back("latitude", lat);
    object.put_back("longitude", lon);
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_number_stands_at_the_end() {
        for (line, street_name, number) in [
            ("Visbankstraat 2", "Visbankstraat", Some("2")),
            ("Plein 1945 12 a", "Plein 1945", Some("12 a")),
            ("Oude Weg 3 bis", "Oude Weg", Some("3 bis")),
            ("1-30 Main Street", "1-30 Main Street", None),
            ("Laan 1", "Laan", Some("1")),
            ("Hoeve", "Hoeve", None),
        ] {
            assert_eq!(street(line), (street_name, number), "{line}");
        }
    }
}
