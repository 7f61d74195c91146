//! References by name: a row says `Huisartsen De Kade` where a record says `huisartsen-de-kade`.

use std::collections::BTreeMap;

use crate::base::{Id, slug};
use crate::entry::{Key, Kind};
use crate::syntax::Written;

use super::merge::title;
use super::settle::Target;
use super::stock::Stock;
use super::{Candidate, Leftover};

/// The fields that refer to a provider.
const TO_PROVIDER: &[(Kind, &str)] =
    &[(Kind::Contact, "werkt_bij"), (Kind::Provider, "onderdeel_van")];

/// The providers by what rows can call them.
pub(super) struct Names {
    by_name: BTreeMap<String, Vec<Key>>,
}

impl Names {
    /// The names of those that a site has, and of those that come in.
    pub(super) fn of(stock: &Stock, candidates: &[Candidate], targets: &[Target]) -> Self {
        let mut names = Self { by_name: BTreeMap::new() };
        for held in stock.records().filter(|held| held.key.kind == Kind::Provider) {
            names.add(held.title(), &held.key);
            names.add(held.key.id.as_str(), &held.key);
            names.add(&held.key.uuid().to_string(), &held.key);
        }
        for (candidate, target) in candidates.iter().zip(targets) {
            let Some(key) = target.key().filter(|key| key.kind == Kind::Provider) else { continue };
            names.add(title(candidate), key);
            names.add(key.id.as_str(), key);
            if let Some(id) = &candidate.source_id {
                names.add(id, key);
            }
        }
        names
    }

    fn add(&mut self, name: &str, key: &Key) {
        let keys = self.by_name.entry(slug(name)).or_default();
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }

    /// Writes ids where a candidate names providers; a name that nobody has is left over.
    pub(super) fn fill(&self, candidate: &mut Candidate, own: &Key) {
        let mut unknown = Vec::new();
        for (field, value) in &mut candidate.fields {
            if TO_PROVIDER.contains(&(own.kind, field.as_str())) {
                self.fill_value(field, value, own, &mut unknown);
            }
        }
        candidate.fields.retain(|(_, value)| *value != Written::Text(String::new()));
        candidate.leftovers.extend(unknown);
    }

    fn fill_value(&self, field: &str, value: &mut Written, own: &Key, unknown: &mut Vec<Leftover>) {
        match value {
            Written::Text(text) => {
                let id = self.reference(text, own).unwrap_or_default();
                let said = std::mem::replace(text, id);
                if text.is_empty() {
                    unknown.push(Leftover { name: field.to_owned(), text: said });
                }
            }
            Written::List(items) => {
                for item in items.iter_mut() {
                    self.fill_value(field, item, own, unknown);
                }
                items.retain(|item| *item != Written::Text(String::new()));
            }
            Written::Map(entries) => {
                for (_, value) in entries.iter_mut().filter(|(key, _)| key == "organisatie") {
                    self.fill_value(field, value, own, unknown);
                }
            }
        }
    }

    /// The reference to the one who is called so: of the same wijk first, then of the regio, then
    /// of another wijk.
    fn reference(&self, name: &str, own: &Key) -> Option<String> {
        let (wijk, bare) = match name.split_once('/') {
            Some((wijk, id)) if Id::new(wijk).is_some() => (Some(wijk), id),
            _ => (None, name),
        };
        let keys = self.by_name.get(&slug(bare))?;
        let of = |wanted: Option<&str>| {
            keys.iter().find(|key| key.wijk.as_ref().map(Id::as_str) == wanted)
        };
        if wijk.is_some() {
            return of(wijk).map(ToString::to_string);
        }
        let near = of(own.wijk.as_ref().map(Id::as_str)).or_else(|| of(None));
        match (near, keys.as_slice()) {
            (Some(key), _) => Some(key.id.to_string()),
            // In two other wijken: nobody can tell which.
            (None, [only]) => Some(only.to_string()),
            _ => None,
        }
    }
}
