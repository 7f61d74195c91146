//! All files of a site, before any is written.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::entry::Audience;
use crate::export::Made;
use crate::plan::Page;
use crate::render::Renderer;

/// A file: its content, or a page from which it is rendered when it is asked for. So a preview
/// renders what is looked at, and a build never holds all pages in memory.
#[derive(Clone)]
pub enum Blob {
    /// The content.
    Bytes(Arc<[u8]>),
    /// The page to render.
    Page(Arc<Page>),
    /// An attachment, to be copied from this path below the site's folder.
    Attachment(String),
    /// Open data, to be made when it is asked for.
    Made(Made),
}

/// All files of a site, by their path below its root.
pub struct OutputTree {
    files: BTreeMap<String, Blob>,
    renderer: Renderer,
    audience: Audience,
}

impl OutputTree {
    /// A tree without files for an audience, whose pages a renderer renders.
    pub fn new(renderer: Renderer, audience: Audience) -> Self {
        Self { files: BTreeMap::new(), renderer, audience }
    }

    /// For whom it is.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Adds a file.
    pub fn add(&mut self, path: impl Into<String>, blob: Blob) {
        self.files.insert(path.into(), blob);
    }

    /// All files, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Blob)> {
        self.files.iter().map(|(path, blob)| (path.as_str(), blob))
    }

    /// The file with a path.
    pub fn get(&self, path: &str) -> Option<&Blob> {
        self.files.get(path)
    }

    /// The renderer of its pages.
    pub fn renderer(&self) -> &Renderer {
        &self.renderer
    }

    /// The HTML of a page.
    pub fn render(&self, page: &Page) -> Result<Vec<u8>, Diagnostic> {
        self.renderer.render(page).map(String::into_bytes)
    }
}
