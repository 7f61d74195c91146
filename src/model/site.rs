//! A site: its entries, and who refers to whom.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Hashed, Id};
use crate::entry::{Audience, Entry, Key, Kind, Role};
use crate::record::Settings;

use super::grounds::Charted;
use super::lasting::Book;

/// A whole site, or what one audience may see of it.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its settings.
    pub settings: Arc<Settings>,
    /// For whom it is.
    pub audience: Audience,
    entries: BTreeMap<Key, Hashed<Entry>>,
    /// Of each entry: who refers to it, and as what.
    referrers: BTreeMap<Key, Vec<(Role, Key)>>,
    /// Of each topic: the entries about it.
    about: BTreeMap<Key, Vec<Key>>,
    /// What its maps are drawn from.
    pub(super) charted: Arc<Charted>,
    /// Which addresses were published once.
    pub(super) book: Arc<Book>,
}

impl Site {
    /// A site of entries whose references hold.
    pub fn new(
        settings: Arc<Settings>,
        audience: Audience,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Self {
        let entries: BTreeMap<Key, Hashed<Entry>> =
            entries.into_iter().map(|entry| (entry.key.clone(), Hashed::new(entry))).collect();
        let mut referrers: BTreeMap<Key, Vec<(Role, Key)>> = BTreeMap::new();
        let mut about: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
        for (key, entry) in &entries {
            for relation in &entry.relations {
                let list = referrers.entry(relation.target.clone()).or_default();
                list.push((relation.role, key.clone()));
            }
            for topic in &entry.topics {
                about.entry(topic.clone()).or_default().push(key.clone());
            }
        }
        let (charted, book) = (Arc::default(), Arc::default());
        Self { settings, audience, entries, referrers, about, charted, book }
    }

    /// The entry with a key.
    pub fn entry(&self, key: &Key) -> Option<&Hashed<Entry>> {
        self.entries.get(key)
    }

    /// All entries, in the order of their keys.
    pub fn entries(&self) -> impl Iterator<Item = &Hashed<Entry>> {
        self.entries.values()
    }

    /// All entries of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Hashed<Entry>> {
        self.entries.values().filter(move |entry| entry.key.kind == kind)
    }

    /// The region, if the site is a portal.
    pub fn region(&self) -> Option<&Hashed<Entry>> {
        self.of_kind(Kind::Region).next()
    }

    /// The wijken.
    pub fn wijken(&self) -> impl Iterator<Item = &Hashed<Entry>> {
        self.of_kind(Kind::Wijk)
    }

    /// The wijk with an id.
    pub fn wijk(&self, id: &Id) -> Option<&Hashed<Entry>> {
        self.entry(&Key { kind: Kind::Wijk, wijk: Some(id.clone()), id: id.clone() })
    }

    /// The entries that a wijk shows: its own, and the regional ones that serve it. Without a
    /// wijk, all of them.
    pub fn shown_in<'s>(
        &'s self,
        wijk: Option<&'s Id>,
        kind: Kind,
    ) -> impl Iterator<Item = &'s Hashed<Entry>> {
        self.of_kind(kind).filter(move |entry| shown_in(entry, wijk))
    }

    /// Those for whom an entry plays a role: `referrers(practice, PointFor)` are its liaisons.
    pub fn referrers(&self, to: &Key, role: Role) -> impl Iterator<Item = &Hashed<Entry>> {
        let list = self.referrers.get(to).map(Vec::as_slice).unwrap_or_default();
        list.iter()
            .filter(move |(as_what, _)| *as_what == role)
            .filter_map(|(_, key)| self.entry(key))
    }

    /// How many entries refer to an entry.
    pub fn uses(&self, to: &Key) -> usize {
        let list = self.referrers.get(to).map(Vec::as_slice).unwrap_or_default();
        list.iter().map(|(_, from)| from).collect::<std::collections::BTreeSet<_>>().len()
    }

    /// The entries of a kind about a topic.
    pub fn about(&self, topic: &Key, kind: Kind) -> impl Iterator<Item = &Hashed<Entry>> {
        let list = self.about.get(topic).map(Vec::as_slice).unwrap_or_default();
        list.iter().filter(move |key| key.kind == kind).filter_map(|key| self.entry(key))
    }
}

/// Whether an entry is on the lists of a wijk: its own, and the regional ones that serve it. The
/// lists of a portal, without a wijk, hold all.
pub fn shown_in(entry: &Entry, wijk: Option<&Id>) -> bool {
    let Some(wijk) = wijk else { return true };
    match entry.wijk() {
        Some(own) => own == wijk || entry.serves.wijken.iter().any(|served| served.id == *wijk),
        None => {
            entry.serves.wijken.is_empty()
                || entry.serves.wijken.iter().any(|served| served.id == *wijk)
        }
    }
}
