//! A table on its way out: as `CSV`, and as a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::csv;

/// A table of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOut {
    /// The headers: fields by their path, `telefoon.1.nummer`.
    pub headers: Vec<String>,
    /// The rows, one cell for each header.
    pub rows: Vec<Vec<String>>,
}

impl TableOut {
    /// The table as a file that spreadsheets open with one click.
    pub fn csv(&self) -> Vec<u8> {
        csv::write(&self.columns(), &self.rows).into_bytes()
    }

    /// The table as a file that all other programs read.
    pub fn comma_csv(&self) -> Vec<u8> {
        csv::write_between(csv::Separator::Comma, &self.columns(), &self.rows).into_bytes()
    }

    fn columns(&self) -> Vec<&str> {
        self.headers.iter().map(String::as_str).collect()
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
