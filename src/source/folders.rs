//! Wijken that live in folders of their own, outside that of the site: each team keeps its own, and the
//! site reads them as if they stood in `content/wijken/`.

use std::borrow::Cow;
use std::io;

use crate::base::{Day, Id};
use crate::diag::{Diagnostic, Place, codes};

use super::{Listed, SourceSet, World};

/// A wijk in a folder of its own.
#[derive(Clone, Debug)]
pub struct WijkFolder {
    /// The id of the wijk.
    pub id: Id,
    /// Its folder, as seen from that of the site: `../wijk-noord`.
    pub folder: String,
    /// Where the settings name it.
    pub place: Place,
}

impl WijkFolder {
    /// Where its files stand for the site: `content/wijken/noord/`.
    fn home(&self) -> String {
        format!("{HOME}{}/", self.id)
    }
}

/// Where a site has its wijken.
const HOME: &str = "content/wijken/";

/// The file that makes a folder one of a wijk.
const WIJK: &str = "wijk.md";

/// The file that tells visitors of a repository what it is, and is no record.
const README: &str = "README.md";

/// Where a file of the site really stands, as seen from the site's folder.
pub fn located<'p>(wijken: &[WijkFolder], path: &'p str) -> Cow<'p, str> {
    let outside = || {
        let (id, below) = path.strip_prefix(HOME)?.split_once('/')?;
        let wijk = wijken.iter().find(|wijk| wijk.id.as_str() == id)?;
        Some(format!("{}/{below}", wijk.folder))
    };
    outside().map_or(Cow::Borrowed(path), Cow::Owned)
}

/// A world in which the wijken of other folders stand below `content/wijken/`.
pub struct Gathered<'w> {
    world: &'w dyn World,
    wijken: Vec<WijkFolder>,
}

impl<'w> Gathered<'w> {
    /// The world with these wijken: those that are there, and whose id no other has.
    pub fn new(world: &'w dyn World, wijken: &[WijkFolder]) -> Self {
        let has = |path: &str| world.measure(path).is_ok();
        let is_taken = |wijk: &WijkFolder| has(&format!("{}{WIJK}", wijk.home()));
        let mut gathered: Vec<WijkFolder> = Vec::new();
        for wijk in wijken {
            let is_there = has(&format!("{}/{WIJK}", wijk.folder));
            if is_there && !is_taken(wijk) && gathered.iter().all(|other| other.id != wijk.id) {
                gathered.push(wijk.clone());
            }
        }
        Self { world, wijken: gathered }
    }

    /// The wijken that it adds.
    pub fn wijken(&self) -> &[WijkFolder] {
        &self.wijken
    }
}

impl World for Gathered<'_> {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let mut all = self.world.list(folder)?;
        for wijk in &self.wijken {
            let (home, outside) = (wijk.home(), format!("{}/", wijk.folder));
            if !home.starts_with(&format!("{folder}/")) {
                continue;
            }
            all.extend(self.world.list(&wijk.folder)?.into_iter().filter_map(|file| {
                let below = file.path.strip_prefix(&outside).filter(|below| *below != README)?;
                Some(Listed { path: format!("{home}{below}"), size: file.size })
            }));
        }
        all.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(all)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.world.read(&located(&self.wijken, path))
    }

    fn measure(&self, path: &str) -> io::Result<Option<u64>> {
        self.world.measure(&located(&self.wijken, path))
    }

    fn located(&self, path: &str) -> String {
        located(&self.wijken, path).into_owned()
    }

    fn seen(&self, path: &str) -> String {
        self.world.seen(&located(&self.wijken, path))
    }

    fn today(&self) -> Day {
        self.world.today()
    }
}

/// What is wrong with the folders of wijken: one without a wijk, two wijken with one id.
pub fn look_at_folders(wijken: &[WijkFolder], sources: &SourceSet) -> Vec<Diagnostic> {
    let is_gathered = |wijk: &WijkFolder| sources.wijken.iter().any(|one| one.place == wijk.place);
    let mut notes = Vec::new();
    for wijk in wijken.iter().filter(|wijk| !is_gathered(wijk)) {
        let home = format!("{}{WIJK}", wijk.home());
        let same = sources.records.iter().find(|file| *file.home == home);
        let other = wijken.iter().find(|other| other.id == wijk.id && is_gathered(other));
        let first = other.map(|other| other.place.clone());
        let first = first.or_else(|| same.map(|file| Place::file(&file.path)));
        let note = match first {
            Some(first) => Diagnostic::new(&codes::WIJK_TWICE).at(&wijk.place).and_at(&first),
            None => Diagnostic::new(&codes::WIJK_FOLDER).at(&wijk.place),
        };
        notes.push(note.with("waarde", wijk.id.as_str()).with("map", &wijk.folder));
    }
    notes
}
