//! Why a YAML file cannot be read, in the words of someone who does not know YAML.

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Place, codes};

use super::yaml_open::{Open, indent, unclosed};

/// What the library says, and which message of ours that is. The first row that fits is taken.
const TROUBLES: &[(&str, &Code)] = &[
    ("mapping values are not allowed", &codes::YAML_COLON),
    ("illegal placement of ':'", &codes::YAML_COLON),
    ("trailing content after", &codes::YAML_AFTER_QUOTE),
    ("escape", &codes::YAML_ESCAPE),
    ("unclosed quote", &codes::YAML_QUOTE),
    ("unexpected end of stream", &codes::YAML_QUOTE),
    ("while parsing a flow", &codes::YAML_BRACKET),
    ("unclosed bracket", &codes::YAML_BRACKET),
    ("mismatched bracket", &codes::YAML_BRACKET),
    ("did not find expected", &codes::YAML_INDENT),
    ("block sequence entries are not allowed", &codes::YAML_INDENT),
    ("simple key expected", &codes::YAML_COLON),
    ("unexpected character", &codes::YAML_CHARACTER),
    ("cannot start any token", &codes::YAML_CHARACTER),
    ("multiple YAML documents", &codes::YAML_DOCUMENTS),
    ("budget", &codes::YAML_TOO_MUCH),
    ("depth", &codes::YAML_TOO_MUCH),
    ("recursi", &codes::YAML_TOO_MUCH),
    ("alias", &codes::YAML_ALIAS),
];

/// The message for YAML that cannot be read; `byte` is where the library stopped.
pub(super) fn explain(
    file: &Arc<str>,
    yaml: &str,
    offset: usize,
    byte: usize,
    reason: &str,
) -> Diagnostic {
    let said = TROUBLES
        .iter()
        .find(|(said, _)| reason.contains(said))
        .map_or(&codes::YAML_UNREADABLE, |(_, code)| code);
    let (code, start) = cause(yaml, byte, said);
    let end = yaml.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let place = Place::new(file, offset + start, offset + start + end);
    let note = Diagnostic::new(code).at(&place).with("reden", reason);
    // Braces mark the words of a sentence, so they are words themselves here.
    note.with("open", "{").with("dicht", "}")
}

/// What went wrong and where: the library stops at what it cannot read, the mistake is often
/// before that.
fn cause(yaml: &str, byte: usize, said: &'static Code) -> (&'static Code, usize) {
    if let Some(tab) = tab_near(yaml, byte) {
        return (&codes::YAML_TAB, tab);
    }
    let about = |code: &Code| said.id == code.id;
    if about(&codes::YAML_TOO_MUCH) || about(&codes::YAML_DOCUMENTS) {
        return (said, byte);
    }
    match unclosed(yaml) {
        Some(Open::Bracket(at)) if at <= byte => return (&codes::YAML_BRACKET, at),
        Some(Open::Quote(at)) if at <= byte => return (&codes::YAML_QUOTE, at),
        _ => {}
    }
    if about(&codes::YAML_COLON) {
        return of_colon(yaml, byte);
    }
    (said, byte)
}

/// Why there is a colon that the library does not expect, or none where it does.
fn of_colon(yaml: &str, byte: usize) -> (&'static Code, usize) {
    let start = yaml.get(..byte).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
    let line = yaml.get(start..).and_then(|text| text.lines().next()).unwrap_or_default();
    let own = start + indent(line);
    let before = yaml.get(..start).unwrap_or_default();
    let previous = before.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(at) = tight_colon(line) {
        return (&codes::YAML_SPACE, start + at);
    }
    if !line.contains(':') {
        return (&codes::YAML_NO_COLON, own);
    }
    let first_colon = line.find(": ").or_else(|| line.trim_end().strip_suffix(':').map(str::len));
    if first_colon != byte.checked_sub(start) {
        return (&codes::YAML_COLON, byte);
    }
    // The line is right in itself: it was taken for more of the text of the one before.
    let from = before.rfind(previous).unwrap_or_default();
    if let Some(at) = tight_colon(previous) {
        return (&codes::YAML_SPACE, from + at);
    }
    if !previous.contains(':') && !previous.trim_start().starts_with('-') {
        return (&codes::YAML_NO_COLON, from + indent(previous));
    }
    (&codes::YAML_INDENT, own)
}

/// The colon of a field without a space behind it: `naam:Fysio`.
fn tight_colon(line: &str) -> Option<usize> {
    let field = line.trim_start_matches([' ', '-']);
    let (key, rest) = field.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let tight = !rest.is_empty() && !rest.starts_with([' ', '\t', '\r', '/']);
    (is_key && tight).then(|| line.len() - rest.len() - 1)
}

/// A tab that indents the line of the trouble or the one after it.
fn tab_near(yaml: &str, byte: usize) -> Option<usize> {
    let before = yaml.get(..byte)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let mut start = line_start;
    for line in yaml.get(line_start..)?.split_inclusive('\n').take(2) {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line.get(..indent).and_then(|text| text.find('\t')) {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn the_usual_mistakes_have_their_own_message() {
        let cases = [
            ("naam: x\n\ttel: 1\n", "yaml-tab", 8),
            ("naam: Fysio: de Brug\n", "yaml-dubbele-punt", 11),
            ("naam: \"x\n", "yaml-aanhalingsteken", 6),
            ("naam: \"Fysio\nsoort: y\ntalen: \"x\"\n", "yaml-aanhalingsteken", 6),
            ("naam: 't Huis\nsoort: y\n", "yaml-aanhalingsteken", 6),
            ("naam: \"Fysio\" Noord\n", "yaml-na-aanhalingsteken", 14),
            ("naam: \"C:\\map\"\n", "yaml-backslash", 6),
            ("naam: x\ntalen: [nl, tr\nsoort: y\n", "yaml-haak", 15),
            ("ids: {kvk: 12345678\nsoort: y\n", "yaml-haak", 5),
            ("talen: [nl, tr}\n", "yaml-haak", 7),
            ("themas:\n  - a\n - b\n", "yaml-inspringing", 15),
            ("naam: x\n  soort: y\n", "yaml-inspringing", 10),
            ("naam:Fysio\nsoort: y\n", "yaml-spatie", 4),
            ("soort: y\nnaam:Fysio\n", "yaml-spatie", 13),
            ("naam: x\nsoort y\ntalen: z\n", "yaml-geen-dubbele-punt", 8),
            ("soort y\ntalen: z\n", "yaml-geen-dubbele-punt", 0),
            ("a: 1\n---\nb: 2\n", "yaml-meer-documenten", 9),
            ("naam: @x\n", "yaml-teken", 6),
        ];
        for (text, code, byte) in cases {
            let outcome = parse(&Arc::from("x.yml"), text, 0..text.len());
            let note = outcome.notes.first().expect(text);
            let start = note.place.as_ref().map(|place| place.start);
            assert_eq!((note.code.id, start), (code, Some(byte)), "{text:?}");
        }
    }
}
