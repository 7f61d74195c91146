//! When two providers may be one: what their names, places and wholes say.

use std::collections::BTreeSet;

use crate::base::slug;
use crate::entry::{Entry, Key, Role};

use super::Look;

/// Words that say how an organisation is set up, not what it is called.
const LEGAL: &[&str] =
    &["stichting", "vereniging", "bv", "nv", "vof", "maatschap", "cooperatie", "coop", "ua"];

/// A name without its legal form, accents, capitals and spaces: `Stichting De Línde B.V.` and
/// `de linde` are one.
pub(super) fn folded(name: &str) -> String {
    let slug = slug(name);
    let mut words: Vec<String> = Vec::new();
    let mut single = false;
    for word in slug.split('-') {
        let letter = word.len() == 1;
        match words.last_mut().filter(|_| letter && single) {
            // B.V. and v.o.f. are one word each.
            Some(last) => last.push_str(word),
            None => words.push(word.to_owned()),
        }
        single = letter;
    }
    let kept: String =
        words.iter().filter(|word| !LEGAL.contains(&word.as_str())).cloned().collect();
    if kept.is_empty() { words.concat() } else { kept }
}

/// Whether visitors of one wijk see both records: they are of one wijk, or one is of the regio.
pub(super) fn stand_together(one: &Entry, other: &Entry) -> bool {
    one.wijk().is_none() || other.wijk().is_none() || one.wijk() == other.wijk()
}

/// The largest organisation that a provider is part of; itself, if of none.
pub(super) fn whole<'a>(on: &Look<'a>, part: &'a Entry) -> &'a Key {
    let mut seen = BTreeSet::new();
    let mut at = part;
    while seen.insert(&at.key) {
        let above = at.related(Role::PartOf).next();
        let Some(above) = above.and_then(|relation| on.site.entry(&relation.target)) else { break };
        at = above;
    }
    &at.key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_accents_and_spaces_make_no_other_name() {
        for name in ["De Linde", "Stichting De Línde", "de linde B.V.", "DeLinde v.o.f."] {
            assert_eq!(folded(name), "delinde", "{name}");
        }
        assert_eq!(folded("Stichting"), "stichting");
        assert_ne!(folded("De Linde Noord"), folded("De Linde Zuid"));
    }
}
