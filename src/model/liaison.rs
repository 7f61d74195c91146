//! Who is the one to call: the practices, the core topics, and the contacts of the one for the
//! other.

use crate::base::Hashed;
use crate::entry::{Entry, Kind, Role, Status};

use super::Site;

/// The practices of huisartsen that are in use.
pub fn practices(site: &Site) -> impl Iterator<Item = &Hashed<Entry>> {
    site.of_kind(Kind::Provider).filter(|entry| is_practice(entry))
}

/// Whether an entry is a practice of huisartsen that is in use.
pub fn is_practice(entry: &Entry) -> bool {
    entry.key.kind == Kind::Provider
        && entry.status == Status::Active
        && entry.category.as_ref().is_some_and(|category| &*category.id == "huisarts")
}

/// The topics for which every practice should have a contact.
pub fn core_topics(site: &Site) -> impl Iterator<Item = &Hashed<Entry>> {
    let is_core = |entry: &Entry| entry.words.as_ref().is_some_and(|words| words.core);
    site.of_kind(Kind::Topic).filter(move |entry| is_core(entry))
}

/// The contacts of a practice for a topic.
pub fn liaisons<'s>(
    site: &'s Site,
    practice: &Entry,
    topic: &'s Entry,
) -> impl Iterator<Item = &'s Hashed<Entry>> {
    site.referrers(&practice.key, Role::PointFor)
        .filter(move |contact| contact.topics.contains(&topic.key))
}
