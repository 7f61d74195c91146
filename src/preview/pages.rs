//! The pages that were looked at, rendered.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::Fingerprint;
use crate::diag::Diagnostic;
use crate::output::{Blob, OutputTree};
use crate::plan::Page;

/// As many pages are remembered; more than one has open at a time.
const MOST: usize = 64;

/// What pages depend on: the renderer with all that it knows, and the page with all that it shows.
type Print = (Fingerprint, Fingerprint);

/// The pages that were looked at last. A page that can no longer be rendered stays as it was.
#[derive(Default)]
pub(super) struct Pages {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    pages: BTreeMap<String, Rendered>,
    clock: u64,
}

struct Rendered {
    print: Print,
    html: Arc<[u8]>,
    used: u64,
}

/// A page that cannot be rendered: why, and how it was when it could.
pub(super) struct Broken {
    pub note: Box<Diagnostic>,
    pub former: Option<Arc<[u8]>>,
}

impl Pages {
    /// The HTML of a page of the tree.
    pub(super) fn get(
        &self,
        tree: &OutputTree,
        path: &str,
        page: &Page,
    ) -> Result<Arc<[u8]>, Broken> {
        let print = (tree.renderer().print(), page.key());
        if let Some(html) = self.lock().find(path, Some(print)) {
            return Ok(html);
        }
        match tree.render(page) {
            Ok(html) => Ok(self.lock().put(path, print, html.into())),
            Err(note) => Err(Broken { note: Box::new(note), former: self.lock().find(path, None) }),
        }
    }

    /// Renders anew what was looked at and is no longer as it was, and forgets what the tree no
    /// longer has. Gives what went wrong, each thing once.
    pub(super) fn renew(&self, tree: &OutputTree) -> Vec<Diagnostic> {
        let known: Vec<String> = self.lock().pages.keys().cloned().collect();
        let mut notes: Vec<Diagnostic> = Vec::new();
        for path in known {
            let Some(Blob::Page(page)) = tree.get(&path) else {
                self.lock().pages.remove(&path);
                continue;
            };
            if let Err(Broken { note, .. }) = self.get(tree, &path, page)
                && !notes.iter().any(|known| same(known, &note))
            {
                notes.push(*note);
            }
        }
        notes
    }

    /// How many pages are remembered.
    pub(super) fn len(&self) -> usize {
        self.lock().pages.len()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn find(&mut self, path: &str, print: Option<Print>) -> Option<Arc<[u8]>> {
        self.clock += 1;
        let found = self.pages.get_mut(path)?;
        if print.is_some_and(|print| print != found.print) {
            return None;
        }
        found.used = self.clock;
        Some(Arc::clone(&found.html))
    }

    fn put(&mut self, path: &str, print: Print, html: Arc<[u8]>) -> Arc<[u8]> {
        self.clock += 1;
        let page = Rendered { print, html: Arc::clone(&html), used: self.clock };
        self.pages.insert(path.to_owned(), page);
        if self.pages.len() > MOST {
            let oldest = self.pages.iter().min_by_key(|(_, page)| page.used);
            if let Some(path) = oldest.map(|(path, _)| path.clone()) {
                self.pages.remove(&path);
            }
        }
        html
    }
}

fn same(a: &Diagnostic, b: &Diagnostic) -> bool {
    let lang = crate::base::Lang::default();
    a.code.id == b.code.id && a.message(lang) == b.message(lang)
}
