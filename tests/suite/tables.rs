//! Tables of others: whatever they say is found again, and tables of our own come back the same.

use std::sync::LazyLock;

use proptest::prelude::*;
use wijkboek::base::{Day, Lang};
use wijkboek::diag::Diagnostic;
use wijkboek::entry::{Kind, Phone};
use wijkboek::exchange::map::Target;
use wijkboek::exchange::{Candidate, Received, Table, Told, Vocabulary, columns, sheet, tables};
use wijkboek::pipeline::{self, Cache, Request};
use wijkboek::syntax::Written;
use wijkboek_search::words::fold;

use crate::support::SiteTest;

/// The words of the example site.
pub(crate) static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let world = SiteTest::example().in_memory();
    Vocabulary::of(&pipeline::check(&world, &Request::default(), &Cache::default()).whole)
});

/// What comes out of a table, and what there is to say about its file.
pub(crate) fn read(bytes: &[u8], name: &str) -> (Vec<Table>, Vec<Diagnostic>) {
    let received = Received { file: name, day: Day::new(2026, 11, 2) };
    let found = tables(sheet::read(bytes, received.file), &Told::default(), &VOCABULARY, &received);
    (found.value, found.notes)
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every text in a value.
fn texts(value: &Written, out: &mut String) {
    match value {
        Written::Text(text) => out.push_str(text),
        Written::List(items) => items.iter().for_each(|item| texts(item, out)),
        Written::Map(entries) => entries.iter().for_each(|(key, value)| {
            out.push_str(key);
            texts(value, out);
        }),
    }
}

/// Everything that a record says: in its fields, in what is left over, in its messages.
fn said(record: &Candidate) -> String {
    let mut all = [&record.id, &record.source_id, &record.wijk]
        .map(Clone::clone)
        .map(Option::unwrap_or_default)
        .concat();
    record.fields.iter().for_each(|(_, value)| texts(value, &mut all));
    record.leftovers.iter().for_each(|left| all.push_str(&left.text));
    record.notes.iter().for_each(|note| all.push_str(&note.message(Lang::Nl)));
    all
}

/// The words of a cell that a text does not have. A phone number may have another spelling.
fn lost(cell: &str, said: &str) -> Vec<String> {
    let said = letters(said);
    if Phone::parse(cell).is_ok_and(|phone| said.contains(phone.digits())) {
        return Vec::new();
    }
    let words = fold(cell);
    let words = words.split(|c: char| !c.is_alphanumeric()).map(letters);
    words.filter(|word| !said.contains(word)).collect()
}

/// That every row is a record or is named, and that every word of every cell is found again.
pub(crate) fn conserved(table: &Table) -> Result<(), String> {
    let Table { sheet, mapping, taken } = table;
    let rows = taken.candidates.len() + taken.skipped.len();
    if rows != sheet.rows.len() {
        return Err(format!("{} rows, {rows} accounted for", sheet.rows.len()));
    }
    let about_all: String =
        taken.notes.iter().chain(&taken.skipped).map(|note| note.message(Lang::Nl)).collect();
    let mut records = taken.candidates.iter().peekable();
    for row in &sheet.rows {
        let own = records.next_if(|record| {
            let number = record.origin.split([' ', '(']).nth(1);
            number == Some(row.number.to_string().as_str())
        });
        let said = own.map(said).unwrap_or_default() + &about_all;
        for (column, cell) in mapping.columns.iter().zip(&row.cells) {
            let lost = lost(cell, &said);
            if !lost.is_empty() && column.target != Target::Ignore {
                return Err(format!(
                    "row {}, {}: {cell:?} lost {lost:?}",
                    row.number, column.header
                ));
            }
        }
    }
    Ok(())
}

/// Headers as practices write them.
const HEADERS: &[&str] = &[
    "Naam",
    "Organisatie",
    "Tel.",
    "Telefoonnr",
    "E-mail",
    "Website",
    "Adres",
    "PC",
    "Plaats",
    "Openingstijden",
    "Wachttijd",
    "Opmerkingen",
    "Categorie",
    "Thema's",
    "Doelgroep",
    "Verwijzing",
    "Kosten",
    "Diensten",
    "Bijgewerkt",
    "Talen",
    "Contactpersoon",
    "Wijk",
    "Werkgebied",
    "KvK",
    "Nr",
    "Nieuwe patiënten",
    "Wat doen ze?",
    "Straat",
    "Huisnr",
    "Kleur",
];

/// A header of a practice, or one that means nothing.
fn header() -> impl Strategy<Value = String> {
    prop_oneof![9 => proptest::sample::select(HEADERS).prop_map(str::to_owned), 1 => "[A-Za-z .]{0,8}"]
}

/// Cells as practices fill them, right and wrong.
const CELLS: &[&str] = &[
    "",
    "",
    "-",
    "n.v.t.",
    "onbekend",
    "058-0001234",
    "058-0001234 / 058-0001235 (receptenlijn)",
    "580001234",
    "Tel. 058 000 12 34",
    "spoed: 058-0001234; overleg 058-000123",
    "+31 58 000 12 34",
    "info@de-linde.example.org",
    "Balie <info@x.example.org>; zorg@zorgmail.nl",
    "www.x.example.org",
    "Lindelaan 12, 9743AB Groningen",
    "9743 ab",
    "Postbus 3",
    "Kade 1 bij de bieb",
    "ma t/m vr 8.30-17.00 uur",
    "maandag: 8-12 / 13-17",
    "24/7",
    "alleen op afspraak",
    "ca. 6 weken",
    "wachttijd 6-8 weken, bel",
    "Er is geen wachttijd.",
    "via ZorgDomein",
    "verwijsbrief nodig",
    "fysio",
    "Fysiotherapie",
    "Ouderen, dementie",
    "GGZ / psychologen",
    "gratis",
    "€ 5 per keer",
    "13-3-2026",
    "13 mrt 26",
    "46094",
    "Turks, Arabisch en Engels",
    "ja",
    "nee",
    "De Linde",
    "Buurthuis De Es",
    "Havenkwartier",
    "1",
    "2",
    "12345678",
    "=1+1",
    "'t Huys",
    "regel een\nregel twee",
    "een;twee",
    "\"aan\" \"halen\"",
];

/// A cell of a practice, or any text.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![6 => proptest::sample::select(CELLS).prop_map(str::to_owned), 1 => "\\PC{0,30}"]
}

fn quoted(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    cells.collect::<Vec<_>>().join(";")
}

/// Texts of a record, among them those that spreadsheets take for something else.
fn text() -> impl Strategy<Value = String> {
    let awkward = [
        "",
        "[]",
        "{}",
        "\"\"",
        "\\",
        "\\[]",
        "'=1",
        "=1",
        "''-x",
        "- a\n- b\n",
        "0612345678",
        "a.b",
    ];
    prop_oneof![
        proptest::sample::select(awkward.to_vec()).prop_map(str::to_owned),
        "[ -~\\n]{0,12}"
    ]
}

fn value() -> impl Strategy<Value = Written> {
    text().prop_map(Written::Text).prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Written::List),
            proptest::collection::btree_map("[a-z1.\\\\-]{1,4}", inner, 0..4)
                .prop_map(|map| Written::Map(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_in_a_table_is_lost(
        headers in proptest::collection::vec(header(), 1..9),
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..9), 0..8),
    ) {
        let lines = std::iter::once(&headers).chain(&rows).map(|cells| quoted(cells));
        let text = lines.collect::<Vec<_>>().join("\r\n");
        for table in read(text.as_bytes(), "lijst.csv").0 {
            prop_assert_eq!(conserved(&table), Ok(()), "{}", text);
        }
    }

    #[test]
    fn any_bytes_are_a_table_or_a_message(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (tables, notes) = read(&bytes, "lijst.csv");
        prop_assert!(!tables.is_empty() || !notes.is_empty());
    }

    #[test]
    fn a_record_comes_back_from_its_columns(
        entries in proptest::collection::btree_map("[a-z1.\\\\]{1,4}", value(), 1..5),
    ) {
        let record = Written::Map(entries.into_iter().collect());
        let cells = columns::flatten(&record);
        let again = columns::unflatten(cells.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        prop_assert_eq!(sorted(again), sorted(record));
    }
}

/// A value with its keys in one order.
fn sorted(value: Written) -> Written {
    match value {
        Written::Text(text) => Written::Text(text),
        Written::List(items) => Written::List(items.into_iter().map(sorted).collect()),
        Written::Map(entries) => {
            let mut entries: Vec<_> = entries.into_iter().map(|(k, v)| (k, sorted(v))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Written::Map(entries)
        }
    }
}

#[test]
fn a_simple_list_becomes_records() {
    let list = "Naam;Soort;Telefoon;E-mail;Adres;Openingstijden\n\
                De Linde;welzijn;058 000 12 34;info@de-linde.example.org;Lindelaan 12, 8961AB Veen;ma-vr 9-17\n";
    let (tables, _) = read(list.as_bytes(), "lijst.csv");
    let record = Written::Map(tables[0].taken.candidates[0].fields.clone());
    let expected = "naam: De Linde\nsoort: welzijn\ntelefoon:\n  - nummer: 058 000 12 34\nemail:\n  \
                    - adres: info@de-linde.example.org\nlocaties:\n  - straat: Lindelaan\n    huisnummer: \
                    '12'\n    postcode: 8961 AB\n    plaats: Veen\nopeningstijden:\n  ma-vr: 9:00-17:00\n";
    assert_eq!(record.yaml().replace('"', "'"), expected);
}

#[test]
fn a_table_of_our_own_is_taken_as_it_stands() {
    let list = "id;wijk;naam;telefoon.1.nummer;website;Opmerking\n\
                de-linde;lindeveen;De Linde;(058) 0001234;www.x.example.org;n.v.t.\n";
    let (tables, _) = read(list.replace(";Opmerking", ";stand").as_bytes(), "lijst.csv");
    let record = &tables[0].taken.candidates[0];
    assert_eq!(record.kind, Kind::Provider);
    assert_eq!(
        (record.id.as_deref(), record.wijk.as_deref()),
        (Some("de-linde"), Some("lindeveen"))
    );
    assert_eq!(record.stand.as_deref(), Some("n.v.t."));
    let expected =
        "naam: De Linde\ntelefoon:\n  - nummer: (058) 0001234\nwebsite: www.x.example.org\n";
    assert_eq!(Written::Map(record.fields.clone()).yaml().replace('"', ""), expected);
    assert_eq!(record.covers, ["naam", "telefoon", "website"]);
}
