//! By what a row and a record are known, whoever wrote them and however.

use crate::base::{fingerprint, slug};
use crate::entry::{Key, Kind, Phone, Postcode};
use crate::syntax::Written;

use super::Candidate;

/// What is known of somebody that tells them from others.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs {
    /// The name, in small letters without accents.
    pub name: String,
    /// Where they are.
    pub postcodes: Vec<String>,
    /// The towns, in small letters without accents.
    pub towns: Vec<String>,
    /// The phone numbers, as dialled.
    pub phones: Vec<String>,
    /// The number at the chamber of commerce.
    pub kvk: Option<String>,
    /// The organisations that they belong to, as written.
    pub at: Vec<String>,
}

impl Signs {
    /// The signs in the fields of a record.
    pub(super) fn of(kind: Kind, fields: &[(String, Written)]) -> Self {
        let mut signs = Self::default();
        let names = match kind {
            Kind::Contact => &["rol", "naam"][..],
            _ => &["naam"],
        };
        for (key, value) in fields {
            if names.contains(&key.as_str()) {
                signs.name = format!("{} {}", signs.name, value.text().unwrap_or_default());
            }
            signs.gather(key, value);
        }
        signs.name = slug(&signs.name);
        signs
    }

    fn gather(&mut self, key: &str, value: &Written) {
        match value {
            Written::Text(text) => self.take(key, text),
            Written::List(items) => items.iter().for_each(|item| self.gather(key, item)),
            Written::Map(entries) => entries.iter().for_each(|(key, value)| {
                self.gather(key, value);
            }),
        }
    }

    fn take(&mut self, key: &str, text: &str) {
        match key {
            "postcode" => {
                self.postcodes.extend(Postcode::parse(text).map(|code| code.to_string()));
            }
            "plaats" => self.towns.push(slug(text)),
            "nummer" | "telefoon" => {
                self.phones.extend(Phone::parse(text).map(|phone| phone.digits().to_owned()));
            }
            "kvk" => self.kvk = Some(text.trim().to_owned()),
            "werkt_bij" | "organisatie" => self.at.push(slug(text)),
            _ => {}
        }
    }
}

/// What the row of a candidate is known by in the ledger, from sure to less sure: the file's own
/// number; name with place, number or employer; place with number, for one who changed its name.
/// They are fingerprints, so that the ledger holds no names.
pub(super) fn marks(candidate: &Candidate, home: &Key) -> [Vec<String>; 3] {
    let signs = Signs::of(candidate.kind, &candidate.fields);
    let wijk = home.wijk.as_ref().map_or("", crate::base::Id::as_str);
    let mark = |words: &[&str]| fingerprint(&(candidate.kind.key(), wijk, words)).short();
    let own = candidate.source_id.iter().map(|id| mark(&["nr", id])).collect();
    let anchors = || signs.postcodes.iter().chain(&signs.phones).chain(&signs.at);
    let mut named: Vec<String> = anchors().map(|anchor| mark(&[&signs.name, anchor])).collect();
    if named.is_empty() {
        named.push(mark(&[&signs.name]));
    }
    let pairs = signs.postcodes.iter().flat_map(|postcode| {
        signs.phones.iter().map(|phone| mark(&[postcode.as_str(), phone.as_str()]))
    });
    [own, named, pairs.collect()]
}
