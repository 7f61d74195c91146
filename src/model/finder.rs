//! What references mean: from ids and paths to keys.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::Id;
use crate::diag::{Diagnostic, Place, codes, suggest};
use crate::entry::{Draft, Finder, Key, Kind, Reference};

/// The names under which the records of a site can be found.
pub(super) struct Names<'a> {
    keys: BTreeSet<Key>,
    files: BTreeMap<Arc<str>, Key>,
    attachments: &'a BTreeMap<String, u64>,
    /// The wijk of a site that has only one.
    only_wijk: Option<Id>,
}

impl<'a> Names<'a> {
    pub(super) fn of(drafts: &[Draft], attachments: &'a BTreeMap<String, u64>) -> Self {
        let keys: BTreeSet<Key> = drafts.iter().map(|draft| draft.key.clone()).collect();
        let mut wijken = keys.iter().filter(|key| key.kind == Kind::Wijk);
        let only_wijk = wijken.next().filter(|_| wijken.next().is_none()).map(|key| key.id.clone());
        let files =
            drafts.iter().map(|draft| (Arc::clone(&draft.place.file), draft.key.clone())).collect();
        Self { keys, files, attachments, only_wijk }
    }
}

/// Finds the references of one record, from where it stands.
pub(super) struct From<'a> {
    pub names: &'a Names<'a>,
    pub wijk: Option<&'a Id>,
    pub notes: &'a mut Vec<Diagnostic>,
}

impl Finder<Reference, Key> for From<'_> {
    fn record(&mut self, reference: Reference) -> Option<Key> {
        match &reference {
            Reference::Id { kind, wijk, id, place } => {
                let found = self.by_id(*kind, wijk.as_ref(), id);
                if found.is_none() {
                    self.note_dangling(*kind, &reference.written(), id, place);
                }
                found
            }
            Reference::File { path, place } => {
                let full = join(&place.file, path);
                let found = full.as_deref().and_then(|full| self.names.files.get(full)).cloned();
                if found.is_none() {
                    let known = self.names.files.keys().map(AsRef::as_ref);
                    let meant = full.as_deref().and_then(|full| suggest::nearest(full, known));
                    let meant = meant.map(|meant| relative(&place.file, meant));
                    self.note_dead(path, meant.as_deref(), place);
                }
                found
            }
        }
    }

    fn file(&mut self, path: String, place: &Place) -> Option<String> {
        let own = self.wijk.map(|wijk| format!("content/wijken/{wijk}/bestanden/{path}"));
        let shared = format!("content/bestanden/{path}");
        let clean = path.split('/').all(|part| !part.is_empty() && part != ".." && part != ".");
        let found = own
            .into_iter()
            .chain([shared])
            .find(|full| clean && self.names.attachments.contains_key(full));
        if found.is_none() {
            let known =
                self.names.attachments.keys().filter_map(|full| full.split_once("/bestanden/"));
            let meant = suggest::nearest(&path, known.map(|(_, name)| name))
                .map(|n| format!("bestand:{n}"));
            self.note_dead(&format!("bestand:{path}"), meant.as_deref(), place);
        }
        found
    }
}

impl From<'_> {
    /// A bare id is looked for in the same wijk first, then in the regio. On a site with one wijk,
    /// what stands outside it means that wijk too.
    fn by_id(&self, kind: Kind, wijk: Option<&Id>, id: &Id) -> Option<Key> {
        let key = |wijk: Option<&Id>| Key { kind, wijk: wijk.cloned(), id: id.clone() };
        let places = match (kind, wijk) {
            (Kind::Wijk, _) => vec![key(Some(id))],
            (Kind::Topic | Kind::Region, _) => vec![key(None)],
            (_, Some(wijk)) => vec![key(Some(wijk))],
            (_, None) => vec![key(self.wijk.or(self.names.only_wijk.as_ref())), key(None)],
        };
        places.into_iter().find(|key| self.names.keys.contains(key))
    }

    fn note_dangling(&mut self, kind: Kind, written: &str, id: &Id, place: &Place) {
        let of_kind = || self.names.keys.iter().filter(|key| key.kind == kind);
        // The same id in another wijk is what was meant more often than another id nearby.
        let elsewhere = of_kind().find(|key| key.id == *id).map(ToString::to_string);
        let near = || {
            let reachable = |key: &&Key| key.wijk.is_none() || key.wijk.as_ref() == self.wijk;
            let ids = of_kind().filter(reachable).map(|key| key.id.as_str());
            suggest::nearest(id.as_str(), ids).map(str::to_owned)
        };
        let note = Diagnostic::new(&codes::DANGLING)
            .at(place)
            .with("soort", kind.key())
            .with("waarde", written)
            .with_maybe("bedoeld", elsewhere.or_else(near));
        self.notes.push(note);
    }

    fn note_dead(&mut self, path: &str, meant: Option<&str>, place: &Place) {
        let note = Diagnostic::new(&codes::DEAD_LINK)
            .at(place)
            .with("waarde", path)
            .with_maybe("bedoeld", meant);
        self.notes.push(note);
    }
}

/// The path that is meant by a path relative to a file; `None` when it leaves the site.
fn join(file: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// The path that leads from a file to another: the other way round from [`join`].
fn relative(file: &str, to: &str) -> String {
    let from: Vec<&str> = file.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len().min(to.len()).saturating_sub(1);
    let shared = from.iter().zip(&to).take(folders).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len().saturating_sub(shared + 1));
    up.chain(to.into_iter().skip(shared)).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_to_the_file_that_links() {
        let file = "content/wijken/noord/werkafspraken/x.md";
        assert_eq!(
            join(file, "../aanbieders/y.yml").unwrap(),
            "content/wijken/noord/aanbieders/y.yml"
        );
        assert_eq!(join(file, "../../../../../../y"), None);
        for path in ["../aanbieders/y.yml", "z.md", "../../zuid/z.md", "../../../themas/t.md"] {
            assert_eq!(relative(file, &join(file, path).unwrap()), path);
        }
    }
}
