//! The search index, made when somebody searches.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::built::Built;
use crate::base::Fingerprint;
use crate::index::IndexError;
use crate::pipeline;

/// The files of the search as the site is now, and as it was before: a page that was opened then
/// still asks for those.
#[derive(Default)]
pub(super) struct Shelf {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    current: Option<(Fingerprint, Arc<Files>)>,
    former: Option<Arc<Files>>,
}

type Files = BTreeMap<String, Arc<[u8]>>;

impl Shelf {
    /// A file below `zoek/`, of a version of the site.
    pub(super) fn get(&self, path: &str, built: &Built) -> Result<Option<Arc<[u8]>>, IndexError> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let is_manifest = path == pipeline::PREVIEW_MANIFEST;
        let known = if is_manifest { None } else { inner.find(path) };
        if known.is_some() {
            return Ok(known);
        }
        inner.refresh(built)?;
        Ok(inner.find(path))
    }

    /// How many sets of files are remembered: at most two.
    pub(super) fn len(&self) -> usize {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        usize::from(inner.current.is_some()) + usize::from(inner.former.is_some())
    }
}

impl Inner {
    fn find(&self, path: &str) -> Option<Arc<[u8]>> {
        let current = self.current.iter().map(|(_, files)| files);
        current.chain(&self.former).find_map(|files| files.get(path)).map(Arc::clone)
    }

    fn refresh(&mut self, built: &Built) -> Result<(), IndexError> {
        let print = built.site_print;
        if self.current.as_ref().is_some_and(|(known, _)| *known == print) {
            return Ok(());
        }
        let made = pipeline::search_index(&built.site, built.lang)?.files();
        let mut files: Files = BTreeMap::new();
        for (name, bytes) in made.files {
            // In a preview the first file has one name, whatever the index holds.
            let path = if name == made.manifest {
                pipeline::PREVIEW_MANIFEST.to_owned()
            } else {
                format!("zoek/{name}")
            };
            files.insert(path, bytes.into());
        }
        let replaced = self.current.replace((print, Arc::new(files)));
        self.former = replaced.map(|(_, files)| files);
        Ok(())
    }
}
