//! The bracket or quote that was opened and never closed, in YAML that cannot be read.
//!
//! The reader notices it only where it can no longer go on, often a line later. An editor has to
//! look where it was opened.

/// What was opened and not closed, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// `[` or `{`.
    Bracket(usize),
    /// `"` or `'`.
    Quote(usize),
}

/// The first bracket or quote that is not closed before the next field begins.
pub(super) fn unclosed(yaml: &str) -> Option<Open> {
    let mut scan = Scan::default();
    let mut start = 0;
    for line in yaml.split_inclusive('\n') {
        if !scan.skips(line) {
            if scan.is_cut_off_by(line) {
                break;
            }
            scan.line(line, start);
            if scan.mismatch {
                break;
            }
        }
        start += line.len();
    }
    let bracket = scan.brackets.last().map(|(at, _)| Open::Bracket(*at));
    scan.quote.map(|(at, _)| Open::Quote(at)).or(bracket)
}

/// How far a line is indented.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether a line begins a field or an item of a list: `naam: x`, `- x`.
fn begins_something(line: &str) -> bool {
    let line = line.trim();
    let key = line.split_once(':').is_some_and(|(key, rest)| {
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        !key.is_empty() && key.chars().all(word) && (rest.is_empty() || rest.starts_with(' '))
    });
    key || line.starts_with("- ") || line == "-" || line == "---"
}

#[derive(Default)]
struct Scan {
    /// The open brackets: where, and what closes them.
    brackets: Vec<(usize, u8)>,
    /// The open quote: where, and which.
    quote: Option<(usize, u8)>,
    /// How far the line is indented in which the outermost of these was opened.
    indent: usize,
    /// The lines of a text after `|` or `>` are indented more than this.
    block: Option<usize>,
    /// Whether a bracket was closed by another one than its own.
    mismatch: bool,
}

impl Scan {
    fn is_open(&self) -> bool {
        self.quote.is_some() || !self.brackets.is_empty()
    }

    /// Whether a line belongs to a text after `|` or `>`.
    fn skips(&mut self, line: &str) -> bool {
        let inside = self.block.is_some_and(|least| line.trim().is_empty() || indent(line) > least);
        if !inside {
            self.block = None;
        }
        inside
    }

    /// Whether a field begins while something is still open.
    fn is_cut_off_by(&self, line: &str) -> bool {
        self.is_open() && indent(line) <= self.indent && begins_something(line)
    }

    fn line(&mut self, line: &str, start: usize) {
        if !self.is_open() {
            self.indent = indent(line);
        }
        let bytes = line.trim_end().as_bytes();
        let mut before = b' ';
        // Whether a value can begin here: brackets and quotes elsewhere are part of a text.
        let mut fresh = true;
        let mut at = 0;
        while let Some(byte) = bytes.get(at).copied() {
            if self.quote.is_some() {
                at += self.in_quote(byte, bytes.get(at + 1).copied());
                fresh = false;
            } else if byte == b'#' && before.is_ascii_whitespace() {
                return;
            } else {
                self.plain(byte, start + at, fresh);
                fresh = match byte {
                    b' ' | b'\t' => fresh || matches!(before, b':' | b'-'),
                    b'[' | b'{' => fresh,
                    b',' => self.is_open(),
                    _ => false,
                };
            }
            before = byte;
            at += 1;
        }
        let text = line.trim_end().trim_end_matches(['+', '-']);
        if !self.is_open() && (text.ends_with(": |") || text.ends_with(": >")) {
            self.block = Some(indent(line));
        }
    }

    /// A byte within quotes; gives how many more belong to it.
    fn in_quote(&mut self, byte: u8, next: Option<u8>) -> usize {
        match self.quote {
            Some((_, b'"')) if byte == b'\\' => 1,
            Some((_, b'\'')) if byte == b'\'' && next == Some(b'\'') => 1,
            Some((_, quote)) if byte == quote => {
                self.quote = None;
                0
            }
            _ => 0,
        }
    }

    fn plain(&mut self, byte: u8, at: usize, fresh: bool) {
        match byte {
            b'"' | b'\'' if fresh => self.quote = Some((at, byte)),
            b'[' if fresh => self.brackets.push((at, b']')),
            b'{' if fresh => self.brackets.push((at, b'}')),
            b']' | b'}' => match self.brackets.last() {
                Some((_, close)) if *close == byte && !self.mismatch => {
                    self.brackets.pop();
                }
                Some(_) => self.mismatch = true,
                None => {}
            },
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_opened_is_found_where_it_was_opened() {
        for (yaml, open) in [
            ("a: x\nb: [c, d\ne: f\n", Some(Open::Bracket(8))),
            ("a:\n  - {b: c\n  - {b: d}\n", Some(Open::Bracket(7))),
            ("a: {b: [1, 2}\n", Some(Open::Bracket(7))),
            ("a: 'x\nb: 'y'\n", Some(Open::Quote(3))),
            ("a: [b, \"c]\nd: e\n", Some(Open::Quote(7))),
            ("a: [b,\n  c]\nd: \"e\n  f\"\n", None),
            ("a: it's [not] {open\nb: 'it''s'\nc: \"\\\"\"\n", None),
            ("a: |\n  [x\n  \"y\nb: c # [\n", None),
            ("a: [{b: c}, \"]\"] # [\n", None),
        ] {
            assert_eq!(unclosed(yaml), open, "{yaml:?}");
        }
    }
}
