//! Values of other audiences in the files of a tree.

use aho_corasick::{AhoCorasick, MatchKind};
use rayon::prelude::*;

use crate::base::Spelled;
use crate::diag::{Diagnostic, Place, codes};
use crate::entry::Audience;

use super::folder::Folder;
use super::secrets::{Secret, Secrets};
use super::views::views;
use super::{Item, Subject};

/// What is looked for, ready to be found in one go.
struct Finder<'a> {
    words: Vec<&'a Secret>,
    in_words: AhoCorasick,
    digits: Vec<&'a Secret>,
    in_digits: AhoCorasick,
}

impl<'a> Finder<'a> {
    fn of(secrets: &'a Secrets) -> Option<Self> {
        let machine = |keys: Vec<&str>| {
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(keys).ok()
        };
        Some(Self {
            words: secrets.words.values().collect(),
            in_words: machine(secrets.words.keys().map(String::as_str).collect())?,
            digits: secrets.digits.values().collect(),
            in_digits: machine(secrets.digits.keys().map(String::as_str).collect())?,
        })
    }

    /// The secrets that a text holds, each where it stands first.
    fn find(&self, text: &str) -> Vec<(usize, usize, &'a Secret)> {
        let mut found: Vec<(usize, usize, &Secret)> = Vec::new();
        let mut add = |view: &Spelled, start: usize, end: usize, secret: Option<&&'a Secret>| {
            let Some(secret) = secret else { return };
            if found.iter().all(|(.., known)| known.place != secret.place) {
                let (start, last) = view.source(start, end.saturating_sub(1));
                let len =
                    text.get(last..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
                found.push((start, last + len, secret));
            }
        };
        for (number, view) in views(text).iter().enumerate() {
            for hit in self.in_words.find_iter(&view.text) {
                if stands_alone(&view.text, hit.start(), hit.end()) {
                    add(view, hit.start(), hit.end(), self.words.get(hit.pattern().as_usize()));
                }
            }
            if number > 1 {
                continue;
            }
            let digits = view.digits();
            for hit in self.in_digits.find_iter(&digits.text) {
                let (start, _) = digits.source(hit.start(), hit.start());
                let (last, _) = digits.source(hit.end() - 1, hit.end() - 1);
                add(view, start, last + 1, self.digits.get(hit.pattern().as_usize()));
            }
        }
        found
    }
}

/// Whether a value is not merely the middle of a longer word.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    let first = text.get(start..).and_then(|text| text.chars().next());
    let last = text.get(..end).and_then(|text| text.chars().next_back());
    let joined = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric())
    };
    !joined(before, first) && !joined(last, after)
}

/// Looks through all files, and through their paths.
pub(super) fn look(folder: &Folder, secrets: &Secrets, subject: &Subject<'_>) -> Vec<Diagnostic> {
    let Some(finder) = Finder::of(secrets) else { return Vec::new() };
    let audience = subject.audience();
    folder.items().par_iter().flat_map_iter(|item| in_item(item, &finder, audience)).collect()
}

fn in_item(item: &Item, finder: &Finder<'_>, audience: Audience) -> Vec<Diagnostic> {
    let mut notes: Vec<Diagnostic> = match item.text() {
        Some(text) => {
            let found = finder.find(text).into_iter();
            found
                .map(|(start, end, secret)| {
                    note(secret, &Place::new(&item.name, start, end), audience)
                })
                .collect()
        }
        None => Vec::new(),
    };
    // What is packed has no line: the file itself is where it stands.
    let whole = Place::file(&item.name);
    let packed = item.text().is_none().then(|| String::from_utf8_lossy(&item.bytes).into_owned());
    for text in item.inside().iter().chain(&packed).chain([&item.path]) {
        for (.., secret) in finder.find(text) {
            let note = note(secret, &whole, audience);
            if notes.iter().all(|known| known.others != note.others) {
                notes.push(note);
            }
        }
    }
    notes
}

fn note(secret: &Secret, place: &Place, audience: Audience) -> Diagnostic {
    let code = if secret.person { &codes::LEAKED_PERSON } else { &codes::LEAK };
    Diagnostic::new(code)
        .at(place)
        .and_at(&secret.place)
        .with("voor", secret.audience.map_or("niemand", Audience::name))
        .with("doelgroep", audience.name())
}
