//! Text to rows: comma, semicolon or tab, with line breaks between quotes.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};

use super::{Budget, Grid, MOST_COLUMNS, Refusal};

/// What separates cells, the likeliest in the Netherlands first.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// The rows that are looked at to find out what separates cells.
const SAMPLE: usize = 40;

/// The rows of a text.
pub(super) fn grid(text: &str, name: &str) -> Result<Grid, Refusal> {
    let (told, text) = separator_line(text);
    // Lines are counted by their ends.
    let ended = if text.ends_with('\n') { Cow::from(text) } else { Cow::from(format!("{text}\n")) };
    let text = &*ended;
    let delimiter = told.unwrap_or_else(|| guess(text));
    let mut grid = Grid { name: name.to_owned(), ..Grid::default() };
    let mut budget = Budget::default();
    let mut number = usize::from(told.is_some());
    let mut line = 1;
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Refusal::Form)? {
        if record.len() > MOST_COLUMNS {
            return Err(Refusal::Size);
        }
        let after = reader.position().line();
        number += 1 + blank_lines(&record, after.saturating_sub(line));
        line = after;
        for cell in &record {
            budget.spend(cell).ok_or(Refusal::Size)?;
        }
        grid.rows.push((number, record.iter().map(str::to_owned).collect()));
    }
    Ok(grid)
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Excel's own first line `sep=;`, and the text after it.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let Some((line, rest)) = text.split_once('\n') else { return (None, text) };
    match line.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if delimiter.is_ascii() => (Some(*delimiter), rest),
        _ => (None, text),
    }
}

/// Lines without anything before a record: they are rows to whoever looks at the file. The
/// reader skips them, but it counts the lines that a record takes.
fn blank_lines(record: &StringRecord, lines: u64) -> usize {
    let within = record.iter().flat_map(str::bytes).filter(|byte| *byte == b'\n').count();
    usize::try_from(lines).unwrap_or_default().saturating_sub(within + 1)
}

/// The delimiter that gives the most cells in rows of one width.
fn guess(text: &str) -> u8 {
    let table = |delimiter: u8| {
        let records = reader(text, delimiter).into_records().take(SAMPLE);
        let widths: Vec<usize> = records
            .filter_map(Result::ok)
            .filter(|record| record.iter().any(|cell| !cell.trim().is_empty()))
            .map(|record| record.len())
            .collect();
        let worth = |width: usize| {
            let same = widths.iter().filter(|other| **other == width).count();
            // What most rows agree on is a table; one row with many commas is a sentence.
            let agreed = if same * 2 > widths.len() { 10 } else { 1 };
            same * width.min(12) * agreed
        };
        widths.iter().filter(|width| **width > 1).map(|width| worth(*width)).max()
    };
    // The first of equals wins, so that a list without any separator is read as Dutch.
    let mut best = (0, b';');
    for delimiter in DELIMITERS {
        let worth = table(delimiter).unwrap_or_default();
        if worth > best.0 {
            best = (worth, delimiter);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        grid(text, "x.csv").unwrap().rows
    }

    #[test]
    fn what_separates_cells_is_found() {
        for text in ["a;b,c;d\n1;2;3\n", "a\tb,c\td\n1\t2\t3\n", "a,\"b,c\",d\n1,2,3\n"] {
            let rows = rows(text);
            assert_eq!(rows[0].1, ["a", "b,c", "d"], "{text}");
            assert_eq!(rows[1].1, ["1", "2", "3"], "{text}");
        }
        assert_eq!(rows("sep=|\na|b\n")[0], (2, vec!["a".to_owned(), "b".to_owned()]));
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        let rows = rows("a;b\n\n\"x\ny\";2\n\n\n3;4");
        let numbers: Vec<usize> = rows.iter().map(|row| row.0).collect();
        assert_eq!(numbers, [1, 3, 6]);
        assert_eq!(rows[1].1[0], "x\ny");
    }
}
