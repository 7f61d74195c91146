//! All steps from the sheets of a foreign file to candidates.

use std::sync::Arc;

use crate::diag::{Diagnostic, Outcome, codes, suggest};

use super::guess;
use super::labels::Vocabulary;
use super::map::Mapping;
use super::sheet::Sheet;
use super::taken::{Received, Taken, candidates};

/// A table with what its columns mean and what came out of it.
#[derive(Clone, Debug)]
pub struct Table {
    /// The table.
    pub sheet: Sheet,
    /// What its columns mean.
    pub mapping: Mapping,
    /// Its records.
    pub taken: Taken,
}

/// What somebody says about a file.
#[derive(Clone, Debug, Default)]
pub struct Told<'a> {
    /// The file with columns: its path and its text.
    pub map: Option<(Arc<str>, &'a str)>,
    /// The tab to read; else all that are not hidden.
    pub tab: Option<&'a str>,
}

/// Reads every table of a file, as [`super::sheet::read`] gives them, as records. The notes are
/// about the file and its columns; those about labels, rows and cells are with the table.
pub fn tables(
    file: Outcome<Vec<Sheet>>,
    told: &Told<'_>,
    vocabulary: &Vocabulary,
    received: &Received<'_>,
) -> Outcome<Vec<Table>> {
    let Outcome { value: sheets, mut notes } = file;
    let mut named = told.tab.map(str::to_owned);
    let mut tables = Vec::new();
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    for sheet in sheets {
        let found = match &told.map {
            Some((file, text)) => Mapping::read(text, file, &sheet),
            None => guess::mapping(&sheet),
        };
        if told.tab.is_none() {
            named = named.or_else(|| found.value.sheet.clone());
        }
        match &named {
            None if sheet.hidden => {
                let note = Diagnostic::new(&codes::IMPORT_HIDDEN).with("blad", &sheet.name);
                notes.push(note);
                continue;
            }
            Some(name) if *name != sheet.name => continue,
            _ => notes.extend(sheet.remarks()),
        }
        let mapping = found.absorb_into(&mut notes);
        let taken = candidates(&sheet, &mapping, vocabulary, received);
        tables.push(Table { sheet, mapping, taken });
    }
    notes.extend(named.filter(|name| !names.contains(name)).map(|name| no_such_tab(&name, &names)));
    Outcome { value: tables, notes }
}

fn no_such_tab(name: &str, names: &[String]) -> Diagnostic {
    let known = names.iter().map(String::as_str);
    Diagnostic::new(&codes::IMPORT_NO_SUCH_TAB)
        .with("blad", name)
        .with_maybe("bedoeld", suggest::nearest(name, known))
        .with("keuze", crate::base::dutch::choice(names))
}
