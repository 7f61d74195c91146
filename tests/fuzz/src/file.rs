//! A file of a site: on its first line its path, below that its bytes.

use wijkboek::base::{Day, Lang};
use wijkboek::diag::{self, Colour, Diagnostic, Place, Sources};
use wijkboek::pipeline::{Cache, Request, check};
use wijkboek::source::{Memory, SourceSet};

/// The path of the file, and its bytes.
pub(crate) fn split(input: &[u8]) -> Option<(&str, &[u8])> {
    let end = input.iter().position(|byte| *byte == b'\n')?;
    let (path, rest) = input.split_at(end);
    Some((std::str::from_utf8(path).ok()?, rest.get(1..)?))
}

/// Checks a site with this file only, and what there is to say about it.
pub(crate) fn hold(path: &str, bytes: &[u8]) {
    let today = Day::new(2026, 11, 2).unwrap_or(Day::EPOCH);
    let world = Memory::on(today).with(path, bytes);
    let checked = check(&world, &Request::default(), &Cache::default());
    for note in &checked.notes {
        hold_note(note, &checked.sources);
    }
    for lang in [Lang::Nl, Lang::En] {
        let json = diag::json(&checked.notes, &checked.sources, lang);
        assert!(json.starts_with('['), "messages that are no JSON");
        let lines = diag::github(&checked.notes, &checked.sources, lang).lines().count();
        assert_eq!(lines, checked.notes.len(), "a message of more lines");
    }
}

/// A message says something in both languages, and points to text that is there.
fn hold_note(note: &Diagnostic, sources: &SourceSet) {
    for lang in [Lang::Nl, Lang::En] {
        assert!(!note.message(lang).is_empty(), "{}: no words in {lang:?}", note.code.id);
        let text = diag::text(note, sources, lang, Colour::Never);
        assert!(text.contains(note.code.id), "{}: {text}", note.code.id);
    }
    for place in note.place.iter().chain(&note.other) {
        if let Some(text) = sources.source_text(&place.file) {
            hold_place(place, text, note.code.id);
        }
    }
}

/// A place is a piece of its file.
pub(crate) fn hold_place(place: &Place, text: &str, what: &str) {
    let Place { start, end, .. } = place;
    assert!(text.get(*start..*end).is_some(), "{what}: {start}..{end} is no piece of the file");
}
