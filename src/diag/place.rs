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
    marks: RefCell<BTreeMap<Arc<str>, Rc<[Mark]>>>,
}

/// A byte of a file whose line and column are known: at the beginning of each line, and every so
/// often in a long one, which would be counted from its beginning for each message otherwise.
#[derive(Clone, Copy)]
struct Mark {
    byte: usize,
    position: Position,
    /// The byte at which its line begins.
    line_start: usize,
}

/// How many bytes stand between the marks of a long line.
const MARK_EVERY: usize = 4096;

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
        Self { sources, marks: RefCell::default() }
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
        self.mark(file, byte).map_or(Position::FIRST, |(mark, text)| {
            let at = boundary(text, byte.min(without_end(text).len()));
            let before = text.get(mark.byte..at).unwrap_or_default();
            let ends = text.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with('\n'));
            let before = if ends { before.strip_suffix('\r').unwrap_or(before) } else { before };
            let Position { line, column } = mark.position;
            Position { line, column: column + before.chars().count() }
        })
    }

    /// The line in which a byte of a file stands; none when the file is empty or not known.
    pub(super) fn line(&self, file: &Arc<str>, byte: usize) -> Option<Line<'a>> {
        let (mark, text) = self.mark(file, byte)?;
        let rest = text.get(mark.line_start..)?;
        let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
        let text = line.strip_suffix('\r').unwrap_or(line);
        Some(Line { number: mark.position.line, text, start: mark.line_start })
    }

    /// The last mark at or before a byte, and the file's text.
    fn mark(&self, file: &Arc<str>, byte: usize) -> Option<(Mark, &'a str)> {
        let text = self.sources.source_text(file).filter(|text| !text.is_empty())?;
        let mut known = self.marks.borrow_mut();
        let marks = known.entry(Arc::clone(file)).or_insert_with(|| marks(text));
        // Below the newline that ends a file there is no line to show.
        let byte = byte.min(without_end(text).len());
        let after = marks.partition_point(|mark| mark.byte <= byte);
        Some((*marks.get(after.checked_sub(1)?)?, text))
    }
}

fn without_end(text: &str) -> &str {
    text.strip_suffix('\n').unwrap_or(text)
}

fn marks(text: &str) -> Rc<[Mark]> {
    let mut mark = Mark { byte: 0, position: Position::FIRST, line_start: 0 };
    let mut marks = vec![mark];
    let mut column = 1;
    for (byte, c) in text.char_indices() {
        if byte >= mark.byte + MARK_EVERY {
            mark = Mark { byte, position: Position { column, ..mark.position }, ..mark };
            marks.push(mark);
        }
        column += 1;
        if c == '\n' {
            column = 1;
            let position = Position { line: mark.position.line + 1, column };
            mark = Mark { byte: byte + 1, position, line_start: byte + 1 };
            marks.push(mark);
        }
    }
    marks.into()
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

    struct One(String);

    impl Sources for One {
        fn source_text(&self, file: &str) -> Option<&str> {
            (file == "x.yml").then_some(&*self.0)
        }
    }

    #[test]
    fn columns_count_characters_and_never_split_one() {
        let sources = One("naam: Zoë\r\nplaats: x".to_owned());
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
    fn columns_are_counted_behind_the_marks_of_a_long_line_too() {
        let text = "x\n".to_owned() + &"é".repeat(MARK_EVERY) + "\ny";
        let sources = One(text);
        let lines = Lines::of(&sources);
        let at = |byte| lines.start(&Place::new(&"x.yml".into(), byte, byte));
        for character in [1, MARK_EVERY / 2, MARK_EVERY - 1, MARK_EVERY] {
            assert_eq!(at(2 + 2 * character), Position { line: 2, column: character + 1 });
        }
        assert_eq!(at(3 + 2 * MARK_EVERY), Position { line: 3, column: 1 });
    }

    #[test]
    fn the_end_of_a_file_is_the_end_of_its_last_line() {
        let sources = One("naam: x\n".to_owned());
        let lines = Lines::of(&sources);
        let end = lines.start(&Place::new(&"x.yml".into(), 8, 8));
        assert_eq!(end, Position { line: 1, column: 8 });
    }

    #[test]
    fn a_file_that_is_not_there_has_a_beginning_all_the_same() {
        let sources = One(String::new());
        let lines = Lines::of(&sources);
        assert_eq!(lines.start(&Place::file(&"weg.yml".into())), Position::FIRST);
        assert_eq!(lines.start(&Place::file(&"x.yml".into())), Position::FIRST);
    }
}
