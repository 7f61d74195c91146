//! Places in source files: which bytes of which file.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A stretch of a source file.
///
/// A place says where content was written; it is not content. So it takes no part in the hash of
/// a value: a record that moves down a line does not change the page that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the site's folder, with `/` between its parts.
    pub file: Arc<str>,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Hash for Place {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl Place {
    /// A stretch of a file.
    pub fn new(file: &Arc<str>, start: usize, end: usize) -> Self {
        Self { file: Arc::clone(file), start, end: end.max(start) }
    }

    /// A file as a whole: its first byte.
    pub fn file(file: &Arc<str>) -> Self {
        Self::new(file, 0, 0)
    }
}

/// Line and column as people count them, from 1; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where a byte stands in a text.
pub fn position(text: &str, byte: usize) -> Position {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.bytes().filter(|b| *b == b'\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    }
}

/// Whoever knows the text of source files, for excerpts.
pub trait Sources {
    /// The text of a file, relative to the site's folder.
    fn source_text(&self, file: &str) -> Option<&str>;

    /// Line and column of the start of a place.
    fn position(&self, place: &Place) -> Position {
        self.source_text(&place.file)
            .map_or(Position { line: 1, column: 1 }, |text| position(text, place.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_never_split_one() {
        let text = "naam: Zoë\nplaats: x";
        assert_eq!(position(text, 8), Position { line: 1, column: 9 });
        assert_eq!(position(text, 9), Position { line: 1, column: 9 });
        assert_eq!(position(text, 11), Position { line: 2, column: 1 });
        assert_eq!(position(text, 999), Position { line: 2, column: 10 });
    }
}
