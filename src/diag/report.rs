//! All messages of a check for people. When there are many, what they are about comes first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::base::{Lang, dutch};

use super::text::{path, wrap};
use super::{Code, Diagnostic, Lines, Screen, Severity, Sources, summary, text};

/// More messages than these begin with an overview.
const MANY: usize = 20;

/// How many messages of one kind a brief report shows.
const SHOWN: usize = 3;

/// How many rows a table of the overview has.
const ROWS: usize = 10;

/// How much of many messages is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// The first few of each kind.
    Brief,
    /// All of them.
    All,
}

/// What there is to say, ending with how many messages there are; nothing without any.
pub fn report(
    notes: &[Diagnostic],
    sources: &dyn Sources,
    lang: Lang,
    screen: Screen,
    amount: Amount,
) -> String {
    if notes.is_empty() {
        return String::new();
    }
    let lines = Lines::of(sources);
    let show = |note: &Diagnostic| text(note, &lines, lang, screen);
    let mut parts = Vec::new();
    let many = notes.len() > MANY;
    let kinds = kinds(notes);
    if many {
        parts.push(overview(notes, &kinds, lang, screen));
    }
    if many && amount == Amount::Brief {
        for kind in &kinds {
            parts.extend(kind.notes.iter().take(SHOWN).map(|note| show(note)));
            parts.extend(kind.more(lang));
        }
    } else {
        parts.extend(notes.iter().map(show));
    }
    parts.push(summary(notes).sentence(lang));
    parts.join("\n\n")
}

/// The messages of one code and gravity.
struct Kind<'a> {
    code: &'static Code,
    severity: Severity,
    notes: Vec<&'a Diagnostic>,
}

/// The messages by kind: the gravest first, then the most frequent.
fn kinds(notes: &[Diagnostic]) -> Vec<Kind<'_>> {
    let mut found: BTreeMap<&str, Kind<'_>> = BTreeMap::new();
    for note in notes {
        let (code, severity) = (note.code, note.severity);
        let new = || Kind { code, severity, notes: Vec::new() };
        found.entry(code.id).or_insert_with(new).notes.push(note);
    }
    let mut kinds: Vec<_> = found.into_values().collect();
    kinds.sort_by_key(|kind| (Reverse(kind.severity), Reverse(kind.notes.len())));
    kinds
}

impl Kind<'_> {
    /// How many were not shown, and how to see them.
    fn more(&self, lang: Lang) -> Option<String> {
        let rest = self.notes.len().checked_sub(SHOWN).filter(|rest| *rest > 0)?;
        let code = self.code.id;
        let words = match lang {
            Lang::Nl => format!("... en nog {rest} keer. Alle keren toont"),
            Lang::En => format!("... and {rest} more. To see them all:"),
        };
        Some(format!("{words}\n    wijkboek check --code {code}"))
    }
}

/// What many messages are about: how many there are of each kind, and in which files.
fn overview(notes: &[Diagnostic], kinds: &[Kind<'_>], lang: Lang, screen: Screen) -> String {
    let files = by_file(notes);
    let (count, files_in_all) = (notes.len(), files.len());
    let sentence = summary(notes).sentence(lang);
    let words = match lang {
        Lang::Nl => {
            let files = dutch::count(files_in_all, "bestand", "bestanden");
            format!("{count} meldingen in {files}: {sentence}.")
        }
        Lang::En => {
            let files = dutch::count(files_in_all, "file", "files");
            format!("{count} messages in {files}: {sentence}.")
        }
    };
    let first = wrap(&words, "", screen.width);
    [first, kinds_table(kinds, lang), files_table(&files, lang, screen)].join("\n\n")
}

/// How many messages each file has, the worst first.
fn by_file(notes: &[Diagnostic]) -> Vec<(&str, usize)> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for place in notes.iter().filter_map(|note| note.place.as_ref()) {
        *found.entry(&place.file).or_default() += 1;
    }
    let mut files: Vec<_> = found.into_iter().collect();
    files.sort_by_key(|(_, count)| Reverse(*count));
    files
}

fn kinds_table(kinds: &[Kind<'_>], lang: Lang) -> String {
    let (mut table, others) = match lang {
        Lang::Nl => ("  keer  bestanden  melding\n".to_owned(), "andere meldingen"),
        Lang::En => (" times      files  message\n".to_owned(), "other messages"),
    };
    for kind in kinds.iter().take(ROWS) {
        let places = kind.notes.iter().filter_map(|note| note.place.as_ref());
        let files: BTreeSet<&str> = places.map(|place| &*place.file).collect();
        let (count, severity) = (kind.notes.len(), kind.severity.name(lang));
        let _ = writeln!(table, "{count:6}  {:9}  {severity}[{}]", files.len(), kind.code.id);
    }
    let rest = kinds.iter().skip(ROWS);
    let (left, count) = (rest.clone().count(), rest.map(|kind| kind.notes.len()).sum::<usize>());
    if left > 0 {
        let _ = writeln!(table, "{count:6}             {left} {others}");
    }
    table.trim_end().to_owned()
}

fn files_table(files: &[(&str, usize)], lang: Lang, screen: Screen) -> String {
    let (mut table, others) = match lang {
        Lang::Nl => ("  keer  bestand\n".to_owned(), "andere bestanden"),
        Lang::En => (" times  file\n".to_owned(), "other files"),
    };
    for (file, count) in files.iter().take(ROWS) {
        let _ = writeln!(table, "{count:6}  {}", path(file, 8, 0, screen.width));
    }
    let rest = files.iter().skip(ROWS);
    let (left, count) = (rest.clone().count(), rest.map(|(_, count)| count).sum::<usize>());
    if left > 0 {
        let _ = writeln!(table, "{count:6}  {left} {others}");
    }
    table.trim_end().to_owned()
}
