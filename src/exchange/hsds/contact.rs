//! `phones` and `contacts`: numbers, and people to call.

use crate::diag::Diagnostic;
use crate::entry::{Email, Kind, Phone};
use crate::syntax::Written;

use super::super::{Candidate, Leftover};
use super::object::Object;
use super::{list, map, text};

/// A number, as `telefoon`; one that is none of the Netherlands stays, and is told.
pub(super) fn phone(object: &mut Object, notes: &mut Vec<Diagnostic>) -> Option<Written> {
    let usual = object.line("type").filter(|kind| kind != "voice");
    if let Some(kind) = usual {
        // A fax or a text telephone is nothing to call.
        object.put_back("type", kind);
        return None;
    }
    let number = object.text("number")?;
    let bare = number.trim_matches('"').trim();
    let phone = match Phone::parse(bare) {
        Ok(phone) => phone,
        Err(error) => {
            notes.push(error.note(bare).with("veld", "telefoon"));
            object.put_back("number", bare.to_owned());
            return None;
        }
    };
    let mut fields = vec![("nummer", text(phone))];
    fields.extend(object.line("description").map(|label| ("label", text(label))));
    let extension = object.line("extension").filter(|extension| extension != "0");
    fields.extend(extension.map(|n| ("keuzemenu", text(format!("toestel {n}")))));
    Some(map(fields))
}

/// A contact, as a record of its own that names its organisation.
pub(super) fn contact(mut object: Object, organisation: &str, origin: String) -> Option<Candidate> {
    let name = object.line("name");
    let role = object.line("title").or_else(|| object.line("department"));
    if name.is_none() && role.is_none() {
        return None;
    }
    let role = role.unwrap_or_else(|| "Contactpersoon".to_owned());
    let mut candidate = Candidate::new(Kind::Contact, origin);
    candidate.source_id = object.text("id");
    let numbers = numbers(&mut object, &mut candidate);
    let phones = (!numbers.is_empty()).then(|| ("telefoon", list(numbers)));
    let email = object.parsed("email", Email::parse).map(|email| ("email", text(email)));
    let reach: Vec<_> = phones.into_iter().chain(email).collect();
    let mut fields = vec![("rol", text(role)), ("werkt_bij", text(organisation))];
    fields.extend(name.map(|name| ("naam", text(name))));
    fields.extend((!reach.is_empty()).then(|| ("bereikbaar", map(reach))));
    candidate.fields = fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    object.rest(&mut candidate.leftovers);
    Some(candidate)
}

/// The numbers of a contact, which have nothing beside them in our records.
fn numbers(object: &mut Object, candidate: &mut Candidate) -> Vec<Written> {
    let mut numbers = Vec::new();
    for mut line in object.list("phones") {
        let found = phone(&mut line, &mut candidate.notes);
        if let Some(Written::Map(fields)) = found {
            for (key, value) in fields {
                match value {
                    number if key == "nummer" => numbers.push(number),
                    Written::Text(text) => {
                        let name = format!("contacts.phones.{key}");
                        candidate.leftovers.push(Leftover { name, text });
                    }
                    Written::List(_) | Written::Map(_) => {}
                }
            }
        }
        line.rest(&mut candidate.leftovers);
    }
    numbers
}
