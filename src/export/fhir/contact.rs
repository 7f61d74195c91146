//! Contacts as roles at organisations, and agreements as ties between organisations.

use serde_json::{Value, json};

use crate::base::Day;
use crate::entry::{Entry, Key, Role};

use super::super::object::Object;
use super::super::part::role;
use super::{Scope, concept, of_record, reference, telecom};

/// A contact at each of its organisations; with the person, where these readers may know the name.
pub(super) fn roles(scope: &Scope<'_>, entry: &Entry) -> Vec<Value> {
    let named = entry.person.as_ref().filter(|person| person.named);
    let person = entry.key.part_uuid("persoon");
    let practitioner = named.map(|_| {
        of_record("Practitioner", person, entry)
            .put("active", Some(Value::Bool(true)))
            .put("name", Some(json!([{ "text": entry.title }])))
            .value()
    });
    let role = role(entry).unwrap_or(&entry.title);
    let office = entry.person.as_ref().and_then(|person| period(person.in_office));
    let organizations: Vec<(&Key, Value)> = entry
        .related(Role::WorksAt)
        .filter_map(|to| Some((&to.target, scope.organization(&to.target)?)))
        .collect();
    let at = |(number, (key, organization)): (usize, (&Key, Value))| {
        // The first has the name of the record itself, so that it stays when a second comes.
        let id = match number {
            0 => entry.key.uuid(),
            _ => entry.key.part_uuid(&format!("werkt-bij/{key}")),
        };
        of_record("PractitionerRole", id, entry)
            .put("active", Some(Value::Bool(true)))
            .put("period", office.clone())
            .put("practitioner", named.map(|_| reference(person)))
            .put("organization", Some(organization))
            .put("code", Some(json!([{ "text": role }])))
            .list("telecom", telecom(entry))
            .value()
    };
    let roles: Vec<Value> = organizations.into_iter().enumerate().map(at).collect();
    // A role at an organisation that is not here says nothing to a reader of this bundle.
    if roles.is_empty() { Vec::new() } else { practitioner.into_iter().chain(roles).collect() }
}

/// An agreement as the ties of its first party with each other one.
pub(super) fn parties(scope: &Scope<'_>, entry: &Entry) -> Vec<Value> {
    let mut parties = entry.related(Role::Party).filter_map(|to| {
        let organization = scope.organization(&to.target)?;
        Some((&to.target, organization))
    });
    let Some((_, first)) = parties.next() else { return Vec::new() };
    let code = match &entry.category {
        Some(category) => concept("afspraak", &category.id, &category.label),
        None => concept("afspraak", "werkafspraak", "Werkafspraak"),
    };
    let validity = entry.validity.as_ref();
    let active = validity.is_none_or(|validity| validity.status != "vervallen");
    let period = validity.and_then(|validity| period((validity.agreed, None)));
    parties
        .map(|(key, other)| {
            let id = entry.key.part_uuid(&format!("partij/{}/{key}", key.kind.key()));
            let identifier = json!({
                "system": "urn:ietf:rfc:3986",
                "value": format!("urn:uuid:{}", entry.key.uuid()),
            });
            of_record("OrganizationAffiliation", id, entry)
                .list("identifier", std::iter::once(identifier))
                .put("active", Some(Value::Bool(active)))
                .put("period", period.clone())
                .put("organization", Some(first.clone()))
                .put("participatingOrganization", Some(other))
                .put("code", Some(json!([code])))
                .value()
        })
        .collect()
}

fn period((from, to): (Option<Day>, Option<Day>)) -> Option<Value> {
    let known = from.is_some() || to.is_some();
    known.then(|| Object::plain().text("start", from).text("end", to).value())
}
