//! What is missing once files change: what `wijkboek check` is going to say about it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Lines};
use crate::pipeline::{Cache, check};
use crate::source::Overlay;

use super::site::Asked;

/// What `wijkboek check` is going to say once files have their new text and others are gone, and does
/// not say now.
pub(super) fn gaps(
    asked: &Asked,
    files: &BTreeMap<String, String>,
    gone: &BTreeSet<String>,
) -> Vec<String> {
    let about = |note: &Diagnostic| {
        let file = note.place.as_ref().map(|place| place.file.to_string());
        (file, note.message(asked.lang))
    };
    let mut before: BTreeMap<(Option<String>, String), usize> = BTreeMap::new();
    for note in &asked.checked.notes {
        *before.entry(about(note)).or_default() += 1;
    }
    let world = Overlay::new(&asked.world, files).without(gone);
    let after = check(&world, &asked.request, &Cache::default());
    let lines = Lines::of(&after.sources);
    let is_new = |note: &&Diagnostic| match before.get_mut(&about(note)) {
        Some(known) if *known > 0 => {
            *known -= 1;
            false
        }
        _ => true,
    };
    let line = |note: &Diagnostic| {
        let at = note
            .place
            .as_ref()
            .map(|place| format!("{}:{}: ", place.file, lines.start(place).line));
        let severity = note.severity.name(asked.lang);
        format!("{}{} ({severity})", at.unwrap_or_default(), note.message(asked.lang))
    };
    after.notes.iter().filter(is_new).map(line).collect()
}
