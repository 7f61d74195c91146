//! A name that shouts: written in capitals from beginning to end.

use crate::diag::Diagnostic;

use super::Look;

/// Shorter names in capitals are abbreviations: GGD, HAGRO, PAAZ.
const SHORTEST: usize = 8;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let shouts = |name: &str| {
        let longest = name.split(|c: char| !c.is_alphabetic()).map(|word| word.chars().count());
        !name.chars().any(char::is_lowercase) && longest.max().is_some_and(|n| n >= SHORTEST)
    };
    on.site
        .entries()
        .filter(|entry| shouts(&entry.title))
        .map(|entry| {
            let field = if entry.has_field("naam") { "naam" } else { "titel" };
            on.at(entry.place_of(field)).with("naam", &entry.title)
        })
        .collect()
}
