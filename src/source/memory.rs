//! A world in memory, for tests and for `new` to try itself out.

use std::collections::BTreeMap;
use std::io;

use crate::base::Day;

use super::{Listed, World};

/// Files that exist only here, and a day that does not pass.
#[derive(Clone, Debug)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    today: Day,
}

impl Memory {
    /// An empty world on a day.
    pub fn on(today: Day) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.put(path, content);
        self
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, path: &str, content: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), content.into());
    }
}

impl World for Memory {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let prefix = format!("{folder}/");
        let below = self.files.iter().filter(|(path, _)| path.starts_with(&prefix));
        Ok(below
            .map(|(path, bytes)| Listed { path: path.clone(), size: Some(bytes.len() as u64) })
            .collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn today(&self) -> Day {
        self.today
    }
}
