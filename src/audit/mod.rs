//! A finished tree beside its sources: no byte for another audience, no BSN, no person who may not be
//! named, nothing loaded from others, no link that leads nowhere.
//!
//! It knows nothing of how a tree is made: it reads what stands in the files, in every spelling in
//! which a value can stand there, and asks the sources for whom it is.

mod folder;
mod leaks;
mod links;
mod numbers;
mod secrets;
mod tags;
mod views;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::Day;
use crate::diag::{self, Diagnostic, Sources};
use crate::entry::Audience;
use crate::model::Site;
use crate::source::SourceSet;

pub use folder::{Folder, read};

/// What a tree is compared with.
pub struct Subject<'a> {
    /// The files of the site.
    pub sources: &'a SourceSet,
    /// All of it.
    pub whole: &'a Site,
    /// What the audience may see.
    pub visible: &'a Site,
    /// The words of the interface.
    pub words: &'a BTreeMap<String, String>,
    /// The day for which the tree was built.
    pub today: Day,
}

impl Subject<'_> {
    fn audience(&self) -> Audience {
        self.visible.audience
    }
}

/// What there is to say about a tree, in the order of its files.
pub fn audit(folder: &Folder, subject: &Subject<'_>) -> Vec<Diagnostic> {
    let secrets = secrets::collect(subject);
    let mut notes = leaks::look(folder, &secrets, subject);
    notes.extend(numbers::look(folder, &secrets));
    notes.extend(links::look(folder, &subject.whole.settings));
    diag::sort(&mut notes);
    notes
}

/// The texts of a tree and of its sources, for excerpts.
pub struct Both<'a> {
    /// The tree.
    pub folder: &'a Folder,
    /// The sources.
    pub sources: &'a SourceSet,
}

impl Sources for Both<'_> {
    fn source_text(&self, file: &str) -> Option<&str> {
        self.folder.text(file).or_else(|| self.sources.source_text(file))
    }
}

/// A file of a tree: its name for messages, and its path within the tree.
#[derive(Clone, Debug)]
pub struct Item {
    /// The name under which the one who runs wijkboek finds it.
    pub name: Arc<str>,
    /// Its path below the tree.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}
