//! A site that is written on: the last good version, and what an edit makes of it.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::Lang;
use crate::diag::{self, Diagnostic, codes};
use crate::index::IndexError;
use crate::output::Blob;
use crate::pipeline::{self, Cache, Request};
use crate::source::{SourceSet, World};

use super::built::{Built, Difference};
use super::kept::Kept;
use super::pages::{Broken, Pages};
use super::report::Reports;
use super::shelf::Shelf;
use super::steady::Steady;

/// A site that is looked at while it is written.
///
/// It always has a version that can be shown: whatever somebody types, the pages of files with a
/// mistake stay as they were, and all others follow.
pub struct Session {
    world: Box<dyn World>,
    request: Request,
    lang: Lang,
    cache: Cache,
    kept: Mutex<Kept>,
    shown: Mutex<Shown>,
    pages: Pages,
    shelf: Shelf,
}

/// What is shown.
#[derive(Clone)]
struct Shown {
    version: u64,
    built: Arc<Built>,
}

/// What an edit did.
pub struct Change {
    /// The number of the version that is shown now.
    pub version: u64,
    /// What differs from the version before.
    pub difference: Difference,
    /// What there is to say, for the overlay.
    pub reports: Reports,
    /// The same for a terminal.
    pub notes: Vec<Diagnostic>,
    /// The files that it was made of, for excerpts.
    pub sources: SourceSet,
    /// The folders of wijken that live elsewhere, as seen from that of the site.
    pub folders: Vec<String>,
}

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A page, in a version of the site.
    Page(Arc<[u8]>, u64),
    /// Another file.
    File(Arc<[u8]>),
    /// Nothing, but a page at the same address with a slash after it.
    Slash,
    /// Nothing; the page that says so, in a version of the site.
    Nothing(Option<Arc<[u8]>>, u64),
    /// Something that cannot be shown, and why, in a version of the site.
    Trouble(String, u64),
}

/// How much a session remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Files that were read.
    pub files: usize,
    /// Files of which the last good version is kept.
    pub kept: usize,
    /// Pages that were rendered.
    pub pages: usize,
    /// Search indexes.
    pub indexes: usize,
}

impl Session {
    /// Reads a site for the first time.
    pub fn open(
        world: impl World + 'static,
        request: Request,
        lang: Lang,
    ) -> Result<(Self, Change), IndexError> {
        let world: Box<dyn World> = Box::new(Steady(world));
        let (cache, mut kept) = (Cache::default(), Kept::default());
        let made = make(&*world, &request, &cache, &mut kept)?;
        let reports = Reports::new(&made.notes, &made.former, &made.sources, lang);
        let shown = Shown { version: 1, built: Arc::new(made.built) };
        let change = Change {
            version: shown.version,
            difference: Difference::default(),
            reports,
            notes: made.notes,
            sources: made.sources,
            folders: made.folders,
        };
        let session = Self {
            world,
            request,
            lang,
            cache,
            kept: Mutex::new(kept),
            shown: Mutex::new(shown),
            pages: Pages::default(),
            shelf: Shelf::default(),
        };
        Ok((session, change))
    }

    /// Reads the site again, and shows what became of it.
    pub fn rebuild(&self) -> Result<Change, IndexError> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let Made { built, mut notes, sources, folders, former, readable } =
            make(&*self.world, &self.request, &self.cache, &mut kept)?;
        let before = self.shown();
        // With a template that cannot be read no page can be made: all of them stay as they were.
        let built = if readable { Arc::new(built) } else { Arc::clone(&before.built) };
        notes.extend(self.pages.renew(&built.tree));
        let reports = Reports::new(&notes, &former, &sources, self.lang);
        let difference = built.since(&before.built);
        let version = before.version + 1;
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = Shown { version, built };
        Ok(Change { version, difference, reports, notes, sources, folders })
    }

    /// What stands at a path below the site's root: `sociale-kaart/x/`, or empty for the first page.
    pub fn find(&self, path: &str) -> Found {
        let Shown { version, built } = self.shown();
        let file = match path {
            "" => "index.html".to_owned(),
            path if path.ends_with('/') => format!("{path}index.html"),
            path => path.to_owned(),
        };
        match built.tree.get(&file) {
            Some(Blob::Page(page)) => match self.pages.get(&built.tree, &file, page) {
                Ok(html) | Err(Broken { former: Some(html), .. }) => Found::Page(html, version),
                Err(Broken { note, .. }) => Found::Trouble(self.say(&note), version),
            },
            Some(Blob::Bytes(bytes)) => Found::File(Arc::clone(bytes)),
            Some(Blob::Made(made)) => Found::File(made.bytes().into()),
            Some(Blob::Attachment(source)) => match self.world.read(source) {
                Ok(bytes) => Found::File(bytes.into()),
                Err(_) => self.nothing(&built, version),
            },
            None if file.starts_with("zoek/") => self.search_file(&file, &built, version),
            None if built.tree.get(&format!("{file}/index.html")).is_some() => Found::Slash,
            None => self.nothing(&built, version),
        }
    }

    /// The number of the version that is shown.
    pub fn version(&self) -> u64 {
        self.shown().version
    }

    /// How much is remembered.
    pub fn memory(&self) -> Memory {
        Memory {
            files: self.cache.len(),
            kept: self.kept.lock().unwrap_or_else(PoisonError::into_inner).len(),
            pages: self.pages.len(),
            indexes: self.shelf.len(),
        }
    }

    fn search_file(&self, file: &str, built: &Built, version: u64) -> Found {
        match self.shelf.get(file, built) {
            Ok(Some(bytes)) => Found::File(bytes),
            Ok(None) => self.nothing(built, version),
            Err(error) => Found::Trouble(error.to_string(), version),
        }
    }

    fn nothing(&self, built: &Built, version: u64) -> Found {
        let path = "404.html";
        let page = match built.tree.get(path) {
            Some(Blob::Page(page)) => self.pages.get(&built.tree, path, page).ok(),
            _ => None,
        };
        Found::Nothing(page, version)
    }

    fn say(&self, note: &Diagnostic) -> String {
        let help = note.help(self.lang).unwrap_or_default();
        format!("{}\n\n{help}", note.message(self.lang))
    }

    fn shown(&self) -> Shown {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What a run made.
struct Made {
    built: Built,
    notes: Vec<Diagnostic>,
    sources: SourceSet,
    folders: Vec<String>,
    former: BTreeSet<Arc<str>>,
    /// Whether the theme's templates could be read.
    readable: bool,
}

fn make(
    world: &dyn World,
    request: &Request,
    cache: &Cache,
    kept: &mut Kept,
) -> Result<Made, IndexError> {
    let mut read = pipeline::read(world, request, cache);
    let former = kept.hold(&mut read, &request.settings);
    let checked = pipeline::judge(read, world, request);
    let site = checked.visible(request);
    let mut notes = checked.notes.clone();
    let outcome = pipeline::build(&checked, &site, request)?;
    let unreadable = |note: &Diagnostic| note.code.id == codes::TEMPLATE.id;
    let readable = !outcome.notes.iter().any(unreadable);
    // The check has told of the site's own templates.
    let found = outcome.notes.into_iter().filter(|note| !unreadable(note)).collect();
    notes.extend(checked.settings.weigh(found));
    diag::sort(&mut notes);
    let built = Built::new(outcome.value, site, &checked);
    let folders = checked.sources.wijken.iter().map(|wijk| wijk.folder.clone()).collect();
    Ok(Made { built, notes, sources: checked.sources, folders, former, readable })
}
