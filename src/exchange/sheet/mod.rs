//! Foreign tables as rows of text: what somebody sees who opens the file.
//!
//! A file of text is decoded and split, a workbook is unpacked; both become a `Grid`, and a grid
//! becomes a [`Sheet`] when its headers are found.

mod decode;
mod delimited;
mod tidy;
mod unpack;
mod workbook;

use crate::diag::{Diagnostic, Outcome, codes};

/// A table of a foreign file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab; of a file without tabs the file's name.
    pub name: String,
    /// Whether the workbook hides it. It is only read when somebody asks for it by name.
    pub hidden: bool,
    /// What stands above the headers, one text a row.
    pub titles: Vec<String>,
    /// The headers, as they are written; a column without one has its letter: `Kolom C`.
    pub headers: Vec<String>,
    /// The rows below the headers in which something stands.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, as a spreadsheet shows it.
    pub number: usize,
    /// Its cells, one for each header.
    pub cells: Vec<String>,
    /// Whether one cell spans the row: a heading above the rows below it.
    pub heading: bool,
}

/// Rows of cells as they stand in a file, before anything is known about them.
#[derive(Clone, Debug, Default)]
struct Grid {
    name: String,
    hidden: bool,
    /// Each row with its number.
    rows: Vec<(usize, Vec<String>)>,
    /// Rows of which one cell spans others.
    spanned: Vec<usize>,
}

/// A file of more bytes is not read.
const MOST_BYTES: usize = 50_000_000;
/// More columns are no list of providers.
const MOST_COLUMNS: usize = 1_000;
/// More rows are no list of providers.
const MOST_ROWS: usize = 50_000;

/// What a table may hold before it is refused: cells with text, and bytes of text.
#[derive(Clone, Copy, Debug)]
struct Budget {
    cells: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: 2_000_000, bytes: 100_000_000 }
    }
}

impl Budget {
    /// Takes a cell off the budget; `None` when it is spent.
    fn spend(&mut self, text: &str) -> Option<()> {
        self.cells = self.cells.checked_sub(1)?;
        self.bytes = self.bytes.checked_sub(text.len())?;
        Some(())
    }
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    /// It is something else than text or a workbook.
    Form,
    /// It holds more than any list of providers.
    Size,
}

/// Reads the tables of a CSV file or an Excel workbook.
///
/// `name` is the file's name; what it is follows from its content. There are notes, and no sheets,
/// when it cannot be read or when nothing stands in it.
pub fn read(bytes: &[u8], name: &str) -> Outcome<Vec<Sheet>> {
    let grids = match bytes {
        _ if bytes.len() > MOST_BYTES => Err(Refusal::Size),
        [b'P', b'K', 3, 4, ..] => workbook::grids(bytes),
        _ => decode::text(bytes)
            .ok_or(Refusal::Form)
            .and_then(|text| delimited::grid(&text, name))
            .map(|grid| vec![grid]),
    };
    let long = |grids: &Vec<Grid>| grids.iter().any(|grid| grid.rows.len() > MOST_ROWS);
    let grids = grids.and_then(|grids| if long(&grids) { Err(Refusal::Size) } else { Ok(grids) });
    let (sheets, code) = match grids {
        Ok(grids) => (grids.into_iter().filter_map(tidy::sheet).collect(), &codes::IMPORT_EMPTY),
        Err(Refusal::Form) => (Vec::new(), &codes::IMPORT_UNREADABLE),
        Err(Refusal::Size) => (Vec::new(), &codes::IMPORT_TOO_LARGE),
    };
    let refused = Diagnostic::new(code).with("bestand", name);
    let notes = if sheets.is_empty() { vec![refused] } else { Vec::new() };
    Outcome { value: sheets, notes }
}

impl Sheet {
    /// What there is to say about the table before its columns are known.
    pub(super) fn remarks(&self) -> Vec<Diagnostic> {
        let about = |code| Diagnostic::new(code).with("blad", &self.name);
        let titles =
            self.titles.iter().map(|title| about(&codes::IMPORT_TITLE).with("tekst", title));
        let unnamed = self.headers.first().is_some_and(|header| *header == tidy::unnamed(0));
        titles.chain(unnamed.then(|| about(&codes::IMPORT_NO_HEADERS))).collect()
    }
}
