//! What no text may hold: numbers and dates that point to a patient.

use crate::diag::{Diagnostic, Place, codes};
use crate::syntax::Node;

use super::reader::Reader;

/// Looks through a text for a BSN (nine digits that pass the 11-proef) and for a birth date.
pub(super) fn check(text: &str, node: &Node, reader: &mut Reader<'_>) {
    for found in bsn(text) {
        let place = node.place_of(found, reader.source);
        reader.notes.push(Diagnostic::new(&codes::BSN).at(&place));
    }
    for found in birth_dates(text) {
        let place = node.place_of(found, reader.source);
        reader.notes.push(Diagnostic::new(&codes::BIRTH_DATE).at(&place));
    }
}

/// The stretches of a Markdown body that no text may hold; `start` is the byte of the body in the
/// file.
pub(super) fn check_body(text: &str, start: usize, reader: &mut Reader<'_>) {
    for (found, code) in bsn(text)
        .map(|found| (found, &codes::BSN))
        .chain(birth_dates(text).map(|found| (found, &codes::BIRTH_DATE)))
        .collect::<Vec<_>>()
    {
        let at = start + text.find(found).unwrap_or_default();
        let place = Place::new(reader.file, at, at + found.len());
        reader.notes.push(Diagnostic::new(code).at(&place));
    }
}

fn bsn(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|run| run.trim_matches('.'))
        .filter(|run| passes_eleven(run))
}

fn passes_eleven(run: &str) -> bool {
    let digits: Vec<i32> =
        run.bytes().filter(u8::is_ascii_digit).map(|b| i32::from(b - b'0')).collect();
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
