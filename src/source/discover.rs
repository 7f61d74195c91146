//! Which files a site has, and their text.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::Fingerprint;
use crate::diag::{Diagnostic, Outcome, Place, Sources, codes};

use super::{Listed, World};

/// The file of a site's history, beside its settings.
pub const HISTORY: &str = "redactie-historie.csv";

/// A record's file, longer than this, is a mistake: 1 MiB.
const LARGEST_RECORD_FILE: u64 = 1024 * 1024;

/// A text file of a site.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path, relative to the site's folder, with `/` between its parts.
    pub path: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
    /// The fingerprint of its bytes.
    pub print: Fingerprint,
}

/// The files of a site.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    /// The settings.
    pub settings: Option<SourceFile>,
    /// YAML and Markdown files below `content/`, in the order of their paths.
    pub records: Vec<SourceFile>,
    /// All other files below `content/`: attachments.
    pub attachments: BTreeMap<String, u64>,
    /// How the site grew, a line a day, where that is kept.
    pub history: Option<SourceFile>,
    /// Files below `thema/`, the site's own theme, by their path within it.
    pub theme: BTreeMap<String, Vec<u8>>,
}

impl Sources for SourceSet {
    fn source_text(&self, file: &str) -> Option<&str> {
        let beside = self.settings.iter().chain(&self.history);
        let settings = beside.into_iter().find(|source| &*source.path == file);
        let record = || {
            let at = self.records.binary_search_by(|source| (*source.path).cmp(file)).ok()?;
            self.records.get(at)
        };
        settings.or_else(record).map(|source| &*source.text)
    }
}

/// Finds and reads the files of a site whose settings stand in `settings`.
pub fn discover(world: &dyn World, settings: &str) -> Outcome<SourceSet> {
    let mut notes = Vec::new();
    let mut set = SourceSet {
        settings: read_text(world, settings).absorb_into(&mut notes),
        history: read_history(world).absorb_into(&mut notes),
        theme: read_theme(world, &mut notes),
        ..SourceSet::default()
    };
    let listed = world.list("content").unwrap_or_else(|error| {
        notes.push(unreadable("content", &error));
        Vec::new()
    });
    let (records, attachments): (Vec<Listed>, Vec<Listed>) =
        listed.into_iter().filter(|file| !is_hidden(&file.path)).partition(is_record);
    let read: Vec<_> = records.par_iter().map(|file| read_record(world, file)).collect();
    set.records = read.into_iter().filter_map(|outcome| outcome.absorb_into(&mut notes)).collect();
    set.attachments = attachments.into_iter().map(|file| (file.path, file.size)).collect();
    Outcome { value: set, notes }
}

/// Files of editors and systems that are nobody's content: `.DS_Store`, `x.yml~`, `#x#`.
fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with(['.', '#', '~'])) || path.ends_with(['~', '#'])
}

fn is_record(file: &Listed) -> bool {
    let attachment = file.path.split('/').any(|part| part == "bestanden");
    let ending = file.path.rsplit_once('.').map_or("", |(_, ending)| ending);
    !attachment && matches!(ending, "yml" | "yaml" | "md")
}

fn read_record(world: &dyn World, file: &Listed) -> Outcome<Option<SourceFile>> {
    if file.size <= LARGEST_RECORD_FILE {
        return read_text(world, &file.path);
    }
    let note = Diagnostic::new(&codes::FILE_TOO_LARGE)
        .at(&Place::file(&Arc::from(&*file.path)))
        .with("grootte", (file.size / LARGEST_RECORD_FILE).to_string());
    Outcome { value: None, notes: vec![note] }
}

fn read_text(world: &dyn World, path: &str) -> Outcome<Option<SourceFile>> {
    let bytes = match world.read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return Outcome { value: None, notes: vec![unreadable(&world.seen(path), &error)] };
        }
    };
    let print = Fingerprint::of_bytes(&bytes);
    let path: Arc<str> = path.into();
    let Ok(text) = String::from_utf8(bytes) else {
        let note = Diagnostic::new(&codes::NOT_UTF8).at(&Place::file(&path));
        return Outcome { value: None, notes: vec![note] };
    };
    Outcome::clean(Some(SourceFile { path, text: text.into(), print }))
}

/// The file of the history. A site need not have one.
fn read_history(world: &dyn World) -> Outcome<Option<SourceFile>> {
    match world.read(HISTORY) {
        Ok(_) => read_text(world, HISTORY),
        Err(_) => Outcome::clean(None),
    }
}

fn read_theme(world: &dyn World, notes: &mut Vec<Diagnostic>) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for file in world.list("thema").unwrap_or_default() {
        let Some(name) = file.path.strip_prefix("thema/").filter(|name| !is_hidden(name)) else {
            continue;
        };
        match world.read(&file.path) {
            Ok(bytes) => {
                files.insert(name.to_owned(), bytes);
            }
            Err(error) => notes.push(unreadable(&file.path, &error)),
        }
    }
    files
}

fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => &codes::FILE_MISSING,
        _ => &codes::FILE_UNREADABLE,
    };
    Diagnostic::new(code)
        .at(&Place::file(&Arc::from(path)))
        .with("bestand", path)
        .with("reden", error.to_string())
}
