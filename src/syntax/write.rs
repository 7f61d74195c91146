//! Values on their way to a YAML file: tidy text, quoted where a reader of YAML would otherwise
//! see something else than the text.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_yaml::SerializerOptions;

use super::{Node, Value};

/// A value that is going to be written, without a place yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// One text; more lines become a block.
    Text(String),
    /// A list.
    List(Vec<Written>),
    /// Keys with values, in the order in which they are written.
    Map(Vec<(String, Written)>),
}

impl Written {
    /// What a node says, without its places; a value that was left empty is an empty text.
    pub fn of(node: &Node) -> Self {
        match &node.value {
            Value::Empty => Self::Text(String::new()),
            Value::Text(text) => Self::Text(text.clone()),
            Value::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Map(entries) => Self::Map(
                entries.iter().map(|(key, node)| (key.name.clone(), Self::of(node))).collect(),
            ),
        }
    }

    /// The value of a key, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, value)| value),
            Self::Text(_) | Self::List(_) => None,
        }
    }

    /// The text, if this is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The value as YAML that ends in a newline. [`super::parse`] reads the same value from it.
    pub fn yaml(&self) -> String {
        let mut options = SerializerOptions::default();
        options.indent_step = 2;
        options.compact_list_indent = false;
        // A text stays on its line, as editors write it.
        options.min_fold_chars = usize::MAX;
        serde_yaml::to_string_with_options(self, options).unwrap_or_default()
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn text(text: &str) -> Written {
        Written::Text(text.to_owned())
    }

    /// Texts that YAML would read as something else if they stood there as they are.
    #[rustfmt::skip]
    const AWKWARD: &[&str] = &[
        "0612345678", "NO", "1.10", "null", "~", "- a", "a: b", "#x", "'", "\"", "", " a ",
        "een\ntwee\n", "een\n\n  twee", "2026-11-24", "{a}", "[a]", "&a", "*a", "!x", "|", ">",
        "%", "@", "a #b", "a:", "\t", "\u{85}", "ë", "08:30-12:00", "190:20:30", "\u{7f}", "\r",
        "a\r\nb", "\u{2028}", "---", "...", "? x", "=", "<<", "0x1F", ".inf", "1e3", "1_000",
    ];

    #[test]
    fn what_is_written_reads_back_the_same() {
        let list = AWKWARD.iter().map(|word| text(word)).collect();
        let map = AWKWARD.iter().filter(|w| !w.is_empty()).enumerate();
        let map = map.map(|(i, word)| (format!("k{i}"), text(word))).collect();
        let both = Written::Map(vec![
            ("lijst".to_owned(), Written::List(list)),
            ("groep".to_owned(), Written::Map(map)),
            (
                "lijsten".to_owned(),
                Written::List(vec![
                    Written::Map(vec![("a".to_owned(), text("1")), ("b".to_owned(), text("2"))]),
                    Written::Map(vec![("a".to_owned(), Written::List(vec![text("x")]))]),
                ]),
            ),
        ]);
        let yaml = both.yaml();
        let file: Arc<str> = "x.yml".into();
        let read = super::super::parse(&file, &yaml, 0..yaml.len());
        assert!(read.notes.is_empty(), "{yaml}\n{:?}", read.notes);
        assert_eq!(read.value.map(|node| Written::of(&node)), Some(both), "{yaml}");
    }
}
