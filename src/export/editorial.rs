//! The tables of the editors' page as files that a spreadsheet opens.

use crate::plan::editorial::{Column, Editorial};
use crate::syntax::csv;

use super::Export;

/// A file for each table.
pub fn editorial(content: &Editorial) -> Vec<Export> {
    let files = content.sheets.iter().map(|sheet| {
        let columns: Vec<&str> = sheet.columns.iter().map(Column::name).collect();
        let rows: Vec<Vec<String>> = sheet
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
            .collect();
        let bytes = csv::write(&columns, &rows).into_bytes();
        Export { path: sheet.path().to_string(), bytes }
    });
    files.collect()
}
