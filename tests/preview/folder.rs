//! A site in a folder that is edited.
#![expect(clippy::disallowed_methods, reason = "tests write files of their own")]

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use wijkboek::base::Lang;
use wijkboek::pipeline::{Purpose, Request};
use wijkboek::preview::{Change, Event, Found, Options, Preview, Session};
use wijkboek::source::Disk;

use crate::support::SiteTest;

/// A record of the site of these tests, its page and its list.
pub const HOUSE: &str = "content/wijken/noord/aanbieders/buurthuis-de-linde.yml";
pub const HOUSE_PAGE: &str = "/sociale-kaart/buurthuis-de-linde/";
pub const LIST_PAGE: &str = "/sociale-kaart/";

/// A copy of the site `een-wijk`, in a folder with room beside it.
pub struct Folder {
    dir: tempfile::TempDir,
}

impl Folder {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        SiteTest::from("een-wijk").write_to(&dir.path().join("site"));
        Self { dir }
    }

    pub fn path(&self) -> PathBuf {
        self.dir.path().join("site")
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let full = self.at(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }

    /// Writes a file as careful editors do: beside the old one, then in its place.
    pub fn replace(&self, path: &str, text: &str) {
        let beside = format!("{path}.tmp");
        self.write(&beside, text);
        fs::rename(self.at(&beside), self.at(path)).unwrap();
    }

    pub fn remove(&self, path: &str) {
        let full = self.at(path);
        if full.is_dir() { fs::remove_dir_all(full) } else { fs::remove_file(full) }.unwrap();
    }

    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let old = self.read(path);
        assert!(old.contains(from), "{path} has no {from:?}");
        self.write(path, old.replace(from, to));
    }

    pub fn open(&self) -> (Session, Change) {
        Session::open(Disk::new(self.path(), None), request(), Lang::Nl).unwrap()
    }

    /// A preview on a free port, and the paths of each edit that it built.
    pub fn serve(&self) -> (Preview, Arc<Mutex<Vec<Vec<String>>>>) {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let edits = Arc::clone(&seen);
        let preview = Preview::start(Options {
            root: self.path(),
            request: request(),
            port: Some(0),
            lang: Lang::Nl,
            on_event: Box::new(move |event| {
                if let Event::Built { change, .. } = event {
                    let paths = change.difference.paths.iter().cloned().collect();
                    edits.lock().unwrap().push(paths);
                }
            }),
        });
        (preview.unwrap(), seen)
    }
}

/// What a preview asks of a site.
pub fn request() -> Request {
    Request { purpose: Purpose::Preview, ..Request::default() }
}

/// The HTML of a page.
pub fn page(session: &Session, path: &str) -> String {
    match session.find(path.trim_start_matches('/')) {
        Found::Page(html, _) => String::from_utf8(html.to_vec()).unwrap(),
        other => panic!("{path}: {other:?}"),
    }
}

/// Whether nothing stands at an address.
pub fn is_missing(session: &Session, path: &str) -> bool {
    matches!(session.find(path.trim_start_matches('/')), Found::Nothing(..))
}

/// The addresses that differ.
pub fn paths(change: &Change) -> Vec<&str> {
    let paths = change.difference.paths.iter().map(String::as_str);
    paths.filter(|path| !path.starts_with("/redactie/")).collect()
}
