//! Where a person still stands in the texts of a site: by name, number, address or id.

use crate::base::Spelled;
use crate::entry::Entry;
use crate::source::{Named, SourceSet};

use super::{Forgetting, line_of};

/// A place at which a person still stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// The file.
    pub file: String,
    /// The line, from 1; none where the name of the file is meant.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What stands there.
    pub words: String,
}

/// Shorter words of a name are too common to look for.
const SHORTEST: usize = 4;

/// What is looked for.
struct Signs {
    /// Words, in small letters.
    words: Vec<String>,
    /// Digits of numbers.
    digits: Vec<String>,
}

impl Signs {
    fn of(entry: &Entry) -> Self {
        let mut words = Vec::new();
        if entry.person.as_ref().is_some_and(|person| person.named) {
            words.push(entry.title.to_lowercase());
            // The last name alone is enough to know who is meant.
            let last = entry.title.rsplit(' ').next().unwrap_or_default().to_lowercase();
            words.extend((last.chars().count() >= SHORTEST).then_some(last));
        }
        words.extend(entry.emails.iter().map(|line| line.address.as_str().to_lowercase()));
        words.push(format!("contactpersoon:{}", entry.key));
        words.push(format!("contactpersoon:{}", entry.key.id));
        let digits = entry.phones.iter().flat_map(|line| {
            let national = line.number.digits();
            let abroad = national.strip_prefix('0').map(|rest| format!("31{rest}"));
            std::iter::once(national.to_owned()).chain(abroad)
        });
        Self { words, digits: digits.collect() }
    }

    /// The stretches of a text that point to the person, in order, none within another.
    fn find(&self, text: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let lower = Spelled::whole(text).lowered();
        for word in &self.words {
            for (start, _) in lower.text.match_indices(word.as_str()) {
                let end = start + word.len();
                let before = lower.text.get(..start).and_then(|text| text.chars().next_back());
                let after = lower.text.get(end..).and_then(|text| text.chars().next());
                let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                if !inside(before) && !inside(after) && after != Some('-') {
                    found.push(lower.source(start, end));
                }
            }
        }
        let numbers = Spelled::whole(text).digits();
        for digits in &self.digits {
            for (start, _) in numbers.text.match_indices(digits.as_str()) {
                let (from, to) = numbers.source(start, start + digits.len() - 1);
                found.push((from, to + 1));
            }
        }
        found.sort_by_key(|(start, end)| (*start, std::cmp::Reverse(*end)));
        let mut last = 0;
        found.retain(|(start, end)| {
            let outer = *start >= last;
            last = last.max(*end);
            outer
        });
        found
    }
}

/// Where a person still stands once everything else is done.
pub(super) fn find(sources: &SourceSet, done: &Forgetting, entry: &Entry) -> Vec<Trace> {
    let signs = Signs::of(entry);
    let mut left = Vec::new();
    for (file, text) in texts(sources, done) {
        for (start, end) in signs.find(text) {
            let line_start =
                text.get(..start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
            left.push(Trace {
                file: file.clone(),
                line: line_of(text, start),
                column: text.get(line_start..start).unwrap_or_default().chars().count() + 1,
                words: text.get(start..end).unwrap_or_default().to_owned(),
            });
        }
    }
    for path in sources.attachments.keys() {
        let spaced = path.replace(['-', '_'], " ");
        if !signs.find(&spaced).is_empty() {
            let file = path.clone();
            left.push(Trace { file, line: 0, column: 0, words: path.clone() });
        }
    }
    left.sort();
    left
}

/// The texts of a site as they are going to be.
fn texts<'a>(sources: &'a SourceSet, done: &'a Forgetting) -> Vec<(String, &'a str)> {
    let beside = sources.settings.iter().chain(&sources.history).chain(&sources.addresses);
    let files = beside.chain(&sources.records).map(|file| (file.path.to_string(), &*file.text));
    let theme = sources.theme.iter().filter_map(|(path, bytes)| {
        Some((format!("thema/{path}"), std::str::from_utf8(bytes).ok()?))
    });
    let named = sources.named.iter().filter_map(|(path, named)| match named {
        Named::Bytes(bytes) => Some((path.clone(), std::str::from_utf8(bytes).ok()?)),
        Named::TooLarge(_) | Named::Missing => None,
    });
    let all = files.chain(theme).chain(named).filter(|(path, _)| !done.gone.contains(path));
    all.map(|(path, text)| {
        let text = done.files.get(&path).map_or(text, String::as_str);
        (path, text)
    })
    .collect()
}

/// So that a place of a trace reads like that of a message.
impl std::fmt::Display for Trace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => f.write_str(&self.file),
            line => write!(f, "{}:{line}:{}: {}", self.file, self.column, self.words),
        }
    }
}
