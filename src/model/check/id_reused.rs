//! An id that another record had, which is gone: links from elsewhere would lead to the wrong one.

use crate::diag::Diagnostic;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let gone = on.site.lasting().iter().filter(|line| line.gone.is_some());
    gone.filter_map(|line| {
        let entry = on.site.entry(&line.key)?;
        let note = on.at(&entry.place).and_at(&line.place);
        Some(note.with("waarde", entry.key.id.as_str()))
    })
    .collect()
}
