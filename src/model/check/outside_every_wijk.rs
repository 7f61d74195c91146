//! A provider whose area holds no wijk of the site.

use crate::diag::Diagnostic;
use crate::entry::{Entry, FactValue, Kind, PostcodeArea};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let towns = on.site.wijken().flat_map(|wijk| texts(wijk, "gemeente"));
    let regions = on.site.of_kind(Kind::Region).flat_map(|region| texts(region, "gemeenten"));
    let towns: Vec<&str> = towns.chain(regions).collect();
    let areas: Vec<_> = on.site.wijken().flat_map(|wijk| &wijk.serves.postcodes).collect();
    let is_here = |town: &str| towns.iter().any(|known| known.eq_ignore_ascii_case(town));
    on.active(Kind::Provider)
        .filter(|entry| entry.serves.wijken.is_empty())
        .filter(|entry| {
            let fact = entry.facts.iter().find(|fact| fact.key == "werkgebied");
            let national = fact.is_some_and(|fact| {
                fact.values.iter().any(|value| matches!(value, FactValue::Word(_)))
            });
            let overlaps =
                |area: &PostcodeArea| areas.iter().any(|wijk| wijk.shared(area).is_some());
            let reaches = texts(entry, "werkgebied").any(is_here)
                || entry.serves.postcodes.iter().any(overlaps);
            texts(entry, "werkgebied").next().is_some() && !national && !reaches
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
