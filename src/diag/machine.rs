//! Messages as data: JSON for programs, annotations for GitHub.

use serde::Serialize;

use crate::base::Lang;

use super::{Diagnostic, Position, Severity, Sources};

#[derive(Serialize)]
struct Record<'a> {
    code: &'a str,
    severity: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    help: Option<String>,
}

/// All messages as one JSON array; `severity` is `fout`, `let op` or `tip` in every language.
pub fn json(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) -> String {
    let records: Vec<Record<'_>> = notes
        .iter()
        .map(|note| {
            let position = note.place.as_ref().map(|place| sources.position(place));
            Record {
                code: note.code.id,
                severity: note.severity.name(Lang::Nl),
                file: note.place.as_ref().map(|place| &*place.file),
                line: position.map(|p| p.line),
                column: position.map(|p| p.column),
                message: note.message(lang),
                help: note.help(lang),
            }
        })
        .collect();
    serde_json::to_string_pretty(&records).unwrap_or_default()
}

/// All messages as GitHub workflow commands, one a line.
pub fn github(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) -> String {
    let mut lines = Vec::with_capacity(notes.len());
    for note in notes {
        let level = match note.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Tip => "notice",
        };
        let place = note.place.as_ref().map_or_else(String::new, |place| {
            let Position { line, column } = sources.position(place);
            format!("file={},line={line},col={column},", escape(&place.file, true))
        });
        let help = note.help(lang).map_or_else(String::new, |help| format!("\n{help}"));
        let message = escape(&format!("{}{help}", note.message(lang)), false);
        lines.push(format!("::{level} {place}title={}::{message}\n", note.code.id));
    }
    lines.concat()
}

/// Escapes text for a workflow command; properties need two characters more.
fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}
