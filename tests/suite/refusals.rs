//! Files that are no list of providers, or hide what they hold: each ends in a message, soon.

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use wijkboek::base::Day;
use wijkboek::exchange::{Received, Told, sheet, tables};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::tables::{VOCABULARY, read};

/// The messages about a file, and how many tables it has.
fn told(bytes: &[u8]) -> (Vec<&'static str>, usize) {
    let (tables, notes) = read(bytes, "lijst.csv");
    (notes.iter().map(|note| note.code.id).collect(), tables.len())
}

#[test]
fn files_of_other_programs_are_refused() {
    let truncated = b"PK\x03\x04 cut off".to_vec();
    let pdf = b"%PDF-1.7\n%\x00\x01\x02".to_vec();
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00".to_vec();
    for bytes in [truncated, pdf, old, zipped("word/document.xml", 10)] {
        assert_eq!(told(&bytes), (vec!["import-onleesbaar"], 0), "{bytes:?}");
    }
    for empty in ["", "\n\n", ";;;\n;;;\n", "\u{feff}"] {
        assert_eq!(told(empty.as_bytes()), (vec!["import-leeg"], 0), "{empty:?}");
    }
}

#[test]
fn files_that_are_too_large_are_refused() {
    let mut far = Workbook::new();
    far.add_worksheet().write(0, 0, "Naam").unwrap().write(1_048_575, 16_383, "x").unwrap();
    for bytes in [
        "Naam;Soort\n".repeat(5_000_000).into_bytes(),
        "Naam;Soort\n".repeat(60_000).into_bytes(),
        ["a;".repeat(100_000), "b\n".to_owned()].concat().into_bytes(),
        ";".repeat(900).as_bytes().iter().chain(b"\n").cycle().take(4_000_000).copied().collect(),
        far.save_to_buffer().unwrap(),
        zipped("xl/sharedStrings.xml", 250_000_000),
    ] {
        assert_eq!(told(&bytes), (vec!["import-te-groot"], 0));
    }
}

/// An archive with a part of so many bytes.
fn zipped(name: &str, size: usize) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    archive.start_file(name, options).unwrap();
    let piece = vec![b' '; 1_000_000];
    let mut left = size;
    while left > 0 {
        let len = left.min(piece.len());
        archive.write_all(&piece[..len]).unwrap();
        left -= len;
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_hidden_tab_is_read_only_when_it_is_named() {
    let mut workbook = Workbook::new();
    for (name, row) in [("Nu", "De Linde"), ("Oud", "De Es")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.set_hidden(name == "Oud").write_row(0, 0, ["Naam", "Soort"]).unwrap();
        sheet.write_row(1, 0, [row, "welzijn"]).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let received = Received { file: "lijst.xlsx", day: Day::new(2026, 11, 2) };
    let read = |tab| {
        tables(sheet::read(&bytes, received.file), &Told { map: None, tab }, &VOCABULARY, &received)
    };
    for (tab, found, codes) in [
        (None, vec!["Nu"], vec!["import-verborgen-blad"]),
        (Some("Oud"), vec!["Oud"], vec![]),
        (Some("Out"), vec![], vec!["import-blad-ontbreekt"]),
    ] {
        let outcome = read(tab);
        let names: Vec<&str> =
            outcome.value.iter().map(|table| table.sheet.name.as_str()).collect();
        let told: Vec<&str> = outcome.notes.iter().map(|note| note.code.id).collect();
        assert_eq!((names, told), (found, codes), "{tab:?}");
    }
}

#[test]
fn cells_that_never_end_are_read_in_time() {
    let begun = std::time::Instant::now();
    let cells =
        ["058-0001234 ", "ouderen; ", "x,", "ma ", "wachttijd 6 weken. ", "a@b.nl;", "1 2 3 "];
    for header in
        ["Telefoon", "Doelgroep", "Thema's", "Openingstijden", "Opmerkingen", "Adres", "E-mail"]
    {
        for cell in cells {
            let long = format!("Naam;{header}\nA;\"{}\"\n", cell.repeat(150_000 / cell.len()));
            let many =
                format!("Naam;{header}\n{}", format!("A;\"{}\"\n", cell.repeat(160)).repeat(30));
            assert_eq!(told(long.as_bytes()).1 + told(many.as_bytes()).1, 2, "{header}: {cell}");
        }
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
