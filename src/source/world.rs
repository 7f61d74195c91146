//! The only door to files and to the clock.

use std::io;

use crate::base::Day;

/// A file that a world has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its path, relative to the site's folder, with `/` between its parts. What is no Unicode in
    /// it is replaced, so that it can be told about; it cannot be read then.
    pub path: String,
    /// Its size in bytes; none when it is a link or something else that is not simply a file.
    pub size: Option<u64>,
}

/// Where the files of a site come from: a disk, or memory in tests.
///
/// Paths are relative to the folder of `site.yml`, with `/` between their parts.
pub trait World: Send + Sync {
    /// All files below a folder, in the order of their paths.
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>>;

    /// The bytes of a file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// The size of a file in bytes; none when it is a link or something else that is not simply a
    /// file.
    fn measure(&self, path: &str) -> io::Result<Option<u64>> {
        Ok(Some(self.read(path)?.len() as u64))
    }

    /// Where a file really stands, as seen from the site's folder: a wijk may have a folder elsewhere.
    fn located(&self, path: &str) -> String {
        path.to_owned()
    }

    /// A path as the one who runs wijkboek finds it.
    fn seen(&self, path: &str) -> String {
        path.to_owned()
    }

    /// The day of today.
    fn today(&self) -> Day;
}
