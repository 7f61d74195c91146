//! The records that a site has, as their files say them, before they become entries.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::Id;
use crate::entry::{Key, Kind};
use crate::record::{self, Form, RecordType};
use crate::source::SourceSet;
use crate::syntax::{self, Node, Value, Written};

use super::likeness;

/// A record in its file.
#[derive(Clone, Debug)]
pub struct Held {
    /// What identifies it.
    pub key: Key,
    /// Its file.
    pub path: Arc<str>,
    /// Its number in a file that is a list.
    pub item: Option<usize>,
    /// Its fields, in the order of the file.
    pub fields: Vec<(String, Written)>,
}

impl Held {
    /// The value of a field.
    pub fn get(&self, key: &str) -> Option<&Written> {
        self.fields.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// What stands for all that it says; equal as long as nobody changes it.
    pub fn stand(&self) -> String {
        let fields = self.fields.iter().filter(|(key, _)| key != "id").cloned();
        likeness::print(&Written::Map(fields.collect())).short()
    }

    /// Its name.
    pub fn title(&self) -> &str {
        name_field(self.key.kind)
            .and_then(|field| self.get(field)?.text())
            .unwrap_or_else(|| self.key.id.as_str())
    }
}

/// The records in YAML that a site has, by what identifies them.
#[derive(Clone, Debug, Default)]
pub struct Stock {
    records: BTreeMap<Key, Held>,
    /// The text of each file of records; also of those whose records are not here.
    texts: BTreeMap<Arc<str>, Arc<str>>,
    /// Where each stands for the site.
    homes: BTreeSet<Arc<str>>,
}

impl Stock {
    /// Reads them from the files of a site. A file that cannot be read as YAML has none.
    pub fn of(sources: &SourceSet) -> Self {
        let mut stock = Self::default();
        for file in &sources.records {
            stock.homes.insert(Arc::clone(&file.home));
            stock.texts.insert(Arc::clone(&file.path), Arc::clone(&file.text));
            let Some(found) = record::find(file) else { continue };
            if found.record_type.form != Form::Yaml {
                continue;
            }
            let whole = syntax::whole(&file.text);
            let tree = syntax::parse(&file.path, &file.text, whole).value;
            let Some(tree) = tree else { continue };
            let items: Vec<(Option<usize>, &Node)> = match &tree.value {
                Value::List(items) => {
                    items.iter().enumerate().map(|(at, node)| (Some(at), node)).collect()
                }
                _ => vec![(None, &tree)],
            };
            for (item, node) in items {
                stock.add(&found, &file.path, item, node);
            }
        }
        stock
    }

    fn add(
        &mut self,
        found: &record::Found<'_>,
        path: &Arc<str>,
        item: Option<usize>,
        node: &Node,
    ) {
        let Written::Map(fields) = Written::of(node) else { return };
        let kind = found.record_type.kind;
        let text = |key: &str| {
            fields.iter().find(|(known, _)| known == key).and_then(|(_, value)| value.text())
        };
        let stem = Some(found.stem).filter(|_| item.is_none());
        let named = name_field(kind).and_then(text).and_then(Id::from_name);
        let id = text("id").or(stem).and_then(Id::new).or(named);
        let Some(id) = id else { return };
        let key = Key { kind, wijk: found.wijk.clone(), id };
        let held = Held { key: key.clone(), path: Arc::clone(path), item, fields };
        self.records.entry(key).or_insert(held);
    }

    /// All of them, in the order of their keys.
    pub fn records(&self) -> impl Iterator<Item = &Held> {
        self.records.values()
    }

    /// The record with a key.
    pub fn get(&self, key: &Key) -> Option<&Held> {
        self.records.get(key)
    }

    /// Whether there is a file at a place of the site, wherever it is kept.
    pub fn has_file(&self, home: &str) -> bool {
        self.homes.contains(home)
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|text| &**text)
    }
}

/// The field that holds the name of a record of a kind: the first that it needs.
pub(super) fn name_field(kind: Kind) -> Option<&'static str> {
    RecordType::of(kind)?.fields.iter().find(|field| field.required).map(|field| field.key)
}
