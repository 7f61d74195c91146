//! Phone numbers and contacts.

use serde_json::Value;

use crate::entry::{Entry, Key, PhoneLine};

use super::super::object::Object;
use super::super::part;

/// Numbers with what is said beside them.
pub(super) fn phones<'a>(key: &'a Key, lines: &'a [PhoneLine]) -> impl Iterator<Item = Value> + 'a {
    lines.iter().map(move |line| {
        let extension = line.menu.as_deref().and_then(|menu| menu.strip_prefix("toestel "));
        let extension = extension.and_then(|number| number.parse::<u32>().ok());
        let menu = line.menu.clone().filter(|_| extension.is_none());
        let words = line.label.iter().cloned().chain(menu).chain(line.times.clone());
        Object::new(key.part_uuid(&format!("telefoon/{}", line.number.digits())))
            .text("number", Some(&line.number))
            .number("extension", extension)
            .text("type", Some("voice"))
            .text("description", Some(words.collect::<Vec<_>>().join(", ")))
            .value()
    })
}

/// A contact: the role, and the name of a person where the audience may know it.
pub(super) fn contact(entry: &Entry) -> Object {
    let named = entry.person.as_ref().is_some_and(|person| person.named);
    Object::new(entry.key.uuid())
        .text("name", named.then_some(&entry.title))
        .text("title", part::role(entry))
        .text("email", entry.emails.first().map(|line| &line.address))
        .list("phones", phones(&entry.key, &entry.phones))
}
