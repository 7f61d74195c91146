//! Records that could be the same: by number, by name and town, by chamber of commerce.

use std::collections::BTreeMap;

use crate::entry::Kind;

use super::marks::Signs;

/// What two records share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// The number at the chamber of commerce.
    Kvk,
    /// Name and town.
    Name,
    /// A phone number.
    Phone,
}

/// Two that could be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The one that came in.
    pub new: String,
    /// The other: one that was there, or that came in before it.
    pub other: String,
    /// What they share.
    pub sign: Sign,
}

/// Those that were seen so far, by what they are known by.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<(Kind, Sign, String), String>);

impl Seen {
    /// Adds one under the words by which people know it. Gives the first that it could be.
    pub(super) fn add(&mut self, kind: Kind, signs: &Signs, words: &str) -> Option<Twin> {
        let kvk = signs.kvk.iter().map(|kvk| (Sign::Kvk, kvk.clone()));
        let towns = signs.towns.iter().map(String::as_str);
        let places = towns.chain(signs.at.iter().map(String::as_str));
        let places: Vec<&str> =
            if signs.towns.is_empty() && signs.at.is_empty() { vec![""] } else { places.collect() };
        let names = places.into_iter().map(|place| (Sign::Name, format!("{} {place}", signs.name)));
        // Colleagues share a number; two organisations seldom do.
        let phones = signs.phones.iter().filter(|_| kind == Kind::Provider);
        let phones = phones.map(|phone| (Sign::Phone, phone.clone()));
        let mut twin: Option<Twin> = None;
        for (sign, value) in kvk.chain(names).chain(phones) {
            let known = self.0.entry((kind, sign, value)).or_insert_with(|| words.to_owned());
            if known != words && twin.is_none() {
                twin = Some(Twin { new: words.to_owned(), other: known.clone(), sign });
            }
        }
        twin
    }
}
