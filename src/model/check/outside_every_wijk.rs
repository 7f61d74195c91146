//! A provider whose area holds no wijk of the site.

use crate::diag::Diagnostic;
use crate::entry::{Entry, FactValue, Kind};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let reachable: Vec<&str> = on
        .site
        .wijken()
        .flat_map(|wijk| texts(wijk, "gemeente").chain(texts(wijk, "postcodes")))
        .chain(on.site.of_kind(Kind::Region).flat_map(|region| texts(region, "gemeenten")))
        .collect();
    let reaches = |area: &str| {
        // A postcode area holds its postcodes, and the other way round.
        reachable.iter().any(|known| {
            let same = known.eq_ignore_ascii_case(area);
            same || known.starts_with(area) || area.starts_with(known)
        })
    };
    on.active(Kind::Provider)
        .filter(|entry| entry.serves.is_empty())
        .filter(|entry| {
            let fact = entry.facts.iter().find(|fact| fact.key == "werkgebied");
            let national = fact.is_some_and(|fact| {
                fact.values.iter().any(|value| matches!(value, FactValue::Word(_)))
            });
            let mut areas = texts(entry, "werkgebied").peekable();
            areas.peek().is_some() && !national && !areas.any(reaches)
        })
        .map(|entry| on.at(entry.place_of("werkgebied")).with("naam", &entry.title))
        .collect()
}

/// The words of a fact.
fn texts<'a>(entry: &'a Entry, key: &'a str) -> impl Iterator<Item = &'a str> {
    let values = entry.facts.iter().filter(move |fact| fact.key == key).flat_map(|f| &f.values);
    values.filter_map(|value| match value {
        FactValue::Text(text) => Some(text.as_str()),
        _ => None,
    })
}
