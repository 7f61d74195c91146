//! The kinds of records, in one table.

use std::fmt;

use uuid::Uuid;

use crate::base::Id;

/// The namespace of the UUIDs of records. It must never change: others keep what they know of a
/// record under its UUID.
const NAMESPACE: Uuid = Uuid::from_u128(0x7c6f_0f0e_5b0a_5d4b_9b3e_2d1c_66f1_8a57);

/// What kind of record something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A regio with its wijken.
    Region,
    /// A wijk, the place of one handbook.
    Wijk,
    /// A subject: eenzaamheid.
    Topic,
    /// An organisation or practice on the sociale kaart.
    Provider,
    /// A person or role to call.
    Contact,
    /// An agreement between parties.
    Agreement,
    /// A thema-avond.
    Evening,
    /// A recurring overleg.
    Meeting,
    /// A programme, pilot or project.
    Programme,
    /// A point for improvement that the work floor signalled.
    Improvement,
    /// Any other page.
    Page,
    /// A wijkplan: goals and actions.
    Plan,
}

/// The names of a kind of record.
#[derive(Debug)]
pub struct KindInfo {
    /// The kind.
    pub kind: Kind,
    /// Its name in data, references and search results: `aanbieder`.
    pub key: &'static str,
    /// The name of several: `aanbieders`.
    pub plural: &'static str,
    /// The folder of its pages below the site or wijk; empty where a record's page stands at the
    /// root itself.
    pub address: &'static str,
    /// From where the list of its records is reached.
    pub listing: Listing,
}

/// From where the list of the records of a kind is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// The main menu, which holds only what is needed most.
    Menu,
    /// The links below every page.
    Footer,
    /// Pages that mention it; no menu.
    Quiet,
    /// There is no list.
    None,
}

/// Every kind of record, in the order in which results are grouped.
pub const KINDS: &[KindInfo] = &[
    row(Kind::Topic, "thema", "thema's", "thema", Listing::Quiet),
    row(Kind::Provider, "aanbieder", "aanbieders", "sociale-kaart", Listing::Menu),
    row(Kind::Contact, "contactpersoon", "contactpersonen", "contactpersonen", Listing::Menu),
    row(Kind::Agreement, "werkafspraak", "werkafspraken", "werkafspraken", Listing::Menu),
    row(Kind::Evening, "thema-avond", "thema-avonden", "thema-avonden", Listing::Menu),
    row(Kind::Meeting, "overleg", "overleggen", "overleggen", Listing::Footer),
    row(Kind::Programme, "programma", "programma's", "programmas", Listing::Footer),
    row(Kind::Improvement, "verbeterpunt", "verbeterpunten", "verbeterpunten", Listing::Footer),
    row(Kind::Page, "pagina", "pagina's", "", Listing::None),
    row(Kind::Plan, "wijkplan", "wijkplannen", "wijkplan", Listing::None),
    row(Kind::Wijk, "wijk", "wijken", "", Listing::None),
    row(Kind::Region, "regio", "regio's", "", Listing::None),
];

const fn row(
    kind: Kind,
    key: &'static str,
    plural: &'static str,
    address: &'static str,
    listing: Listing,
) -> KindInfo {
    KindInfo { kind, key, plural, address, listing }
}

impl Kind {
    /// The row of the table.
    pub fn info(self) -> &'static KindInfo {
        static UNKNOWN: KindInfo = row(Kind::Page, "pagina", "pagina's", "", Listing::None);
        KINDS.iter().find(|info| info.kind == self).unwrap_or(&UNKNOWN)
    }

    /// The name in data: `aanbieder`.
    pub fn key(self) -> &'static str {
        self.info().key
    }

    /// The kinds whose lists are reached from somewhere, in their order.
    pub fn listed(listing: Listing) -> impl Iterator<Item = Self> {
        KINDS.iter().filter(move |info| info.listing == listing).map(|info| info.kind)
    }

    /// Reads the name in data.
    pub fn from_key(key: &str) -> Option<Self> {
        KINDS.iter().find(|info| info.key == key).map(|info| info.kind)
    }
}

/// What identifies a record within a site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The kind of record.
    pub kind: Kind,
    /// The wijk that keeps it; none for what the regio keeps.
    pub wijk: Option<Id>,
    /// Its id, unique for its kind within its wijk.
    pub id: Id,
}

impl Key {
    /// The key of a record that a wijk keeps, or none. A wijk keeps itself; what is of the whole
    /// regio is kept by none.
    pub fn of(kind: Kind, wijk: Option<Id>, id: Id) -> Self {
        let wijk = match kind {
            Kind::Wijk => Some(id.clone()),
            Kind::Topic | Kind::Region => None,
            _ => wijk,
        };
        Self { kind, wijk, id }
    }

    /// The name by which other systems know the record, the same for ever: a UUID of version 5
    /// from a namespace of our own and `aanbieder/wijk/id`, or `aanbieder/id` for the regio's.
    pub fn uuid(&self) -> Uuid {
        uuid(&format!("{}/{self}", self.kind.key()))
    }

    /// The same for a part of the record: `dienst/ouderenspreekuur`.
    pub fn part_uuid(&self, part: &str) -> Uuid {
        uuid(&format!("{}/{self}/{part}", self.kind.key()))
    }
}

/// The UUID of something that is no record, such as a word of a list: `soort/huisarts`.
pub fn uuid(name: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}

impl fmt::Display for Key {
    /// As in a reference from elsewhere: `wijk/id`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.wijk {
            Some(wijk) => write!(f, "{wijk}/{}", self.id),
            None => write!(f, "{}", self.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_row() {
        for info in KINDS {
            assert_eq!(info.kind.info().key, info.key);
            assert_eq!(Kind::from_key(info.key), Some(info.kind));
        }
    }
}
