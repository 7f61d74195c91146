//! A person who is taken out of a site: the record, every reference to it, and what else knows of it.
//!
//! Files change in their text, as an import changes them; what cannot be changed without losing
//! something is named instead. Where the name still stands in free text is for a person to judge.

mod references;
mod traces;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::entry::{Entry, Key};
use crate::model::{Site, mentions, name_in};
use crate::record;
use crate::source::{ADDRESSES, SourceFile, SourceSet};

use super::cut::without_item;
use super::{LEDGER, Ledger, Stock};

pub use traces::Trace;

/// What is done to forget a person, and what is left to do by hand.
#[derive(Clone, Debug, Default)]
pub struct Forgetting {
    /// The new text of each file that changes, by its path.
    pub files: BTreeMap<String, String>,
    /// The files that go.
    pub gone: BTreeSet<String>,
    /// What changes.
    pub steps: Vec<Step>,
    /// What should change and cannot without losing something.
    pub stuck: Vec<Step>,
    /// Where the person still stands afterwards.
    pub left: Vec<Trace>,
}

/// A change in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What changes there.
    pub what: What,
}

/// What changes in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The whole file goes.
    File,
    /// The record goes, the others of the file stay.
    Record,
    /// A field loses the reference.
    Field(String),
    /// A link becomes its words.
    Link,
    /// An address that names the person goes from the address book.
    Address,
    /// What imports remember of the record goes.
    Import,
}

/// Works out how a contact is forgotten; `import` is the text of what imports remember.
pub fn forget(sources: &SourceSet, site: &Site, entry: &Entry, import: Option<&str>) -> Forgetting {
    let mut work = Work { sources, done: Forgetting::default() };
    let drafts = sources.records.iter().flat_map(|file| record::parse(file).value).collect();
    let mut places: BTreeMap<Arc<str>, Vec<_>> = BTreeMap::new();
    for place in mentions(drafts, &sources.attachments, &entry.key) {
        places.entry(Arc::clone(&place.file)).or_default().push(place);
    }
    for (path, places) in places {
        work.references(&path, &places);
    }
    work.record(&entry.key);
    work.addresses(site, entry);
    work.imports(&entry.key, import);
    work.done.steps.sort();
    work.done.stuck.sort();
    work.done.left = traces::find(sources, &work.done, entry);
    work.done
}

/// The number of the line of a byte of a text, from 1.
fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

struct Work<'a> {
    sources: &'a SourceSet,
    done: Forgetting,
}

impl Work<'_> {
    fn text(&self, path: &str) -> Option<String> {
        let former = || {
            let file = self.sources.records.iter().chain(&self.sources.addresses);
            file.into_iter().find(|file| *file.path == *path).map(|file| file.text.to_string())
        };
        self.done.files.get(path).cloned().or_else(former)
    }

    fn references(&mut self, path: &Arc<str>, places: &[crate::diag::Place]) {
        let file = self.sources.records.iter().find(|file| file.path == *path);
        let Some((file, text)) = file.zip(self.text(path)) else { return };
        let found = references::without(file, &text, places);
        self.done.steps.extend(found.steps);
        self.done.stuck.extend(found.stuck);
        if found.text != text {
            self.done.files.insert(path.to_string(), found.text);
        }
    }

    fn record(&mut self, key: &Key) {
        let stock = Stock::of(self.sources);
        let Some(held) = stock.get(key) else { return };
        let path = held.path.to_string();
        let step = |line, what| Step { file: path.clone(), line, what };
        let others = stock.records().filter(|other| other.path == held.path).count() > 1;
        let Some(item) = held.item.filter(|_| others) else {
            self.done.files.remove(&path);
            self.done.steps.retain(|step| step.file != path);
            self.done.stuck.retain(|step| step.file != path);
            self.done.steps.push(step(1, What::File));
            self.done.gone.insert(path);
            return;
        };
        let Some(text) = self.text(&path) else { return };
        let place = self.sources.records.iter().find(|file| file.path == held.path);
        let line = place.map_or(1, |file| item_line(file, item));
        match without_item(&held.path, &text, item) {
            Some(next) => {
                self.done.steps.push(step(line, What::Record));
                self.done.files.insert(path, next);
            }
            None => self.done.stuck.push(step(line, What::Record)),
        }
    }

    /// An address that names a role stays, so that its id does not come back for someone else.
    fn addresses(&mut self, site: &Site, entry: &Entry) {
        let formers = site.formers(entry).into_iter().map(|(key, _)| key);
        let names = |key: &Key| name_in(&key.id, entry).is_some();
        let keys: BTreeSet<Key> =
            std::iter::once(entry.key.clone()).chain(formers).filter(names).collect();
        let lines = site.lasting().iter().enumerate().filter(|(_, line)| keys.contains(&line.key));
        let lines: Vec<_> = lines.collect();
        // From below, so that the numbers of the others hold.
        for (item, line) in lines.into_iter().rev() {
            let Some(text) = self.text(ADDRESSES) else { return };
            let number = line_of(&text, line.place.start);
            let step = Step { file: ADDRESSES.to_owned(), line: number, what: What::Address };
            match without_item(&Arc::from(ADDRESSES), &text, item) {
                Some(next) => {
                    self.done.files.insert(ADDRESSES.to_owned(), next);
                    self.done.steps.push(step);
                }
                None => self.done.stuck.push(step),
            }
        }
    }

    fn imports(&mut self, key: &Key, text: Option<&str>) {
        let Some(Ok(mut ledger)) = text.map(Ledger::parse) else { return };
        if ledger.forget(key) {
            self.done.files.insert(LEDGER.to_owned(), ledger.text());
            let step = Step { file: LEDGER.to_owned(), line: 1, what: What::Import };
            self.done.steps.push(step);
        }
    }
}

/// The line at which a record of a list begins.
fn item_line(file: &SourceFile, item: usize) -> usize {
    let text = &file.text;
    let items = references::records(file, text);
    let found = items.into_iter().find(|(number, _)| *number == Some(item));
    found.map_or(1, |(_, node)| line_of(text, node.place.start))
}
