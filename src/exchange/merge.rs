//! What rows change in a site: new files, and fields of files that are there.
//!
//! A field is compared three ways: with what the site says now, and with what the last import
//! wrote. What somebody changed by hand since then stays, unless told otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::Id;
use crate::entry::Key;
use crate::record::RecordType;
use crate::syntax::Written;

use super::edit::edited;
use super::likeness::same;
use super::marks::{Signs, marks};
use super::names::Names;
use super::settle::{Home, Known, Reason, Target, settle};
use super::stock::{Held, Stock};
use super::twins::{Seen, Twin};
use super::{Candidate, Ledger, Leftover};

/// The field for what has no field.
const NOTE: &str = "notitie_intern";

/// What an import is told.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The name of the file.
    pub source: String,
    /// Where rows belong that do not say.
    pub home: Home,
    /// Whether edits by hand give way, and records that were taken away come back.
    pub overwrite: bool,
}

/// What an import is going to do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The new text of each file that changes or is new, by its path.
    pub files: BTreeMap<String, String>,
    /// The ledger as it is then.
    pub ledger: Ledger,
    /// What becomes of each row, in the order of the file.
    pub rows: Vec<Row>,
    /// Records that could be the same.
    pub twins: Vec<Twin>,
    /// Records that the file had at an earlier import and has no longer.
    pub gone: Vec<Key>,
}

/// What becomes of a row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the file said.
    pub candidate: Candidate,
    /// The record that it is.
    pub key: Option<Key>,
    /// What happens.
    pub fate: Fate,
    /// The fields that change, of a record that was there.
    pub changed: Vec<Changed>,
    /// The fields that keep what somebody wrote by hand, though the file says something else.
    pub kept: Vec<Changed>,
    /// The fields that cannot be changed without losing a comment.
    pub stuck: Vec<Changed>,
}

/// What happens with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A new record.
    New,
    /// A record that changes.
    Updated,
    /// A record that says the same already, or whose edits by hand stay.
    Unchanged,
    /// Nothing, and why.
    LeftOut(Reason),
}

/// A field with what it says and what the file says; nothing where it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its key.
    pub field: String,
    /// What the site says.
    pub from: Option<Written>,
    /// What the file says.
    pub to: Option<Written>,
}

/// Works out what candidates change in a site.
pub fn merge(
    mut candidates: Vec<Candidate>,
    stock: &Stock,
    ledger: &Ledger,
    wijken: &[(Id, String)],
    terms: &Terms,
) -> Plan {
    let known = Known { stock, ledger, wijken, home: &terms.home, overwrite: terms.overwrite };
    let targets = settle(&candidates, &known);
    let names = Names::of(stock, &candidates, &targets);
    for (candidate, target) in candidates.iter_mut().zip(&targets) {
        if let Some(key) = target.key() {
            names.fill(candidate, key);
        }
    }
    let twins = twins(stock, &candidates, &targets);
    let mut work = Work { stock, terms, files: BTreeMap::new(), ledger: ledger.clone() };
    let rows: Vec<Row> = candidates
        .into_iter()
        .zip(targets)
        .map(|(candidate, target)| work.row(candidate, target))
        .collect();
    let seen = |key: &Key| rows.iter().any(|row| row.key.as_ref() == Some(key));
    let gone = ledger.from(&terms.source);
    let gone = gone.filter(|key| !seen(key) && stock.get(key).is_some()).collect();
    Plan { files: work.files, ledger: work.ledger, rows, twins, gone }
}

/// New records that could be one that was there, or came in before them.
fn twins(stock: &Stock, candidates: &[Candidate], targets: &[Target]) -> Vec<Twin> {
    let mut seen = Seen::default();
    for held in stock.records() {
        let signs = Signs::of(held.key.kind, &held.fields);
        seen.add(held.key.kind, &signs, &format!("{} ({})", held.title(), held.key));
    }
    let new = candidates.iter().zip(targets).filter(|(_, to)| matches!(to, Target::New(_)));
    new.filter_map(|(candidate, target)| {
        let signs = Signs::of(candidate.kind, &candidate.fields);
        let id = target.key()?;
        let words = format!("{} ({}, {id})", title(candidate), candidate.origin);
        seen.add(candidate.kind, &signs, &words)
    })
    .collect()
}

/// The name of a candidate.
pub(super) fn title(candidate: &Candidate) -> &str {
    let field = super::stock::name_field(candidate.kind);
    let named = field.and_then(|field| value(&candidate.fields, field)?.text());
    named.unwrap_or(&candidate.origin)
}

fn value<'a>(fields: &'a [(String, Written)], key: &str) -> Option<&'a Written> {
    fields.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

/// The files and the ledger while rows are worked in.
struct Work<'a> {
    stock: &'a Stock,
    terms: &'a Terms,
    files: BTreeMap<String, String>,
    ledger: Ledger,
}

impl Work<'_> {
    fn row(&mut self, candidate: Candidate, target: Target) -> Row {
        let mut row = Row {
            key: target.key().cloned(),
            fate: Fate::Unchanged,
            changed: Vec::new(),
            kept: Vec::new(),
            stuck: Vec::new(),
            candidate,
        };
        match target {
            Target::LeftOut(reason) => row.fate = Fate::LeftOut(reason),
            Target::New(key) => {
                self.add(&key, &row.candidate);
                row.fate = Fate::New;
            }
            Target::Known(key) => {
                if let Some(held) = self.stock.get(&key) {
                    self.update(held, &mut row);
                }
                if !row.changed.is_empty() {
                    row.fate = Fate::Updated;
                }
            }
        }
        row
    }

    fn note(&mut self, key: &Key, candidate: &Candidate) {
        let marks = marks(candidate, key).concat();
        self.ledger.note(key, &self.terms.source, &marks);
    }

    fn add(&mut self, key: &Key, candidate: &Candidate) {
        let Some(record_type) = RecordType::of(key.kind) else { return };
        let fields = ordered(record_type, wanted(candidate));
        self.note(key, candidate);
        for (field, value) in &fields {
            self.ledger.note_field(key, field, Some(value));
        }
        let path = record_type.path(key.id.as_str(), key.wijk.as_ref().map(Id::as_str));
        self.files.insert(path, Written::Map(fields).yaml());
    }

    fn update(&mut self, held: &Held, row: &mut Row) {
        let key = &held.key;
        let candidate = &row.candidate;
        let imported = self.ledger.knows(key);
        let wanted = wanted(candidate);
        let wrote = |field: &str| self.ledger.holds(key, field, held.get(field));
        let mut fields: BTreeSet<String> = candidate.covers.iter().cloned().collect();
        fields.extend(wanted.iter().map(|(field, _)| field.clone()));
        fields.extend(wrote(NOTE).map(|_| NOTE.to_owned()));
        fields.remove("id");
        let fresh = candidate.stand.as_ref().map(|stand| *stand == held.stand());
        // A file that names the record by its id speaks for the whole of it.
        let told = candidate.id.is_some() && !imported;
        let step = |field| Step {
            field,
            now: held.get(field),
            then: value(&wanted, field),
            whose: whose(fresh, wrote(field), told),
        };
        let steps: Vec<Step<'_>> = fields.iter().map(|field| step(field)).collect();
        // An export that comes back needs no ledger: it says itself what it was made from.
        if imported || fresh.is_none() {
            self.note(key, &row.candidate);
        }
        for step in steps {
            self.field(held, row, &step);
        }
    }

    fn field(&mut self, held: &Held, row: &mut Row, step: &Step<'_>) {
        let Step { field, now, then, whose } = *step;
        let empty = Written::Text(String::new());
        if same(now.unwrap_or(&empty), then.unwrap_or(&empty)) {
            self.ledger.note_field(&held.key, field, then);
            return;
        }
        let by_hand = match whose {
            Whose::Files => false,
            Whose::Hands => true,
            // What the file does not know of stays without a word; what it adds is welcome.
            Whose::Editors if then.is_none() => return,
            Whose::Editors => now.is_some(),
        };
        let change = Changed { field: field.to_owned(), from: now.cloned(), to: then.cloned() };
        if by_hand && !self.terms.overwrite {
            row.kept.push(change);
        } else if self.edit(held, field, then) {
            self.ledger.note_field(&held.key, field, then);
            row.changed.push(change);
        } else {
            row.stuck.push(change);
        }
    }

    fn edit(&mut self, held: &Held, field: &str, value: Option<&Written>) -> bool {
        let path: &Arc<str> = &held.path;
        let text = self.files.get(&**path).map(String::as_str).or_else(|| self.stock.text(path));
        let order: Vec<&str> = RecordType::of(held.key.kind)
            .map(|record_type| record_type.all_fields().map(|field| field.key).collect())
            .unwrap_or_default();
        let change = (field.to_owned(), value.cloned());
        let Some(new) = text.and_then(|text| edited(path, text, held.item, &[change], &order))
        else {
            return false;
        };
        self.files.insert(path.to_string(), new);
        true
    }
}

/// A field that is being compared.
struct Step<'a> {
    field: &'a str,
    /// What the site says.
    now: Option<&'a Written>,
    /// What the file says.
    then: Option<&'a Written>,
    /// Whose word the site has.
    whose: Whose,
}

/// Whose word a site has in a field.
#[derive(Clone, Copy)]
enum Whose {
    /// That of the file, which can change it.
    Files,
    /// That of somebody who changed what the file said.
    Hands,
    /// That of the editor, where no file said anything before.
    Editors,
}

/// Whose word a field has: `fresh` is whether the record is as it was when an export wrote the
/// file, `wrote` whether the field is as an import wrote it.
fn whose(fresh: Option<bool>, wrote: Option<bool>, told: bool) -> Whose {
    match (fresh, wrote) {
        (Some(true), _) | (None, Some(true)) => Whose::Files,
        (Some(false), _) | (None, Some(false)) => Whose::Hands,
        (None, None) if told => Whose::Files,
        (None, None) => Whose::Editors,
    }
}

/// The fields that a candidate wants, with what has no field in the internal note.
fn wanted(candidate: &Candidate) -> Vec<(String, Written)> {
    let mut fields = candidate.fields.clone();
    fields.retain(|(key, value)| key != "id" && !same(value, &Written::Text(String::new())));
    if candidate.leftovers.is_empty() {
        return fields;
    }
    let lines = candidate.leftovers.iter().map(|Leftover { name, text }| format!("{name}: {text}"));
    let own = value(&fields, NOTE).and_then(Written::text).map(|text| text.trim_end().to_owned());
    let note = own.into_iter().chain(lines).collect::<Vec<_>>().join("\n");
    fields.retain(|(key, _)| key != NOTE);
    fields.push((NOTE.to_owned(), Written::Text(note)));
    fields
}

/// Fields in the order of their record type; those that it does not know stay at the end.
fn ordered(record_type: &RecordType, mut fields: Vec<(String, Written)>) -> Vec<(String, Written)> {
    let order: Vec<&str> = record_type.all_fields().map(|field| field.key).collect();
    fields
        .sort_by_key(|(key, _)| order.iter().position(|known| known == key).unwrap_or(usize::MAX));
    fields
}
