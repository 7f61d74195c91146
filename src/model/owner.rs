//! Who sees to a record: whom to ask when it gets old.

use crate::base::Hashed;
use crate::entry::{Email, Entry, Role, Status};

use super::Site;

/// The roles in which a contact keeps a record, the most telling first.
const KEEPERS: &[Role] = &[Role::Owner, Role::Lead, Role::Coordinator, Role::Answers];

/// Who sees to a record.
#[derive(Clone, Debug)]
pub enum Owner<'s> {
    /// A contact of the site.
    Contact(&'s Hashed<Entry>),
    /// A name without more, from `nagekeken: {door: ..}`.
    Name(&'s str),
    /// Who keeps the site.
    Editors(Option<&'s str>, Option<&'s Email>),
}

impl Owner<'_> {
    /// The name.
    pub fn name(&self) -> &str {
        match self {
            Self::Contact(contact) => &contact.title,
            Self::Name(name) => name,
            Self::Editors(name, _) => name.unwrap_or("redactie"),
        }
    }

    /// The e-mail address, where one is known.
    pub fn email(&self) -> Option<&Email> {
        match self {
            Self::Contact(contact) => contact.emails.first().map(|line| &line.address),
            Self::Name(_) => None,
            Self::Editors(_, email) => *email,
        }
    }
}

/// Who sees to a record: the contact that it names itself, else who looked at it last, else the
/// coordinator of its wijk, else who keeps the site.
pub fn owner<'s>(site: &'s Site, entry: &'s Entry) -> Owner<'s> {
    let looked = entry.checked.as_ref().and_then(|checked| checked.by.as_deref());
    let wijk = entry.wijk().and_then(|wijk| site.wijk(wijk));
    let (name, email) = &site.settings.editors;
    keeper(site, entry)
        .map(Owner::Contact)
        .or_else(|| looked.map(Owner::Name))
        .or_else(|| keeper(site, wijk?).map(Owner::Contact))
        .unwrap_or(Owner::Editors(name.as_deref(), email.as_ref()))
}

fn keeper<'s>(site: &'s Site, entry: &Entry) -> Option<&'s Hashed<Entry>> {
    let in_use = |contact: &&Hashed<Entry>| {
        contact.status == Status::Active
            && contact.person.as_ref().is_none_or(|person| person.objected.is_none())
    };
    KEEPERS
        .iter()
        .flat_map(|role| entry.related(*role))
        .filter_map(|relation| site.entry(&relation.target))
        .find(in_use)
}
