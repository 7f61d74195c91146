//! What a regio covers: which wijk has what for which topic, and whom each practice has to know.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Day, Hashed};
use crate::entry::{Entry, Key, Kind, Role, Status};

use super::Site;
use super::liaison::{core_topics, liaisons, practices};

/// What a topic needs in a wijk, in the order in which it is shown.
pub const NEEDS: [Kind; 4] = [Kind::Provider, Kind::Contact, Kind::Agreement, Kind::Evening];

/// How many records of each of [`NEEDS`] a wijk has for a topic.
pub type Counts = [usize; NEEDS.len()];

/// What each wijk has for a topic, in the order of [`Site::wijken`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Coverage {
    /// The topic.
    pub topic: Key,
    /// Whether every practice should have a contact for it.
    pub core: bool,
    /// The counts of each wijk.
    pub wijken: Vec<Counts>,
}

/// What every wijk has for every topic, core topics first.
pub fn coverage(site: &Site) -> Vec<Coverage> {
    let order: BTreeMap<_, _> = site.wijken().map(|wijk| &wijk.key.id).zip(0..).collect();
    let core: BTreeSet<&Key> = core_topics(site).map(|topic| &topic.key).collect();
    let covered = |topic: &Hashed<Entry>| {
        let mut wijken = vec![Counts::default(); order.len()];
        for (need, kind) in NEEDS.into_iter().enumerate() {
            for entry in site.about(&topic.key, kind).filter(|entry| is_there(entry)) {
                let own = entry.wijk().into_iter();
                let served = own.chain(entry.serves.wijken.iter().map(|wijk| &wijk.id));
                let served: BTreeSet<usize> =
                    served.filter_map(|id| order.get(id).copied()).collect();
                let everywhere = entry.wijk().is_none() && entry.serves.wijken.is_empty();
                for (at, counts) in wijken.iter_mut().enumerate() {
                    if let Some(count) = counts.get_mut(need) {
                        *count += usize::from(everywhere || served.contains(&at));
                    }
                }
            }
        }
        Coverage { topic: topic.key.clone(), core: core.contains(&topic.key), wijken }
    };
    let mut all: Vec<_> = site.of_kind(Kind::Topic).map(covered).collect();
    all.sort_by_key(|one| !one.core);
    all
}

fn is_there(entry: &Entry) -> bool {
    entry.status == Status::Active
}

/// Whom a practice has to know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Faces {
    /// The practice.
    pub practice: Key,
    /// How many people of others are its contacts.
    pub people: usize,
    /// The organisations of which it has more than one, with how many: there bundling would help.
    pub many: Vec<(Key, usize)>,
    /// The core topics for which it has nobody.
    pub gaps: Vec<Key>,
}

/// Whom each practice has to know, those with most first.
pub fn faces(site: &Site) -> Vec<Faces> {
    let known = |practice: &Hashed<Entry>| {
        let mut employers: BTreeMap<&Key, usize> = BTreeMap::new();
        let mut people = 0;
        for contact in site.referrers(&practice.key, Role::PointFor) {
            let works_at = contact.related(Role::WorksAt).map(|to| &to.target);
            let works_at: BTreeSet<&Key> = works_at.collect();
            if works_at.contains(&practice.key) || !is_there(contact) {
                continue;
            }
            people += 1;
            for employer in works_at {
                *employers.entry(employer).or_default() += 1;
            }
        }
        let gaps =
            core_topics(site).filter(|topic| liaisons(site, practice, topic).next().is_none());
        Faces {
            practice: practice.key.clone(),
            people,
            many: employers
                .into_iter()
                .filter(|(_, count)| *count > 1)
                .map(|(key, count)| (key.clone(), count))
                .collect(),
            gaps: gaps.map(|topic| topic.key.clone()).collect(),
        }
    };
    let mut all: Vec<Faces> = practices(site).map(known).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.people));
    all
}

/// The agreements that should have been looked at again by now, longest ago first.
pub fn overdue(site: &Site, today: Day) -> Vec<(Key, Day)> {
    let due = |entry: &Hashed<Entry>| {
        let validity = entry.validity.as_ref().filter(|one| one.status == "vastgesteld")?;
        let day = validity.evaluate.filter(|day| *day < today)?;
        Some((entry.key.clone(), day))
    };
    let mut all: Vec<_> = site.of_kind(Kind::Agreement).filter_map(due).collect();
    all.sort_by_key(|(_, day)| *day);
    all
}
