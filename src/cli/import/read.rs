//! The file that comes in: HSDS, a calling round, or a table of any make.
#![expect(clippy::disallowed_methods, reason = "the file that comes in is not of the site")]

use std::path::Path;
use std::sync::Arc;

use crate::diag::{Diagnostic, has_errors};
use crate::exchange::{
    Candidate, Received, Stock, Table, Told, Vocabulary, hsds, round, sheet, tables, visited,
};

use crate::exchange::sheet::Sheet;

use super::super::args::ImportArgs;
use super::super::say;
use super::{Asked, columns, file_name};

/// What a file says.
#[derive(Default)]
pub(super) struct Read {
    /// Its records.
    pub candidates: Vec<Candidate>,
    /// Its rows that are no record, and why.
    pub skipped: Vec<String>,
    /// What there is to say about it.
    pub remarks: Vec<String>,
}

/// What the file says; nothing when it cannot be read, or its columns were not agreed to, which
/// has been said then.
pub(super) fn read(args: &ImportArgs, asked: &Asked, stock: &Stock) -> Option<Read> {
    let bytes = bytes(&args.file, asked)?;
    let site = &asked.checked.whole;
    let vocabulary = Vocabulary::of(site);
    if is_json(&bytes) {
        let found = hsds::candidates(&bytes, &vocabulary);
        let remarks = unless_wrong(&found.notes, asked)?;
        return Some(Read { candidates: found.value, remarks, ..Read::default() });
    }
    let name = file_name(&args.file);
    let sheets = sheet::read(&bytes, &name);
    if let Some(round) = round_of(&sheets.value) {
        let problems = round.problems.iter().map(|problem| problem.message(asked.lang));
        let remarks = problems.collect();
        let candidates = visited(&round.visits, stock, site);
        return Some(Read { candidates, remarks, ..Read::default() });
    }
    let map = match &args.map {
        Some(path) => {
            Some((path, String::from_utf8_lossy(&self::bytes(path, asked)?).into_owned()))
        }
        None => None,
    };
    let map = map.as_ref();
    let map = map.map(|(path, text)| (Arc::from(path.to_string_lossy()), text.as_str()));
    let told = Told { map, tab: args.blad.as_deref() };
    let received = Received { file: &name, day: Some(asked.checked.today) };
    let found = tables(sheets, &told, &vocabulary, &received);
    let mut remarks = unless_wrong(&found.notes, asked)?;
    if told.map.is_none() && !columns::agreed(&found.value, args, asked.lang) {
        return None;
    }
    Some(gathered(found.value, &mut remarks, asked))
}

fn bytes(path: &Path, asked: &Asked) -> Option<Vec<u8>> {
    std::fs::read(path)
        .map_err(|error| {
            let path = path.display();
            say::in_words(
                asked.lang,
                &format!("{path} kan niet gelezen worden: {error}"),
                &format!("{path} cannot be read: {error}"),
            );
        })
        .ok()
}

/// The messages in words, unless one of them says that there is nothing to go on with.
fn unless_wrong(notes: &[Diagnostic], asked: &Asked) -> Option<Vec<String>> {
    if has_errors(notes) {
        say::notes(notes, &asked.checked.sources, asked.lang);
        return None;
    }
    Some(notes.iter().map(|note| note.message(asked.lang)).collect())
}

/// Whether a file is JSON by its first sign.
fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| b"{[".contains(byte))
}

/// The answers of a calling round, if a table is one.
fn round_of(sheets: &[Sheet]) -> Option<round::Reading> {
    let sheet = sheets.iter().find(|sheet| round::is_round(&sheet.headers))?;
    let rows = sheet.rows.iter().map(|row| (row.number, row.cells.clone()));
    Some(round::read(&sheet.headers, rows))
}

/// The tables of a file together.
fn gathered(tables: Vec<Table>, remarks: &mut Vec<String>, asked: &Asked) -> Read {
    let mut read = Read { remarks: std::mem::take(remarks), ..Read::default() };
    for table in tables {
        let words = |notes: &[Diagnostic]| -> Vec<String> {
            notes.iter().map(|note| note.message(asked.lang)).collect()
        };
        read.remarks.extend(words(&table.taken.notes));
        read.skipped.extend(words(&table.taken.skipped));
        read.candidates.extend(table.taken.candidates);
    }
    read
}
