//! An object of a JSON file, from which is taken what is understood; what remains is left over.

use serde_json::{Map, Value};

use super::super::Leftover;

/// An object, and how it is reached from the record that it belongs to: `services.phones`.
#[derive(Clone, Debug, Default)]
pub(super) struct Object {
    path: String,
    map: Map<String, Value>,
}

impl Object {
    /// The object that a value is.
    pub(super) fn of(value: Value) -> Option<Self> {
        match value {
            Value::Object(map) => Some(Self { path: String::new(), map }),
            _ => None,
        }
    }

    /// Whether there is something under a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// Takes a text, a number or a yes or no, as text.
    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        let text = match self.map.get(key)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(yes) => yes.to_string(),
            Value::Null => String::new(),
            Value::Array(_) | Value::Object(_) => return None,
        };
        self.map.remove(key);
        Some(text).filter(|text| !text.is_empty())
    }

    /// Takes a text on one line.
    pub(super) fn line(&mut self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Takes a text if it is something; one that is not stays.
    pub(super) fn parsed<T>(&mut self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.line(key)?;
        let value = parse(&text);
        if value.is_none() {
            self.put_back(key, text);
        }
        value
    }

    /// Leaves a text that was taken and turned out to be of no use.
    pub(super) fn put_back(&mut self, key: &str, text: String) {
        self.map.insert(key.to_owned(), Value::String(text));
    }

    /// Takes an object.
    pub(super) fn object(&mut self, key: &str) -> Option<Self> {
        match self.map.remove(key)? {
            Value::Object(map) => Some(Self { path: self.below(key), map }),
            other => {
                self.map.insert(key.to_owned(), other);
                None
            }
        }
    }

    /// Takes a list of objects; anything else in the list stays.
    pub(super) fn list(&mut self, key: &str) -> Vec<Self> {
        let Some(Value::Array(items)) = self.map.remove(key) else { return Vec::new() };
        let path = self.below(key);
        let (objects, rest): (Vec<Value>, Vec<Value>) =
            items.into_iter().partition(Value::is_object);
        if !rest.is_empty() {
            self.map.insert(key.to_owned(), Value::Array(rest));
        }
        let objects = objects.into_iter().filter_map(Self::of);
        objects.map(|object| Self { path: path.clone(), ..object }).collect()
    }

    /// Puts back what remains of a list of objects.
    pub(super) fn keep(&mut self, key: &str, objects: Vec<Self>) {
        let rest = objects.into_iter().filter(|object| !object.map.is_empty());
        let mut items: Vec<Value> = rest.map(|object| Value::Object(object.map)).collect();
        match self.map.get_mut(key) {
            Some(Value::Array(known)) => known.append(&mut items),
            _ if items.is_empty() => {}
            _ => {
                self.map.insert(key.to_owned(), Value::Array(items));
            }
        }
    }

    /// What was not taken, each under the way that leads to it. Ids of the file's own say nothing.
    pub(super) fn rest(self, left: &mut Vec<Leftover>) {
        leave(&self.path, Value::Object(self.map), left);
    }

    fn below(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

fn leave(path: &str, value: Value, left: &mut Vec<Leftover>) {
    let text = match value {
        Value::Null => return,
        Value::Array(items) => return items.into_iter().for_each(|item| leave(path, item, left)),
        Value::Object(map) => {
            for (key, value) in map {
                if key != "id" && !key.ends_with("_id") {
                    let dot = if path.is_empty() { "" } else { "." };
                    leave(&format!("{path}{dot}{key}"), value, left);
                }
            }
            return;
        }
        Value::String(text) => text.trim().to_owned(),
        other @ (Value::Number(_) | Value::Bool(_)) => other.to_string(),
    };
    // The same phone stands with the organisation, the service and the place: once will do.
    let key = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let known = |old: &Leftover| old.text == text && key(&old.name) == key(path);
    if !text.is_empty() && !left.iter().any(known) {
        left.push(Leftover { name: path.to_owned(), text });
    }
}
