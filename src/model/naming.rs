//! Whether an id names a person instead of a role.

use crate::base::{Id, slug};
use crate::entry::{Entry, Role};

/// Shorter words of a name are `van`, `el`, `de`.
const SHORTEST: usize = 4;

/// The word of an id that is part of the name of a person.
pub fn name_in<'i>(id: &'i Id, entry: &Entry) -> Option<&'i str> {
    entry.person.as_ref().filter(|person| person.named)?;
    let name = slug(&entry.title);
    let of_name = |part: &&str| part.len() >= SHORTEST && name.split('-').any(|n| n == *part);
    // A practice can be called after someone of the same name.
    id.as_str().split('-').filter(of_name).find(|part| !is_employer(entry, part))
}

fn is_employer(entry: &Entry, word: &str) -> bool {
    entry.related(Role::WorksAt).any(|to| to.target.id.as_str().split('-').any(|part| part == word))
}
