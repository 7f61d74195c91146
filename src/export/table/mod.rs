//! The sociale kaart as a table, for spreadsheets and for `wijkboek import`: what its audience may
//! see, in the columns that an import knows.

mod provider;
mod service;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Id;
use crate::entry::{Entry, Kind};
use crate::syntax::TableOut;

use super::{Part, Piece};

/// The fields in the order in which people read them.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "wijk", "id", "naam", "soort", "status", "zichtbaar_voor", "themas", "samenvatting", "omschrijving",
    "uitleg_eenvoudig", "omschrijving_professional", "aliassen", "zoekwoorden",
    "telefoon", "email", "website", "locaties", "openingstijden", "afwijkend", "talen", "neemt_patienten_aan",
    "niveau", "onderdeel_van", "werkgebied", "ids", "diensten", "nagekeken", "bron", "taal",
];

/// The same for fields within others: of numbers, addresses, days, areas, registers, services.
#[rustfmt::skip]
const WITHIN: &[&str] = &[
    "nummer", "gebruik", "label", "keuzemenu", "adres", "soort",
    "straat", "postcode", "plaats", "lat", "lon", "toegankelijk", "openingstijden",
    "ma", "di", "wo", "do", "vr", "za", "zo",
    "datum", "van", "tot", "tijden", "gesloten", "reden", "waarneming", "praktijk", "verdeling",
    "wijken", "postcodes", "gemeenten", "landelijk", "kvk", "vestiging", "agb", "ura",
    "naam", "id", "doelgroep", "leeftijd", "niet_voor", "verwijzing", "nodig", "route", "kanaal", "waarde",
    "benodigd", "na_aanmelding", "wie", "wachttijd", "aanmelding", "behandeling", "peildatum", "bron",
    "aanmeldstop", "geldt_voor", "gecontracteerd", "door", "kosten", "eigen_risico", "bedrag", "financiering",
    "vorm", "positieve_gezondheid", "terugkoppeling", "naar", "termijn_dagen", "icpc", "op", "hoe",
];

pub(super) fn csv(part: Part<'_>) -> Vec<Piece> {
    piece(part, "aanbieders.csv", |part| of(part).comma_csv())
}

pub(super) fn xlsx(part: Part<'_>) -> Vec<Piece> {
    // Writing to memory fails only for a table that no spreadsheet can hold.
    piece(part, "aanbieders.xlsx", |part| of(part).xlsx("aanbieders").unwrap_or_default())
}

fn piece(
    part: Part<'_>,
    name: &str,
    make: impl Fn(Part<'_>) -> Vec<u8> + Send + Sync + 'static,
) -> Vec<Piece> {
    let count = part.shown(Kind::Provider).count();
    Piece::of(name, ("aanbieders", count), make).into_iter().collect()
}

/// A row for each provider, in the order of wijk and id, and a column for every field that any has.
fn of(part: Part<'_>) -> TableOut {
    let rows: Vec<BTreeMap<String, String>> =
        part.shown(Kind::Provider).map(|entry| row(entry)).collect();
    let paths: BTreeSet<&String> = rows.iter().flat_map(BTreeMap::keys).collect();
    let mut headers: Vec<String> = paths.into_iter().cloned().collect();
    headers.sort_by_cached_key(|path| rank(path));
    let cell = |row: &BTreeMap<String, String>, path| row.get(path).cloned().unwrap_or_default();
    let cells = rows.iter().map(|row| headers.iter().map(|path| cell(row, path)).collect());
    TableOut { rows: cells.collect(), headers }
}

/// Places in a list in their order, fields in the order of reading.
fn rank(path: &str) -> Vec<usize> {
    let lists = std::iter::once(FIELDS).chain(std::iter::repeat(WITHIN));
    let place = |(part, list): (&str, &[&str])| {
        let known = list.iter().position(|name| *name == part);
        part.parse().ok().or(known).unwrap_or(usize::MAX)
    };
    path.split('.').zip(lists).map(place).collect()
}

fn row(entry: &Entry) -> BTreeMap<String, String> {
    let mut cells = Cells::default();
    cells.put("wijk", Some(entry.wijk().map_or("regio", Id::as_str)));
    provider::write(entry, &mut cells);
    cells.cells
}

/// The cells of a row, by the path of their field.
#[derive(Default)]
struct Cells {
    cells: BTreeMap<String, String>,
}

impl Cells {
    /// Adds a text, if there is one.
    fn put(&mut self, path: &str, text: Option<impl ToString>) {
        if let Some(text) = text.map(|text| text.to_string()).filter(|text| !text.is_empty()) {
            self.cells.insert(path.to_owned(), kept(text));
        }
    }

    /// Adds texts as a list.
    fn list(&mut self, path: &str, texts: impl IntoIterator<Item = impl ToString>) {
        for (number, text) in (1..).zip(texts) {
            self.put(&format!("{path}.{number}"), Some(text));
        }
    }
}

/// A text so that an import takes it as it was, and no spreadsheet as a formula.
fn kept(text: String) -> String {
    if text.starts_with('\\') || ["\"\"", "[]", "{}"].contains(&text.as_str()) {
        format!("\\{text}")
    } else if text.trim_start_matches('\'').starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text
    }
}
