//! The files of a tree.

use std::io::{self, Cursor, Read};
use std::sync::Arc;

use zip::ZipArchive;

use crate::source::World;

use super::Item;

/// Archives that unpack to more are looked into as far as this.
const MOST_UNPACKED: u64 = 200_000_000;

/// All files of a tree.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    items: Vec<Item>,
}

/// Reads the files of a tree that stands in a folder of this name.
pub fn read(world: &dyn World, name: &str) -> io::Result<Folder> {
    let mut folder = Folder::default();
    for listed in world.list("")? {
        if listed.size.is_some() {
            folder.add(name, &listed.path, world.read(&listed.path)?);
        }
    }
    Ok(folder)
}

impl Folder {
    /// Adds a file, by its path below a folder of a name.
    pub fn add(&mut self, name: &str, path: &str, bytes: Vec<u8>) {
        let name = name.trim_end_matches(['/', '\\']);
        let name: Arc<str> = format!("{name}/{path}").into();
        self.items.push(Item { name, path: path.to_owned(), bytes });
    }

    /// The files.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Whether there is a file.
    pub fn has(&self, path: &str) -> bool {
        self.items.iter().any(|item| item.path == path)
    }

    /// The text of a file by its name, if it is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        let item = self.items.iter().find(|item| *item.name == *name)?;
        item.text()
    }
}

impl Item {
    /// Its text, if it is text.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }

    /// Whether its name ends so.
    pub fn ends(&self, ending: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(ending))
    }

    /// The texts of the files within it, if it is a workbook or another archive.
    pub fn inside(&self) -> Vec<String> {
        if !self.bytes.starts_with(b"PK") {
            return Vec::new();
        }
        let Ok(mut archive) = ZipArchive::new(Cursor::new(&self.bytes)) else { return Vec::new() };
        let mut left = MOST_UNPACKED;
        let mut texts = Vec::new();
        for at in 0..archive.len() {
            let Ok(part) = archive.by_index(at) else { continue };
            let mut bytes = Vec::new();
            let size = part.take(left).read_to_end(&mut bytes).unwrap_or_default();
            left = left.saturating_sub(size as u64);
            texts.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        texts
    }
}
