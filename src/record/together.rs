//! Fields that mean something together: a first and a last day, the two halves of a coordinate.

use crate::base::{Day, LocalTime};
use crate::diag::{Code, Diagnostic, codes};
use crate::syntax::{Node, Value};

use super::reader::{Map, Reader};
use super::shape::{FieldInfo, Shape};

/// The earlier field and the later one.
const IN_ORDER: &[(&str, &str)] =
    &[("van", "tot"), ("op", "tot"), ("vastgesteld", "evaluatie_op"), ("begin", "einde")];

/// Fields of which one says nothing without the other.
const BOTH: &[(&str, &str)] = &[("lat", "lon"), ("lon", "lat")];

/// Notes what does not fit together in a group of fields.
pub(super) fn check(map: &Map<'_>, fields: &[FieldInfo], reader: &mut Reader<'_>) {
    let known = |key: &str| fields.iter().find(|field| field.key == key);
    for (first, last) in IN_ORDER {
        let (Some(_), Some(field)) = (known(first), known(last)) else { continue };
        let (Some(before), Some(after)) = (map.get(first), map.get(last)) else { continue };
        let Some(code) = backwards(field.shape, written(before), written(after)) else { continue };
        let note = Diagnostic::new(code).at(&after.place);
        let note = note.with("eerst", *first).with("dan", *last);
        reader.notes.push(note.with("van", written(before)).with("tot", written(after)));
    }
    for (one, other) in BOTH {
        let (Some(_), Some(node)) = (known(other), map.get(one)) else { continue };
        if map.get(other).is_none() {
            let note = Diagnostic::new(&codes::COORDINATE_HALF).at(&node.place);
            reader.notes.push(note.with("een", *one).with("ander", *other));
        }
    }
    if known("cbs_buurten").is_some() {
        check_buurten(map, reader);
    }
}

/// Notes the buurten of Statistics Netherlands that lie in none of the wijken beside them.
fn check_buurten(map: &Map<'_>, reader: &mut Reader<'_>) {
    let items = |key: &str| match map.get(key) {
        Some(Node { value: Value::List(items), .. }) => items.iter().collect(),
        Some(node) => vec![node],
        None => Vec::new(),
    };
    // BU12340101 lies in WK123401.
    let wijk = |node: &Node| written(node).get(2..8).unwrap_or_default().to_owned();
    let wijken: Vec<String> = items("cbs_wijken").into_iter().map(wijk).collect();
    for buurt in items("cbs_buurten") {
        let known = wijken.contains(&wijk(buurt)) || written(buurt).is_empty();
        if !known && !wijken.is_empty() {
            let note = Diagnostic::new(&codes::BUURT_OUTSIDE).at(&buurt.place);
            reader.notes.push(note.with("waarde", written(buurt)));
        }
    }
}

/// The message about two values of a shape, when the later one comes first.
fn backwards(shape: Shape, first: &str, last: &str) -> Option<&'static Code> {
    let (wrong, code) = match shape {
        Shape::Day => (Day::parse(last).ok()? < Day::parse(first).ok()?, &codes::PERIOD_BACKWARDS),
        Shape::LocalTime => {
            let order = LocalTime::parse(last).ok()? <= LocalTime::parse(first).ok()?;
            (order, &codes::EVENING_BACKWARDS)
        }
        Shape::Number => {
            (last.parse::<u32>().ok()? < first.parse::<u32>().ok()?, &codes::AGES_BACKWARDS)
        }
        _ => return None,
    };
    wrong.then_some(code)
}

fn written(node: &Node) -> &str {
    match &node.value {
        Value::Text(text) => text.trim(),
        Value::Empty | Value::List(_) | Value::Map(_) => "",
    }
}
