//! What imports wrote before: how a row finds its record again, and how an edit by hand is told
//! from what a file said.
//!
//! The ledger is a file beside the settings that belongs to the site and is kept with it. It holds
//! ids and fingerprints and no values: a name that is taken out of a record is not left in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::entry::{Key, Kind};
use crate::syntax::Written;

use super::likeness;

/// The name of the ledger's file, beside the settings.
pub const LEDGER: &str = "import.json";

/// What imports wrote, by record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    #[serde(rename = "records", default)]
    records: BTreeMap<String, Imported>,
}

/// What an import wrote of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Imported {
    /// The file that it came from.
    #[serde(rename = "uit")]
    source: String,
    /// What its row was known by, from sure to less sure.
    #[serde(rename = "kenmerken")]
    marks: Vec<String>,
    /// What was written in each field, as a fingerprint.
    #[serde(rename = "velden")]
    fields: BTreeMap<String, String>,
}

impl Ledger {
    /// Reads the text of a ledger.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The ledger as the text of its file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Whether a record was ever written by an import.
    pub fn knows(&self, key: &Key) -> bool {
        self.records.contains_key(&name(key))
    }

    /// The records with what their rows were known by, in the order of their names.
    pub fn marks(&self) -> impl Iterator<Item = (Key, &[String])> {
        self.records.iter().filter_map(|(name, record)| Some((key(name)?, record.marks.as_slice())))
    }

    /// Whether a field still says what an import wrote; nothing when none wrote it.
    pub fn holds(&self, key: &Key, field: &str, now: Option<&Written>) -> Option<bool> {
        let wrote = self.records.get(&name(key))?.fields.get(field)?;
        Some(now.is_some_and(|now| print(now) == *wrote))
    }

    /// Forgets what was written of a record; whether anything was.
    pub fn forget(&mut self, key: &Key) -> bool {
        self.records.remove(&name(key)).is_some()
    }

    /// The records that came from a file, in the order of their names.
    pub fn from<'a>(&'a self, source: &'a str) -> impl Iterator<Item = Key> + 'a {
        let own = self.records.iter().filter(move |(_, record)| record.source == source);
        own.filter_map(|(name, _)| key(name))
    }

    /// Notes that a row, known by marks, of a file is a record.
    pub fn note(&mut self, key: &Key, source: &str, marks: &[String]) {
        let record = self.records.entry(name(key)).or_default();
        source.clone_into(&mut record.source);
        record.marks = marks.to_vec();
    }

    /// Notes what was written in a field; nothing when it was taken out.
    pub fn note_field(&mut self, key: &Key, field: &str, value: Option<&Written>) {
        let Some(record) = self.records.get_mut(&name(key)) else { return };
        match value {
            Some(value) => record.fields.insert(field.to_owned(), print(value)),
            None => record.fields.remove(field),
        };
    }
}

fn print(value: &Written) -> String {
    likeness::print(value).short()
}

fn name(key: &Key) -> String {
    format!("{}:{key}", key.kind.key())
}

fn key(name: &str) -> Option<Key> {
    let (kind, id) = name.split_once(':')?;
    let (wijk, id) = match id.split_once('/') {
        Some((wijk, id)) => (Some(Id::new(wijk)?), id),
        None => (None, id),
    };
    Some(Key { kind: Kind::from_key(kind)?, wijk, id: Id::new(id)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ledger_comes_back_and_tells_hand_edits() {
        let key = key("aanbieder:noord/de-kade").unwrap();
        let text = |text: &str| Written::Text(text.to_owned());
        let mut ledger = Ledger::default();
        ledger.note(&key, "lijst.csv", &["m".to_owned()]);
        ledger.note_field(&key, "naam", Some(&text("De Kade")));
        let back = Ledger::parse(&ledger.text()).unwrap();
        assert_eq!(back, ledger);
        assert_eq!(back.marks().next(), Some((key.clone(), &["m".to_owned()][..])));
        assert_eq!(back.holds(&key, "naam", Some(&text(" De Kade"))), Some(true));
        assert_eq!(back.holds(&key, "naam", Some(&text("Kade"))), Some(false));
        assert_eq!(back.holds(&key, "naam", None), Some(false));
        assert_eq!(back.holds(&key, "soort", None), None);
        assert!(!ledger.text().contains("De Kade"));
    }
}
