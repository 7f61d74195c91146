//! A row on its way to a [`Candidate`].

use wijkboek_search::words::fold;

use crate::base::Day;
use crate::diag::{Code, Diagnostic, codes};
use crate::entry::Kind;

use super::columns;
use super::labels::{Labels, Vocabulary};
use super::map::Mapping;
use super::prose::Fact;
use super::{Candidate, Leftover};

/// No provider has more to say; what comes behind is left over.
const MOST_FIELDS: usize = 200;

/// What all rows of a table are read with.
pub(super) struct Context<'a> {
    pub mapping: &'a Mapping,
    pub vocabulary: &'a Vocabulary,
    /// The day on which the list was true.
    pub day: Option<Day>,
    /// The name of its file.
    pub file: &'a str,
}

/// A cell that is being read.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    /// The header of its column.
    pub header: &'a str,
    /// Its text, without spaces around it.
    pub text: &'a str,
    /// The field that its column means.
    pub field: &'a str,
    /// Whether somebody said so: then several columns may join in one field.
    pub told: bool,
}

/// What prose says, until all cells of its row are read: only then is it known of which dienst.
pub(super) struct Heard {
    /// The cell.
    pub cell: Leftover,
    /// Each fact with the words that say it.
    pub facts: Vec<(Fact, String)>,
    pub kept: Kept,
}

/// Whether the text of prose is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is in a field, or left over.
    Already,
    /// It is left over unless all its facts are written down.
    Unless,
}

/// A row while its cells are read.
pub(super) struct Draft<'a> {
    pub context: &'a Context<'a>,
    pub labels: &'a mut Labels,
    pub kind: Kind,
    /// Its number and, in a workbook, its tab: for messages.
    pub row: String,
    pub id: Option<String>,
    pub source_id: Option<String>,
    pub stand: Option<String>,
    pub wijk: Option<String>,
    /// Paths with texts.
    pub fields: Vec<(String, String)>,
    /// What prose says, until all cells are read.
    pub heard: Vec<Heard>,
    /// The keys of the fields for which a column is there.
    pub covers: Vec<String>,
    leftovers: Vec<Leftover>,
    notes: Vec<Diagnostic>,
    /// What has become of the cell in hand, for [`Self::account_for`].
    touched: String,
}

impl<'a> Draft<'a> {
    pub(super) fn new(context: &'a Context<'a>, labels: &'a mut Labels, row: String) -> Self {
        Self {
            context,
            labels,
            kind: context.mapping.kind,
            row,
            id: None,
            source_id: None,
            stand: None,
            wijk: None,
            fields: Vec::new(),
            heard: Vec::new(),
            covers: Vec::new(),
            leftovers: Vec::new(),
            notes: Vec::new(),
            touched: String::new(),
        }
    }

    /// What a field says so far.
    pub(super) fn get(&self, path: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == path).map(|(_, text)| text.as_str())
    }

    /// Sets a field. A field that says something else already keeps it, and the cell is left over;
    /// unless somebody told several columns to go there: then their texts are joined.
    pub(super) fn put(&mut self, path: &str, text: &str, cell: &Cell<'_>) {
        if self.fields.len() >= MOST_FIELDS {
            return self.leave(cell);
        }
        let at = self.fields.iter().position(|(known, _)| known == path);
        let Some((_, former)) = at.and_then(|at| self.fields.get_mut(at)) else {
            self.touched.push_str(text);
            self.fields.push((path.to_owned(), text.to_owned()));
            return;
        };
        if fold(former) == fold(text) {
            self.touched.push_str(text);
        } else if cell.told || path == "omschrijving" {
            let between = if path.starts_with("omschrijving") { "\n\n" } else { " " };
            former.push_str(between);
            former.push_str(text);
            self.touched.push_str(text);
        } else {
            self.leave(cell);
        }
    }

    /// Adds to a list, unless it is there.
    pub(super) fn add(&mut self, list: &str, text: &str) {
        if self.fields.len() >= MOST_FIELDS {
            return;
        }
        self.touched.push_str(text);
        let items = self
            .fields
            .iter()
            .filter(|(path, _)| path.strip_prefix(list).is_some_and(|rest| rest.starts_with('.')));
        let items: Vec<&String> = items.map(|(_, text)| text).collect();
        if !items.iter().any(|item| *item == text) {
            self.fields.push((format!("{list}.{}", items.len() + 1), text.to_owned()));
        }
    }

    /// How many groups a list has: the phones so far.
    pub(super) fn count(&self, list: &str) -> usize {
        let places = self.fields.iter().filter_map(|(path, _)| {
            let rest = path.strip_prefix(list)?.strip_prefix('.')?;
            rest.split('.').next()?.parse::<usize>().ok()
        });
        places.max().unwrap_or_default()
    }

    /// The dienst that a fact of the row belongs to; none when the row has several.
    pub(super) fn service(&self) -> Option<&'static str> {
        (self.count("diensten") <= 1).then_some("diensten.1")
    }

    /// Keeps a cell for `notitie_intern`.
    pub(super) fn leave(&mut self, cell: &Cell<'_>) {
        let left = Leftover { name: cell.header.to_owned(), text: cell.text.to_owned() };
        self.touched.push_str(cell.text);
        if !self.leftovers.contains(&left) {
            self.leftovers.push(left);
        }
    }

    /// Keeps a cell for `notitie_intern` since it is not what its column should hold.
    pub(super) fn refuse(&mut self, cell: &Cell<'_>) {
        self.leave(cell);
        let note = self.about(&codes::IMPORT_VALUE, cell).with("veld", cell.field);
        self.notes.push(note);
    }

    /// Notes what a cell has become where its words do not show it.
    pub(super) fn tell(&mut self, code: &'static Code, cell: &Cell<'_>, became: &str) {
        self.touched.push_str(cell.text);
        let note = self.about(code, cell).with("uitkomst", became);
        self.notes.push(note);
    }

    fn about(&self, code: &'static Code, cell: &Cell<'_>) -> Diagnostic {
        Diagnostic::new(code)
            .with("rij", &self.row)
            .with("kolom", cell.header)
            .with("tekst", cell.text)
    }

    /// Keeps what prose says until the row is read.
    pub(super) fn hear(&mut self, cell: &Cell<'_>, facts: Vec<(Fact, String)>, kept: Kept) {
        let cell = Leftover { name: cell.header.to_owned(), text: cell.text.to_owned() };
        self.heard.push(Heard { cell, facts, kept });
    }

    /// A spelling that says the same in other signs: it needs no word in the report.
    pub(super) fn spelled(&mut self, text: &str) {
        self.touched.push_str(text);
    }

    /// Begins with a cell; returns where the fields end that were there before.
    pub(super) fn begin(&mut self) -> usize {
        self.touched.clear();
        self.fields.len()
    }

    /// Whatever a cell said is in a field, left over or told; what is not yet, is told now.
    pub(super) fn account_for(&mut self, cell: &Cell<'_>, before: usize) {
        if says(&self.touched, cell.text) {
            return;
        }
        let new = self.fields.get(before..).unwrap_or_default();
        let became: Vec<String> =
            new.iter().map(|(path, text)| format!("{path}: {text}")).collect();
        if became.is_empty() {
            self.leave(cell);
        } else {
            self.tell(&codes::IMPORT_READ, cell, &became.join(", "));
        }
    }

    /// Notes that the table has a place for a field. Where a cell could not be read as its field,
    /// it does not say that the field is empty.
    pub(super) fn cover(&mut self, key: &str, cell: &str) {
        let filled = || {
            self.fields.iter().any(|(path, _)| {
                path.strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        };
        let known = self.covers.iter().any(|known| known == key);
        if !known && columns::find(self.kind, key).is_some() && (cell.is_empty() || filled()) {
            self.covers.push(key.to_owned());
        }
    }

    /// The record.
    pub(super) fn candidate(self, origin: String) -> Candidate {
        let cells = self.fields.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        Candidate {
            kind: self.kind,
            id: self.id,
            source_id: self.source_id,
            stand: self.stand,
            wijk: self.wijk,
            origin,
            fields: columns::record(self.kind, cells),
            covers: self.covers,
            leftovers: self.leftovers,
            notes: self.notes,
        }
    }
}

/// Whether every word of a text is in another one.
fn says(text: &str, words: &str) -> bool {
    let letters =
        |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let text = letters(text);
    // Mostly it is there as it stands; only then each word is looked for.
    text.contains(&letters(words))
        || fold(words).split(|c: char| !c.is_alphanumeric()).all(|word| text.contains(word))
}
