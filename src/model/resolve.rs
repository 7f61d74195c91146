//! Finds what every reference means, and brings kinds and ids in order.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Id, dutch};
use crate::diag::{Diagnostic, Outcome, codes, suggest};
use crate::entry::{Audience, CATEGORIES, Category, Draft, Entry, Key, Kind};
use crate::record::Settings;

use super::Site;
use super::finder::{From, Names};

/// Ids that are addresses of the site already.
const TAKEN_ROOT: &[&str] = &[
    "404",
    "bestanden",
    "contactpersonen",
    "gegevens",
    "meegeeflijst",
    "middelen",
    "offline",
    "overleggen",
    "programmas",
    "redactie",
    "sociale-kaart",
    "thema",
    "thema-avonden",
    "verbeterpunten",
    "werkafspraken",
    "wijken",
    "wijkplan",
    "wijkscan",
    "zoek",
    "zoeken",
];

/// Ids that are addresses within the sociale kaart already.
const TAKEN_MAP: &[&str] = &["bellijst", "kaart", "soort", "thema"];

/// Makes a site of all records, for every audience at once, so that references can be checked
/// whoever may read them.
pub fn resolve(
    drafts: Vec<Draft>,
    settings: &Arc<Settings>,
    attachments: &BTreeMap<String, u64>,
) -> Outcome<Site> {
    let mut notes = Vec::new();
    let drafts = without_doubles(drafts, &mut notes);
    note_orphans(&drafts, &mut notes);
    let names = Names::of(&drafts, attachments);
    let entries: Vec<Entry> = drafts
        .into_iter()
        .map(|mut draft| {
            note_taken(&draft, &mut notes);
            categorise(&mut draft, settings, &mut notes);
            let wijk = draft.key.wijk.clone();
            let mut from = From { names: &names, wijk: wijk.as_ref(), notes: &mut notes };
            let mut entry = draft.resolve(&mut from);
            each_once(&mut entry.topics);
            entry
        })
        .collect();
    let site = Site::new(Arc::clone(settings), Audience::Network, entries);
    Outcome { value: site, notes }
}

/// The first record of each key; the others are told.
fn without_doubles(drafts: Vec<Draft>, notes: &mut Vec<Diagnostic>) -> Vec<Draft> {
    let mut first: BTreeMap<Key, Draft> = BTreeMap::new();
    for draft in drafts {
        if let Some(known) = first.get(&draft.key) {
            let note = Diagnostic::new(&codes::DUPLICATE_ID)
                .at(&draft.place)
                .and_at(&known.place)
                .with("soort", draft.key.kind.key())
                .with("waarde", draft.key.id.as_str());
            notes.push(note);
        } else {
            first.insert(draft.key.clone(), draft);
        }
    }
    first.into_values().collect()
}

/// Records in the folder of a wijk that has no `wijk.md`; a site without any wijk.
fn note_orphans(drafts: &[Draft], notes: &mut Vec<Diagnostic>) {
    let wijken: Vec<&Key> =
        drafts.iter().map(|draft| &draft.key).filter(|key| key.kind == Kind::Wijk).collect();
    if wijken.is_empty() {
        notes.push(Diagnostic::new(&codes::NO_WIJKEN));
    }
    let mut told: Vec<&str> = Vec::new();
    for draft in drafts {
        let Some(wijk) = &draft.key.wijk else { continue };
        let known = wijken.iter().any(|key| key.id == *wijk);
        if known || told.contains(&wijk.as_str()) {
            continue;
        }
        told.push(wijk.as_str());
        let note = Diagnostic::new(&codes::NO_WIJK).at(&draft.place).with("waarde", wijk.as_str());
        notes.push(note);
    }
}

/// Whether a record of a kind cannot have an id, since that is an address of the site already.
pub fn is_reserved(kind: Kind, id: &Id) -> bool {
    let taken = match kind {
        Kind::Page => TAKEN_ROOT,
        Kind::Provider => TAKEN_MAP,
        _ => return false,
    };
    taken.contains(&id.as_str())
}

fn note_taken(draft: &Draft, notes: &mut Vec<Diagnostic>) {
    if is_reserved(draft.key.kind, &draft.key.id) {
        let note = Diagnostic::new(&codes::RESERVED_ID);
        notes.push(note.at(&draft.place).with("waarde", draft.key.id.as_str()));
    }
}

/// Gives a provider's `soort` its label, from the closed list and the site's own kinds.
fn categorise(draft: &mut Draft, settings: &Settings, notes: &mut Vec<Diagnostic>) {
    if draft.key.kind != Kind::Provider {
        return;
    }
    let Some(category) = &mut draft.category else { return };
    let own = settings.categories.iter().map(|(id, label)| (id.as_str(), label.as_str()));
    let known: Vec<(&str, &str)> = CATEGORIES.iter().copied().chain(own).collect();
    if let Some((id, label)) = known.iter().find(|(id, _)| *id == &*category.id) {
        *category =
            Category { id: (*id).into(), label: (*label).into(), place: category.place.clone() };
        return;
    }
    let mut ids: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    let note = Diagnostic::new(&codes::UNKNOWN_CATEGORY)
        .at(category.place.as_ref().unwrap_or(&draft.place))
        .with("waarde", &*category.id)
        .with_maybe("bedoeld", suggest::nearest(&category.id, ids.iter().copied()))
        .with("keuze", dutch::choice(&ids));
    notes.push(note);
}

/// A topic can be named twice, as a contact's own and as what it is the one to call for.
fn each_once(topics: &mut Vec<Key>) {
    let mut seen = std::collections::BTreeSet::new();
    topics.retain(|topic| seen.insert(topic.clone()));
}
