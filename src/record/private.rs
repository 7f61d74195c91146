//! What no text may hold: numbers and dates that point to a patient.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Place, codes};
use crate::syntax::Node;

use super::reader::Reader;

/// Looks through a value for a BSN (nine digits that pass the 11-proef) and for a birth date.
pub(super) fn check(text: &str, node: &Node, reader: &mut Reader<'_>) {
    for (_, found, code) in findings(text) {
        let place = node.place_of(found, reader.source);
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

/// What no text may hold: where it begins, what it is, and which message it is.
fn findings(text: &str) -> Vec<(usize, &str, &'static Code)> {
    let place = |found: &str| found.as_ptr() as usize - text.as_ptr() as usize;
    let numbers = bsn(text).map(|found| (place(found), found, &codes::BSN));
    let dates = birth_dates(text).map(|found| (place(found), found, &codes::BIRTH_DATE));
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

/// Dates after words that say that someone was born.
fn birth_dates(text: &str) -> impl Iterator<Item = &str> {
    const WORDS: [&str; 5] = ["geboren", "geboortedatum", "geb.", "geb.datum", "geb.dat."];
    let words: Vec<&str> = text.split_whitespace().collect();
    let after_birth = move |at: usize| {
        (1..=3).any(|back| {
            at.checked_sub(back).and_then(|i| words.get(i)).is_some_and(|word| {
                WORDS.contains(&word.to_lowercase().trim_matches([':', ',', '(']))
            })
        })
    };
    text.split_whitespace()
        .enumerate()
        .filter(move |(at, word)| looks_like_date(word) && after_birth(*at))
        .map(|(_, word)| word.trim_matches(|c: char| !c.is_ascii_digit()))
}

fn looks_like_date(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
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
        assert_eq!(
            birth_dates("mw. X, geboren op 12-03-1941, belt").collect::<Vec<_>>(),
            ["12-03-1941"]
        );
        assert_eq!(birth_dates("vastgesteld op 12-03-2024").count(), 0);
    }
}
