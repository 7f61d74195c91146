//! Notices that somebody saved something.

use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use notify_debouncer_full::notify::{
    Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Result,
};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt,
};

use crate::source::ADDRESSES;

/// What an editor does in one go is one edit.
const TOGETHER: Duration = Duration::from_millis(40);

/// So often files are looked at where the system does not tell of changes.
const LOOK: Duration = Duration::from_secs(1);

/// The folders that a site is made of.
const FOLDERS: [&str; 2] = ["content", "thema"];

/// Watches the files of a site. Dropped, it stops.
pub(super) struct Watch {
    watcher: Watcher,
    root: PathBuf,
    elsewhere: Elsewhere,
}

/// The folders of wijken that live outside that of the site.
type Elsewhere = Arc<Mutex<Vec<PathBuf>>>;

enum Watcher {
    Told(Debouncer<RecommendedWatcher, NoCache>),
    Looking(Debouncer<PollWatcher, NoCache>),
}

/// What changed, as far as watching goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// Some file of the site.
    Files,
    /// A folder of the site came, and has to be watched too.
    Folders,
}

impl Watch {
    /// Watches the files of the site in a folder; the edits come through the receiver.
    pub(super) fn start(root: &Path, settings: &str) -> Result<(Self, Receiver<Edit>)> {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let (sender, edits) = mpsc::channel();
        let elsewhere = Elsewhere::default();
        let tell =
            || teller(root.clone(), Arc::clone(&elsewhere), settings.to_owned(), sender.clone());
        let told = new_debouncer_opt(TOGETHER, None, tell(), NoCache, Config::default());
        let watcher = Watcher::Told(told?);
        let mut watch = Self { watcher, root: root.clone(), elsewhere: Arc::clone(&elsewhere) };
        if watch.look_at_all(settings).is_err() {
            // Network drives tell nothing, and a system tells of so many folders only.
            let config = Config::default().with_poll_interval(LOOK);
            let looking = new_debouncer_opt(TOGETHER, None, tell(), NoCache, config)?;
            watch.watcher = Watcher::Looking(looking);
            watch.look_at_all(settings)?;
        }
        Ok((watch, edits))
    }

    /// Watches the folders of the site that came since.
    pub(super) fn follow(&mut self) {
        for folder in FOLDERS.map(|name| self.root.join(name)) {
            if folder.is_dir() {
                // Whatever was watched of it is no longer the same folder.
                let _ = self.watcher.forget(&folder);
                let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
    }

    /// Watches the wijken that live elsewhere too, by their folders as seen from that of the site.
    pub(super) fn also(&mut self, folders: &[String]) {
        for folder in folders {
            let Ok(folder) = self.root.join(folder).canonicalize() else { continue };
            let is_new = |known: &Vec<PathBuf>| !known.contains(&folder);
            if let Ok(mut known) = self.elsewhere.lock().map_err(drop)
                && is_new(&known)
                && self.watcher.watch(&folder, RecursiveMode::Recursive).is_ok()
            {
                known.push(folder);
            }
        }
    }

    fn look_at_all(&mut self, settings: &str) -> Result<()> {
        self.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        let beside = self.root.join(settings);
        if let Some(folder) = beside.parent().filter(|folder| *folder != self.root) {
            self.watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        for folder in FOLDERS.map(|name| self.root.join(name)) {
            if folder.is_dir() {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }
}

impl Watcher {
    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> Result<()> {
        match self {
            Self::Told(watcher) => watcher.watch(path, mode),
            Self::Looking(watcher) => watcher.watch(path, mode),
        }
    }

    fn forget(&mut self, path: &Path) -> Result<()> {
        match self {
            Self::Told(watcher) => watcher.unwatch(path),
            Self::Looking(watcher) => watcher.unwatch(path),
        }
    }
}

/// Tells of the events that concern the site.
fn teller(
    root: PathBuf,
    elsewhere: Elsewhere,
    settings: String,
    sender: Sender<Edit>,
) -> impl FnMut(DebounceEventResult) + Send + 'static {
    move |result| {
        let edits = match result {
            Ok(events) => {
                let elsewhere = elsewhere.lock().map(|all| all.clone()).unwrap_or_default();
                let edit = |event| edit(event, &root, &elsewhere, &settings);
                events.iter().filter_map(edit).collect()
            }
            // What went wrong is not known; looking at everything again is always right.
            Err(_) => vec![Edit::Folders],
        };
        let most = edits.iter().find(|edit| **edit == Edit::Folders).or(edits.first());
        if let Some(edit) = most {
            // Without a receiver the preview is over.
            let _ = sender.send(*edit);
        }
    }
}

fn edit(
    event: &DebouncedEvent,
    root: &Path,
    elsewhere: &[PathBuf],
    settings: &str,
) -> Option<Edit> {
    if event.need_rescan() {
        return Some(Edit::Folders);
    }
    // Reading the files is what the preview itself does.
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let below = event.paths.iter().filter_map(|path| path.strip_prefix(root).ok());
    let is_outside = |path: &PathBuf| {
        let below = elsewhere.iter().find_map(|home| path.strip_prefix(home).ok());
        below.is_some_and(|path| !names(path).any(is_passing))
    };
    let mut edit = event.paths.iter().any(is_outside).then_some(Edit::Files);
    for path in below {
        if FOLDERS.iter().any(|name| path == Path::new(name)) {
            return Some(Edit::Folders);
        }
        if concerns(path, settings) {
            edit = Some(Edit::Files);
        }
    }
    edit
}

/// Whether a file, by its path below the site's folder, is part of the site.
fn concerns(path: &Path, settings: &str) -> bool {
    let beside = [settings, ADDRESSES];
    if beside.iter().any(|name| path == Path::new(name))
        || path.parent() == Some(Path::new("")) && is_look(path)
    {
        return true;
    }
    let mut parts = names(path);
    parts.next().is_some_and(|first| FOLDERS.contains(&first)) && !parts.any(is_passing)
}

/// The names of the folders and of the file in a path.
fn names(path: &Path) -> impl Iterator<Item = &str> {
    path.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    })
}

/// Whether a file can be a logo or a letter, which may stand beside the settings.
fn is_look(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    matches!(ending, Some("svg" | "png" | "woff2"))
}

/// Whether a name is that of a file that an editor or system makes for a moment.
fn is_passing(name: &str) -> bool {
    let hidden = name.starts_with(['.', '#', '~']) || name.ends_with(['~', '#']);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    // Vim makes and removes a file `4913` to see whether it may write.
    let probe = name == "4913" || name.contains("___jb_");
    hidden || probe || matches!(ending, "swp" | "swx" | "swpx" | "tmp" | "part" | "crdownload")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_files_of_the_site_count() {
        for path in [
            "content/wijken/noord/wijk.md",
            "thema/styles/tokens.css",
            "site.yml",
            "logo.svg",
            "adressen.yml",
        ] {
            assert!(concerns(Path::new(path), "site.yml"), "{path}");
        }
        for path in [
            "public/index.html",
            ".git/index",
            "README.md",
            "content/.x.yml.swp",
            "content/x.yml~",
            "content/#x.yml#",
            "content/4913",
            "content/x.yml___jb_tmp___",
            "content/x.yml.tmp",
            "site.yml.tmp",
            "content/.git/x",
            "anders/content/x.yml",
        ] {
            assert!(!concerns(Path::new(path), "site.yml"), "{path}");
        }
    }
}
