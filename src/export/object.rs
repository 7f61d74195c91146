//! An object of a JSON file: with an id, and without keys that say nothing.

use serde_json::{Map, Value};
use uuid::Uuid;

/// An object that is being made.
#[derive(Clone, Debug)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// An object with its id.
    pub(super) fn new(id: Uuid) -> Self {
        Self(Map::new()).text("id", Some(id))
    }

    /// An object without an id.
    pub(super) fn plain() -> Self {
        Self(Map::new())
    }

    /// Adds a value, if there is one.
    pub(super) fn put(mut self, key: &str, value: Option<Value>) -> Self {
        if let Some(value) = value {
            self.0.insert(key.to_owned(), value);
        }
        self
    }

    /// Adds a text, if there is one and it says something.
    pub(super) fn text(self, key: &str, text: Option<impl ToString>) -> Self {
        let text = text.map(|text| text.to_string()).filter(|text| !text.is_empty());
        self.put(key, text.map(Value::String))
    }

    /// Adds a text that the standard wants, also when it is not known.
    pub(super) fn must(self, key: &str, text: Option<impl ToString>) -> Self {
        let text = text.map(|text| text.to_string()).unwrap_or_default();
        self.put(key, Some(Value::String(text)))
    }

    /// Adds a number, if there is one.
    pub(super) fn number(self, key: &str, number: Option<impl Into<Value>>) -> Self {
        self.put(key, number.map(Into::into))
    }

    /// Adds a list, if there is something in it.
    pub(super) fn list(self, key: &str, items: impl Iterator<Item = Value>) -> Self {
        let items: Vec<Value> = items.collect();
        self.put(key, (!items.is_empty()).then_some(Value::Array(items)))
    }

    /// The object as it is.
    pub(super) fn value(self) -> Value {
        Value::Object(self.0)
    }
}
