//! Two services of one provider with one id, so that a link to them is to the first only.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::entry::{Kind, Service};

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in on.site.of_kind(Kind::Provider) {
        let mut first: BTreeMap<&str, &Service<_>> = BTreeMap::new();
        for service in entry.services.iter().filter(|service| !service.id.is_empty()) {
            match first.get(service.id.as_str()) {
                Some(known) => {
                    let note = on.at(&service.place).and_at(&known.place);
                    notes.push(note.with("waarde", &service.id));
                }
                None => {
                    first.insert(&service.id, service);
                }
            }
        }
    }
    notes
}
