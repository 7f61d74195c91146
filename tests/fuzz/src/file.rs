//! A file of a site: on its first line its path, below that its bytes.

use wijkboek::base::{Day, Lang};
use wijkboek::diag::{self, Colour, Diagnostic, Lines, Place, Screen, Sources};
use wijkboek::pipeline::{Cache, Request, check};
use wijkboek::source::Memory;

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
    let (notes, sources) = (&checked.notes, &checked.sources);
    let lines = Lines::of(sources);
    for note in notes {
        hold_words(note, &lines);
        for place in note.place.iter().chain(note.labels(Lang::Nl).map(|(place, _)| place)) {
            if let Some(text) = sources.source_text(&place.file) {
                hold_place(place, text, note.code.id);
            }
        }
    }
    for lang in [Lang::Nl, Lang::En] {
        let json = diag::json(notes, sources, lang);
        assert!(json.starts_with('['), "messages that are no JSON");
        let shown = diag::github(notes, sources, lang);
        assert_eq!(shown.lines().count(), notes.len(), "a message of more lines");
    }
}

/// A message says something in both languages, and names its code wherever it is shown.
fn hold_words(note: &Diagnostic, lines: &Lines<'_>) {
    let narrow = Screen { colour: Colour::Always, width: 40 };
    for (lang, screen) in [(Lang::Nl, Screen::PIPE), (Lang::En, narrow)] {
        assert!(!note.message(lang).is_empty(), "{}: no words in {lang:?}", note.code.id);
        let text = diag::text(note, lines, lang, screen);
        assert!(text.contains(note.code.id), "{}: {text}", note.code.id);
    }
}

/// A place is a piece of its file.
pub(crate) fn hold_place(place: &Place, text: &str, what: &str) {
    let Place { start, end, .. } = place;
    assert!(text.get(*start..*end).is_some(), "{what}: {start}..{end} is no piece of the file");
}
