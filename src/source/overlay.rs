//! A world with some files as they are going to be, to look before anything is written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use crate::base::Day;

use super::{Listed, World};

/// A world in which some files have another text, or are new.
pub struct Overlay<'a> {
    below: &'a dyn World,
    files: &'a BTreeMap<String, String>,
    gone: BTreeSet<&'a str>,
}

impl<'a> Overlay<'a> {
    /// The world below, with these texts by their paths.
    pub fn new(below: &'a dyn World, files: &'a BTreeMap<String, String>) -> Self {
        Self { below, files, gone: BTreeSet::new() }
    }

    /// The same without some files.
    #[must_use]
    pub fn without(mut self, gone: impl IntoIterator<Item = &'a String>) -> Self {
        self.gone.extend(gone.into_iter().map(String::as_str));
        self
    }
}

impl World for Overlay<'_> {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let prefix = format!("{folder}/");
        let mut listed = self.below.list(folder)?;
        let changed = |path: &str| self.files.contains_key(path) || self.gone.contains(path);
        listed.retain(|file| !changed(&file.path));
        let own = self.files.iter().filter(|(path, _)| path.starts_with(&prefix));
        let size = |text: &str| Some(text.len() as u64);
        listed.extend(own.map(|(path, text)| Listed { path: path.clone(), size: size(text) }));
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listed)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            None if self.gone.contains(path) => Err(io::ErrorKind::NotFound.into()),
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.below.read(path),
        }
    }

    fn measure(&self, path: &str) -> io::Result<Option<u64>> {
        match self.files.get(path) {
            Some(text) => Ok(Some(text.len() as u64)),
            None => self.below.measure(path),
        }
    }

    fn today(&self) -> Day {
        self.below.today()
    }
}
