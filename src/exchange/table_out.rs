//! The records of a site as a table: a row each, a column for every field that any of them has.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::base::Id;
use crate::entry::Kind;
use crate::syntax::Written;

use super::columns;
use super::stock::Stock;

/// The kinds of records that tables hold, on the way out and on the way in.
pub const TABLE_KINDS: [Kind; 2] = [Kind::Provider, Kind::Contact];

/// The columns that are no field of a record: to which wijk it belongs, its id, and what it said
/// when the table was made.
const OWN: [&str; 3] = ["wijk", "id", "stand"];

/// A table of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOut {
    /// The headers: fields by their path, `telefoon.1.nummer`.
    pub headers: Vec<String>,
    /// The rows, one cell for each header.
    pub rows: Vec<Vec<String>>,
}

/// All records of a kind, in the order of wijk and id. An import takes the table back: rows that
/// nobody touched change nothing.
pub fn table_of(stock: &Stock, kind: Kind) -> TableOut {
    let records = stock.records().filter(|held| held.key.kind == kind);
    let rows: Vec<BTreeMap<String, String>> = records
        .map(|held| {
            let fields = held.fields.iter().filter(|(key, _)| key != "id").cloned();
            let mut cells: BTreeMap<String, String> =
                columns::flatten(&Written::Map(fields.collect())).into_iter().collect();
            let wijk = held.key.wijk.as_ref().map_or("regio", Id::as_str);
            let own = [wijk.to_owned(), held.key.id.to_string(), held.stand()];
            cells.extend(OWN.map(str::to_owned).into_iter().zip(own));
            cells
        })
        .collect();
    let mut paths: Vec<String> = rows.iter().flat_map(BTreeMap::keys).cloned().collect();
    paths.sort_unstable();
    paths.dedup();
    paths.retain(|path| !OWN.contains(&path.as_str()));
    columns::sort(kind, &mut paths);
    let headers: Vec<String> = OWN.map(str::to_owned).into_iter().chain(paths).collect();
    let cell = |row: &BTreeMap<String, String>, path| row.get(path).cloned().unwrap_or_default();
    let rows = rows.iter().map(|row| headers.iter().map(|path| cell(row, path)).collect());
    TableOut { rows: rows.collect(), headers }
}

impl TableOut {
    /// The table as a file that spreadsheets open with one click.
    pub fn csv(&self) -> Vec<u8> {
        let headers: Vec<&str> = self.headers.iter().map(String::as_str).collect();
        crate::syntax::csv::write(&headers, &self.rows).into_bytes()
    }

    /// The table as a workbook. All cells are text, so that a phone number keeps its zero.
    pub fn xlsx(&self, name: &str) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        // A workbook says when it was made: the same table gives the same bytes.
        let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
        let (text, bold) = (Format::new().set_num_format("@"), Format::new().set_bold());
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (column, header) in (0..).zip(&self.headers) {
            sheet.write_string_with_format(0, column, header, &bold)?;
            sheet.set_column_format(column, &text)?;
            sheet.set_column_width(column, self.width(usize::from(column)))?;
        }
        for (number, row) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(number, column, cell, &text)?;
            }
        }
        workbook.save_to_buffer()
    }

    /// How wide a column is, in characters: as its longest cell, within bounds.
    fn width(&self, column: usize) -> f64 {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        let long = cells.chain(self.headers.get(column)).map(|cell| cell.chars().count()).max();
        f64::from(u8::try_from(long.unwrap_or_default().clamp(8, 50)).unwrap_or(50))
    }
}
