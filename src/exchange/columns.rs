//! Field paths: how a record with its lists and groups lies in the columns of a table.
//!
//! `telefoon.1.nummer` is the number of the first phone, `openingstijden.ma-vr` the hours of those
//! days. A number is the place in a list. What a cell cannot say as it is begins with a backslash;
//! what a spreadsheet would take for a formula begins with an apostrophe.

use crate::entry::Kind;
use crate::record::{FieldInfo, RECORD_TYPES, Shape, common_fields};
use crate::syntax::Written;

/// An empty text, an empty list, an empty group: a cell without anything is a field that is not
/// there.
const EMPTY: [&str; 3] = ["\"\"", "[]", "{}"];

/// The columns of a record with their texts; [`unflatten`] makes the same record of them.
pub fn flatten(record: &Written) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    lay_out(record, "", &mut cells);
    cells.retain(|(path, _)| !path.is_empty());
    cells
}

fn lay_out(value: &Written, path: &str, cells: &mut Vec<(String, String)>) {
    let below = |name: &str| match path {
        "" => name.to_owned(),
        _ => format!("{path}.{name}"),
    };
    let empty = |mark: usize| EMPTY.get(mark).map(|mark| (path.to_owned(), (*mark).to_owned()));
    match value {
        Written::Text(text) if text.is_empty() => cells.extend(empty(0)),
        Written::Text(text) => cells.push((path.to_owned(), escaped_text(text))),
        Written::List(items) if items.is_empty() => cells.extend(empty(1)),
        Written::Map(entries) if entries.is_empty() => cells.extend(empty(2)),
        Written::List(items) => {
            for (at, item) in items.iter().enumerate() {
                lay_out(item, &below(&(at + 1).to_string()), cells);
            }
        }
        Written::Map(entries) => {
            for (key, value) in entries {
                lay_out(value, &below(&escaped_key(key)), cells);
            }
        }
    }
}

/// The record whose columns say this. Cells without text are fields that are not there; a list
/// closes up where a place is left out. A field that is both a text and a group is the group.
pub fn unflatten<'a>(cells: impl IntoIterator<Item = (&'a str, &'a str)>) -> Written {
    let mut root = Branch::default();
    for (path, text) in cells {
        if !text.is_empty() {
            root.put(&split_path(path), text);
        }
    }
    root.grown()
}

/// The fields of a record whose columns say this, in the order in which people read them.
pub(super) fn record<'a>(
    kind: Kind,
    cells: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<(String, Written)> {
    let mut cells: Vec<(&str, &str)> = cells.into_iter().collect();
    cells.sort_by_cached_key(|(path, _)| rank(kind, path));
    match unflatten(cells) {
        Written::Map(entries) => entries,
        Written::Text(_) | Written::List(_) => Vec::new(),
    }
}

/// A value while its columns are gathered.
#[derive(Default)]
struct Branch<'a> {
    text: Option<&'a str>,
    below: Vec<(&'a str, Branch<'a>)>,
}

impl<'a> Branch<'a> {
    fn put(&mut self, path: &[&'a str], text: &'a str) {
        let [first, rest @ ..] = path else {
            self.text = Some(text);
            return;
        };
        let at = self.below.iter().position(|(name, _)| name == first);
        let at = at.unwrap_or_else(|| {
            self.below.push((first, Self::default()));
            self.below.len() - 1
        });
        if let Some((_, branch)) = self.below.get_mut(at) {
            branch.put(rest, text);
        }
    }

    fn grown(mut self) -> Written {
        if self.below.is_empty() {
            return match self.text.unwrap_or("{}") {
                "\"\"" => Written::Text(String::new()),
                "[]" => Written::List(Vec::new()),
                "{}" => Written::Map(Vec::new()),
                text => Written::Text(plain_text(text).to_owned()),
            };
        }
        if self.below.iter().all(|(name, _)| place(name).is_some()) {
            self.below.sort_by_key(|(name, _)| place(name));
            return Written::List(self.below.into_iter().map(|(_, item)| item.grown()).collect());
        }
        let entries = self.below.into_iter();
        Written::Map(entries.map(|(name, item)| (plain_key(name), item.grown())).collect())
    }
}

/// The place in a list that a part of a path is.
fn place(part: &str) -> Option<usize> {
    let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    part.parse().ok().filter(|_| digits)
}

fn escaped_text(text: &str) -> String {
    if text.starts_with('\\') || EMPTY.contains(&text) {
        format!("\\{text}")
    } else if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn plain_text(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text) => text,
        _ => cell.strip_prefix('\\').unwrap_or(cell),
    }
}

/// Whether a spreadsheet would calculate with a text, also behind the apostrophes of former tables.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

fn escaped_key(key: &str) -> String {
    let key = key.replace('\\', "\\\\").replace('.', "\\.");
    if key.bytes().all(|byte| byte.is_ascii_digit()) { format!("\\{key}") } else { key }
}

fn plain_key(part: &str) -> String {
    let mut key = String::with_capacity(part.len());
    let mut chars = part.chars();
    while let Some(c) = chars.next() {
        key.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    key
}

/// The parts of a path: what stands between points without a backslash in front.
fn split_path(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in path.char_indices() {
        if c == '.' && !escaped {
            parts.extend(path.get(start..at));
            start = at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    parts.extend(path.get(start..));
    parts
}

/// The fields of a kind of record, in the order in which people read one: its id, what it must
/// have, what all records have, and the rest.
pub fn fields(kind: Kind) -> Vec<&'static FieldInfo> {
    let own = RECORD_TYPES.iter().find(|record| record.kind == kind).map_or(&[][..], |r| r.fields);
    let mut fields: Vec<&FieldInfo> = own.iter().chain(common_fields()).collect();
    let first = ["zichtbaar_voor", "themas", "samenvatting", "omschrijving", "zoekwoorden"];
    fields.sort_by_key(|field| {
        let common = !own.iter().any(|other| other.key == field.key);
        match field.key {
            "id" => 0,
            _ if field.required => 1,
            key if first.contains(&key) => 2,
            _ if common => 4,
            _ => 3,
        }
    });
    fields
}

/// The field at the end of a path; none when a kind of record has no such field. The places in
/// lists may be left out: `telefoon.nummer`.
pub fn find(kind: Kind, path: &str) -> Option<Found> {
    let mut level = fields(kind);
    let mut found: Option<Found> = None;
    for part in split_path(path).into_iter().filter(|part| place(part).is_none()) {
        if let Some(Found { shape: Shape::Week, .. }) = found {
            crate::entry::parse_days(part)?;
            found = Some(Found { shape: Shape::Hours, many: false });
            continue;
        }
        let field = level.iter().find(|field| field.key == part)?;
        found = Some(Found { shape: field.shape, many: field.many });
        level = field.shape.fields().iter().collect();
    }
    found
}

/// What a path leads to.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// What has to be written there.
    pub shape: Shape,
    /// Whether there may be more than one.
    pub many: bool,
}

impl Found {
    /// Whether a text can stand there, not a group of fields.
    pub fn is_leaf(self) -> bool {
        !matches!(self.shape, Shape::Map(_) | Shape::Week)
    }
}

/// Puts paths in the order in which the fields of a record are read: those of a list after each
/// other, the second phone after the first.
pub fn sort(kind: Kind, paths: &mut [String]) {
    paths.sort_by_cached_key(|path| rank(kind, path));
}

fn rank(kind: Kind, path: &str) -> Vec<(usize, String)> {
    let mut level = fields(kind);
    let mut rank = Vec::new();
    for part in split_path(path) {
        if let Some(place) = place(part) {
            rank.push((place, String::new()));
            continue;
        }
        let at = level.iter().position(|field| field.key == part);
        // Days come in the order of the week, and what no field knows comes last.
        let day = || crate::entry::parse_days(part).and_then(|days| days.first().copied());
        rank.push((at.or_else(day).unwrap_or(usize::MAX), part.to_owned()));
        let inner = at.and_then(|at| level.get(at)).map(|field| field.shape.fields());
        level = inner.unwrap_or_default().iter().collect();
    }
    rank
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Written {
        Written::Text(text.to_owned())
    }

    #[test]
    fn a_record_lies_in_columns_and_comes_back() {
        let phone = Written::Map(vec![("nummer".to_owned(), text("058 000 12 34"))]);
        let hours = Written::Map(vec![("ma-vr".to_owned(), text("8:30-17:00"))]);
        let record = Written::Map(vec![
            ("naam".to_owned(), text("De Linde")),
            ("telefoon".to_owned(), Written::List(vec![phone.clone(), phone])),
            ("openingstijden".to_owned(), hours),
            ("themas".to_owned(), Written::List(vec![])),
            ("zoekwoorden".to_owned(), text("[]")),
            ("website".to_owned(), text("")),
            ("omschrijving".to_owned(), text("- koffie\n- thee\n")),
        ]);
        let cells = flatten(&record);
        let paths: Vec<&str> = cells.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "naam",
                "telefoon.1.nummer",
                "telefoon.2.nummer",
                "openingstijden.ma-vr",
                "themas",
                "zoekwoorden",
                "website",
                "omschrijving"
            ]
        );
        assert_eq!(cells.last().unwrap().1, "'- koffie\n- thee\n");
        assert_eq!(unflatten(cells.iter().map(|(p, t)| (p.as_str(), t.as_str()))), record);
    }

    #[test]
    fn a_path_leads_to_a_field_or_nowhere() {
        let shape = |path: &str| find(Kind::Provider, path).map(|found| found.shape);
        assert!(matches!(shape("telefoon.1.nummer"), Some(Shape::Phone)));
        assert!(matches!(shape("telefoon.nummer"), Some(Shape::Phone)));
        assert!(matches!(shape("openingstijden.ma"), Some(Shape::Hours)));
        assert!(matches!(shape("diensten.2.wachttijd.peildatum"), Some(Shape::Day)));
        assert!(matches!(shape("nagekeken.op"), Some(Shape::Day)));
        assert!(shape("telefoon.1.numer").is_none());
        assert!(shape("openingstijden.maandag").is_none());
    }

    #[test]
    fn columns_stand_in_the_order_of_the_record() {
        let mut paths: Vec<String> = [
            "bron",
            "telefoon.2.nummer",
            "soort",
            "telefoon.10.nummer",
            "telefoon.2.label",
            "naam",
        ]
        .map(str::to_owned)
        .to_vec();
        sort(Kind::Provider, &mut paths);
        assert_eq!(
            paths,
            [
                "naam",
                "soort",
                "telefoon.2.nummer",
                "telefoon.2.label",
                "telefoon.10.nummer",
                "bron"
            ]
        );
    }
}
