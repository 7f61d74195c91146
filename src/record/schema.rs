//! JSON Schemas of all records and of `site.yml`, for editors that complete and check while
//! somebody types. They follow from the same tables as the reading.
//!
//! Draft-07, the newest that the usual YAML editors promise to understand. A schema knows one file
//! and only the look of a value: what it lets pass may still be wrong for `wijkboek check`.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use crate::syntax::{self, FrontMatter, Node, Value};

use super::{
    FieldInfo, Form, Home, RECORD_TYPES, RecordType, Shape, common_fields, settings_fields,
};

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// Every setting with an example.
const SETTINGS: &str = include_str!("../../site.example.yml");

// The pieces of the patterns below.
macro_rules! day {
    () => {
        "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    };
}
macro_rules! id {
    () => {
        "[a-z0-9]+(-[a-z0-9]+)*"
    };
}
// A digit of a phone number, with what people write before it.
macro_rules! digit {
    () => {
        "[ .\\-–/()\u{a0}]*[0-9]"
    };
}
macro_rules! clock {
    () => {
        "[0-9]{1,2}([:.][0-9]{2})?( *uur)?"
    };
}
macro_rules! span {
    () => {
        concat!(clock!(), " *[-–] *", clock!())
    };
}
macro_rules! weekdays {
    () => {
        "(ma|di|wo|do|vr|za|zo)( *- *(di|wo|do|vr|za|zo))?"
    };
}

/// What a value of a shape looks like when it is text, as a regular expression.
mod pattern {
    pub(super) const NUMBER: &str = "^([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+)$";
    pub(super) const DECIMAL: &str = "^-?[0-9]+([.,][0-9]+)?$";
    pub(super) const DAY: &str = concat!("^", day!(), "$");
    pub(super) const LOCAL_TIME: &str =
        concat!("^", day!(), "[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$");
    /// Ten digits from 0; nine behind +31 or 0031; 0800 and the like; 14 0xx; 112, 113, 116xxx.
    pub(super) const PHONE: &str = concat!(
        "^[ (]*(",
        concat!("(\\+ *3 *1|0031) *(\\(0\\))?(", digit!(), "){9}"),
        concat!("|0[ (]*[1-9](", digit!(), "){8}"),
        concat!("|0[89]0[069](", digit!(), "){4}((", digit!(), "){3})?"),
        "|14 *0( *[0-9]){2,3}|112|113|116( *[0-9]){3}",
        ")$"
    );
    pub(super) const EMAIL: &str =
        "^[A-Za-z0-9._+'&-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z0-9-]{2,}$";
    pub(super) const WEB: &str =
        "^(https?://)?[^\\s/@:.?#]+(\\.[^\\s/@:.?#]+)+(:[0-9]+)?([/?#]\\S*)?$";
    pub(super) const COLOUR: &str = "^#([0-9A-Fa-f]{3}){1,2}$";
    pub(super) const POSTCODE: &str =
        "^[1-9][0-9]{3} ?([A-RT-Za-rt-z][A-Za-z]|[Ss][BCE-RT-Zbce-rt-z])$";
    pub(super) const ID: &str = concat!("^", id!(), "$");
    pub(super) const REFERENCE: &str = concat!("^([a-z]+(-[a-z]+)*:)?(", id!(), "/)?", id!(), "$");
    pub(super) const HOURS: &str =
        concat!("^(gesloten|dicht|24 uur|", span!(), "( *(,|;|en) *", span!(), ")*)$");
    pub(super) const DAYS: &str = concat!("^", weekdays!(), "( *, *", weekdays!(), ")*$");
}

/// The keys that an editor offers for days with hours.
const USUAL_DAYS: [&str; 8] = ["ma-vr", "ma", "di", "wo", "do", "vr", "za", "zo"];

/// The schema of one kind of file.
#[derive(Clone, Debug)]
pub struct Schema {
    /// What the file is named after: `aanbieder`, `site`.
    pub name: &'static str,
    /// The files that it holds for, as patterns from the site's folder. None of Markdown, whose
    /// head is read by editors that take their schema from elsewhere.
    pub files: Vec<String>,
    /// The schema itself.
    pub json: Json,
}

/// The schemas of all types of records, and of the settings.
pub fn schemas() -> Vec<Schema> {
    let settings = Schema {
        name: "site",
        files: vec!["site.yml".to_owned()],
        json: document("site", &[settings_fields()], SETTINGS),
    };
    RECORD_TYPES.iter().map(of_type).chain([settings]).collect()
}

fn of_type(record_type: &RecordType) -> Schema {
    let name = record_type.kind.key();
    let fields = [record_type.fields, common_fields()];
    let mut json = document(name, &fields, record_type.example);
    if record_type.form == Form::Yaml {
        json = one_or_list(&json);
    }
    Schema { name, files: files(record_type), json }
}

/// The files of a type, as patterns.
fn files(record_type: &RecordType) -> Vec<String> {
    let places = match record_type.home {
        _ if record_type.form == Form::Markdown => Vec::new(),
        Home::SiteFile(file) => vec![format!("content/{file}")],
        Home::WijkFile(file) => vec![format!("content/wijken/*/{file}")],
        Home::SiteFolder(folder) => vec![format!("content/{folder}/*")],
        Home::Folder(folder) => {
            vec![format!("content/{folder}/*"), format!("content/wijken/*/{folder}/*")]
        }
    };
    places
        .iter()
        .flat_map(|place| match place.strip_suffix("/*") {
            Some(_) => vec![format!("{place}.yml"), format!("{place}.yaml")],
            None => vec![place.clone()],
        })
        .collect()
}

/// The schema of a file that holds one group of fields.
fn document(name: &str, fields: &[&'static [FieldInfo]], example: &str) -> Json {
    let example = example_of(example);
    let mut json = group(fields, example.as_ref());
    set(&mut json, "$schema", json!(DRAFT));
    set(&mut json, "title", json!(name));
    json
}

/// A file may hold one record, or a list of records that each have an id.
fn one_or_list(record: &Json) -> Json {
    let title = record.get("title").cloned();
    json!({
        "$schema": DRAFT,
        "title": title,
        "definitions": {"record": record},
        "anyOf": [
            {"$ref": "#/definitions/record"},
            {
                "type": "array",
                "items": {"allOf": [{"$ref": "#/definitions/record"}, {"required": ["id"]}]},
            },
        ],
    })
}

/// The tree of an example, whose values the fields show.
fn example_of(text: &str) -> Option<Node> {
    let range = match syntax::split(text) {
        FrontMatter::Both { yaml, .. } => yaml,
        FrontMatter::Missing | FrontMatter::Unclosed => 0..text.len(),
    };
    syntax::parse(&Arc::from("voorbeeld"), text, range).value
}

fn group(fields: &[&'static [FieldInfo]], example: Option<&Node>) -> Json {
    let all = || fields.iter().copied().flatten();
    let properties: Map<String, Json> = all()
        .map(|info| (info.key.to_owned(), field(info, example.and_then(|node| at(node, info.key)))))
        .collect();
    let required: Vec<&str> = all().filter(|info| info.required).map(|info| info.key).collect();
    let mut json =
        json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !required.is_empty() {
        set(&mut json, "required", json!(required));
    }
    json
}

/// The value of a key, in a map or in the first item of a list.
fn at<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.value {
        Value::Map(entries) => {
            entries.iter().find(|(known, _)| known.name == key).map(|(_, value)| value)
        }
        Value::List(items) => items.first().and_then(|item| at(item, key)),
        Value::Empty | Value::Text(_) => None,
    }
}

fn field(info: &FieldInfo, example: Option<&Node>) -> Json {
    let one = value(info.shape, example);
    let mut json =
        if info.many { json!({"anyOf": [one, {"type": "array", "items": one}]}) } else { one };
    set(&mut json, "description", json!(format!("{} Schrijf {}.", info.doc, info.shape.nl())));
    if let Some(text) = example.and_then(text_of) {
        set(&mut json, "examples", json!([text]));
    }
    json
}

/// The text of an example, if it is one text or a list of texts.
fn text_of(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) => Some(text),
        Value::List(items) => items.first().and_then(text_of),
        Value::Empty | Value::Map(_) => None,
    }
}

/// What a value of a shape looks like. YAML makes numbers of what looks like one.
fn value(shape: Shape, example: Option<&Node>) -> Json {
    let text = |pattern: &str| json!({"type": "string", "pattern": pattern});
    let digits = |pattern: &str| json!({"type": ["string", "number"], "pattern": pattern});
    match shape {
        Shape::Line => json!({"type": ["string", "number"]}),
        Shape::Markdown => json!({"type": "string"}),
        Shape::Number => digits(pattern::NUMBER),
        Shape::Decimal => digits(pattern::DECIMAL),
        Shape::YesNo => json!({"enum": ["ja", "nee", true, false]}),
        Shape::Day => text(pattern::DAY),
        Shape::LocalTime => text(pattern::LOCAL_TIME),
        Shape::Phone => digits(pattern::PHONE),
        Shape::Email => text(pattern::EMAIL),
        Shape::Web => text(pattern::WEB),
        Shape::Colour => text(pattern::COLOUR),
        Shape::Postcode => text(pattern::POSTCODE),
        Shape::Id => digits(pattern::ID),
        Shape::Reference => digits(pattern::REFERENCE),
        Shape::Hours => text(pattern::HOURS),
        Shape::Week => week(),
        Shape::Choice(words) => json!({"enum": words}),
        // Keys of the site's own.
        Shape::Map([]) => json!({"type": "object"}),
        Shape::Map(fields) => group(&[fields], example),
        Shape::FirstOr(fields) => {
            let first = fields.first().map(|first| value(first.shape, None));
            json!({"anyOf": [first, group(&[fields], example)]})
        }
        Shape::Anything => json!({}),
    }
}

fn week() -> Json {
    let hours = json!({"type": "string", "pattern": pattern::HOURS});
    let usual: Map<String, Json> =
        USUAL_DAYS.iter().map(|day| ((*day).to_owned(), hours.clone())).collect();
    json!({
        "type": "object",
        "properties": usual,
        "patternProperties": {pattern::DAYS: hours},
        "additionalProperties": false,
    })
}

fn set(json: &mut Json, key: &str, value: Json) {
    if let Some(map) = json.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
}
