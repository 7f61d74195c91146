//! The parts of a site that have open data of their own: the portal, and each wijk.

use crate::base::{Hashed, Id};
use crate::entry::{Entry, FactValue, Kind};
use crate::model::Site;
use crate::plan::{Addresses, UrlPath};

/// A part of a site: all of it, or what one wijk shows.
#[derive(Clone, Copy)]
pub struct Part<'s> {
    /// The site, as its audience may see it.
    pub site: &'s Site,
    /// The wijk; none for all of it.
    pub wijk: Option<&'s Id>,
}

impl<'s> Part<'s> {
    /// All of a site.
    pub fn whole(site: &'s Site) -> Self {
        Self { site, wijk: None }
    }

    /// The parts of a site: all of it, and each wijk of a portal.
    pub(super) fn all(site: &'s Site) -> impl Iterator<Item = Self> {
        let addresses = Addresses::of(site);
        let wijken = site.wijken().map(|wijk| &wijk.key.id);
        let apart = wijken.filter(move |id| !addresses.base(Some(id)).as_str().is_empty());
        std::iter::once(Self::whole(site)).chain(apart.map(move |id| Self { site, wijk: Some(id) }))
    }

    /// The entries of a kind that it shows.
    pub(super) fn shown(self, kind: Kind) -> impl Iterator<Item = &'s Hashed<Entry>> {
        self.site.of_kind(kind).filter(move |entry| crate::model::shown_in(entry, self.wijk))
    }

    /// Its name.
    pub(super) fn title(self) -> &'s str {
        let wijk = self.wijk.and_then(|id| self.site.wijk(id));
        wijk.map_or(&self.site.settings.title, |wijk| &wijk.title)
    }

    /// The folder of its open data.
    pub(super) fn folder(self) -> UrlPath {
        Addresses::of(self.site).base(self.wijk).join("gegevens/")
    }
}

/// What a contact is there for: `Liaison ouderen`. Of one without a name that is its title.
pub(super) fn role(entry: &Entry) -> Option<&String> {
    let named = entry.person.as_ref().is_some_and(|person| person.named);
    if !named {
        return Some(&entry.title);
    }
    texts(entry, "rol").next()
}

/// The words of a fact.
pub(super) fn texts<'e>(entry: &'e Entry, key: &str) -> impl Iterator<Item = &'e String> {
    let facts = entry.facts.iter().filter(move |fact| fact.key == key);
    facts.flat_map(|fact| &fact.values).filter_map(|value| match value {
        FactValue::Text(text) => Some(text),
        _ => None,
    })
}
