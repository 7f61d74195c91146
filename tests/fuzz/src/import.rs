//! Lists of others: every row becomes a record or is named, what is written can be read, and the
//! same list again changes nothing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use wijkboek::base::{Day, Id};
use wijkboek::exchange::{
    Candidate, Home, Ledger, Plan, Received, Stock, Terms, Told, Vocabulary, hsds, merge, sheet,
    tables,
};
use wijkboek::pipeline::{Cache, Checked, Request, check};
use wijkboek::source::Memory;

const WIJK: &str = "content/wijken/noord/wijk.md";

/// A site of one wijk, with files.
fn site(files: impl IntoIterator<Item = (String, String)>) -> Checked {
    let world = Memory::on(Day::new(2026, 11, 2).unwrap_or(Day::EPOCH));
    let mut world = world.with(WIJK, "---\nnaam: Noord\ngemeente: Veen\n---\n");
    for (path, text) in files {
        world.put(&path, text);
    }
    check(&world, &Request::default(), &Cache::default())
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(&site([]).whole));

pub(crate) fn hold(input: &[u8]) {
    let records = match input {
        [b'[' | b'{', ..] => hsds::candidates(input, &VOCABULARY).value,
        _ => from_tables(input),
    };
    if !records.is_empty() {
        hold_records(&records);
    }
}

/// The records of a table, whose rows are all accounted for.
fn from_tables(input: &[u8]) -> Vec<Candidate> {
    let received = Received { file: "lijst.csv", day: Day::new(2026, 11, 2) };
    let read = tables(sheet::read(input, received.file), &Told::default(), &VOCABULARY, &received);
    assert!(!read.value.is_empty() || !read.notes.is_empty(), "neither a table nor a message");
    let mut records = Vec::new();
    for table in read.value {
        let (taken, rows) = (table.taken, table.sheet.rows.len());
        assert_eq!(taken.candidates.len() + taken.skipped.len(), rows, "rows are lost");
        records.extend(taken.candidates);
    }
    records
}

fn hold_records(records: &[Candidate]) {
    let first = plan(records, &Stock::default(), &Ledger::default());
    assert_eq!(first.rows.len(), records.len(), "records are lost");
    for (path, text) in &first.files {
        let read = wijkboek::syntax::parse(&path.as_str().into(), text, 0..text.len());
        assert!(read.notes.is_empty(), "{path} is written as\n{text}\n{:?}", read.notes);
    }
    let keys: BTreeSet<_> = first.rows.iter().filter_map(|row| row.key.as_ref()).collect();
    let found = first.rows.iter().filter(|row| row.key.is_some()).count();
    assert_eq!(keys.len(), found, "two rows are one record");
    let stock = Stock::of(&site(first.files.clone()).sources);
    let again = plan(records, &stock, &first.ledger);
    for (path, text) in &again.files {
        assert_eq!(Some(text), first.files.get(path), "{path} changes the second time");
    }
    let ledger = Ledger::parse(&again.ledger.text());
    assert_eq!(ledger.as_ref(), Ok(&again.ledger), "the ledger reads otherwise");
}

fn plan(records: &[Candidate], stock: &Stock, ledger: &Ledger) -> Plan {
    let wijk = Id::new("noord");
    let wijken: Vec<(Id, String)> =
        wijk.iter().map(|id| (id.clone(), "Noord".to_owned())).collect();
    let terms = Terms { source: "lijst.csv".to_owned(), home: Home::In(wijk), overwrite: false };
    merge(records.to_vec(), stock, ledger, &wijken, &terms)
}
