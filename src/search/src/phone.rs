//! Phone numbers: any part of any spelling finds the number.

use crate::num::cut;

/// Fewer digits than this are no part of a phone number.
pub const FEWEST_DIGITS: usize = 4;

/// What people write before a number.
const WORDS: [&str; 9] =
    ["tel", "tel.", "Tel", "Tel.", "tel:", "bel", "nummer", "telefoon", "telefoonnummer"];

/// The digits of a number as people dial it: `0580001234` for "+31 (0)58 - 000 12 34".
pub fn digits(shown: &str) -> String {
    let mut out = String::new();
    let mut abroad = "0031";
    for byte in shown.bytes() {
        if byte.is_ascii_digit() {
            out.push(char::from(byte));
        } else if byte == b'+' {
            abroad = "31";
        }
    }
    match out.strip_prefix(abroad) {
        Some(national) if !national.is_empty() => with_zero(national),
        _ => out,
    }
}

fn with_zero(national: &str) -> String {
    let mut out = "0".to_owned();
    out.push_str(national.strip_prefix('0').unwrap_or(national));
    out
}

/// The digits to look for when a question is (part of) a phone number.
pub fn asked(question: &str) -> Option<String> {
    for c in question.chars() {
        if !c.is_ascii_digit() && !matches!(c, ' '..='/' | '?' | ':' | '\u{a0}' | '–' | '‑') {
            return asked_after_word(question);
        }
    }
    number_asked(question)
}

/// "tel. 058 000 12 34"
fn asked_after_word(question: &str) -> Option<String> {
    let (word, rest) = cut(question, b' ');
    if WORDS.contains(&word) { asked(rest) } else { None }
}

fn number_asked(question: &str) -> Option<String> {
    let found = digits(question);
    if found.len() < FEWEST_DIGITS {
        return None;
    }
    // "31 58 000 12 34" without a plus: no Dutch number is written so.
    match found.strip_prefix("31") {
        Some(national) if found.len() >= 9 => Some(with_zero(national)),
        _ => Some(found),
    }
}

/// Whether a number holds some digits.
pub fn holds(number: &str, digits: &str) -> bool {
    number.as_bytes().windows(digits.len().max(1)).any(|window| window == digits.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{asked, digits};

    #[test]
    fn every_spelling_is_one_number() {
        for shown in [
            "0580001234",
            "058-000 12 34",
            "+31 58 000 12 34",
            "+31 (0)58 0001234",
            "0031 58 0001234",
            "(058) 000.12.34",
        ] {
            assert_eq!(digits(shown), "0580001234", "{shown}");
        }
        assert_eq!(digits("14 0592"), "140592");
        assert_eq!(digits("112"), "112");
    }

    #[test]
    fn a_question_may_be_part_of_a_number() {
        assert_eq!(asked("tel. 058-000 12").as_deref(), Some("05800012"));
        assert_eq!(asked("31580001234").as_deref(), Some("0580001234"));
        assert_eq!(asked("1234").as_deref(), Some("1234"));
        assert_eq!(asked("112"), None);
        assert_eq!(asked("8961 AB"), None);
    }
}
