//! Files of a site's own: all of them written, or none.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk")]

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::Refusal;

/// Replaces files below a folder, or adds them. All are written beside the old ones first, then
/// they take their places; when the disk says no on the way, those that did get their old text.
pub fn replace(root: &Path, files: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let swaps: Vec<Swap> = files.keys().map(|path| Swap::of(&root.join(path))).collect();
    let staged = swaps.iter().zip(files.values()).try_for_each(|(swap, text)| {
        swap.stage(text.as_bytes()).map_err(|error| swap.refusal(error))
    });
    let mut turned = Vec::new();
    let done = staged.and_then(|()| {
        swaps.iter().try_for_each(|swap| {
            let former = std::fs::read(&swap.target).ok();
            swap.turn().map_err(|error| swap.refusal(error))?;
            turned.push((swap, former));
            Ok(())
        })
    });
    if done.is_err() {
        for (swap, former) in &turned {
            swap.turn_back(former.as_deref());
        }
        swaps.iter().for_each(Swap::tidy);
    }
    done
}

/// Takes files below a folder away; one that is gone already is no matter.
pub fn remove<'p>(root: &Path, paths: impl IntoIterator<Item = &'p String>) -> Result<(), Refusal> {
    for path in paths {
        let path = root.join(path);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Refusal::Disk(path, error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Replaces one file at a path, or adds it: a report, a table.
pub fn beside(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let swap = Swap::of(path);
    let done = swap.stage(bytes).and_then(|()| swap.turn());
    done.map_err(|error| {
        swap.tidy();
        swap.refusal(error)
    })
}

/// A file with its next text beside it, under a name that no site reads.
struct Swap {
    target: PathBuf,
    next: PathBuf,
}

impl Swap {
    fn of(target: &Path) -> Self {
        let name = target.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        Self { target: target.to_path_buf(), next: target.with_file_name(format!(".{name}-nieuw")) }
    }

    fn refusal(&self, error: io::Error) -> Refusal {
        Refusal::Disk(self.target.clone(), error)
    }

    fn stage(&self, bytes: &[u8]) -> io::Result<()> {
        if let Some(folder) = self.target.parent().filter(|folder| *folder != Path::new("")) {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&self.next, bytes)
    }

    /// Who may read the file stays as it was.
    fn turn(&self) -> io::Result<()> {
        if let Ok(old) = std::fs::metadata(&self.target) {
            std::fs::set_permissions(&self.next, old.permissions())?;
        }
        std::fs::rename(&self.next, &self.target)
    }

    /// Brings the former text back. That the disk says no to that, too, is no reason to stop.
    fn turn_back(&self, former: Option<&[u8]>) {
        let _ = match former {
            Some(bytes) => std::fs::write(&self.target, bytes),
            None => std::fs::remove_file(&self.target),
        };
    }

    /// Takes away what was not used; it need not be there.
    fn tidy(&self) {
        let _ = std::fs::remove_file(&self.next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_change_or_none() {
        let folder = tempfile::TempDir::new().unwrap();
        let root = folder.path();
        let text = |path: &str| std::fs::read_to_string(root.join(path)).unwrap_or_default();
        let new = |paths: &[&str]| -> BTreeMap<String, String> {
            paths.iter().map(|path| ((*path).to_owned(), "nieuw".to_owned())).collect()
        };
        std::fs::write(root.join("a.yml"), "oud").unwrap();
        // A folder stands where the last file should come.
        std::fs::create_dir_all(root.join("c.yml/vol")).unwrap();
        assert!(replace(root, &new(&["a.yml", "b.yml", "c.yml"])).is_err());
        assert_eq!((text("a.yml"), text("b.yml")), ("oud".to_owned(), String::new()));
        assert_eq!(std::fs::read_dir(root).unwrap().count(), 2);
        replace(root, &new(&["a.yml", "d/e.yml"])).unwrap();
        assert_eq!((text("a.yml"), text("d/e.yml")), ("nieuw".to_owned(), "nieuw".to_owned()));
    }
}
