//! Messages as data: JSON for programs, annotations for GitHub.

use serde::Serialize;

use crate::base::Lang;

use super::{Diagnostic, Lines, Place, Severity, Sources};

#[derive(Serialize)]
struct Record<'a> {
    code: &'a str,
    severity: &'a str,
    #[serde(flatten)]
    place: Span<'a>,
    message: String,
    help: Option<String>,
    labels: Vec<Label<'a>>,
}

/// Where something stands, from the first character up to the column after the last.
#[derive(Default, Serialize)]
struct Span<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct Label<'a> {
    #[serde(flatten)]
    place: Span<'a>,
    text: String,
}

impl<'a> Span<'a> {
    fn of(place: &'a Place, lines: &Lines<'_>) -> Self {
        let (start, end) = (lines.start(place), lines.end(place));
        Self {
            file: Some(&place.file),
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
        }
    }
}

/// All messages as one JSON array; `severity` is `fout`, `let op` or `tip` in every language.
pub fn json(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) -> String {
    let lines = Lines::of(sources);
    let records: Vec<Record<'_>> = notes.iter().map(|note| record(note, &lines, lang)).collect();
    serde_json::to_string_pretty(&records).unwrap_or_default()
}

fn record<'a>(note: &'a Diagnostic, lines: &Lines<'_>, lang: Lang) -> Record<'a> {
    let label = |(place, text)| Label { place: Span::of(place, lines), text };
    Record {
        code: note.code.id,
        severity: note.severity.name(Lang::Nl),
        place: note.place.as_ref().map_or_else(Span::default, |place| Span::of(place, lines)),
        message: note.message(lang),
        help: note.help(lang),
        labels: note.labels(lang).map(label).collect(),
    }
}

/// All messages as GitHub workflow commands, one a line.
pub fn github(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) -> String {
    let known = Lines::of(sources);
    let mut lines = Vec::with_capacity(notes.len());
    for note in notes {
        let level = match note.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Tip => "notice",
        };
        let place = note.place.as_ref().map_or_else(String::new, |place| properties(place, &known));
        let help = note.help(lang).map_or_else(String::new, |help| format!("\n{help}"));
        let message = escape(&format!("{}{help}", note.message(lang)), false);
        lines.push(format!("::{level} {place}title={}::{message}\n", note.code.id));
    }
    lines.concat()
}

/// Where an annotation stands. GitHub takes columns within one line only, up to the last one.
fn properties(place: &Place, lines: &Lines<'_>) -> String {
    let file = escape(&place.file, true);
    let (start, end) = (lines.start(place), lines.end(place));
    let (line, column) = (start.line, start.column);
    if line == end.line {
        let last = end.column.saturating_sub(1).max(column);
        format!("file={file},line={line},endLine={line},col={column},endColumn={last},")
    } else {
        format!("file={file},line={line},endLine={},", end.line)
    }
}

/// Escapes text for a workflow command; properties need two characters more.
fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}
