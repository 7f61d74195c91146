//! What the columns of a table were guessed to mean: shown, agreed to, or kept to be mended.

use std::io::{BufRead, IsTerminal, stderr, stdin};

use crate::base::Lang;
use crate::exchange::Table;
use crate::exchange::map::Column;
use crate::output::beside;

use super::super::args::ImportArgs;
use super::super::{say, screen};
use super::beside_file;

/// The end of the name of the file with columns, beside the table.
const COLUMNS: &str = "kolommen.yml";

/// Whether somebody agrees to what the columns mean. Tables of our own leave nothing to guess.
/// Who cannot be asked gets the guess as a file, to be looked at and used.
pub(super) fn agreed(tables: &[Table], args: &ImportArgs, lang: Lang) -> bool {
    let guessed: Vec<&Table> = tables.iter().filter(|table| !table.mapping.literal).collect();
    if guessed.is_empty() {
        return true;
    }
    for table in &guessed {
        say::shown(&shown(table, lang));
    }
    if args.yes || args.proef {
        return true;
    }
    if stdin().is_terminal() && stderr().is_terminal() {
        return asked(lang);
    }
    keep(&guessed, args, lang);
    false
}

/// The columns, one a line: header, field, how sure, and what is in it.
fn shown(table: &Table, lang: Lang) -> String {
    let columns = &table.mapping.columns;
    let heading = match lang {
        Lang::Nl => ["Kolom", "Veld", "Hoe zeker", "Voorbeeld"],
        Lang::En => ["Column", "Field", "How sure", "Example"],
    };
    let rows: Vec<[String; 4]> =
        columns.iter().enumerate().map(|(at, column)| row(column, at, table, lang)).collect();
    let mut widths = heading.map(|word| word.chars().count());
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().clamp(*width, LONGEST);
        }
    }
    let all = std::iter::once(heading.map(str::to_owned)).chain(rows);
    let lines = all.map(|row| {
        let cells = row.iter().zip(widths).map(|(cell, width)| {
            let cut: String = cell.chars().take(width).collect();
            format!("{cut:width$}")
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        let fits = screen::width().unwrap_or(WIDEST);
        line.chars().take(fits).collect::<String>().trim_end().to_owned()
    });
    format!("{}\n\n{}\n", table.sheet.name, lines.collect::<Vec<_>>().join("\n"))
}

/// Longer words are cut.
const LONGEST: usize = 28;
/// A table for a file is no wider.
const WIDEST: usize = 100;

fn row(column: &Column, at: usize, table: &Table, lang: Lang) -> [String; 4] {
    let cells = table.sheet.rows.iter().filter_map(|row| row.cells.get(at));
    let example = cells.map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or_default();
    let example = example.split_whitespace().collect::<Vec<_>>().join(" ");
    let header = column.header.split_whitespace().collect::<Vec<_>>().join(" ");
    [header, column.target.word().to_owned(), column.why.sure(lang).to_owned(), example]
}

fn asked(lang: Lang) -> bool {
    say::in_words(lang, "Klopt dit? [j/n]", "Is this right? [y/n]");
    let mut answer = String::new();
    let read = stdin().lock().read_line(&mut answer);
    let yes = read.is_ok() && answer.trim().to_lowercase().starts_with(['j', 'y']);
    if !yes {
        say::in_words(
            lang,
            "Er is niets geschreven. Met --proef ziet u wat er zou gebeuren; met --map zegt u zelf wat de kolommen zijn.",
            "Nothing was written. --proef shows what would happen; with --map you say yourself what the columns are.",
        );
    }
    yes
}

/// Keeps the guess of each table beside the file; one that somebody may have changed stays.
fn keep(tables: &[&Table], args: &ImportArgs, lang: Lang) {
    let table_file = args.file.display();
    for table in tables {
        let ending = if tables.len() == 1 {
            COLUMNS.to_owned()
        } else {
            format!("{}.{COLUMNS}", crate::base::slug(&table.sheet.name))
        };
        let path = beside_file(&args.file, &ending);
        if !path.exists()
            && let Err(refusal) = beside(&path, table.mapping.yaml().as_bytes())
        {
            say::refusal(&refusal, lang);
            return;
        }
        let path = path.display();
        say::in_words(
            lang,
            &format!(
                "Er is nog niets ingelezen. Klopt dit? Geef dan: wijkboek import {table_file} --yes\nKlopt er iets niet? Verbeter {path} en geef: wijkboek import {table_file} --map {path}"
            ),
            &format!(
                "Nothing was imported yet. If this is right: wijkboek import {table_file} --yes\nIf not, mend {path} and give: wijkboek import {table_file} --map {path}"
            ),
        );
    }
}
