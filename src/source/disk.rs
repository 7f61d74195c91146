//! The world on disk.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk and to the clock")]

use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::base::Day;

use super::{Listed, World};

/// A folder on disk, and today's day on the wall.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
    today: Option<Day>,
}

impl Disk {
    /// The folder that holds `site.yml`; `today` replaces the clock's day.
    pub fn new(root: impl Into<PathBuf>, today: Option<Day>) -> Self {
        Self { root: root.into(), today }
    }

    /// The folder that holds `site.yml`.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl World for Disk {
    /// Follows no symbolic links: a link out of the site's folder could publish anything.
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let top = self.root.join(folder);
        if !top.is_dir() {
            return Ok(Vec::new());
        }
        let mut files = Vec::new();
        for entry in WalkDir::new(&top).follow_root_links(false).sort_by_file_name() {
            // A file that an editor took away while the folder was being read is not there.
            let Some(entry) = unless_gone(entry)? else { continue };
            if entry.file_type().is_dir() {
                continue;
            }
            let Some(about) = unless_gone(entry.metadata())? else { continue };
            let Ok(below) = entry.path().strip_prefix(&self.root) else { continue };
            let parts: Vec<_> =
                below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            files.push(Listed {
                path: parts.join("/"),
                size: about.is_file().then_some(about.len()),
            });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = self.root.join(path);
        // Whoever opens a pipe waits for someone to write into it.
        let about = std::fs::metadata(&path)?;
        if !about.is_file() && !about.is_dir() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
        }
        std::fs::read(path)
    }

    /// A folder on the way to the file may be no link either.
    fn measure(&self, path: &str) -> io::Result<Option<u64>> {
        let mut at = self.root.clone();
        let mut size = None;
        for part in Path::new(path).components() {
            at.push(part);
            let about = std::fs::symlink_metadata(&at)?;
            if about.is_symlink() {
                return Ok(None);
            }
            size = about.is_file().then_some(about.len());
        }
        Ok(size)
    }

    fn seen(&self, path: &str) -> String {
        let below = self.root.strip_prefix(".").unwrap_or(&self.root);
        below.join(path).to_string_lossy().replace('\\', "/")
    }

    fn today(&self) -> Day {
        self.today.unwrap_or_else(|| {
            let zone =
                jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap_or(jiff::tz::TimeZone::UTC);
            let date = jiff::Timestamp::now().to_zoned(zone).date();
            Day::new(date.year(), date.month(), date.day()).unwrap_or(Day::EPOCH)
        })
    }
}

fn unless_gone<T>(found: walkdir::Result<T>) -> io::Result<Option<T>> {
    match found.map_err(io::Error::from) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
