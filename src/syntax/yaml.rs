//! YAML as a tree in which every value knows its place. The only file that names the YAML library.
//!
//! Values stay text, as they were written: `0612345678`, `NO` and `1.10` mean what the editor sees.
//! What they are is decided by the field that reads them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::Budget;
use serde_yaml::options::{DuplicateKeyPolicy, NonFiniteFloatPolicy};
use serde_yaml::{Location, Options, Spanned};

use crate::diag::{Diagnostic, Outcome, Place, codes};

use super::yaml_trouble;

/// More than this many lists and maps within each other is no record.
const DEEPEST: usize = 32;

/// A value in a YAML file, and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value stands; of a map or a list, where it begins.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// What a YAML value can be.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing was written.
    Empty,
    /// One text, number, day or yes/no, as it was written, without quotes.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file; a key that stands twice is in it once.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Clone, Debug)]
pub struct Key {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
}

impl Node {
    /// The place of a piece of this value's text, as far as it can be found in the source; `at` is
    /// the byte of the text at which it begins.
    pub fn place_of(&self, piece: &str, at: usize, source: &str) -> Place {
        // Quotes, indentation and escapes make the source longer than the text, so the piece stands
        // at `at` or later.
        let from = self.place.start + at;
        let written = source.get(from..self.place.end.max(from));
        written.and_then(|text| text.find(piece)).map_or_else(
            || self.place.clone(),
            |found| Place::new(&self.place.file, from + found, from + found + piece.len()),
        )
    }
}

/// Reads YAML that begins at byte `offset` of `text`, a file's whole text.
///
/// Gives no node when the YAML cannot be read at all; the notes say why and where.
pub fn parse(file: &Arc<str>, text: &str, range: std::ops::Range<usize>) -> Outcome<Option<Node>> {
    let offset = range.start;
    let yaml = text.get(range).unwrap_or_default();
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(yaml, options()) {
        Ok(raw) => {
            let mut tree = Tree { file, yaml, offset, notes: Vec::new() };
            let node = tree.node(raw);
            Outcome { value: Some(node), notes: tree.notes }
        }
        Err(error) => {
            let place = error.location().map_or(0, |location| byte_of(yaml, location));
            let note = yaml_trouble::explain(file, yaml, offset, place, &error.to_string());
            Outcome { value: None, notes: vec![note] }
        }
    }
}

fn options() -> Options {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.non_finite_float_policy = NonFiniteFloatPolicy::AsString;
    options.with_snippet = false;
    let mut budget = Budget::default();
    budget.max_depth = DEEPEST;
    options.budget = Some(budget);
    options
}

/// The byte at which an error stands: errors of the scanner know line and column only.
fn byte_of(yaml: &str, location: Location) -> usize {
    let line = usize::try_from(location.line()).unwrap_or(1).max(1);
    let column = usize::try_from(location.column()).unwrap_or(1).max(1);
    let start: usize = yaml.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = yaml.get(start..).unwrap_or_default();
    rest.char_indices().nth(column - 1).map_or(yaml.len(), |(at, _)| start + at)
}

/// A value as the library hands it over, before it gets its place and its text.
enum Raw {
    Empty,
    /// A number or yes/no: its text is in the source.
    Typed,
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}

/// Gives raw values their places and texts.
struct Tree<'a> {
    file: &'a Arc<str>,
    yaml: &'a str,
    offset: usize,
    notes: Vec<Diagnostic>,
}

impl Tree<'_> {
    fn node(&mut self, raw: Spanned<Raw>) -> Node {
        let place = self.place(&raw.referenced);
        let value = match raw.value {
            Raw::Empty => Value::Empty,
            Raw::Typed => Value::Text(self.written(&raw.defined).to_owned()),
            Raw::Text(text) => Value::Text(text),
            Raw::List(items) => {
                Value::List(items.into_iter().map(|item| self.node(item)).collect())
            }
            Raw::Map(entries) => self.map(entries),
        };
        Node { place, value }
    }

    fn map(&mut self, entries: Vec<(Spanned<Raw>, Spanned<Raw>)>) -> Value {
        let mut map: Vec<(Key, Node)> = Vec::with_capacity(entries.len());
        let mut known: BTreeMap<String, Place> = BTreeMap::new();
        for (key, value) in entries {
            let Some(key) = self.key(key) else { continue };
            let value = self.node(value);
            if let Some(first) = known.get(&key.name) {
                let note = Diagnostic::new(&codes::DUPLICATE_KEY)
                    .at(&key.place)
                    .and_at(first)
                    .with("veld", &key.name);
                self.notes.push(note);
            } else {
                known.insert(key.name.clone(), key.place.clone());
                map.push((key, value));
            }
        }
        Value::Map(map)
    }

    fn key(&mut self, raw: Spanned<Raw>) -> Option<Key> {
        let node = self.node(raw);
        match node.value {
            Value::Text(name) => Some(Key { name, place: node.place }),
            Value::Empty | Value::List(_) | Value::Map(_) => {
                self.notes.push(Diagnostic::new(&codes::ODD_KEY).at(&node.place));
                None
            }
        }
    }

    fn place(&self, location: &Location) -> Place {
        let (start, len) = bytes(location);
        let text = self.yaml.get(start..start + len).unwrap_or_default();
        let start = self.offset + start;
        Place::new(self.file, start, start + text.trim_end().len())
    }

    fn written(&self, location: &Location) -> &str {
        let (start, len) = bytes(location);
        self.yaml.get(start..start + len).unwrap_or_default().trim()
    }
}

fn bytes(location: &Location) -> (usize, usize) {
    let span = location.span();
    let number = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
    (number(span.byte_offset()), number(span.byte_len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Outcome<Option<Node>> {
        parse(&Arc::from("x.yml"), text, 0..text.len())
    }

    fn entries(text: &str) -> Vec<(Key, Node)> {
        match read(text).value.map(|node| node.value) {
            Some(Value::Map(entries)) => entries,
            other => panic!("{text:?} is no map: {other:?}"),
        }
    }

    #[test]
    fn values_stay_as_they_were_written() {
        let text = "a: 0612345678\nb: NO\nc: 1.10\nd: 2026-11-24\ne: 'x y'\nf: 1_000\ng: .nan\n";
        let texts: Vec<String> = entries(text)
            .into_iter()
            .map(|(_, node)| match node.value {
                Value::Text(text) => text,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(texts, ["0612345678", "NO", "1.10", "2026-11-24", "x y", "1_000", ".nan"]);
    }

    #[test]
    fn every_value_knows_its_place_also_behind_accents() {
        let text = "naam: Zoë\nplaats: Veen\n";
        let entries = entries(text);
        let (key, node) = &entries[1];
        assert_eq!(&text[key.place.start..key.place.end], "plaats");
        assert_eq!(&text[node.place.start..node.place.end], "Veen");
    }

    #[test]
    fn a_key_that_stands_twice_is_told_with_both_places() {
        let outcome = read("naam: a\nnaam: b\n");
        assert_eq!(outcome.notes.len(), 1);
        assert_eq!(outcome.notes[0].code.id, "dubbel-veld");
        assert_eq!(outcome.notes[0].others[0].start, 0);
    }

    #[test]
    fn hostile_files_end_in_a_message() {
        for text in ["[".repeat(100_000), "a: &x [*x]\n".to_owned(), "a: \0\n".to_owned()] {
            let outcome = read(&text);
            assert!(outcome.value.is_none());
            assert_eq!(outcome.notes.len(), 1);
        }
    }
}
