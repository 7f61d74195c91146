//! What became of addresses that were published once: those of records with another id lead to the
//! new one, those of records that are gone say so, and no id is given twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Day, Id};
use crate::diag::{Diagnostic, Outcome, Place, codes, suggest};
use crate::entry::{Audience, Entry, Key, Kind, Lasting, Reference};

use super::Site;
use super::audience::{Drafts, may_show};

/// The address book of a site, and what its audience may know of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Book {
    lines: Arc<[Lasting]>,
    moved: Vec<(Key, Key)>,
    gone: Vec<Gone>,
}

/// An address whose record is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// What stood there.
    pub key: Key,
    /// Where one goes instead.
    pub successor: Option<Key>,
}

impl Site {
    /// The lines of the address book.
    pub fn lasting(&self) -> &[Lasting] {
        &self.book.lines
    }

    /// Former addresses of records that the audience may see: the old one and the one of now.
    pub fn moved(&self) -> &[(Key, Key)] {
        &self.book.moved
    }

    /// Addresses of records that are gone and were for this audience.
    pub fn gone(&self) -> &[Gone] {
        &self.book.gone
    }

    /// What a record was known by before, with the place where that is written: its own former ids,
    /// and its id in the former folder of its wijk.
    pub fn formers<'s>(&'s self, entry: &'s Entry) -> Vec<(Key, &'s Place)> {
        let kind = entry.key.kind;
        if matches!(kind, Kind::Region | Kind::Plan) && entry.wijk().is_none() {
            return Vec::new();
        }
        let wijk = entry.wijk().filter(|_| kind != Kind::Wijk).and_then(|id| self.wijk(id));
        let homes: Vec<(Option<&Id>, Option<&Place>)> = std::iter::once((entry.wijk(), None))
            .chain(
                wijk.iter()
                    .flat_map(|wijk| &wijk.filed.earlier)
                    .map(|it| (Some(&it.id), Some(&it.place))),
            )
            .collect();
        let own = || {
            std::iter::once((&entry.key.id, None, None)).chain(
                entry.filed.earlier.iter().map(|it| (&it.id, it.wijk.as_ref(), Some(&it.place))),
            )
        };
        let mut found: Vec<(Key, &Place)> = Vec::new();
        for (home, moved_at) in homes {
            for (id, elsewhere, written) in own() {
                let key = Key::of(kind, elsewhere.or(home).cloned(), id.clone());
                let place = written.or(moved_at).unwrap_or(&entry.place);
                if key != entry.key && found.iter().all(|(known, _)| *known != key) {
                    found.push((key, place));
                }
            }
        }
        found
    }

    /// For whom each record is published on a day: for the widest audience that may see it.
    pub fn published(&self, today: Day) -> BTreeMap<Key, Audience> {
        let mut found = BTreeMap::new();
        for audience in Audience::ALL {
            let site = self.for_audience(audience, Drafts::Hidden, today);
            for entry in site.entries() {
                found.entry(entry.key.clone()).or_insert(audience);
            }
        }
        found
    }
}

/// Gives a site its address book, with what the lines refer to.
pub fn remember(mut site: Site, lines: Vec<Lasting<Reference>>) -> Outcome<Site> {
    let mut notes = Vec::new();
    let lines: Vec<Lasting> = lines
        .into_iter()
        .map(|line| {
            let Lasting { key, audience, gone, successor, place } = line;
            let successor = successor.and_then(|to| successor_of(&site, &key, &to, &mut notes));
            Lasting { key, audience, gone, successor, place }
        })
        .collect();
    site.book = Arc::new(Book { lines: lines.into(), ..Book::default() });
    Outcome { value: site, notes }
}

fn successor_of(
    site: &Site,
    from: &Key,
    reference: &Reference,
    notes: &mut Vec<Diagnostic>,
) -> Option<Key> {
    let Reference::Id { kind, wijk, id, place } = reference else { return None };
    let homes = match wijk {
        Some(wijk) => vec![Some(wijk)],
        None => vec![from.wijk.as_ref(), None],
    };
    let found = homes
        .into_iter()
        .map(|wijk| Key::of(*kind, wijk.cloned(), id.clone()))
        .find(|key| site.entry(key).is_some());
    if found.is_none() {
        let ids = site.of_kind(*kind).map(|entry| entry.key.to_string());
        let ids: Vec<String> = ids.collect();
        let written = reference.written();
        let note = Diagnostic::new(&codes::DANGLING)
            .at(place)
            .with("soort", kind.key())
            .with_maybe("bedoeld", suggest::nearest(&written, ids.iter().map(String::as_str)));
        notes.push(note.with("waarde", written));
    }
    found
}

/// What an audience may know of the address book of a whole site: nothing of what was, or is, for a
/// narrower one.
pub(super) fn for_audience(
    whole: &Site,
    audience: Audience,
    today: Day,
    visible: &BTreeSet<&Key>,
) -> Book {
    let lines = &whole.book.lines;
    let was_for: BTreeMap<&Key, Audience> =
        lines.iter().map(|line| (&line.key, line.audience)).collect();
    let may_know = |key: &Key| was_for.get(key).is_none_or(|was| audience.may_read(*was));
    let mut owners: BTreeMap<Key, &Entry> = BTreeMap::new();
    let mut moved = Vec::new();
    for entry in whole.entries() {
        for (old, _) in whole.formers(entry) {
            if visible.contains(&entry.key) && whole.entry(&old).is_none() && may_know(&old) {
                moved.push((old.clone(), entry.key.clone()));
            }
            owners.insert(old, entry);
        }
    }
    let is_moved: BTreeSet<&Key> = moved.iter().map(|(old, _)| old).collect();
    let is_lost = |line: &&Lasting| {
        let (key, owner) = (&line.key, owners.get(&line.key).copied());
        let elsewhere = visible.contains(key) || is_moved.contains(key);
        !elsewhere && may_know(key) && is_open(whole, key, owner, audience, today)
    };
    let gone = lines.iter().filter(is_lost).map(|line| Gone {
        key: line.key.clone(),
        successor: line.successor.clone().filter(|to| visible.contains(to)),
    });
    Book { lines: Arc::clone(lines), gone: gone.collect(), moved }
}

/// Whether what is in the sources still of an address hides it from nobody of an audience: the
/// record itself, or the one that it became, and its wijk.
fn is_open(whole: &Site, key: &Key, owner: Option<&Entry>, audience: Audience, today: Day) -> bool {
    let owner = whole.entry(key).map(|entry| &**entry).or(owner);
    let wijk = key.wijk.as_ref().and_then(|id| whole.wijk(id)).map(|entry| &**entry);
    // A person who is not shown leaves no trace.
    let hides = |entry: &Entry| {
        entry.person.as_ref().is_some_and(|person| !may_show(person, audience, today))
    };
    owner.into_iter().chain(wijk).all(|entry| audience.may_read(entry.audience) && !hides(entry))
}
