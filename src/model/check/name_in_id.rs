//! A contact whose id holds the person's name, and with it every address of the page.

use crate::diag::Diagnostic;
use crate::model::naming::name_in;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.contacts()
        .filter_map(|entry| {
            let id = &entry.key.id;
            let word = name_in(id, entry)?;
            Some(on.at(&entry.place).with("waarde", id.as_str()).with("woord", word))
        })
        .collect()
}
