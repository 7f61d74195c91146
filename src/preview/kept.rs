//! The last good version of every file, which stays on the site while there is a mistake in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::Fingerprint;
use crate::diag::{Diagnostic, Outcome, Severity, has_errors};
use crate::entry::Draft;
use crate::pipeline::{Read, ReadFile};
use crate::record::Settings;

/// What files held when they were last without mistakes.
#[derive(Default)]
pub(super) struct Kept {
    files: BTreeMap<Arc<str>, Good>,
    settings: Option<Arc<Settings>>,
}

struct Good {
    print: Fingerprint,
    records: Vec<Draft>,
}

impl Kept {
    /// Puts the last good records in the place of those of files with a mistake, so that a page
    /// does not lose half of itself, or vanish from every list, while somebody types. Gives the
    /// files of which a former version is shown.
    pub(super) fn hold(&mut self, read: &mut Read, settings: &str) -> BTreeSet<Arc<str>> {
        let unreadable = unreadable(&read.notes);
        if unreadable.contains(settings) {
            read.settings = self.settings.clone().unwrap_or_else(|| Arc::clone(&read.settings));
        } else {
            self.settings = Some(Arc::clone(&read.settings));
        }
        let prints: Vec<Fingerprint> = read.sources.records.iter().map(|file| file.print).collect();
        for (file, print) in read.files.iter_mut().zip(prints) {
            self.hold_file(file, print, &read.settings);
        }
        self.add_unreadable(&mut read.files, &unreadable);
        let known: BTreeSet<&str> = read.files.iter().map(|file| &*file.path).collect();
        self.files.retain(|path, _| known.contains(&**path));
        let former = read.files.iter().filter(|file| file.former);
        former.map(|file| Arc::clone(&file.path)).collect()
    }

    /// How many files are kept.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    fn hold_file(&mut self, file: &mut ReadFile, print: Fingerprint, settings: &Settings) {
        let known = self.files.get(&file.path);
        // What the site made lighter is no mistake.
        let wrong = has_errors(&file.records.notes)
            && has_errors(&settings.weigh(file.records.notes.clone()));
        match known {
            Some(good) if wrong => {
                file.records.value.clone_from(&good.records);
                file.former = true;
            }
            Some(good) if good.print == print => {}
            _ if wrong => {}
            _ => {
                let good = Good { print, records: file.records.value.clone() };
                self.files.insert(Arc::clone(&file.path), good);
            }
        }
    }

    /// Files that are there but cannot be read: no longer UTF-8, too large, or of a folder that
    /// cannot be listed.
    fn add_unreadable(&self, files: &mut Vec<ReadFile>, unreadable: &BTreeSet<Arc<str>>) {
        let present: BTreeSet<Arc<str>> = files.iter().map(|file| Arc::clone(&file.path)).collect();
        let all = unreadable.contains("content");
        for (path, good) in &self.files {
            if !present.contains(path) && (all || unreadable.contains(path)) {
                let records = Outcome::clean(good.records.clone());
                files.push(ReadFile { path: Arc::clone(path), records, former: true });
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
    }
}

fn unreadable(notes: &[Diagnostic]) -> BTreeSet<Arc<str>> {
    let errors = notes.iter().filter(|note| note.severity == Severity::Error);
    errors.filter_map(|note| Some(Arc::clone(&note.place.as_ref()?.file))).collect()
}
