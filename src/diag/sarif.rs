//! Messages as SARIF 2.1.0, the format in which tools hand their findings to platforms and editors.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::base::Lang;

use super::{Code, Diagnostic, Lines, Place, Severity, Sources, codes};

/// What may stand in the path of an address as it is.
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// All messages as one run in SARIF, with every message of the catalogue as a rule.
pub fn sarif(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) -> String {
    let lines = Lines::of(sources);
    let rules: Vec<Value> = codes::all().map(|code| rule(code, lang)).collect();
    let order: BTreeMap<&str, usize> = codes::all().map(|code| code.id).zip(0..).collect();
    let results: Vec<Value> = notes
        .iter()
        .map(|note| result(note, order.get(note.code.id).copied(), &lines, lang))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "wijkboek",
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang.tag(),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn rule(code: &Code, lang: Lang) -> Value {
    let mut rule = json!({
        "id": code.id,
        "shortDescription": {"text": code.wording(lang).outline()},
        "defaultConfiguration": {"level": level(code.severity)},
        "properties": {"nl": code.nl.outline(), "en": code.en.outline()},
    });
    if let (Some(help), Some(fields)) = (code.wording(lang).usual_help(), rule.as_object_mut()) {
        fields.insert("help".to_owned(), json!({"text": help}));
    }
    rule
}

fn result(note: &Diagnostic, rule: Option<usize>, lines: &Lines<'_>, lang: Lang) -> Value {
    let help = note.help(lang).map_or_else(String::new, |help| format!(". {help}"));
    let labels: Vec<Value> = note
        .labels(lang)
        .map(|(place, text)| {
            json!({"physicalLocation": location(place, lines), "message": {"text": text}})
        })
        .collect();
    let places = note.place.iter();
    let places: Vec<Value> =
        places.map(|place| json!({"physicalLocation": location(place, lines)})).collect();
    json!({
        "ruleId": note.code.id,
        "ruleIndex": rule,
        "level": level(note.severity),
        "message": {"text": format!("{}{help}", note.message(lang))},
        "locations": places,
        "relatedLocations": labels,
    })
}

fn location(place: &Place, lines: &Lines<'_>) -> Value {
    let (start, end) = (lines.start(place), lines.end(place));
    json!({
        "artifactLocation": {
            "uri": utf8_percent_encode(&place.file, PATH).to_string(),
            "uriBaseId": "%SRCROOT%",
        },
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Tip => "note",
    }
}
