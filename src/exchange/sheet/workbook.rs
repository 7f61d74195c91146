//! An Excel workbook to rows: every tab, with merged cells, and numbers as they are shown.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{Budget, Grid, MOST_COLUMNS, Refusal, unpack};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The tabs of a workbook, in their order.
pub(super) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    unpack::check(bytes)?;
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Form)?;
    let tabs: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|tab| tab.typ == SheetType::WorkSheet)
        .map(|tab| (tab.name.clone(), tab.visible != SheetVisible::Visible))
        .collect();
    let mut budget = Budget::default();
    tabs.into_iter().map(|(name, hidden)| grid(&mut workbook, name, hidden, &mut budget)).collect()
}

fn grid(
    workbook: &mut Workbook<'_>,
    name: String,
    hidden: bool,
    budget: &mut Budget,
) -> Result<Grid, Refusal> {
    let rows = rows(workbook, &name, budget)?;
    let mut grid = Grid { name, hidden, rows, spanned: Vec::new() };
    let merges = workbook.merge_cells_by_sheet_name(&grid.name).map_err(|_| Refusal::Form)?;
    for merge in merges {
        let (Ok(top), Ok(bottom), Ok(left)) = (
            usize::try_from(merge.start.0),
            usize::try_from(merge.end.0),
            usize::try_from(merge.start.1),
        ) else {
            continue;
        };
        if merge.end.1 > merge.start.1 {
            grid.spanned.push(top + 1);
        }
        repeat_down(&mut grid.rows, top + 1, bottom + 1, left, budget)?;
    }
    grid.spanned.sort_unstable();
    Ok(grid)
}

/// Puts the text of a merged cell in every row that it spans.
fn repeat_down(
    rows: &mut [(usize, Vec<String>)],
    top: usize,
    bottom: usize,
    column: usize,
    budget: &mut Budget,
) -> Result<(), Refusal> {
    let start = rows.partition_point(|(number, _)| *number < top);
    let end = rows.partition_point(|(number, _)| *number <= bottom);
    let Some(([(number, first), below @ ..], false)) =
        rows.get_mut(start..end).map(|rows| (rows, top == bottom))
    else {
        return Ok(());
    };
    let Some(text) = first.get(column).filter(|text| *number == top && !text.is_empty()) else {
        return Ok(());
    };
    for (_, cells) in below {
        budget.spend(text).ok_or(Refusal::Size)?;
        if let Some(cell) = cells.get_mut(column) {
            cell.clone_from(text);
        } else {
            cells.resize(column, String::new());
            cells.push(text.clone());
        }
    }
    Ok(())
}

/// The rows of a tab. They are read one by one: a tab may claim a million columns.
fn rows(
    workbook: &mut Workbook<'_>,
    name: &str,
    budget: &mut Budget,
) -> Result<Vec<(usize, Vec<String>)>, Refusal> {
    let refuse = |_: XlsxError| Refusal::Form;
    let mut reader = workbook.worksheet_cells_reader(name).map_err(refuse)?;
    // A file may name its rows in any order.
    let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(refuse)? {
        let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let text = shown(cell.get_value(), format.map(|format| format.format_code.as_str()));
        let (row, column) = cell.get_position();
        let row = usize::try_from(row).unwrap_or_default();
        let column = usize::try_from(column).unwrap_or_default();
        if text.is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(Refusal::Size);
        }
        let cells = rows.entry(row + 1).or_default();
        for _ in cells.len()..=column {
            budget.spend("").ok_or(Refusal::Size)?;
            cells.push(String::new());
        }
        budget.spend(&text).ok_or(Refusal::Size)?;
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
    }
    Ok(rows.into_iter().collect())
}

/// A value as people see it in the cell.
fn shown(value: &DataRef<'_>, format: Option<&str>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => padded(&number.to_string(), format),
        DataRef::Float(number) => padded(&number.to_string(), format),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nee".to_owned(),
        DataRef::DateTime(moment) => moment_shown(*moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.strip_suffix("T00:00:00").unwrap_or(text).to_owned()
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number whose format asks for zeros in front: `0000000000` is how phone numbers keep theirs.
fn padded(number: &str, format: Option<&str>) -> String {
    let zeros = |text: &str| text.bytes().all(|byte| byte == b'0');
    let width = format.filter(|text| zeros(text)).map_or(0, str::len);
    let missing = width.saturating_sub(number.len());
    if number.bytes().all(|byte| byte.is_ascii_digit()) {
        "0".repeat(missing.min(20)) + number
    } else {
        number.to_owned()
    }
}

/// A day as `2026-03-13`, with its time if it has one; a time alone as `8:30`.
fn moment_shown(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let clock = hour > 0 || minute > 0;
    match moment.as_f64() {
        value if value < 1.0 => format!("{hour}:{minute:02}"),
        _ if clock => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}
