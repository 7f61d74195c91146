//! Places in source files: which bytes of which file, and where people see them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::rc::Rc;
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

impl Position {
    /// The beginning of a file.
    const FIRST: Self = Self { line: 1, column: 1 };
}

/// Whoever knows the text of source files, for excerpts.
pub trait Sources {
    /// The text of a file, relative to the site's folder.
    fn source_text(&self, file: &str) -> Option<&str>;
}

/// Source files with the beginnings of their lines, which are counted once for all messages.
pub struct Lines<'a> {
    sources: &'a dyn Sources,
    starts: RefCell<BTreeMap<Arc<str>, Rc<[usize]>>>,
}

/// A line of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Its text, without what ends it.
    pub text: &'a str,
    /// The byte of the file at which it begins.
    pub start: usize,
}

impl<'a> Lines<'a> {
    /// The lines of these files.
    pub fn of(sources: &'a dyn Sources) -> Self {
        Self { sources, starts: RefCell::default() }
    }

    /// Line and column of the first character of a place.
    pub fn start(&self, place: &Place) -> Position {
        self.position(&place.file, place.start)
    }

    /// Line and column after the last character of a place.
    pub fn end(&self, place: &Place) -> Position {
        self.position(&place.file, place.end)
    }

    fn position(&self, file: &Arc<str>, byte: usize) -> Position {
        self.line(file, byte).map_or(Position::FIRST, |line| {
            let before = line.text.get(..boundary(line.text, byte - line.start));
            let column = before.unwrap_or_default().chars().count() + 1;
            Position { line: line.number, column }
        })
    }

    /// The line in which a byte of a file stands; none when the file is empty or not known.
    pub(super) fn line(&self, file: &Arc<str>, byte: usize) -> Option<Line<'a>> {
        let text = self.sources.source_text(file).filter(|text| !text.is_empty())?;
        let starts = self.starts(file, text);
        // Below the newline that ends a file there is no line to show.
        let last = text.strip_suffix('\n').unwrap_or(text).len();
        let number = starts.partition_point(|start| *start <= byte.min(last));
        let start = number.checked_sub(1).and_then(|at| starts.get(at)).copied()?;
        let rest = text.get(start..)?;
        let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
        Some(Line { number, text: line.strip_suffix('\r').unwrap_or(line), start })
    }

    fn starts(&self, file: &Arc<str>, text: &str) -> Rc<[usize]> {
        let mut known = self.starts.borrow_mut();
        let starts = known.entry(Arc::clone(file)).or_insert_with(|| {
            let after = text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(after).collect()
        });
        Rc::clone(starts)
    }
}

/// The nearest character boundary at or before a byte.
pub(super) fn boundary(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(&'static str);

    impl Sources for One {
        fn source_text(&self, file: &str) -> Option<&str> {
            (file == "x.yml").then_some(self.0)
        }
    }

    #[test]
    fn columns_count_characters_and_never_split_one() {
        let sources = One("naam: Zoë\r\nplaats: x");
        let lines = Lines::of(&sources);
        let file: Arc<str> = "x.yml".into();
        let at = |byte| {
            let position = lines.start(&Place::new(&file, byte, byte));
            (position.line, position.column)
        };
        assert_eq!(at(8), (1, 9));
        assert_eq!(at(9), (1, 9));
        assert_eq!(at(11), (1, 10));
        assert_eq!(at(12), (2, 1));
        assert_eq!(at(999), (2, 10));
        assert_eq!(lines.end(&Place::new(&file, 6, 10)), Position { line: 1, column: 10 });
    }

    #[test]
    fn the_end_of_a_file_is_the_end_of_its_last_line() {
        let lines = Lines::of(&One("naam: x\n"));
        let end = lines.start(&Place::new(&"x.yml".into(), 8, 8));
        assert_eq!(end, Position { line: 1, column: 8 });
    }

    #[test]
    fn a_file_that_is_not_there_has_a_beginning_all_the_same() {
        let lines = Lines::of(&One(""));
        assert_eq!(lines.start(&Place::file(&"weg.yml".into())), Position::FIRST);
        assert_eq!(lines.start(&Place::file(&"x.yml".into())), Position::FIRST);
    }
}
