//! Phone numbers: any part of any spelling finds the number.

/// Fewer digits than this are no part of a phone number.
pub const FEWEST_DIGITS: usize = 4;

/// The digits of a number as people dial it: `0580001234` for "+31 (0)58 - 000 12 34".
pub fn digits(shown: &str) -> String {
    let plus = shown.trim_start().starts_with('+');
    let without_zero = shown.replace("(0)", "");
    let digits: String = without_zero.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("00").or(if plus { Some(digits.as_str()) } else { None }) {
        Some(international) => international.strip_prefix("31"),
        None => None,
    };
    match national {
        Some(rest) if !rest.is_empty() => ["0", rest].concat(),
        _ => digits,
    }
}

/// The digits to look for when a question is (part of) a phone number, best guess first.
pub fn asked(question: &str) -> Option<String> {
    let bare = question.trim().trim_end_matches(['.', '?']);
    let lower = bare.to_ascii_lowercase();
    let rest = ["telefoonnummer", "telefoon", "nummer", "tel", "bel", "t"]
        .iter()
        .find_map(|word| lower.strip_prefix(word))
        .unwrap_or(&lower)
        .trim_start_matches([':', '.', ' ']);
    let only_digits = rest.chars().all(|c| c.is_ascii_digit() || " +-()./\u{a0}–‑".contains(c));
    let found = digits(rest);
    if !only_digits || found.len() < FEWEST_DIGITS {
        return None;
    }
    // "31 58 000 12 34" without a plus: no Dutch number is written so.
    match found.strip_prefix("31") {
        Some(national) if found.len() >= 9 => Some(["0", national].concat()),
        _ => Some(found),
    }
}

#[cfg(test)]
mod tests {
    use super::{asked, digits};

    #[test]
    fn every_spelling_is_one_number() {
        for shown in ["0580001234", "058-000 12 34", "+31 58 000 12 34", "+31 (0)58 0001234", "0031 58 0001234", "(058) 000.12.34"] {
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
