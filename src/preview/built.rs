//! One version of the site, and what differs between two.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Fingerprint, Hashed, Lang, fingerprint};
use crate::model::Site;
use crate::output::{Blob, OutputTree};
use crate::pipeline::Checked;
use crate::source::located;

/// A version of the site. Its pages are rendered when they are looked at.
pub(super) struct Built {
    /// Its files.
    pub tree: OutputTree,
    /// Its records, for the search index.
    pub site: Site,
    /// The language of records that do not say theirs.
    pub lang: Lang,
    /// The fingerprint of all that the search index holds.
    pub site_print: Fingerprint,
    /// Of each file: the fingerprint of what it shows.
    prints: BTreeMap<String, Fingerprint>,
    /// The fingerprint of all that every page depends on, but for the styles.
    frame: Fingerprint,
}

/// What differs between two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The addresses whose content differs, that are new or gone: `/sociale-kaart/x/`.
    pub paths: BTreeSet<String>,
    /// Whether every page may differ: a template, a script, the settings.
    pub everything: bool,
    /// The address of the stylesheet, if it is another one: `/middelen/stijl.0a1b.css`.
    pub style: Option<String>,
}

impl Built {
    pub(super) fn new(tree: OutputTree, site: Site, checked: &Checked) -> Self {
        let settings = checked.sources.settings.as_ref().map(|file| file.print);
        let entries: Vec<Fingerprint> = site.entries().map(Hashed::print).collect();
        let theme = checked.sources.theme.iter().filter(|(path, _)| !path.starts_with("styles/"));
        let own = &tree.renderer().assets().own;
        let own: Vec<&str> = own.iter().map(|asset| asset.path.as_str()).collect();
        let frame = fingerprint(&(theme.collect::<Vec<_>>(), settings, own));
        let sizes = checked.sources.attachments.iter();
        let wijken = &checked.sources.wijken;
        let sizes = sizes.map(|(path, size)| (located(wijken, path).into_owned(), *size)).collect();
        let prints =
            tree.files().map(|(path, blob)| (path.to_owned(), print(blob, &sizes))).collect();
        let site_print = fingerprint(&(entries, settings));
        Self { tree, site, lang: checked.settings.lang, site_print, prints, frame }
    }

    /// What differs from a former version.
    pub(super) fn since(&self, former: &Self) -> Difference {
        let mut paths = BTreeSet::new();
        let gone = former.prints.keys().filter(|path| !self.prints.contains_key(*path));
        let other =
            self.prints.iter().filter(|(path, print)| former.prints.get(*path) != Some(print));
        for path in gone.chain(other.map(|(path, _)| path)) {
            // Styles and scripts have another name whenever their content is another.
            if !path.starts_with("middelen/") {
                paths.insert(address(path));
            }
        }
        let style = &self.tree.renderer().assets().style.path;
        let restyled = *style != former.tree.renderer().assets().style.path;
        let redrawn = self.tree.renderer().print() != former.tree.renderer().print();
        Difference {
            paths,
            everything: redrawn && (self.frame != former.frame || !restyled),
            style: restyled.then(|| format!("/{style}")),
        }
    }
}

impl Difference {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.everything && self.style.is_none()
    }

    /// Adds what differs in a later version.
    pub(super) fn add(&mut self, later: &Self) {
        self.paths.extend(later.paths.iter().cloned());
        self.everything |= later.everything;
        self.style = later.style.clone().or_else(|| self.style.take());
    }
}

/// The address in the browser of a file of the site.
fn address(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

/// An attachment is read when it is asked for; path and size are all that is known of it.
fn print(blob: &Blob, sizes: &BTreeMap<String, u64>) -> Fingerprint {
    match blob {
        Blob::Bytes(bytes) => Fingerprint::of_bytes(bytes),
        Blob::Page(page) => page.key(),
        // Nobody looks at it while it changes: that it is there is all that is compared.
        Blob::Made(_) => Fingerprint::of_bytes(b"gegevens"),
        Blob::Attachment(path) => fingerprint(&(path, sizes.get(path))),
    }
}
