//! The lists of `tests/import/`: what becomes of three lists as practices keep them.

use std::collections::BTreeMap;
use std::fmt::Write;

use wijkboek::base::Lang;
use wijkboek::exchange::{Candidate, Table};
use wijkboek::syntax::Written;

use crate::support::{compare, compare_bytes};
use crate::tables::{conserved, read};

#[path = "../import/lists.rs"]
mod made;

#[test]
fn the_lists_are_as_they_are_made() {
    for (name, bytes) in made::all() {
        compare_bytes(&format!("tests/import/{name}"), &bytes);
    }
}

#[test]
fn nothing_in_the_lists_is_lost() {
    let expected =
        [("lijst-lindeveen.csv", 31), ("werkmap-paramedisch.xlsx", 14), ("regiolijst.csv", 302)];
    for (name, rows) in expected {
        let (tables, _) = read(&list(name), name);
        let counted: usize = tables.iter().map(|table| table.sheet.rows.len()).sum();
        assert_eq!(counted, rows, "{name}");
        for table in &tables {
            assert_eq!(conserved(table), Ok(()), "{name}");
        }
    }
}

#[test]
fn the_lists_become_what_is_expected() {
    for (name, _) in made::all() {
        let (tables, notes) = read(&list(name), name);
        let mut shown = String::new();
        for note in notes {
            let _ = writeln!(shown, "{}: {}", note.severity.name(Lang::Nl), note.message(Lang::Nl));
        }
        for table in &tables {
            show(table, &mut shown);
        }
        compare(&format!("tests/import/expected/{name}.txt"), &shown);
    }
}

fn list(name: &str) -> Vec<u8> {
    let found = made::all().into_iter().find(|(known, _)| *known == name);
    found.unwrap().1
}

/// The columns, the counts, and what there is to say; of a short list each record as well.
fn show(table: &Table, out: &mut String) {
    let Table { sheet, mapping, taken } = table;
    let _ = writeln!(out, "\n== {}", sheet.name);
    for column in &mapping.columns {
        let (word, sure) = (column.target.word(), column.why.sure(Lang::Nl));
        let _ =
            writeln!(out, "{} -> {word} ({sure}: {})", column.header, column.why.words(Lang::Nl));
    }
    let (rows, records, skipped) = (sheet.rows.len(), taken.candidates.len(), taken.skipped.len());
    let _ = writeln!(out, "\n{rows} rijen: {records} records, {skipped} overgeslagen");
    for note in taken.skipped.iter().chain(&taken.notes) {
        let _ = writeln!(out, "{}: {}", note.code.id, note.message(Lang::Nl));
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for note in taken.candidates.iter().flat_map(|record| &record.notes) {
        *counts.entry(note.code.id).or_default() += 1;
    }
    let _ = writeln!(out, "{counts:?}");
    for record in taken.candidates.iter().take(40) {
        show_record(record, out);
    }
}

fn show_record(record: &Candidate, out: &mut String) {
    let _ = writeln!(out, "\n-- {}", record.origin);
    for (key, text) in [("nummer", &record.source_id), ("wijk", &record.wijk)] {
        if let Some(text) = text {
            let _ = writeln!(out, "({key}: {text})");
        }
    }
    out.push_str(&Written::Map(record.fields.clone()).yaml());
    for left in &record.leftovers {
        let _ = writeln!(out, "> {}: {}", left.name, left.text.replace('\n', " / "));
    }
    for note in &record.notes {
        let _ = writeln!(out, "! {}", note.message(Lang::Nl));
    }
}
