//! An e-mail address that looks like somebody's own, at home.

use crate::base::slug;
use crate::diag::Diagnostic;
use crate::entry::{Entry, Kind};

use super::Look;

/// Where people have an address of their own.
const HOSTS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "live.nl",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "yahoo.com",
    "ziggo.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "planet.nl",
    "home.nl",
    "hetnet.nl",
    "xs4all.nl",
    "casema.nl",
    "chello.nl",
    "upcmail.nl",
    "quicknet.nl",
    "telfort.nl",
    "tele2.nl",
    "zeelandnet.nl",
    "solcon.nl",
];

/// Words of a letter box that belongs to a group.
const SHARED: &[&str] = &[
    "info",
    "contact",
    "bestuur",
    "secretar",
    "praktijk",
    "team",
    "administratie",
    "balie",
    "aanmeld",
    "post",
    "mail",
    "redactie",
    "vrijwillig",
    "stichting",
    "vereniging",
];

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.active(Kind::Provider).chain(on.contacts()) {
        for line in &entry.emails {
            let Some((name, host)) = line.address.as_str().split_once('@') else { continue };
            if HOSTS.contains(&host) && !is_of_a_group(&slug(name), entry) {
                notes.push(on.at(&line.place).with("waarde", line.address.as_str()));
            }
        }
    }
    notes
}

/// Whether the address names the organisation, or a task.
fn is_of_a_group(name: &str, entry: &Entry) -> bool {
    let own = std::iter::once(&entry.title).chain(&entry.aliases);
    // A person's name is no name of a group.
    let own = own.filter(|_| entry.key.kind == Kind::Provider);
    let named = own.flat_map(|title| slug(title).split('-').map(str::to_owned).collect::<Vec<_>>());
    let mut words = named.filter(|word| word.len() >= 4);
    SHARED.iter().any(|word| name.contains(word)) || words.any(|word| name.contains(&word))
}
