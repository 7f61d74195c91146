//! A table with its mapping, to candidates: every row is one, or is named with the reason why not.

use wijkboek_search::words::fold;

use crate::base::Day;
use crate::diag::{Code, Diagnostic, codes};
use crate::entry::Kind;

use super::draft::{Cell, Context, Draft, Heard, Kept};
use super::labels::{Labels, Vocabulary};
use super::map::{Mapping, Target, Why};
use super::prose::Fact;
use super::sheet::{Row, Sheet};
use super::{Candidate, cells, meanings, values};

/// Where a table comes from.
#[derive(Clone, Copy, Debug)]
pub struct Received<'a> {
    /// The name of its file; it is the source of the waiting times in it.
    pub file: &'a str,
    /// The day on which it was true, if no column, no title and no file with columns says better:
    /// the day of the import. Without any day, waiting times stay text.
    pub day: Option<Day>,
}

/// What came out of a table. Each of its rows is in one of the first two lists.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The records.
    pub candidates: Vec<Candidate>,
    /// The rows that are no record, each with its reason and its text.
    pub skipped: Vec<Diagnostic>,
    /// What there is to say about the table as a whole: its labels.
    pub notes: Vec<Diagnostic>,
}

/// Fields by which other cells are understood: they are read first.
const FIRST: [&str; 3] = ["diensten", "nagekeken", "soort"];

/// Fields in which `geen` says something.
const NONE_SAYS: [&str; 4] = ["wachttijd", "kosten", "verwijzing", "neemt_patienten_aan"];

/// What rows that add up the others are called.
const TOTALS: [&str; 4] = ["totaal", "subtotaal", "aantal", "total"];

/// Fields in which a story belongs.
const STORIES: [&str; 3] = ["omschrijving", "opmerkingen", "contactpersoon"];

/// Longer cells are a story; they are read only where a story belongs.
const LONGEST_CELL: usize = 2_000;

/// Reads the rows of a table as records.
pub fn candidates(
    sheet: &Sheet,
    mapping: &Mapping,
    vocabulary: &Vocabulary,
    received: &Received<'_>,
) -> Taken {
    let day = mapping.day.or_else(|| day_of_titles(&sheet.titles)).or(received.day);
    let context = Context { mapping, vocabulary, day, file: received.file };
    let mut labels = Labels::default();
    let mut taken = Taken::default();
    let mut heading: Option<&str> = None;
    for row in &sheet.rows {
        let name = row_name(sheet, row, received);
        let said = |code| Diagnostic::new(code).with("rij", &name).with("tekst", text(sheet, row));
        if is_header(sheet, row) {
            taken.skipped.push(said(&codes::IMPORT_HEADERS_AGAIN));
        } else if let Some(words) = heading_of(sheet, row, &context) {
            taken.skipped.push(said(&codes::IMPORT_HEADING));
            heading = Some(words);
        } else if let Some(code) = no_record(row, mapping) {
            taken.skipped.push(said(code));
        } else {
            let draft = draft(row, name.clone(), &context, &mut labels, heading);
            let origin = format!("rij {}", draft.row);
            taken.candidates.push(draft.candidate(origin));
        }
    }
    taken.notes = labels.notes(vocabulary);
    taken
}

/// Why a row is no record: it has no name, or it adds up the others.
fn no_record(row: &Row, mapping: &Mapping) -> Option<&'static Code> {
    let field = if mapping.kind == Kind::Contact { "rol" } else { "naam" };
    let mut names = mapping.columns.iter().zip(&row.cells).filter_map(|(column, cell)| {
        (column.target.field() == Some(field) && !values::is_placeholder(cell)).then_some(cell)
    });
    match names.next().map(|name| fold(name.trim().trim_end_matches(':'))) {
        None if mapping.literal => None,
        None => Some(&codes::IMPORT_NO_NAME),
        Some(name) => TOTALS.contains(&name.as_str()).then_some(&codes::IMPORT_TOTAL),
    }
}

/// The day that the titles of a list name: `versie 14-9-2026`.
fn day_of_titles(titles: &[String]) -> Option<Day> {
    let words = titles.iter().flat_map(|title| title.split_whitespace());
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let days = bare.filter_map(values::date).filter(|read| read.sure);
    days.map(|read| read.day).next()
}

/// The row's number, with the tab where the file has tabs.
fn row_name(sheet: &Sheet, row: &Row, received: &Received<'_>) -> String {
    if sheet.name == received.file {
        row.number.to_string()
    } else {
        format!("{} ({})", row.number, sheet.name)
    }
}

fn text(sheet: &Sheet, row: &Row) -> String {
    let cells = sheet.headers.iter().zip(&row.cells).filter(|(_, cell)| !cell.trim().is_empty());
    let cells = cells.map(|(header, cell)| format!("{header}: {}", values::line(cell)));
    cells.collect::<Vec<_>>().join("; ")
}

/// Whether a row repeats the headers, as on a new page.
fn is_header(sheet: &Sheet, row: &Row) -> bool {
    let same = |(header, cell): (&String, &String)| fold(header) == fold(&values::line(cell));
    sheet.headers.iter().zip(&row.cells).all(same)
}

/// The words of a row that is a heading above others: one cell across the row, or one that names
/// a kind of provider and nothing else.
fn heading_of<'s>(sheet: &'s Sheet, row: &'s Row, context: &Context<'_>) -> Option<&'s str> {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let (at, only) = filled.next()?;
    if filled.next().is_some() || sheet.headers.len() < 3 || context.mapping.literal {
        return None;
    }
    let named = context.mapping.columns.get(at).and_then(|column| column.target.field());
    let kind = || context.vocabulary.meant(only).category.is_some();
    (row.heading || named == Some("naam") && kind()).then_some(only.trim())
}

fn draft<'a>(
    row: &Row,
    name: String,
    context: &'a Context<'a>,
    labels: &'a mut Labels,
    heading: Option<&str>,
) -> Draft<'a> {
    let mut draft = Draft::new(context, labels, name);
    if context.mapping.literal {
        literal(&mut draft, row);
    } else {
        read_cells(&mut draft, row, heading);
        write_facts(&mut draft);
        name_service(&mut draft);
        leave_bare_town(&mut draft);
    }
    cover(&mut draft, row);
    for (path, value) in &context.mapping.constants {
        if draft.get(path).is_none() {
            draft.fields.push((path.clone(), value.clone()));
        }
    }
    draft
}

/// Reads the cells of a row; the heading above it says what kind of provider it is, unless the row
/// has a label of its own.
fn read_cells(draft: &mut Draft<'_>, row: &Row, heading: Option<&str>) {
    let columns = draft.context.mapping.columns.iter().zip(&row.cells);
    let own = columns.clone().any(|(column, cell)| {
        column.target.field() == Some("soort") && !values::is_placeholder(cell)
    });
    let mut columns: Vec<_> = columns.collect();
    columns.sort_by_key(|(column, _)| !column.target.field().is_some_and(|f| FIRST.contains(&f)));
    for (column, text) in columns {
        let (header, text, told) = (&column.header, text.trim(), column.why == Why::Told);
        let field = column.target.field().unwrap_or_default();
        read(draft, &column.target, &Cell { header, text, field, told });
    }
    if let Some(words) = heading.filter(|_| !own) {
        let cell = Cell { header: "soort", text: words, field: "soort", told: false };
        cells::category(draft, &cell);
    }
}

/// Says for which fields the table has a column.
fn cover(draft: &mut Draft<'_>, row: &Row) {
    for (column, cell) in draft.context.mapping.columns.iter().zip(&row.cells) {
        if let Some(field) = column.target.field() {
            draft.cover(meanings::key(field), cell.trim());
        }
    }
}

/// Cells of a table of our own: as they stand.
fn literal(draft: &mut Draft<'_>, row: &Row) {
    for (column, text) in draft.context.mapping.columns.iter().zip(&row.cells) {
        match &column.target {
            _ if text.is_empty() => {}
            Target::Field(field) if field == "id" => draft.id = Some(text.clone()),
            Target::Field(field) if field == "stand" => draft.stand = Some(text.clone()),
            Target::Field(field) if field == "wijk" => draft.wijk = Some(text.clone()),
            Target::Field(field) => draft.fields.push((field.clone(), text.clone())),
            Target::Note => {
                draft.leave(&Cell { header: &column.header, text, field: "", told: false });
            }
            Target::Ignore => {}
        }
    }
}

fn read(draft: &mut Draft<'_>, target: &Target, cell: &Cell<'_>) {
    if cell.text.is_empty() || *target == Target::Ignore {
        return;
    }
    let none = fold(cell.text) == "geen" && NONE_SAYS.contains(&cell.field);
    if values::is_placeholder(cell.text) && !none {
        return draft.labels.blank(cell.text);
    }
    if cell.text.len() > LONGEST_CELL && !STORIES.contains(&cell.field) {
        return draft.refuse(cell);
    }
    let before = draft.begin();
    match target {
        Target::Field(field) => {
            let read = meanings::find(field).filter(|_| draft.kind == Kind::Provider);
            read.map_or(cells::field as cells::Read, |meaning| meaning.read)(draft, cell);
        }
        Target::Note | Target::Ignore => draft.leave(cell),
    }
    draft.account_for(cell, before);
}

/// Writes down what prose said, if the row leaves no doubt about the dienst and the day.
fn write_facts(draft: &mut Draft<'_>) {
    for Heard { cell: said, facts, kept } in std::mem::take(&mut draft.heard) {
        let cell = Cell { header: &said.name, text: &said.text, field: "", told: false };
        let mut all = true;
        for (fact, words) in facts {
            match write_fact(draft, &fact, &cell) {
                Some(became) => {
                    draft.tell(&codes::IMPORT_LIFTED, &Cell { text: &words, ..cell }, &became);
                }
                None => all = false,
            }
        }
        if !all && kept == Kept::Unless {
            draft.leave(&cell);
        }
    }
}

/// Sets the field that a fact is; says which. None when it cannot be.
fn write_fact(draft: &mut Draft<'_>, fact: &Fact, cell: &Cell<'_>) -> Option<String> {
    let (path, text) = match fact {
        Fact::Intake(word) => ("neemt_patienten_aan".to_owned(), (*word).to_owned()),
        Fact::Needs(word) => (format!("{}.verwijzing.nodig", draft.service()?), (*word).to_owned()),
        Fact::Route(channel) => {
            let list = format!("{}.verwijzing.route", draft.service()?);
            let next = draft.count(&list) + 1;
            (format!("{list}.{next}.kanaal"), (*channel).to_owned())
        }
        Fact::Wait(purpose, weeks) => {
            (format!("{}.wachttijd.{purpose}", draft.service()?), weeks.to_string())
        }
    };
    if draft.get(&path).is_some_and(|former| former != text) {
        return None;
    }
    if let Fact::Wait(..) = fact {
        date_wait(draft, cell)?;
    }
    draft.put(&path, &text, cell);
    Some(format!("{path}: {text}"))
}

/// A waiting time needs the day on which it was true, and who said so.
fn date_wait(draft: &mut Draft<'_>, cell: &Cell<'_>) -> Option<()> {
    let Context { mapping, day, file, .. } = draft.context;
    let checked = draft.get("nagekeken.op").map(str::to_owned);
    let day = checked.or_else(|| day.map(|day| day.to_string()))?;
    let service = draft.service()?;
    draft.put(&format!("{service}.wachttijd.peildatum"), &day, cell);
    let source = mapping.source.as_deref().unwrap_or(file);
    draft.put(&format!("{service}.wachttijd.bron"), source, cell);
    Some(())
}

/// A dienst needs a name: what kind of provider it is, as people read it, or the provider's own.
fn name_service(draft: &mut Draft<'_>) {
    let any = draft.fields.iter().any(|(path, _)| path.starts_with("diensten.1."));
    if !any || draft.get("diensten.1.naam").is_some() {
        return;
    }
    let kind = draft.get("soort").and_then(|soort| draft.context.vocabulary.category_name(soort));
    let Some(name) = kind.or_else(|| draft.get("naam")).map(str::to_owned) else { return };
    let cell = Cell { header: "diensten", text: "", field: "diensten", told: false };
    draft.put("diensten.1.naam", &name, &cell);
    draft.tell(&codes::IMPORT_SERVICE_NAME, &cell, &name);
}

/// A town alone is no address: without a street or a postcode nobody can go there.
fn leave_bare_town(draft: &mut Draft<'_>) {
    let mut places = draft.fields.iter().filter(|(path, _)| path.starts_with("locaties."));
    let (Some((path, town)), None) = (places.next(), places.next()) else { return };
    if path == "locaties.1.plaats" {
        let town = town.clone();
        draft.fields.retain(|(path, _)| path != "locaties.1.plaats");
        draft.leave(&Cell { header: "plaats", text: &town, field: "plaats", told: false });
    }
}
