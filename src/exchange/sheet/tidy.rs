//! Rows to a table: where the headers are, which columns hold anything.

use super::super::guess;
use super::{Grid, Row, Sheet};

/// The headers stand within so many rows in which something stands.
const HEADERS_WITHIN: usize = 25;

/// The table in a grid; none when nothing stands in it.
pub(super) fn sheet(grid: Grid) -> Option<Sheet> {
    let Grid { name, hidden, mut rows, spanned } = grid;
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let at = header_row(&rows);
    let titles = rows.iter().take(at.unwrap_or_default()).map(|(_, cells)| words(cells)).collect();
    let header = at.and_then(|at| rows.get(at)).map(|(_, cells)| cells.clone()).unwrap_or_default();
    rows.drain(..at.map_or(0, |at| at + 1));
    let columns = used_columns(&header, &rows);
    if columns.is_empty() {
        return None;
    }
    let pick = |cells: &[String]| -> Vec<String> {
        columns.iter().map(|column| cells.get(*column).cloned().unwrap_or_default()).collect()
    };
    let rows = rows.iter().map(|(number, cells)| Row {
        number: *number,
        cells: pick(cells),
        heading: spanned.contains(number) && filled(cells) == 1,
    });
    Some(Sheet { name, hidden, titles, rows: rows.collect(), headers: headers(&header, &columns) })
}

/// The name of a column without a header.
pub(super) fn unnamed(column: usize) -> String {
    format!("Kolom {}", letter(column))
}

/// What a spreadsheet calls a column: `A` for the first.
fn letter(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters
}

/// The names of the columns that are used, each its own.
fn headers(header: &[String], columns: &[usize]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let written = header.get(*column).map(|text| text.split_whitespace());
        let written: String = written.into_iter().flatten().collect::<Vec<_>>().join(" ");
        names.push(match written {
            _ if written.is_empty() => unnamed(*column),
            _ if names.contains(&written) => {
                format!("{written} (kolom {})", letter(*column))
            }
            _ => written,
        });
    }
    names
}

fn used_columns(header: &[String], rows: &[(usize, Vec<String>)]) -> Vec<usize> {
    let mut used: Vec<bool> = Vec::new();
    for cells in rows.iter().map(|(_, cells)| cells.as_slice()).chain([header]) {
        used.resize(used.len().max(cells.len()), false);
        for (used, cell) in used.iter_mut().zip(cells) {
            *used |= !cell.trim().is_empty();
        }
    }
    used.iter().enumerate().filter(|(_, used)| **used).map(|(column, _)| column).collect()
}

/// Which row holds the headers: the one with the most words that name a field; without any, the
/// first full row, unless it holds data itself.
fn header_row(rows: &[(usize, Vec<String>)]) -> Option<usize> {
    let first = rows.get(..rows.len().min(HEADERS_WITHIN)).unwrap_or_default();
    let known = |cells: &[String]| cells.iter().filter(|cell| guess::names_a_field(cell)).count();
    let width = first.iter().map(|(_, cells)| filled(cells)).max()?;
    let most = first.iter().map(|(_, cells)| known(cells)).max()?;
    if most >= width.min(2) {
        return first.iter().position(|(_, cells)| known(cells) == most);
    }
    let full = first.iter().position(|(_, cells)| filled(cells) * 2 > width)?;
    let data = first.get(full).is_some_and(|(_, cells)| cells.iter().any(|cell| is_data(cell)));
    (!data).then_some(full)
}

/// Whether a cell can be no header: an e-mail address, a phone number, a postcode, a web address.
fn is_data(cell: &str) -> bool {
    cell.contains('@')
        || cell.contains("www.")
        || cell.contains("://")
        || cell.bytes().filter(u8::is_ascii_digit).count() >= 4
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn words(cells: &[String]) -> String {
    let words: Vec<&str> = cells.iter().flat_map(|cell| cell.split_whitespace()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(rows: &[&[&str]]) -> Sheet {
        let rows = rows.iter().enumerate().map(|(at, cells)| {
            (at + 1, cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>())
        });
        sheet(Grid { rows: rows.collect(), ..Grid::default() }).unwrap()
    }

    #[test]
    fn the_headers_are_found_below_titles_and_empty_rows() {
        let sheet = tidy(&[
            &["Sociale kaart", "", "versie 3"],
            &[],
            &["Organisatie", "", "Tel."],
            &["De Linde", "", "058 000 12 34"],
        ]);
        assert_eq!(sheet.titles, ["Sociale kaart versie 3"]);
        assert_eq!(sheet.headers, ["Organisatie", "Tel."]);
        assert_eq!((sheet.rows[0].number, sheet.rows[0].cells.len()), (4, 2));
    }

    #[test]
    fn a_table_without_headers_loses_no_row() {
        let sheet = tidy(&[&["De Linde", "058 000 12 34"], &["De Es", "058 000 12 35"]]);
        assert_eq!(sheet.headers, ["Kolom A", "Kolom B"]);
        assert_eq!(sheet.rows.len(), 2);
    }

    #[test]
    fn headers_that_stand_twice_get_a_name_of_their_own() {
        let sheet = tidy(&[&["Naam", "Telefoon", "Telefoon"], &["a", "1", "2"]]);
        assert_eq!(sheet.headers, ["Naam", "Telefoon", "Telefoon (kolom C)"]);
        assert_eq!((unnamed(25), unnamed(26)), ("Kolom Z".to_owned(), "Kolom AA".to_owned()));
    }
}
