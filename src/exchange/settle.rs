//! Which record each row is: one that the site has, or a new one with an id of its own.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Id, slug};
use crate::entry::{Key, Kind};
use crate::model::is_reserved;
use crate::record::RecordType;

use super::marks::marks;
use super::stock::{Stock, name_field};
use super::{Candidate, Ledger};

/// Where rows belong when they do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// To this wijk; without one to the regio.
    In(Option<Id>),
    /// Nobody knows: there are several wijken.
    Unsaid,
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It has no name.
    NoName,
    /// It names a wijk that the site does not have.
    UnknownWijk(String),
    /// It does not say to which wijk it belongs.
    NoWijk,
    /// An import wrote its record, and somebody took that away.
    TakenAway,
    /// It names a record that the site does not have, and is not enough for a new one.
    NoRecord,
    /// It names a record that a row before it, found here, names too.
    Double(String),
}

/// Which record a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// One that the site has.
    Known(Key),
    /// A new one.
    New(Key),
    /// None.
    LeftOut(Reason),
}

impl Target {
    pub(super) fn key(&self) -> Option<&Key> {
        match self {
            Self::Known(key) | Self::New(key) => Some(key),
            Self::LeftOut(_) => None,
        }
    }
}

/// What is known when rows find their records.
pub(super) struct Known<'a> {
    pub stock: &'a Stock,
    pub ledger: &'a Ledger,
    /// The wijken of the site, with their names.
    pub wijken: &'a [(Id, String)],
    pub home: &'a Home,
    /// Whether a record that somebody took away comes back.
    pub overwrite: bool,
}

/// Finds the record of each candidate, in their order.
pub(super) fn settle(candidates: &[Candidate], known: &Known<'_>) -> Vec<Target> {
    let homes: Vec<Result<Key, Reason>> =
        candidates.iter().map(|candidate| home(candidate, known)).collect();
    let mut found: Vec<Option<Target>> = homes
        .iter()
        .zip(candidates)
        .map(|(home, candidate)| match home {
            Ok(key) => by_id(candidate, key, known),
            Err(reason) => Some(Target::LeftOut(reason.clone())),
        })
        .collect();
    once(candidates, &mut found);
    by_marks(candidates, &homes, known, &mut found);
    let mut ids = Ids { known, given: BTreeSet::new() };
    ids.given.extend(found.iter().flatten().filter_map(Target::key).cloned());
    homes
        .into_iter()
        .zip(found)
        .filter_map(|(home, found)| {
            found.or_else(|| home.ok().map(|key| Target::New(ids.free(key))))
        })
        .collect()
}

/// The key that a candidate would have by its own words.
fn home(candidate: &Candidate, known: &Known<'_>) -> Result<Key, Reason> {
    let name = name(candidate);
    let own = candidate.id.as_deref().and_then(Id::new);
    let id = own.or_else(|| name.and_then(|name| id_of(candidate, name)));
    let id = id.ok_or(Reason::NoName)?;
    let wijk = match &candidate.wijk {
        Some(words) => Some(wijk(words, known.wijken)?),
        None => match known.home {
            Home::In(wijk) => Some(wijk.clone()),
            Home::Unsaid => None,
        },
    };
    Ok(Key { kind: candidate.kind, wijk: wijk.ok_or(Reason::NoWijk)?, id })
}

fn name(candidate: &Candidate) -> Option<&str> {
    let field = name_field(candidate.kind)?;
    candidate.fields.iter().find(|(key, _)| key == field)?.1.text()
}

/// The id of a new record. That of a contact names the role and where it is held, not the person.
fn id_of(candidate: &Candidate, name: &str) -> Option<Id> {
    let field = |key: &str| candidate.fields.iter().find(|(known, _)| known == key);
    let at = field("werkt_bij").filter(|_| candidate.kind == Kind::Contact);
    match at.and_then(|(_, value)| value.text()) {
        Some(at) => Id::from_name(&format!("{name} {at}")),
        None => Id::from_name(name),
    }
}

/// The wijk that words name, by its id or its name; the regio is none.
fn wijk(words: &str, wijken: &[(Id, String)]) -> Result<Option<Id>, Reason> {
    let wanted = slug(words);
    if wanted == "regio" {
        return Ok(None);
    }
    let found = wijken.iter().find(|(id, name)| id.as_str() == wanted || slug(name) == wanted);
    found.map(|(id, _)| Some(id.clone())).ok_or_else(|| Reason::UnknownWijk(words.to_owned()))
}

/// The record that a candidate names itself: by an id of ours, or by the UUID of one.
fn by_id(candidate: &Candidate, home: &Key, known: &Known<'_>) -> Option<Target> {
    if let Some(uuid) = &candidate.source_id {
        let own = |key: &Key| key.kind == candidate.kind && key.uuid().to_string() == *uuid;
        if let Some(held) = known.stock.records().find(|held| own(&held.key)) {
            return Some(Target::Known(held.key.clone()));
        }
    }
    candidate.id.as_deref().and_then(Id::new)?;
    match target(home, known) {
        Target::New(_) if name(candidate).is_none() => Some(Target::LeftOut(Reason::NoRecord)),
        found => Some(found),
    }
}

/// What becomes of a row whose record is known by its key.
fn target(key: &Key, known: &Known<'_>) -> Target {
    if known.stock.get(key).is_some() {
        Target::Known(key.clone())
    } else if known.ledger.knows(key) && !known.overwrite {
        Target::LeftOut(Reason::TakenAway)
    } else {
        Target::New(key.clone())
    }
}

/// Lets the first row that names a record speak for it. Two that say different things would take
/// turns at each import.
fn once(candidates: &[Candidate], found: &mut [Option<Target>]) {
    let mut first: BTreeMap<Key, &str> = BTreeMap::new();
    for (candidate, slot) in candidates.iter().zip(found) {
        let Some(key) = slot.as_ref().and_then(Target::key).cloned() else { continue };
        match first.entry(key) {
            Entry::Vacant(free) => {
                free.insert(&candidate.origin);
            }
            Entry::Occupied(speaker) => {
                *slot = Some(Target::LeftOut(Reason::Double((*speaker.get()).to_owned())));
            }
        }
    }
}

/// The records that an earlier import wrote for the same rows; sure signs go first, for all rows,
/// before less sure ones are tried.
fn by_marks(
    candidates: &[Candidate],
    homes: &[Result<Key, Reason>],
    known: &Known<'_>,
    found: &mut [Option<Target>],
) {
    let marks: Vec<[Vec<String>; 3]> = candidates
        .iter()
        .zip(homes)
        .map(|(candidate, home)| home.as_ref().map(|key| marks(candidate, key)).unwrap_or_default())
        .collect();
    let mut taken: BTreeSet<Key> =
        found.iter().flatten().filter_map(Target::key).cloned().collect();
    let index = Index::of(known.ledger);
    for strength in 0..3 {
        for (at, slot) in found.iter_mut().enumerate() {
            let own = marks.get(at).and_then(|marks| marks.get(strength));
            let (None, Some(own)) = (&slot, own) else { continue };
            let free =
                own.iter().flat_map(|mark| index.with(mark)).find(|key| !taken.contains(key));
            if let Some(key) = free {
                taken.insert(key.clone());
                *slot = Some(target(key, known));
            }
        }
    }
}

/// The records of the ledger by their marks.
struct Index(BTreeMap<String, Vec<Key>>);

impl Index {
    fn of(ledger: &Ledger) -> Self {
        let mut index: BTreeMap<String, Vec<Key>> = BTreeMap::new();
        for (key, marks) in ledger.marks() {
            for mark in marks {
                index.entry(mark.clone()).or_default().push(key.clone());
            }
        }
        // In the order in which ids were given: that with a 2 behind it before that with a 10.
        for keys in index.values_mut() {
            keys.sort_by_key(|key| key.id.as_str().len());
        }
        Self(index)
    }

    fn with(&self, mark: &str) -> &[Key] {
        self.0.get(mark).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The ids of new records.
struct Ids<'a> {
    known: &'a Known<'a>,
    given: BTreeSet<Key>,
}

impl Ids<'_> {
    /// The key itself, or the first with a number behind its id that no record has or had.
    fn free(&mut self, key: Key) -> Key {
        let numbered = |number: usize| match number {
            1 => Some(key.id.clone()),
            _ => Id::new(&format!("{}-{number}", key.id)),
        };
        // One more than there are records is always free.
        let most = self.given.len() + self.known.stock.records().count() + 100_000;
        let free = (1..most)
            .filter_map(numbered)
            .map(|id| Key { id, ..key.clone() })
            .find(|key| self.is_free(key))
            .unwrap_or(key);
        self.given.insert(free.clone());
        free
    }

    fn is_free(&self, key: &Key) -> bool {
        let Known { stock, ledger, .. } = self.known;
        let wijk = key.wijk.as_ref().map(Id::as_str);
        let path = RecordType::of(key.kind).map(|of| of.path(key.id.as_str(), wijk));
        !self.given.contains(key)
            && !is_reserved(key.kind, &key.id)
            && !ledger.knows(key)
            && stock.get(key).is_none()
            && !path.is_some_and(|path| stock.has_file(&path))
    }
}
