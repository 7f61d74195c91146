//! JSON as the same tree that YAML becomes: every value is a text that knows its place.
//!
//! JSON is nearly YAML, but a file of coordinates is a thousand times as large as a record, and what
//! is wrong with it has to be told in words for files that no one wrote by hand.

use std::sync::Arc;

use crate::diag::Place;

use super::{Key, Node, Value};

/// More than this many lists and maps within each other is no file of this world.
const DEEPEST: usize = 32;

/// Reads JSON; or the byte at which it can be read no further.
pub fn json(file: &Arc<str>, text: &str) -> Result<Node, usize> {
    let mut reader = Reader { file, text, at: 0 };
    // The mark that some programs put in front is no part of the text.
    reader.skip("\u{feff}");
    let node = reader.value(0).ok_or(reader.at)?;
    reader.space();
    if reader.at == text.len() { Ok(node) } else { Err(reader.at) }
}

struct Reader<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    /// Passes over a text that stands here.
    fn skip(&mut self, text: &str) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(text));
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn place(&self, start: usize) -> Place {
        Place::new(self.file, start, self.at)
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        self.space();
        let start = self.at;
        let value = match self.peek()? {
            _ if depth > DEEPEST => return None,
            b'{' => self.map(depth)?,
            b'[' => self.list(depth)?,
            b'"' => Value::Text(self.string()?),
            _ => self.word()?,
        };
        Some(Node { place: self.place(start), value })
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        let is_part =
            |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let length = rest.bytes().take_while(is_part).count();
        let word = rest.get(..length)?;
        let fits = matches!(word, "true" | "false" | "null") || is_number(word);
        if !fits {
            return None;
        }
        self.at += length;
        Some(if word == "null" { Value::Empty } else { Value::Text(word.to_owned()) })
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.at += 1;
        self.space();
        if self.skip("]") {
            return Some(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.skip("]") {
                return Some(Value::List(items));
            }
            if !self.skip(",") {
                return None;
            }
        }
    }

    fn map(&mut self, depth: usize) -> Option<Value> {
        let mut entries = Vec::new();
        self.at += 1;
        self.space();
        if self.skip("}") {
            return Some(Value::Map(entries));
        }
        loop {
            self.space();
            let start = self.at;
            let name = self.string()?;
            let key = Key { name, place: self.place(start) };
            self.space();
            if !self.skip(":") {
                return None;
            }
            entries.push((key, self.value(depth + 1)?));
            self.space();
            if self.skip("}") {
                return Some(Value::Map(entries));
            }
            if !self.skip(",") {
                return None;
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        if self.peek() != Some(b'"') {
            return None;
        }
        let rest = self.text.get(self.at..)?;
        let mut escaped = false;
        let end = rest.bytes().skip(1).position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })?;
        // Escapes and pairs of surrogates are the library's.
        let text = serde_json::from_str(rest.get(..end + 2)?).ok()?;
        self.at += end + 2;
        Some(text)
    }
}

fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && word.parse::<f64>().is_ok_and(f64::is_finite)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, usize> {
        json(&Arc::from("x.geojson"), text)
    }

    #[test]
    fn values_know_their_places() {
        let text = "{\"a\": [1.50, \"é\\u00e9\\\"\", null, {}]}";
        let Value::Map(entries) = read(text).unwrap().value else { panic!() };
        let (key, node) = &entries[0];
        assert_eq!(&text[key.place.start..key.place.end], "\"a\"");
        let Value::List(items) = &node.value else { panic!() };
        assert!(matches!(&items[0].value, Value::Text(number) if number == "1.50"));
        assert!(matches!(&items[1].value, Value::Text(text) if text == "éé\""));
        assert!(matches!(items[2].value, Value::Empty));
        assert_eq!(&text[items[0].place.start..items[0].place.end], "1.50");
    }

    #[test]
    fn what_is_no_json_is_told_where_it_stops() {
        for (text, at) in [
            ("", 0),
            ("{\"a\": 1", 7),
            ("{\"a\" 1}", 5),
            ("[1, 2,]", 6),
            ("[1 2]", 3),
            ("[1] x", 4),
            ("<html>", 0),
            ("[\"a]", 1),
            ("[NaN]", 1),
            ("[\u{feff}]", 1),
        ] {
            assert_eq!(read(text).err(), Some(at), "{text}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
        assert!(read("\u{feff}[]\n").is_ok());
    }
}
