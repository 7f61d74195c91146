//! The folder with the site: written beside the old one, then put in its place.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk")]

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diag::Diagnostic;
use crate::entry::Audience;
use crate::source::World;

use super::{Blob, OutputTree};

/// The file that says that wijkboek made a folder, and may replace it.
pub const MARK: &str = ".wijkboek-uitvoer";

/// What stands before the name of the audience in it.
const FOR: &str = "voor: ";

const MARK_TEXT: &str = "Deze map is gemaakt door wijkboek en wordt bij elke build vervangen.\n";

/// Why a site was not written. The old one is as it was.
#[derive(Debug)]
pub enum Refusal {
    /// The folder holds files that wijkboek did not make.
    Foreign(PathBuf),
    /// A page could not be rendered.
    Page(Box<Diagnostic>),
    /// The disk said no.
    Disk(PathBuf, io::Error),
}

/// Writes a site to a folder: everything into a new folder beside it first, then the two change
/// places. Gives the number of files.
pub fn write(tree: &OutputTree, world: &dyn World, out: &Path) -> Result<usize, Refusal> {
    let at = |path: &Path| {
        let path = path.to_path_buf();
        move |error| Refusal::Disk(path, error)
    };
    let (fresh, old) = (beside(out, "nieuw"), beside(out, "oud"));
    heal(out, &old).map_err(at(out))?;
    if !may_replace(out).map_err(at(out))? {
        return Err(Refusal::Foreign(out.to_path_buf()));
    }
    remove(&fresh).map_err(at(&fresh))?;
    if let Err(refusal) = fill(tree, world, &fresh) {
        // The half-made folder is of no use; that it stays is no reason to say anything else.
        let _ = remove(&fresh);
        return Err(refusal);
    }
    if out.exists() {
        std::fs::rename(out, &old).map_err(at(out))?;
    }
    if let Err(error) = std::fs::rename(&fresh, out) {
        heal(out, &old).map_err(at(out))?;
        return Err(Refusal::Disk(fresh, error));
    }
    remove(&old).map_err(at(&old))?;
    Ok(tree.files().count())
}

/// The folder beside another: `public` has `.public-nieuw`.
fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().map_or_else(|| "site".into(), |name| name.to_string_lossy());
    out.with_file_name(format!(".{name}-{what}"))
}

/// Puts the old folder back when a former run was stopped between the two renames.
fn heal(out: &Path, old: &Path) -> io::Result<()> {
    match (out.exists(), old.exists()) {
        (false, true) => std::fs::rename(old, out),
        (true, true) => remove(old),
        _ => Ok(()),
    }
}

fn may_replace(out: &Path) -> io::Result<bool> {
    if !out.exists() || out.join(MARK).exists() {
        return Ok(true);
    }
    Ok(out.is_dir() && std::fs::read_dir(out)?.next().is_none())
}

fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn fill(tree: &OutputTree, world: &dyn World, folder: &Path) -> Result<(), Refusal> {
    let files: Vec<(&str, &Blob)> = tree.files().collect();
    let disk = |path: &Path, error| Refusal::Disk(path.to_path_buf(), error);
    let mut folders: Vec<PathBuf> = files
        .iter()
        .filter_map(|(path, _)| folder.join(path).parent().map(Path::to_path_buf))
        .collect();
    folders.sort_unstable();
    folders.dedup();
    folders.push(folder.to_path_buf());
    for path in folders {
        std::fs::create_dir_all(&path).map_err(|error| disk(&path, error))?;
    }
    files.par_iter().try_for_each(|(path, blob)| {
        let target = folder.join(path);
        let bytes = match blob {
            Blob::Bytes(bytes) => return put(&target, bytes),
            Blob::Page(page) => tree.render(page).map_err(|note| Refusal::Page(Box::new(note)))?,
            Blob::Made(made) => made.bytes(),
            Blob::Attachment(source) => {
                world.read(source).map_err(|error| disk(Path::new(source), error))?
            }
        };
        put(&target, &bytes)
    })?;
    let audience = tree.audience().name();
    put(&folder.join(MARK), format!("{MARK_TEXT}{FOR}{audience}\n").as_bytes())
}

/// For whom a folder was built, by the text of its mark.
pub fn audience_of(mark: &str) -> Option<Audience> {
    mark.lines().find_map(|line| line.strip_prefix(FOR)).and_then(Audience::from_name)
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    std::fs::write(path, bytes).map_err(|error| Refusal::Disk(path.to_path_buf(), error))
}

/// Writes files into a folder that does not exist yet, or is empty.
pub fn new_folder(folder: &Path, files: &[(String, String)]) -> Result<(), Refusal> {
    let disk = |path: &Path, error| Refusal::Disk(path.to_path_buf(), error);
    let empty = !folder.exists()
        || std::fs::read_dir(folder).map_err(|error| disk(folder, error))?.next().is_none();
    if !empty {
        return Err(Refusal::Foreign(folder.to_path_buf()));
    }
    for (path, text) in files {
        let target = folder.join(path);
        let parent = target.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).map_err(|error| disk(parent, error))?;
        put(&target, text.as_bytes())?;
    }
    Ok(())
}

/// Writes one new file; a file that is there already stays as it is.
pub fn new_file(path: &Path, text: &str) -> Result<(), Refusal> {
    if path.exists() {
        return Err(Refusal::Foreign(path.to_path_buf()));
    }
    let parent = path.parent().unwrap_or(path);
    std::fs::create_dir_all(parent).map_err(|error| Refusal::Disk(parent.to_path_buf(), error))?;
    put(path, text.as_bytes())
}
