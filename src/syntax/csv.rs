//! Tables as text, `CSV`: for spreadsheets, and for other programs.

/// What makes a program for spreadsheets read a cell as a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `;`, which spreadsheets in the Netherlands open with one click.
    Semicolon,
    /// `,`, which all other programs take for granted (RFC 4180).
    Comma,
}

/// A table as text with semicolons.
pub fn write<'a>(columns: &[&str], rows: impl IntoIterator<Item = &'a Vec<String>>) -> String {
    write_between(Separator::Semicolon, columns, rows)
}

/// A table as text: with a mark in front that says UTF-8, and no cell that could be read as a
/// formula.
pub fn write_between<'a>(
    separator: Separator,
    columns: &[&str],
    rows: impl IntoIterator<Item = &'a Vec<String>>,
) -> String {
    let between = match separator {
        Separator::Semicolon => b';',
        Separator::Comma => b',',
    };
    let mut writer =
        csv::WriterBuilder::new().delimiter(between).flexible(true).from_writer(vec![]);
    // Writing to memory does not fail.
    let _ = writer.write_record(columns);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

/// A cell with `'` in front of what would be read as a formula. A number is none.
fn guarded(cell: &str) -> String {
    let number = cell.parse::<f64>().is_ok();
    if cell.starts_with(FORMULA) && !number { format!("'{cell}") } else { cell.to_owned() }
}

/// A cell as it was before it was guarded.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_opens_in_a_spreadsheet_and_starts_no_formula() {
        let row = vec!["a;b".to_owned(), "=1+1".to_owned(), "-12".to_owned(), "+31 58".to_owned()];
        assert_eq!(
            write(&["een", "twee", "drie", "vier"], [&row]),
            "\u{feff}een;twee;drie;vier\n\"a;b\";'=1+1;-12;'+31 58\n"
        );
        assert_eq!(unguarded("'=1+1"), "=1+1");
        assert_eq!(unguarded("'t Hoekje"), "'t Hoekje");
    }
}
