//! Sites for tests: taken from `tests/sites/`, changed, checked in memory or built on disk.
#![expect(clippy::disallowed_methods, reason = "tests read and write files of their own")]

mod built;
mod checked;
mod golden;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use wijkboek::base::Day;
use wijkboek::pipeline::Request;
use wijkboek::source::Memory;

pub use built::Built;
pub use checked::Checked;
pub use golden::{compare, compare_bytes};

/// The repository's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file of the repository.
pub fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files below a folder with their bytes, by their path within it, but for what npm installed.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let installed = |entry: &walkdir::DirEntry| entry.file_name() == "node_modules";
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in all.filter_entry(|entry| !installed(entry)) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(folder).unwrap();
            let path = below.to_str().unwrap().replace('\\', "/");
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// Writes a file, and the folders that it stands in.
pub fn write_file(path: &Path, content: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

/// Takes a file away.
pub fn remove_file(path: &Path) {
    fs::remove_file(path).unwrap();
}

/// A site to try something on.
#[derive(Clone, Default)]
pub struct SiteTest {
    files: BTreeMap<String, Vec<u8>>,
}

impl SiteTest {
    /// A site of `tests/sites/`.
    pub fn from(name: &str) -> Self {
        let folder = root().join("tests/sites").join(name);
        assert!(folder.is_dir(), "there is no site {name}");
        let mut files = files_below(&folder);
        files.retain(|path, _| !path.starts_with("expected/"));
        Self { files }
    }

    /// The example of this repository: `site.example.yml` with `content/`.
    pub fn example() -> Self {
        let mut site = Self::default().with("site.yml", &text("site.example.yml"));
        for (path, bytes) in files_below(&root().join("content")) {
            site.files.insert(format!("content/{path}"), bytes);
        }
        site
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.into());
        self
    }

    /// Takes a file away.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "there is no {path}");
        self
    }

    /// Changes the text of a file.
    #[must_use]
    pub fn edit(self, path: &str, change: impl FnOnce(&str) -> String) -> Self {
        let old = self.files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        let new = change(std::str::from_utf8(old).unwrap());
        self.with(path, &new)
    }

    /// The paths of its files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> &[u8] {
        self.files.get(path).unwrap_or_else(|| panic!("there is no {path}"))
    }

    /// What wijkboek has to say about it.
    pub fn check(&self) -> Checked {
        Checked::of(&self.in_memory())
    }

    /// What wijkboek has to say about a foreign table that comes into it, with the table's file
    /// with columns.
    pub fn take_in(&self, name: &str, bytes: &[u8], map: Option<&str>) -> Checked {
        Checked::of_table(&self.in_memory(), name, bytes, map)
    }

    /// Its files, built for whom its settings say.
    pub fn build(&self) -> Built {
        self.build_for(&Request::default())
    }

    /// Its files, built as asked.
    pub fn build_for(&self, request: &Request) -> Built {
        Built::of(&self.in_memory(), request)
    }

    /// The site as a world in memory.
    pub fn in_memory(&self) -> Memory {
        let mut world = Memory::on(Day::new(2026, 11, 2).unwrap());
        for (path, bytes) in &self.files {
            world.put(path, bytes.clone());
        }
        world
    }

    /// Writes the site into a folder.
    pub fn write_to(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            write_file(&folder.join(path), bytes);
        }
    }
}
