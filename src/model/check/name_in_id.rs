//! A contact whose id holds the person's name, and with it every address of the page.

use crate::base::slug;
use crate::diag::Diagnostic;
use crate::entry::{Entry, Role};

use super::Look;

/// Shorter words of a name are `van`, `el`, `de`.
const SHORTEST: usize = 4;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.contacts()
        .filter(|entry| entry.person.as_ref().is_some_and(|person| person.named))
        .filter_map(|entry| {
            let name = slug(&entry.title);
            let of_name =
                |part: &&str| part.len() >= SHORTEST && name.split('-').any(|n| n == *part);
            let found = entry.key.id.as_str().split('-').filter(of_name);
            // A practice can be called after someone of the same name.
            let word = found.into_iter().find(|part| !is_employer(entry, part))?;
            Some(on.at(&entry.place).with("waarde", entry.key.id.as_str()).with("woord", word))
        })
        .collect()
}

fn is_employer(entry: &Entry, word: &str) -> bool {
    entry.related(Role::WorksAt).any(|to| to.target.id.as_str().split('-').any(|part| part == word))
}
