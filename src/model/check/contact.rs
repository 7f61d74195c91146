//! Rules about contacts: consent, deputies, and who is missing.

use crate::base::Day;
use crate::diag::{Diagnostic, codes};
use crate::entry::{Audience, Entry, Kind, Role, Status};
use crate::model::Site;

fn contacts(site: &Site) -> impl Iterator<Item = &Entry> {
    let shown = |entry: &&Entry| {
        entry.status == Status::Active
            && entry.person.as_ref().is_none_or(|person| person.objected.is_none())
    };
    site.of_kind(Kind::Contact).map(|entry| &**entry).filter(shown)
}

/// A named person who is public without consent, or with consent that ended.
pub(super) fn consent(site: &Site, today: Day) -> Vec<Diagnostic> {
    contacts(site)
        .filter(|entry| entry.audience == Audience::Public)
        .filter_map(|entry| {
            let person = entry.person.as_ref().filter(|person| person.named)?;
            let ended = person.consent_until.filter(|day| *day < today);
            let note = match ended {
                _ if !person.consents => Diagnostic::new(&codes::CONSENT),
                Some(day) => Diagnostic::new(&codes::CONSENT_ENDED).with("dag", day.long()),
                None => return None,
            };
            let field = if person.consents { "toestemming" } else { "naam" };
            Some(note.at(entry.place_of(field)).with("naam", &entry.title))
        })
        .collect()
}

/// Someone who no longer has the role.
pub(super) fn office_ended(site: &Site, today: Day) -> Vec<Diagnostic> {
    contacts(site)
        .filter_map(|entry| {
            let day = entry.person.as_ref()?.in_office.1.filter(|day| *day < today)?;
            let note = Diagnostic::new(&codes::OFFICE_ENDED).at(entry.place_of("in_functie"));
            Some(note.with("naam", &entry.title).with("dag", day.long()))
        })
        .collect()
}

/// A liaison for whom nobody stands in.
pub(super) fn deputy_missing(site: &Site, _: Day) -> Vec<Diagnostic> {
    contacts(site)
        .filter(|entry| entry.related(Role::PointFor).next().is_some())
        .filter(|entry| entry.related(Role::Deputy).next().is_none())
        .map(|entry| {
            let note = Diagnostic::new(&codes::DEPUTY_MISSING).at(&entry.place);
            note.with("naam", &entry.title)
        })
        .collect()
}

/// A practice that has no contact for a core topic.
pub(super) fn liaison_gap(site: &Site, _: Day) -> Vec<Diagnostic> {
    let core = || {
        let is_core = |entry: &Entry| entry.words.as_ref().is_some_and(|words| words.core);
        site.of_kind(Kind::Topic).filter(move |entry| is_core(entry))
    };
    let is_practice = |entry: &Entry| {
        entry.status == Status::Active
            && entry.category.as_ref().is_some_and(|category| &*category.id == "huisarts")
    };
    let mut notes = Vec::new();
    for practice in site.of_kind(Kind::Provider).filter(|entry| is_practice(entry)) {
        for topic in core() {
            let covered = site
                .referrers(&practice.key, Role::PointFor)
                .any(|contact| contact.topics.contains(&topic.key));
            if covered {
                continue;
            }
            let note = Diagnostic::new(&codes::LIAISON_GAP).at(&practice.place);
            notes.push(note.with("naam", &practice.title).with("thema", &topic.title));
        }
    }
    notes
}
