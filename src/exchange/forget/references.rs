//! References to a record, taken out of a file: from fields, and from links in texts.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::diag::Place;
use crate::record::{self, FieldInfo, Form};
use crate::source::SourceFile;
use crate::syntax::{self, FrontMatter, Node, Value, Written};

use super::super::edit::{edited, with, without_line};
use super::{Step, What, line_of};

/// A file without references to a record.
pub(super) struct Without {
    /// Its text.
    pub text: String,
    /// What changed.
    pub steps: Vec<Step>,
    /// What could not.
    pub stuck: Vec<Step>,
}

/// A field that changes: its record in the file, its key, its new value, its line.
struct Change {
    item: Option<usize>,
    key: String,
    value: Option<Written>,
    line: usize,
}

/// Takes the references at some places out of a file.
pub(super) fn without(file: &SourceFile, text: &str, places: &[Place]) -> Without {
    let mut done = Without { text: text.to_owned(), steps: Vec::new(), stuck: Vec::new() };
    let Some(found) = record::find(file) else { return done };
    let step = |line, what| Step { file: file.path.to_string(), line, what };
    let piece = |place: &Place| text.get(place.start..place.end).unwrap_or_default();
    let (links, fields): (Vec<&Place>, Vec<&Place>) =
        places.iter().partition(|place| words(piece(place)).is_some());
    let at: BTreeSet<(usize, usize)> =
        fields.iter().map(|place| (place.start, place.end)).collect();
    let order: Vec<&FieldInfo> = found.record_type.all_fields().collect();
    let changes: Vec<Change> = records(file, text)
        .iter()
        .flat_map(|(item, node)| changes(*item, node, &order, &at, text))
        .collect();
    let edits = links
        .iter()
        .filter_map(|place| Some((place.start..place.end, words(piece(place))?.to_owned())));
    let edits: BTreeSet<(usize, usize, String)> =
        edits.map(|(range, words)| (range.start, range.end, words)).collect();
    for (start, ..) in &edits {
        done.steps.push(step(line_of(text, *start), What::Link));
    }
    let edits = edits.into_iter().map(|(start, end, words)| (start..end, words)).collect();
    done.text = with(text, edits);
    let keys: Vec<&str> = order.iter().map(|field| field.key).collect();
    for change in changes {
        let field = step(change.line, What::Field(change.key.clone()));
        let range = yaml_range(found.record_type.form, &done.text);
        let yaml = done.text.get(range.clone()).unwrap_or_default();
        if let Some(next) = change.made(&file.path, yaml, &keys) {
            done.text.replace_range(range, &next);
            done.steps.push(field);
        } else {
            done.stuck.push(field);
        }
    }
    done
}

impl Change {
    /// The YAML with the change made. What is said of a reference on its line goes with it.
    fn made(self, file: &Arc<str>, yaml: &str, keys: &[&str]) -> Option<String> {
        let Self { item, key, value, .. } = self;
        let whole = value.is_none().then(|| without_line(file, yaml, item, &key)).flatten();
        whole.or_else(|| edited(file, yaml, item, &[(key, value)], keys))
    }
}

/// The records of a file as nodes, with their numbers where it is a list.
pub(super) fn records(file: &SourceFile, text: &str) -> Vec<(Option<usize>, Node)> {
    let form = record::find(file).map_or(Form::Yaml, |found| found.record_type.form);
    let Some(tree) = syntax::parse(&file.path, text, yaml_range(form, text)).value else {
        return Vec::new();
    };
    match tree.value {
        Value::List(items) => {
            items.into_iter().enumerate().map(|(at, node)| (Some(at), node)).collect()
        }
        value => vec![(None, Node { value, place: tree.place })],
    }
}

/// Where the YAML of a file stands.
fn yaml_range(form: Form, text: &str) -> Range<usize> {
    match (form, syntax::split(text)) {
        (Form::Markdown, FrontMatter::Both { yaml, .. }) => yaml,
        _ => syntax::whole(text),
    }
}

/// The words of a link as they are written: `tekst` of `[tekst](contactpersoon:id)`.
fn words(link: &str) -> Option<&str> {
    let inside = link.strip_prefix('[')?;
    let end = inside.rfind("](").or_else(|| inside.rfind("]["));
    inside.get(..end.or_else(|| inside.rfind(']'))?)
}

fn changes(
    item: Option<usize>,
    node: &Node,
    fields: &[&FieldInfo],
    at: &BTreeSet<(usize, usize)>,
    text: &str,
) -> Vec<Change> {
    let Value::Map(entries) = &node.value else { return Vec::new() };
    let change = |(key, node): &(syntax::Key, Node)| {
        let info = fields.iter().find(|field| field.key == key.name);
        let inner = info.map(|field| field.shape.fields()).unwrap_or_default();
        let value = pruned(node, inner, at);
        let line = line_of(text, first(node, at).unwrap_or(key.place.start));
        let same = value.as_ref() == Some(&Written::of(node));
        (!same).then(|| Change { item, key: key.name.clone(), value, line })
    };
    entries.iter().filter_map(change).collect()
}

/// The first byte of a reference within a value.
fn first(node: &Node, at: &BTreeSet<(usize, usize)>) -> Option<usize> {
    match &node.value {
        Value::Text(_) => at.get(&(node.place.start, node.place.end)).map(|(start, _)| *start),
        Value::List(items) => items.iter().find_map(|item| first(item, at)),
        Value::Map(entries) => entries.iter().find_map(|(_, node)| first(node, at)),
        Value::Empty => None,
    }
}

/// A value without its references; nothing when it is of no use without them.
fn pruned(node: &Node, fields: &[FieldInfo], at: &BTreeSet<(usize, usize)>) -> Option<Written> {
    match &node.value {
        _ if first(node, at).is_none() => Some(Written::of(node)),
        Value::Empty | Value::Text(_) => None,
        Value::List(items) => {
            let kept: Vec<Written> =
                items.iter().filter_map(|item| pruned(item, fields, at)).collect();
            (!kept.is_empty()).then_some(Written::List(kept))
        }
        Value::Map(entries) => {
            let mut kept = Vec::new();
            for (key, node) in entries {
                let info = fields.iter().find(|field| field.key == key.name);
                let inner = info.map(|field| field.shape.fields()).unwrap_or_default();
                match pruned(node, inner, at) {
                    Some(value) => kept.push((key.name.clone(), value)),
                    // A deelnemer without who it is says nothing.
                    None if info.is_some_and(|field| field.required) => return None,
                    None => {}
                }
            }
            (!kept.is_empty()).then_some(Written::Map(kept))
        }
    }
}
