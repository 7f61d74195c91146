//! Why a YAML file cannot be read, in the words of someone who does not know YAML.

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Place, codes};

/// What the library says, and which message of ours that is. The first row that fits is taken.
const TROUBLES: &[(&str, &Code)] = &[
    ("mapping values are not allowed", &codes::YAML_COLON),
    ("illegal placement of ':'", &codes::YAML_COLON),
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
    if let Some(tab) = tab_near(yaml, byte) {
        let place = Place::new(file, offset + tab, offset + tab + 1);
        return Diagnostic::new(&codes::YAML_TAB).at(&place);
    }
    let code = TROUBLES
        .iter()
        .find(|(said, _)| reason.contains(said))
        .map_or(&codes::YAML_UNREADABLE, |(_, code)| code);
    let end = yaml.get(byte..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let place = Place::new(file, offset + byte, offset + byte + end);
    let note = Diagnostic::new(code).at(&place).with("reden", reason);
    // Braces mark the words of a sentence, so they are words themselves here.
    note.with("open", "{").with("dicht", "}")
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
            ("themas:\n  - a\n - b\n", "yaml-inspringing", 15),
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
