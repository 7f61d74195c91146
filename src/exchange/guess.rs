//! What the columns of a foreign table mean: by their headers, and where these say nothing by what
//! stands in them.

use std::sync::LazyLock;

use strsim::osa_distance;
use wijkboek_search::words;

use crate::diag::{Diagnostic, Outcome, codes};
use crate::entry::{Email, Kind, Phone, Postcode, Web};

use super::columns::{self as paths, Found};
use super::map::{Column, Mapping, Target, Why};
use super::meanings::{self, MEANINGS};
use super::sheet::Sheet;

/// The rows that are looked at to see what a column holds.
const SAMPLE: usize = 40;

/// The columns of a table with what they most probably mean, and what there is to say about that.
pub fn mapping(sheet: &Sheet) -> Outcome<Mapping> {
    let mut mapping = columns(sheet, Kind::Provider);
    let notes = settle(&mut mapping);
    Outcome { value: mapping, notes }
}

/// What each column by itself most probably means in a list of a kind of records.
pub(super) fn columns(sheet: &Sheet, kind: Kind) -> Mapping {
    if let Some(kind) = own_table(&sheet.headers) {
        return own(sheet, kind);
    }
    let columns = sheet.headers.iter().enumerate().map(|(at, header)| {
        let found = match kind {
            Kind::Contact => by_contact_header(header),
            _ => by_header(header).or_else(|| by_content(sheet, at)),
        };
        let (target, why) = match found {
            Some(("nummer", _)) if counts_rows(sheet, at) => (Target::Ignore, Why::Counts),
            Some((name, why)) => (Target::Field(name.to_owned()), why),
            None => (Target::Note, Why::Nothing),
        };
        Column { header: header.clone(), target, why }
    });
    Mapping { columns: columns.collect(), ..Mapping::new(kind) }
}

/// Whether a column only counts the rows: such a number is another row's after the next sorting.
fn counts_rows(sheet: &Sheet, at: usize) -> bool {
    let numbers = sheet.rows.iter().filter_map(|row| row.cells.get(at)?.trim().parse::<u32>().ok());
    numbers.clone().count() > 1 && numbers.zip(1..).all(|(number, count)| number == count)
}

/// Leaves a field that holds one value to the surest column, unless somebody told several to go
/// there; tells which columns go to the note.
pub(super) fn settle(mapping: &mut Mapping) -> Vec<Diagnostic> {
    let mut notes = yield_to_the_first(&mut mapping.columns);
    notes.extend(mapping.columns.iter().filter_map(|column| {
        let code = match column.why {
            Why::Nothing => &codes::IMPORT_UNKNOWN_COLUMN,
            Why::Counts => &codes::IMPORT_ROW_NUMBERS,
            _ => return None,
        };
        let meant = meanings::nearest(&column.header);
        Some(Diagnostic::new(code).with("kolom", &column.header).with_maybe("bedoeld", meant))
    }));
    notes
}

/// Whether a header names a field, in our words or in those of practices.
pub(super) fn names_a_field(header: &str) -> bool {
    let kinds = [Kind::Provider, Kind::Contact];
    exact(header).is_some()
        || header.contains('.') && kinds.iter().any(|kind| paths::find(*kind, header).is_some())
}

/// The kind of record of a table that `wijkboek export` wrote: it has the ids, the field that
/// every record of the kind must have, and no header of anybody else.
fn own_table(headers: &[String]) -> Option<Kind> {
    let has = |path: &str| headers.iter().any(|header| header == path);
    let ours = |kind: Kind| has("stand") || headers.iter().all(|header| is_ours(kind, header));
    let kinds = [(Kind::Contact, "rol"), (Kind::Provider, "naam")];
    let found = kinds.into_iter().find(|(kind, path)| has("id") && has(path) && ours(*kind));
    found.map(|(kind, _)| kind)
}

fn is_ours(kind: Kind, header: &str) -> bool {
    matches!(header, "wijk" | "stand") || paths::find(kind, header).is_some_and(Found::is_leaf)
}

/// Every column of a table of our own is the field that it names, as it stands.
fn own(sheet: &Sheet, kind: Kind) -> Mapping {
    let columns = sheet.headers.iter().map(|header| {
        let known = paths::find(kind, header).is_some();
        let (target, why) = if known || is_ours(kind, header) {
            (Target::Field(header.clone()), Why::Path)
        } else {
            (Target::Note, Why::Nothing)
        };
        Column { header: header.clone(), target, why }
    });
    Mapping { columns: columns.collect(), literal: true, ..Mapping::new(kind) }
}

/// A header as it is compared: letters and digits, without case and accents.
fn folded(header: &str) -> String {
    let words: Vec<String> =
        words::fold(header).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Every header that practices write, folded, with the field that it means.
static HEADERS: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let all = MEANINGS.iter().flat_map(|meaning| {
        meaning.headers.iter().chain([&meaning.name]).map(|word| (folded(word), meaning.name))
    });
    all.collect()
});

fn exact(header: &str) -> Option<&'static str> {
    let header = folded(header);
    HEADERS.iter().find(|(known, _)| *known == header).map(|(_, name)| *name)
}

fn by_header(header: &str) -> Option<(&'static str, Why)> {
    if let Some(name) = exact(header) {
        return Some((name, Why::Header));
    }
    let header = Some(folded(header)).filter(|header| header.len() <= meanings::LONGEST)?;
    let alike = |known: &str| {
        let distance = osa_distance(&header, known);
        let longest = known.chars().count();
        (longest >= 5 && distance <= longest / 5).then_some(distance)
    };
    let typo = HEADERS.iter().filter_map(|(known, name)| Some((alike(known)?, *name))).min();
    typo.map(|(_, name)| name).or_else(|| by_word(&header)).map(|name| (name, Why::Alike))
}

/// What a header means in a list of contactpersonen: a field of theirs, or where the same thing of
/// an aanbieder stands with them.
fn by_contact_header(header: &str) -> Option<(&'static str, Why)> {
    let own = folded(header).replace(' ', "_");
    let field = paths::fields(Kind::Contact).into_iter().find(|field| field.key == own);
    let name = match field.map(|field| field.key).or_else(|| by_header(header).map(|f| f.0))? {
        "telefoon" => "bereikbaar.telefoon",
        "email" => "bereikbaar.email",
        name => name,
    };
    paths::find(Kind::Contact, name).is_some_and(Found::is_leaf).then_some((name, Why::Header))
}

/// The field that a longer header speaks of: `Telefoon (overdag)`, `Adres locatie 1`.
fn by_word(header: &str) -> Option<&'static str> {
    let words: Vec<&str> = header.split(' ').collect();
    let begins = |known: &str| {
        let known: Vec<&str> = known.split(' ').collect();
        words.starts_with(&known).then_some(known.len())
    };
    // Short words mean too much: `nr` of what?
    HEADERS
        .iter()
        .filter(|(known, _)| known.len() >= 3)
        .filter_map(|(known, name)| Some((begins(known)?, *name)))
        .max_by_key(|(length, _)| *length)
        .map(|(_, name)| name)
}

/// Whether a cell is something.
type Holds = fn(&str) -> bool;

/// What most cells of a column are.
fn by_content(sheet: &Sheet, at: usize) -> Option<(&'static str, Why)> {
    let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
    let most = |holds: Holds| {
        let count = cells.iter().filter(|cell| holds(cell)).count();
        cells.len() >= 2 && count * 5 >= cells.len() * 4
    };
    let tests: [(&str, Holds); 4] = [
        ("email", |cell| Email::parse(cell).is_some()),
        ("website", |cell| cell.contains('.') && Web::parse(cell).is_some()),
        ("postcode", |cell| Postcode::parse(cell).is_some()),
        ("telefoon", |cell| Phone::parse(cell).is_ok()),
    ];
    let found = tests.into_iter().find(|(_, holds)| most(*holds));
    found.map(|(name, _)| (name, Why::Content))
}

fn yield_to_the_first(columns: &mut [Column]) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for meaning in MEANINGS.iter().filter(|meaning| !meaning.many) {
        let means = |column: &&mut Column| column.target.field() == Some(meaning.name);
        let mut rivals: Vec<&mut Column> = columns.iter_mut().filter(means).collect();
        rivals.sort_by_key(|column| column.why);
        let [first, others @ ..] = rivals.as_mut_slice() else { continue };
        for other in others.iter_mut().filter(|other| other.why != Why::Told) {
            other.target = Target::Note;
            other.why = Why::Taken;
            let note = Diagnostic::new(&codes::IMPORT_SECOND_COLUMN)
                .with("kolom", &other.header)
                .with("eerste", &first.header)
                .with("veld", meaning.name);
            notes.push(note);
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(headers: &[&str], cells: &[&str]) -> Outcome<Mapping> {
        let text = [headers.join(";"), cells.join(";"), cells.join(";")].join("\n");
        let sheets = super::super::sheet::read(text.as_bytes(), "x.csv").value;
        mapping(&sheets[0])
    }

    #[test]
    fn headers_are_understood_as_practices_write_them() {
        for (header, name) in [
            ("Organisatie", "naam"),
            ("Tel.", "telefoon"),
            ("Telefoonnr", "telefoon"),
            ("Telefonnummer", "telefoon"),
            ("E-mailadres", "email"),
            ("Wat doen ze?", "omschrijving"),
            ("PC", "postcode"),
            ("Woonplaats", "plaats"),
            ("Website/URL", "website"),
            ("OPENINGSTIJDEN", "openingstijden"),
            ("Wachttijd (weken)", "wachttijd"),
            ("Opmerkingen", "opmerkingen"),
            ("Doelgroep", "doelgroep"),
            ("Verwijzing", "verwijzing"),
            ("Kosten", "kosten"),
            ("Categorie", "soort"),
            ("Phone number", "telefoon"),
        ] {
            let found = guess(&["Kleur", header], &["a", "b"]).value;
            let found = found.columns.iter().find(|column| column.header == header).unwrap();
            assert_eq!(found.target.field().or(Some("-")), Some(name), "{header}");
        }
    }

    #[test]
    fn content_tells_where_headers_do_not() {
        let found = guess(&["Naam", "Gegevens"], &["a", "info@de-linde.example.org"]).value;
        assert_eq!(found.columns[1].target.field(), Some("email"));
        assert_eq!(found.columns[1].why, Why::Content);
    }

    #[test]
    fn two_columns_never_share_a_field_that_holds_one_value() {
        let found = guess(&["Naam", "Website", "URL", "Kleur"], &["a", "x.nl", "y.nl", "rood"]);
        let targets: Vec<Option<&str>> =
            found.value.columns.iter().map(|column| column.target.field()).collect();
        assert_eq!(targets, [Some("naam"), Some("website"), None, None]);
        let told: Vec<&str> = found.notes.iter().map(|note| note.code.id).collect();
        assert_eq!(told, ["import-kolom-dubbel", "import-kolom-onbekend"]);
    }
}
