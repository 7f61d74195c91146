//! HSDS 3.0 (Open Referral): organisations, services and places of other social maps, as
//! candidates.
//!
//! What a file says and we have no field for is left over under its own name, so that nothing gets
//! lost between two ways of describing the same help.

mod contact;
mod finish;
mod location;
mod object;
mod provider;
mod schedule;
mod service;

use serde_json::Value;

use crate::diag::{Diagnostic, Outcome, codes};
use crate::syntax::Written;

use super::{Candidate, Vocabulary};
use object::Object;
use provider::Provider;

/// Reads organisations or services: one, a list of them, or a page of a list.
pub fn candidates(bytes: &[u8], words: &Vocabulary) -> Outcome<Vec<Candidate>> {
    let mut notes = Vec::new();
    let items = match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => items(value, &mut notes),
        Err(error) => {
            notes.push(Diagnostic::new(&codes::HSDS_UNREADABLE).with("reden", error.to_string()));
            Vec::new()
        }
    };
    let mut providers: Vec<Provider> = Vec::new();
    for (at, object) in items.into_iter().enumerate() {
        gather(object, at + 1, words, &mut providers);
    }
    if providers.is_empty() && notes.is_empty() {
        notes.push(Diagnostic::new(&codes::HSDS_EMPTY));
    }
    let value = providers.into_iter().flat_map(Provider::finish).collect();
    Outcome { value, notes }
}

/// The objects of a file; that it is one page of more is said.
fn items(value: Value, notes: &mut Vec<Diagnostic>) -> Vec<Object> {
    let list = match value {
        Value::Array(list) => list,
        Value::Object(mut page) => match page.remove("contents") {
            Some(Value::Array(list)) => {
                let pages = page.get("total_pages").and_then(Value::as_u64).unwrap_or(1);
                if pages > 1 {
                    let number = page.get("page_number").and_then(Value::as_u64).unwrap_or(1);
                    let note = Diagnostic::new(&codes::HSDS_PAGE);
                    let note = note.with("nummer", number.to_string());
                    notes.push(note.with("aantal", pages.to_string()));
                }
                list
            }
            _ => vec![Value::Object(page)],
        },
        _ => Vec::new(),
    };
    list.into_iter().filter_map(Object::of).collect()
}

/// Adds what an object says to the organisation that it is of.
fn gather(mut object: Object, number: usize, words: &Vocabulary, providers: &mut Vec<Provider>) {
    let place = !object.has("name") && (object.has("service") || object.has("location"));
    let (mut service, rest) = if place {
        (object.object("service").unwrap_or_default(), Some(object))
    } else {
        (object, None)
    };
    let offered = place || service.has("status") || service.has("organization");
    if !offered {
        let id = service.text("id");
        if let Some(provider) = provider(id, number, providers) {
            provider.organisation(service, words);
        }
        return;
    }
    let organisation = service.object("organization");
    let of = organisation.map(|mut organisation| (organisation.text("id"), organisation));
    let (id, organisation) = match of {
        Some((id, organisation)) => (id, Some(organisation)),
        None => (service.text("organization_id").or_else(|| service.text("id")), None),
    };
    let Some(provider) = provider(id, number, providers) else { return };
    if let Some(organisation) = organisation {
        provider.organisation(organisation, words);
    }
    provider.service(service, words);
    if let Some(mut rest) = rest {
        provider.at_location(&mut rest, words);
        provider.leave(rest);
    }
}

/// The organisation with an id, which may be known already.
fn provider(id: Option<String>, number: usize, known: &mut Vec<Provider>) -> Option<&mut Provider> {
    let at = id.as_ref().and_then(|id| known.iter().position(|provider| provider.is(id)));
    let at = at.unwrap_or_else(|| {
        known.push(Provider::new(id, format!("nr. {number}")));
        known.len() - 1
    });
    known.get_mut(at)
}

#[expect(clippy::needless_pass_by_value, reason = "days, numbers and texts all become a text")]
fn text(text: impl ToString) -> Written {
    Written::Text(text.to_string())
}

fn list(items: Vec<Written>) -> Written {
    Written::List(items)
}

fn map(fields: Vec<(&str, Written)>) -> Written {
    Written::Map(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}
