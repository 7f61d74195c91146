//! The preview after edits: once no mistake is left it shows, byte for byte, what a build from
//! nothing makes; and while there is one it shows every page that it showed before.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex};

use wijkboek::base::{Day, Lang};
use wijkboek::diag;
use wijkboek::pipeline::{Cache, Purpose, Request, check, search_index};
use wijkboek::preview::{Found, Session};
use wijkboek::source::{Listed, Memory, World};

use crate::edits::Desk;
use crate::support::SiteTest;

/// Edits on the site.
const EDITS: usize = 25;

/// A world whose files change below the session.
#[derive(Clone)]
struct Changing(Arc<Mutex<Memory>>);

impl World for Changing {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        self.0.lock().unwrap().list(folder)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.lock().unwrap().read(path)
    }

    fn today(&self) -> Day {
        self.0.lock().unwrap().today()
    }
}

impl Changing {
    fn become_like(&self, site: &SiteTest) {
        *self.0.lock().unwrap() = site.in_memory();
    }
}

fn request() -> Request {
    Request { purpose: Purpose::Preview, ..Request::default() }
}

#[test]
fn the_preview_after_edits_is_what_a_build_from_nothing_makes() {
    let mut desk = Desk::with("alle-soorten", 3);
    let world = Changing(Arc::new(Mutex::new(desk.site.in_memory())));
    let (session, _) = Session::open(world.clone(), request(), Lang::Nl).unwrap();
    let mut known = compare(&session, &desk.site, &BTreeSet::new(), "before any edit");
    for number in 0..EDITS {
        let (path, what) = desk.edit();
        world.become_like(&desk.site);
        let mut change = session.rebuild().unwrap();
        if diag::has_errors(&change.notes) {
            assert!(change.reports.errors > 0);
            assert!(!matches!(session.find(""), Found::Nothing(..) | Found::Trouble(..)));
            desk.mend(&path);
            world.become_like(&desk.site);
            change = session.rebuild().unwrap();
        }
        let here = format!("edit {number}: {path} ({what})");
        if !diag::has_errors(&change.notes) {
            known = compare(&session, &desk.site, &known, &here);
        }
        if number % 4 == 3 {
            desk.mend(&path);
        }
    }
}

/// Compares all that a session shows with a build from nothing; gives the paths that there are.
fn compare(
    session: &Session,
    site: &SiteTest,
    before: &BTreeSet<String>,
    here: &str,
) -> BTreeSet<String> {
    let files = from_nothing(site);
    for (path, bytes) in &files {
        match session.find(path) {
            Found::Page(shown, _) | Found::File(shown) => {
                assert!(*shown == **bytes, "{here}: {path} is not what a build makes");
            }
            other => panic!("{here}: {path} is {other:?}"),
        }
    }
    for path in before.iter().filter(|path| !files.contains_key(*path)) {
        // A page that an older page still asks for, such as a piece of the index, may stay.
        let gone = path.starts_with("zoek/")
            || !matches!(session.find(path), Found::Page(..) | Found::File(_));
        assert!(gone, "{here}: {path} is still there");
    }
    files.into_keys().collect()
}

fn from_nothing(site: &SiteTest) -> BTreeMap<String, Vec<u8>> {
    let built = site.build_for(&request());
    let mut files: BTreeMap<String, Vec<u8>> =
        built.files().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    let checked = check(&site.in_memory(), &request(), &Cache::default());
    let index = search_index(&checked.visible(&request()), checked.settings.lang).unwrap().files();
    for (name, bytes) in index.files {
        if name != index.manifest {
            files.insert(format!("zoek/{name}"), bytes);
        }
    }
    files
}
