//! YAML in even columns: the same values, the same comments, the same order.
//!
//! Only blanks and line ends change, which is checked afterwards: what is not blank has to be the
//! same, and so has the tree. A text for which that does not hold stays as it is.

use std::ops::Range;
use std::sync::Arc;

use super::layout::Layout;
use super::{FrontMatter, Written, parse, split};

/// Why a text was left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untidy {
    /// Its YAML cannot be read.
    Unreadable,
    /// It is written in a way that cannot be laid out without changing what it says.
    Odd,
}

/// The text of a YAML file, or of a Markdown file with its head, in a tidy layout. The text below
/// a head stays as it is, but for its line ends.
pub fn tidy(file: &Arc<str>, text: &str) -> Result<String, Untidy> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if !file.ends_with(".md") {
        return tidy_yaml(file, &text);
    }
    let FrontMatter::Both { yaml, body } = split(&text) else { return Err(Untidy::Unreadable) };
    let piece = |range: Range<usize>| text.get(range).unwrap_or_default();
    let head = tidy_yaml(file, piece(yaml.clone()))?;
    let end = if piece(body.clone()).is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let (before, fence) = (piece(0..yaml.start), piece(yaml.end..body.start));
    Ok(format!("{before}{head}{}\n{}{end}", fence.trim_end(), piece(body)))
}

fn tidy_yaml(file: &Arc<str>, yaml: &str) -> Result<String, Untidy> {
    let read = |text: &str| {
        let outcome = parse(file, text, 0..text.len());
        outcome.value.map(|tree| (tree, outcome.notes.len()))
    };
    let untabbed = || {
        let text = without_tabs(yaml);
        read(&text).map(|found| (text, found))
    };
    let found = read(yaml).map(|found| (yaml.to_owned(), found)).or_else(untabbed);
    let (yaml, (tree, notes)) = found.ok_or(Untidy::Unreadable)?;
    let same = |text: &String| {
        ink(text).eq(ink(&yaml))
            && read(text).is_some_and(|(after, more)| {
                more == notes && Written::of(&after) == Written::of(&tree)
            })
    };
    Layout::of(&yaml, &tree).filter(&same).ok_or(Untidy::Odd)
}

/// Everything that is not blank.
fn ink(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !c.is_whitespace())
}

/// Two spaces for each tab that indents a line; YAML cannot be read with them.
fn without_tabs(yaml: &str) -> String {
    let line = |line: &str| {
        let rest = line.trim_start_matches([' ', '\t']);
        let indent = line.get(..line.len() - rest.len()).unwrap_or_default();
        indent.replace('\t', "  ") + rest
    };
    yaml.split_inclusive('\n').map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(text: &str) -> Result<String, Untidy> {
        tidy(&Arc::from("x.yml"), text)
    }

    #[test]
    fn columns_blanks_and_line_ends_become_even() {
        let cases = [
            ("\u{feff}naam:   X \r\nsoort: huisarts", "naam: X\nsoort: huisarts\n"),
            ("telefoon:\n- nummer: 1\n  label:  a\n", "telefoon:\n  - nummer: 1\n    label: a\n"),
            (
                "a:\n        b:\n            - c\n            -   d\n",
                "a:\n  b:\n    - c\n    - d\n",
            ),
            ("a:\n\tb: 1\n", "a:\n  b: 1\n"),
            ("\n\na: 1\n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"),
            ("- id: a\n  naam: A\n- id: b\n", "- id: a\n  naam: A\n\n- id: b\n"),
            ("- {id: a}\n- {id: b}\n", "- {id: a}\n- {id: b}\n"),
            ("-   - a\n    - b\n", "- - a\n  - b\n"),
            ("a:\n    een\n    twee\n", "a:\n  een\n  twee\n"),
            ("a: [1,\n     2]\n", "a: [1,\n     2]\n"),
        ];
        for (text, tidy) in cases {
            assert_eq!(tidied(text).as_deref(), Ok(tidy), "{text:?}");
            assert_eq!(tidied(tidy).as_deref(), Ok(tidy), "again");
        }
    }

    #[test]
    fn texts_of_many_lines_keep_what_they_say() {
        let text = "a:\n    tekst: |\n          een  \n\n            - twee\n    b: 1\n";
        let tidy = "a:\n  tekst: |\n    een  \n\n      - twee\n  b: 1\n";
        assert_eq!(tidied(text).as_deref(), Ok(tidy));
        let text = "- >-\n      een\n      twee\n- \"a\n   b\"\n";
        assert_eq!(tidied(text).as_deref(), Ok("- >-\n  een\n  twee\n\n- \"a\n   b\"\n"));
    }

    #[test]
    fn comments_stay_beside_what_they_are_about() {
        let text = "# kop\na: # bij a\n    # bij b\n    b: 1   # een\n    # onder b\n# slot\n";
        let tidy = "# kop\na: # bij a\n  # bij b\n  b: 1   # een\n  # onder b\n# slot\n";
        assert_eq!(tidied(text).as_deref(), Ok(tidy));
    }

    #[test]
    fn what_cannot_be_read_or_laid_out_stays() {
        assert_eq!(tidied("a: [1\n"), Err(Untidy::Unreadable));
        assert_eq!(tidied("a: |2\n    x\n"), Err(Untidy::Odd));
        assert_eq!(tidied("- a\n-\n"), Err(Untidy::Odd));
        assert_eq!(tidied("? a\n: b\n"), Err(Untidy::Odd));
    }

    #[test]
    fn below_a_head_nothing_changes() {
        let text = "---\ntitel:  X\n\n\nb: 1\n---\n\n\nregel  \nregel";
        let tidy = super::tidy(&Arc::from("x.md"), text);
        assert_eq!(tidy.as_deref(), Ok("---\ntitel: X\n\nb: 1\n---\n\n\nregel  \nregel\n"));
    }
}
