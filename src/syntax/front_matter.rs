//! Where the YAML of a file stands: all of it, or between two lines `---` at the head of Markdown.

use std::ops::Range;

/// Where the YAML and the text of a Markdown file stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrontMatter {
    /// The file has both.
    Both {
        /// The bytes of the YAML.
        yaml: Range<usize>,
        /// The bytes of the Markdown.
        body: Range<usize>,
    },
    /// The file does not begin with `---`.
    Missing,
    /// The second `---` is missing.
    Unclosed,
}

/// Where the YAML stands in a file that is nothing else: behind the mark that some editors put first.
pub fn whole(text: &str) -> Range<usize> {
    text.len() - text.trim_start_matches('\u{feff}').len()..text.len()
}

/// Splits a Markdown file. A byte order mark and the line ends of Windows and old
/// Macs are no matter.
pub fn split(text: &str) -> FrontMatter {
    let start = whole(text).start;
    let mut lines = Lines { text, at: start };
    match lines.next() {
        Some((_, "---")) => {}
        _ => return FrontMatter::Missing,
    }
    let yaml_start = lines.at;
    while let Some((line_start, line)) = lines.next() {
        if line == "---" {
            return FrontMatter::Both { yaml: yaml_start..line_start, body: lines.at..text.len() };
        }
    }
    FrontMatter::Unclosed
}

struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let ends = rest.get(end..).unwrap_or_default();
        let len = end + if ends.starts_with("\r\n") { 2 } else { ends.len().min(1) };
        let start = self.at;
        self.at += len;
        rest.get(..len).map(|line| (start, line.trim_end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_split_at_its_lines() {
        let text = "\u{feff}---\r\nnaam: x\r\n---\r\nWelkom.\r\n";
        let FrontMatter::Both { yaml, body } = split(text) else { panic!("no front matter") };
        assert_eq!(&text[yaml], "naam: x\r\n");
        assert_eq!(&text[body], "Welkom.\r\n");
        assert_eq!(
            split("---\rnaam: x\r---\rWelkom."),
            FrontMatter::Both { yaml: 4..12, body: 16..23 }
        );
        assert_eq!(split("Welkom."), FrontMatter::Missing);
        assert_eq!(split("---\nnaam: x\n"), FrontMatter::Unclosed);
        assert_eq!(split("---\n---"), FrontMatter::Both { yaml: 4..4, body: 7..7 });
    }
}
