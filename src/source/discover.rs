//! Which files a site has, and their text.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::Fingerprint;
use crate::diag::{Diagnostic, Outcome, Place, Sources, codes};

use super::{Listed, Named, WijkFolder, World};

/// The file of a site's history, beside its settings.
pub const HISTORY: &str = "redactie-historie.csv";

/// The file of the addresses that were published once, beside the settings.
pub const ADDRESSES: &str = "adressen.yml";

/// A file of records or settings, longer than this, is a mistake: 1 MiB.
const LARGEST_TEXT: u64 = 1024 * 1024;

/// A text file of a site.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path, relative to the site's folder, with `/` between its parts.
    pub path: Arc<str>,
    /// The path that it has for the site: of a wijk in a folder of its own, below `content/wijken/`.
    pub home: Arc<str>,
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
    /// The addresses that were published once, where they are kept.
    pub addresses: Option<SourceFile>,
    /// Files below `thema/`, the site's own theme, by their path within it.
    pub theme: BTreeMap<String, Vec<u8>>,
    /// The wijken that live in folders of their own.
    pub wijken: Vec<WijkFolder>,
    /// The files that the settings name, and the attachments that a map is drawn from, by their path
    /// below the site's folder.
    pub named: BTreeMap<String, Named>,
}

impl Sources for SourceSet {
    fn source_text(&self, file: &str) -> Option<&str> {
        let beside = self.settings.iter().chain(&self.history).chain(&self.addresses);
        let settings = beside.into_iter().find(|source| &*source.path == file);
        let record = || {
            let at = self.records.binary_search_by(|source| (*source.path).cmp(file)).ok()?;
            self.records.get(at)
        };
        let text = settings.or_else(record).map(|source| &*source.text);
        text.or_else(|| std::str::from_utf8(self.bytes(file)?).ok())
    }
}

impl SourceSet {
    /// The bytes of a file of the theme, or of one that the settings name.
    fn bytes(&self, file: &str) -> Option<&[u8]> {
        let of_theme = file.strip_prefix("thema/").and_then(|name| self.theme.get(name));
        let named = || match self.named.get(file)? {
            Named::Bytes(bytes) => Some(bytes),
            Named::Missing | Named::TooLarge(_) => None,
        };
        of_theme.or_else(named).map(Vec::as_slice)
    }
}

/// Reads the file with the settings of a site.
pub fn settings(world: &dyn World, path: &str) -> Outcome<Option<SourceFile>> {
    text_of(world, path, world.read(path))
}

/// Finds and reads the files of a site with these settings.
pub fn discover(world: &dyn World, settings: Option<SourceFile>) -> Outcome<SourceSet> {
    let mut notes = Vec::new();
    let mut set = SourceSet {
        settings,
        history: read_history(world).absorb_into(&mut notes),
        addresses: read_addresses(world).absorb_into(&mut notes),
        theme: read_theme(world, &mut notes),
        ..SourceSet::default()
    };
    let listed = world.list("content").unwrap_or_else(|error| {
        notes.push(unreadable("content", &error));
        Vec::new()
    });
    let (records, attachments): (Vec<Measured>, Vec<Measured>) =
        usable(world, listed, &mut notes).into_iter().partition(|(path, _)| is_record(path));
    let read: Vec<_> = records.par_iter().map(|file| read_record(world, file)).collect();
    set.records = read.into_iter().filter_map(|outcome| outcome.absorb_into(&mut notes)).collect();
    set.records.sort_by(|one, other| one.path.cmp(&other.path));
    set.attachments = attachments.into_iter().collect();
    Outcome { value: set, notes }
}

/// Files of editors and systems that are nobody's content: `.DS_Store`, `x.yml~`, `#x#`.
fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with(['.', '#', '~'])) || path.ends_with(['~', '#'])
}

/// A file's path and its size.
type Measured = (String, u64);

/// The files that can be read, those of editors left out; a message about each other thing.
fn usable(world: &dyn World, listed: Vec<Listed>, notes: &mut Vec<Diagnostic>) -> Vec<Measured> {
    let mut files = Vec::with_capacity(listed.len());
    for Listed { path, size } in listed.into_iter().filter(|file| !is_hidden(&file.path)) {
        let at = Place::file(&world.located(&path).into());
        match size {
            None => notes.push(Diagnostic::new(&codes::NOT_A_FILE).at(&at)),
            Some(_) if path.contains(char::REPLACEMENT_CHARACTER) => {
                let name = path.rsplit('/').next().unwrap_or_default();
                notes.push(Diagnostic::new(&codes::FILE_NAME).at(&at).with("waarde", name));
            }
            Some(size) => files.push((path, size)),
        }
    }
    files
}

fn is_record(path: &str) -> bool {
    let attachment = path.split('/').any(|part| part == "bestanden");
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    !attachment && matches!(ending, "yml" | "yaml" | "md")
}

fn read_record(world: &dyn World, (path, size): &Measured) -> Outcome<Option<SourceFile>> {
    if *size > LARGEST_TEXT {
        return Outcome { value: None, notes: vec![too_large(&world.located(path), *size)] };
    }
    match world.read(path) {
        // Taken away since it was listed: it is not there.
        Err(error) if error.kind() == ErrorKind::NotFound => Outcome::clean(None),
        read => text_of(world, path, read),
    }
}

fn too_large(path: &str, size: u64) -> Diagnostic {
    Diagnostic::new(&codes::FILE_TOO_LARGE)
        .at(&Place::file(&Arc::from(path)))
        .with("grootte", (size / LARGEST_TEXT).to_string())
}

fn text_of(
    world: &dyn World,
    path: &str,
    read: io::Result<Vec<u8>>,
) -> Outcome<Option<SourceFile>> {
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => {
            return Outcome { value: None, notes: vec![unreadable(&world.seen(path), &error)] };
        }
    };
    if bytes.len() as u64 > LARGEST_TEXT {
        return Outcome {
            value: None,
            notes: vec![too_large(&world.located(path), bytes.len() as u64)],
        };
    }
    let print = Fingerprint::of_bytes(&bytes);
    let home: Arc<str> = path.into();
    let path: Arc<str> = world.located(path).into();
    // UTF-16 without its mark is UTF-8 too, with a NUL beside each letter.
    let nuls = bytes.iter().filter(|byte| **byte == 0).count();
    let text = String::from_utf8(bytes).ok().filter(|text| nuls * 4 <= text.len());
    let Some(text) = text else {
        let note = Diagnostic::new(&codes::NOT_UTF8).at(&Place::file(&path));
        return Outcome { value: None, notes: vec![note] };
    };
    Outcome::clean(Some(SourceFile { path, home, text: text.into(), print }))
}

/// The file of the history. A site need not have one.
fn read_history(world: &dyn World) -> Outcome<Option<SourceFile>> {
    match world.read(HISTORY) {
        Ok(bytes) => text_of(world, HISTORY, Ok(bytes)),
        Err(_) => Outcome::clean(None),
    }
}

/// The file of the addresses. A site need not have one; but one that cannot be read may not pass for
/// one that is not there.
fn read_addresses(world: &dyn World) -> Outcome<Option<SourceFile>> {
    match world.read(ADDRESSES) {
        Err(error) if error.kind() == ErrorKind::NotFound => Outcome::clean(None),
        read => text_of(world, ADDRESSES, read),
    }
}

fn read_theme(world: &dyn World, notes: &mut Vec<Diagnostic>) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (path, _) in usable(world, world.list("thema").unwrap_or_default(), notes) {
        let Some(name) = path.strip_prefix("thema/") else { continue };
        match world.read(&path) {
            Ok(bytes) => {
                files.insert(name.to_owned(), bytes);
            }
            Err(error) => notes.push(unreadable(&path, &error)),
        }
    }
    files
}

fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    let code = match error.kind() {
        ErrorKind::NotFound => &codes::FILE_MISSING,
        _ => &codes::FILE_UNREADABLE,
    };
    Diagnostic::new(code)
        .at(&Place::file(&Arc::from(path)))
        .with("bestand", path)
        .with("reden", error.to_string())
}
