//! What no text may hold: numbers and dates that point to a patient.

use std::ops::Range;

use crate::base::dutch;
use crate::diag::{Code, Diagnostic, Place, codes};
use crate::syntax::Node;

use super::reader::Reader;

/// Looks through a value for a BSN (nine digits that pass the 11-proef) and for a birth date.
pub(super) fn check(text: &str, node: &Node, reader: &mut Reader<'_>) {
    for (at, found, code) in findings(text) {
        let place = node.place_of(found, at, reader.source);
        reader.notes.push(Diagnostic::new(code).at(&place));
    }
}

/// The same for a Markdown body; `start` is the byte of the body in the file.
pub(super) fn check_body(text: &str, start: usize, reader: &mut Reader<'_>) {
    for (at, found, code) in findings(text) {
        let place = Place::new(reader.file, start + at, start + at + found.len());
        reader.notes.push(Diagnostic::new(code).at(&place));
    }
}

/// The same for the name of a file, which becomes part of addresses.
pub(super) fn check_name(name: &str, reader: &mut Reader<'_>) {
    let place = Place::file(reader.file);
    let found = findings(name).into_iter();
    reader.notes.extend(found.map(|(.., code)| Diagnostic::new(code).at(&place)));
}

/// Where numbers stand in a text that can be a BSN.
pub fn bsn_places(text: &str) -> Vec<Range<usize>> {
    let range = |found: &str| {
        let start = found.as_ptr() as usize - text.as_ptr() as usize;
        start..start + found.len()
    };
    bsn(text).map(range).collect()
}

/// What no text may hold: where it begins, what it is, and which message it is.
fn findings(text: &str) -> Vec<(usize, &str, &'static Code)> {
    let place = |found: &str| found.as_ptr() as usize - text.as_ptr() as usize;
    let numbers = bsn(text).map(|found| (place(found), found, &codes::BSN));
    let dates =
        birth_dates(text).into_iter().map(|found| (place(found), found, &codes::BIRTH_DATE));
    numbers.chain(dates).collect()
}

/// How many digits stand between the points or spaces of a number as people write it.
const GROUPS: &[&[usize]] = &[&[9], &[3, 3, 3], &[4, 2, 3]];

fn bsn(text: &str) -> impl Iterator<Item = &str> {
    let runs = digit_runs(text);
    let found: Vec<&str> = (0..runs.len())
        .flat_map(|at| GROUPS.iter().map(move |groups| (at, groups)))
        .filter_map(|(at, groups)| grouped(text, runs.get(at..at + groups.len())?, groups))
        .filter(|piece| passes_eleven(piece))
        .collect();
    found.into_iter()
}

/// The stretches of digits of a text.
fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The piece of text that runs of these lengths make with one point or space between them, when no
/// other digits belong to it.
fn grouped<'a>(text: &'a str, runs: &[Range<usize>], groups: &[usize]) -> Option<&'a str> {
    let lengths_hold = runs.iter().zip(groups).all(|(run, length)| run.len() == *length);
    let joined = runs.windows(2).all(|pair| match pair {
        [a, b] => matches!(text.get(a.end..b.start), Some("." | " ")),
        _ => true,
    });
    let (first, last) = (runs.first()?, runs.last()?);
    let piece = text.get(first.start..last.end)?;
    (lengths_hold && joined).then_some(piece)
}

fn passes_eleven(piece: &str) -> bool {
    let digits: Vec<i32> =
        piece.bytes().filter(u8::is_ascii_digit).map(|b| i32::from(b - b'0')).collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 9 && sum % 11 == 0 && digits.iter().any(|digit| *digit != 0)
}

/// Dates beside words that say that someone was born.
fn birth_dates(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let born = |at: usize| words.get(at).is_some_and(|word| says_born(word));
    let found = (0..words.len()).filter_map(|at| {
        let date = words.get(at..).and_then(|rest| date(text, rest))?;
        let after = at + date.split_whitespace().count();
        let near = (1..=3).any(|back| at.checked_sub(back).is_some_and(born)) || born(after);
        near.then_some(date)
    });
    found.collect()
}

fn says_born(word: &str) -> bool {
    const WORDS: [&str; 7] =
        ["geboren", "geboortedatum", "geboortedag", "geb", "geb.", "geb.datum", "geb.dat."];
    WORDS.contains(&word.to_lowercase().trim_matches([':', ',', '(', ')']))
}

/// The date with which a stretch of words begins: `12-03-1941`, `12 maart 1941`.
fn date<'a>(text: &'a str, words: &[&'a str]) -> Option<&'a str> {
    let bare = |word: &'a str| word.trim_matches(|c: char| !c.is_alphanumeric());
    let first = bare(words.first()?);
    if in_digits(first) {
        return Some(first);
    }
    let [_, month, year, ..] = words else { return None };
    let (month, year) = (month.trim_end_matches('.').to_lowercase(), bare(year));
    let known = (1..=12).any(|n| month == dutch::month(n) || month == dutch::month_short(n));
    let numbers = matches!(first.len(), 1 | 2) && year.len() == 4;
    let digits = first.bytes().chain(year.bytes()).all(|b| b.is_ascii_digit());
    let place = |piece: &str| piece.as_ptr() as usize - text.as_ptr() as usize;
    let whole = text.get(place(first)..place(year) + year.len());
    whole.filter(|_| known && numbers && digits)
}

fn in_digits(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let holds =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bsn_is_found_and_other_numbers_are_not() {
        assert_eq!(bsn("BSN 111222333 staat hier").collect::<Vec<_>>(), ["111222333"]);
        assert_eq!(bsn("1112.22.333.").collect::<Vec<_>>(), ["1112.22.333"]);
        assert_eq!(bsn("bel 058 000 12 34 of 123456789").count(), 0);
        assert_eq!(bsn("0580001234").count(), 0);
        assert_eq!(bsn("111 222 333 en 111222333").count(), 2);
        assert_eq!(bsn("058 000 12 34").count(), 0);
    }

    #[test]
    fn a_birth_date_is_found_and_other_dates_are_not() {
        for (text, date) in [
            ("mw. X, geboren op 12-03-1941, belt", "12-03-1941"),
            ("(geb. 3 mrt. 1941)", "3 mrt. 1941"),
            ("geboortedatum: 12 maart 1941.", "12 maart 1941"),
            ("op 12/3/1941 geboren", "12/3/1941"),
        ] {
            assert_eq!(birth_dates(text), [date], "{text}");
        }
        for text in ["vastgesteld op 12-03-2024", "op 12 maart 1941", "geboren in het jaar 1941"] {
            assert!(birth_dates(text).is_empty(), "{text}");
        }
    }
}
