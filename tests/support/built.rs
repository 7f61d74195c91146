//! The files of a site of a test, built in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use wijkboek::base::Lang;
use wijkboek::output::{Blob, OutputTree};
use wijkboek::pipeline::{self, Cache, Request};
use wijkboek::source::World;

/// All files of a built site.
pub struct Built {
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Built {
    pub(super) fn of(world: &dyn World, request: &Request) -> Self {
        let checked = pipeline::check(world, request, &Cache::default());
        Self::from_checked(&checked, world, request)
    }

    /// The files of a site that was checked already.
    pub fn from_checked(checked: &pipeline::Checked, world: &dyn World, request: &Request) -> Self {
        let site = checked.visible(request);
        let outcome = pipeline::build(checked, &site, request).unwrap();
        assert!(outcome.notes.is_empty(), "{:?}", outcome.notes);
        Self { files: contents(&outcome.value, world) }
    }

    /// All files with their bytes, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), &**bytes))
    }

    /// The HTML of the page at an address: `/noord/`.
    pub fn page(&self, address: &str) -> &str {
        let path = format!("{address}index.html");
        let path = path.trim_start_matches('/');
        let bytes = self.files.get(path).unwrap_or_else(|| {
            let known: Vec<&str> = self.files.keys().map(String::as_str).collect();
            panic!("there is no {address}, only\n{}", known.join("\n"))
        });
        std::str::from_utf8(bytes).unwrap()
    }
}

fn contents(tree: &OutputTree, world: &dyn World) -> BTreeMap<String, Arc<[u8]>> {
    tree.files()
        .map(|(path, blob)| {
            let bytes = match blob {
                Blob::Bytes(bytes) => Arc::clone(bytes),
                Blob::Page(page) => tree
                    .render(page)
                    .unwrap_or_else(|note| panic!("{path}: {}", note.message(Lang::Nl)))
                    .into(),
                Blob::Made(made) => made.bytes().into(),
                Blob::Attachment(source) => world.read(source).unwrap().into(),
            };
            (path.to_owned(), bytes)
        })
        .collect()
}
