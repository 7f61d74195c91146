//! What one audience may see of a site.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::Day;
use crate::diag::Place;
use crate::entry::{Audience, Entry, FactValue, Finder, Key, Person, Status};

use super::{Site, lasting};

/// Whether records that are still being written are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// Not shown: what is published.
    #[default]
    Hidden,
    /// Shown: in the preview.
    Shown,
}

impl Site {
    /// What an audience may see. Entries for others are gone, and with them every reference to
    /// them, every phone number, address and text that is not for this audience.
    #[must_use]
    pub fn for_audience(&self, audience: Audience, drafts: Drafts, today: Day) -> Self {
        let shows = |entry: &Entry| is_visible(entry, audience, drafts, today);
        // What a wijk keeps has its pages there: without the wijk there is no place for it.
        let has_home = |entry: &Entry| {
            entry.wijk().is_none_or(|id| self.wijk(id).is_some_and(|wijk| shows(wijk)))
        };
        let visible: BTreeSet<&Key> = self
            .entries()
            .filter(|entry| shows(entry) && has_home(entry))
            .map(|entry| &entry.key)
            .collect();
        let entries = self
            .entries()
            .filter(|entry| visible.contains(&entry.key))
            .map(|entry| trim(Entry::clone(entry), audience).resolve(&mut Among(&visible)));
        let mut site = Self::new(Arc::clone(&self.settings), audience, entries);
        site.charted = Arc::clone(&self.charted);
        site.book = Arc::new(lasting::for_audience(self, audience, today, &visible));
        site
    }
}

fn is_visible(entry: &Entry, audience: Audience, drafts: Drafts, today: Day) -> bool {
    let in_use = match entry.status {
        Status::Active | Status::TemporarilyClosed => true,
        Status::Draft => drafts == Drafts::Shown,
        Status::Withdrawn => false,
    };
    let current = entry.valid_until.is_none_or(|last| today <= last);
    let person = entry.person.as_ref().is_none_or(|person| may_show(person, audience, today));
    in_use && current && person && audience.may_read(entry.audience)
}

/// A person who objected is shown nowhere; a named one in public only with valid consent.
pub(super) fn may_show(person: &Person, audience: Audience, today: Day) -> bool {
    let consents = person.consents && person.consent_until.is_none_or(|last| today <= last);
    person.objected.is_none() && (audience != Audience::Public || !person.named || consents)
}

fn trim(mut entry: Entry, audience: Audience) -> Entry {
    entry.phones.retain(|phone| audience.may_read(phone.purpose.audience()));
    entry.emails.retain(|email| audience.may_read(email.audience));
    entry.sections.retain(|section| audience.may_read(section.audience));
    if audience == Audience::Public {
        for cell in entry.tables.iter_mut().flat_map(|table| table.rows.iter_mut().flatten()) {
            without_name(cell);
        }
    }
    entry
}

/// Names in tables, of those who signed, rest on no consent: in public their function is enough.
fn without_name(cell: &mut Option<FactValue<Key>>) {
    if let Some(FactValue::Person(_, function)) = cell {
        *cell = function.take().map(FactValue::Text);
    }
}

/// The entries among which references stay.
struct Among<'a>(&'a BTreeSet<&'a Key>);

impl Finder<Key, Key> for Among<'_> {
    fn record(&mut self, reference: Key) -> Option<Key> {
        self.0.contains(&reference).then_some(reference)
    }

    fn file(&mut self, path: String, _: &Place) -> Option<String> {
        Some(path)
    }
}
