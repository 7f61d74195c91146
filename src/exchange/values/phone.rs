//! Phone numbers in a cell: in any spelling, more than one, with words beside them.

use wijkboek_search::words::fold;

use crate::entry::{Phone, PhoneError};

/// A number with the words that stand beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Call {
    pub number: Phone,
    /// `receptenlijn`, `alleen 's ochtends`.
    pub label: Option<String>,
    /// Whether a spreadsheet had taken the first zero.
    pub lost_zero: bool,
}

impl Call {
    /// What the number is for, if its label says so: a value of `gebruik`.
    pub(in crate::exchange) fn purpose(&self) -> Option<&'static str> {
        let label = fold(self.label.as_deref()?);
        let says = |words: &[&str]| words.iter().any(|word| label.contains(word));
        match () {
            () if says(&["niet voor spoed", "geen spoed"]) => None,
            () if says(&["spoed"]) => Some("spoed"),
            () if says(&["overleg", "intercollegiaal"]) => Some("overleg"),
            () if says(&["verwijzer", "professional", "zorgverlener"]) => Some("professionals"),
            () => None,
        }
    }
}

/// A part of a cell with phone numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Piece {
    /// A number.
    Call(Call),
    /// Text without a number in it that could be read.
    Rest(String),
}

/// Longer runs of digits are not tried: no cell holds more than a few numbers in one run.
const LONGEST_RUN: usize = 80;

/// The numbers of a cell, and what is none.
pub(in crate::exchange) fn phones(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut waiting: Option<String> = None;
    for part in parts(text) {
        let calls = calls(&part);
        match (calls.is_empty(), part.ends_with(':')) {
            // `Receptenlijn:` on a line of its own speaks of the next number.
            (true, true) if waiting.is_none() => waiting = Some(part),
            (true, _) => pieces.push(Piece::Rest(part)),
            (false, _) => {
                let mut calls = calls.into_iter();
                let mut first = calls.next();
                if let (Some(call), Some(words)) = (first.as_mut(), waiting.take()) {
                    let own = call.label.take().unwrap_or_default();
                    call.label = label(&[words.trim_end_matches(':'), &own]);
                }
                pieces.extend(first.into_iter().chain(calls).map(Piece::Call));
            }
        }
    }
    pieces.extend(waiting.map(Piece::Rest));
    pieces
}

/// A cell that is one number and nothing else.
pub(in crate::exchange) fn single(text: &str) -> Option<Call> {
    let (number, lost_zero) = number(text)?;
    Some(Call { number, label: None, lost_zero })
}

fn number(text: &str) -> Option<(Phone, bool)> {
    match Phone::parse(text) {
        Ok(phone) => Some((phone, false)),
        Err(PhoneError::LostZero) => {
            Phone::parse(&format!("0{}", text.trim())).ok().map(|p| (p, true))
        }
        Err(_) => None,
    }
}

/// A cell without what separates numbers: line breaks, `;`, `,`, `|`, `of`, `en`, `&`; but not
/// within brackets.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_usize;
    let words = text.split_inclusive(char::is_whitespace);
    for word in words {
        let separates = depth == 0 && matches!(word.trim(), "of" | "en" | "&" | "/" | "|");
        if separates {
            parts.push(String::new());
            continue;
        }
        for c in word.chars() {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && matches!(c, '\n' | ';' | ',' | '|') {
                parts.push(String::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(c);
            }
        }
    }
    let parts = parts.iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The numbers of a part, each with the words beside it; none when it holds no number, or one that
/// cannot be read.
fn calls(part: &str) -> Vec<Call> {
    let mut found: Vec<Vec<(Phone, bool)>> = Vec::new();
    // The words before the first number, between the numbers, and behind the last.
    let mut texts: Vec<&str> = Vec::new();
    let mut rest = part;
    while let Some((before, run, after)) = next_run(rest) {
        let Some(numbers) = numbers(run) else { return Vec::new() };
        found.push(numbers);
        texts.push(before);
        rest = after;
    }
    texts.push(rest);
    // Words stand before their numbers, or behind them: the first text tells.
    let before = found.len() > 1 && texts.first().is_some_and(|text| label(&[text]).is_some());
    let text = |at: usize| texts.get(at).copied().unwrap_or_default();
    let mut calls = Vec::new();
    for (at, numbers) in found.into_iter().enumerate() {
        let (ahead, behind) = match (before, at) {
            (true, _) => (text(at), ""),
            (false, 0) => (text(0), text(1)),
            (false, _) => ("", text(at + 1)),
        };
        // Of two numbers that only a stroke separates, the words behind speak of the last.
        let last = numbers.len().saturating_sub(1);
        calls.extend(numbers.into_iter().enumerate().map(|(at, (number, lost_zero))| Call {
            number,
            label: label(&[ahead, if at == last { behind } else { "" }]),
            lost_zero,
        }));
    }
    calls
}

/// The next stretch that could be a number, with what stands before and behind it.
fn next_run(text: &str) -> Option<(&str, &str, &str)> {
    let spelled = |c: char| c.is_ascii_digit() || " .-–/()+\u{a0}".contains(c);
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(spelled)?;
        let rest = text.get(start..)?;
        let len = rest.find(|c| !spelled(c)).unwrap_or(rest.len());
        let run = rest.get(..len)?;
        let skipped = run.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(');
        let (begin, end) = (skipped.unwrap_or(len), run.rfind(|c: char| c.is_ascii_digit()));
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        if let Some(end) = end.filter(|_| digits >= 5 || is_short_number(run)) {
            let (before, behind) = (text.get(..start + begin)?, text.get(start + end + 1..)?);
            return Some((before, run.get(begin..=end)?, behind));
        }
        from = start + len;
    }
}

/// 112 and 113.
fn is_short_number(run: &str) -> bool {
    Phone::parse(run).is_ok()
}

/// One number, or several that only a space or a stroke separates.
fn numbers(run: &str) -> Option<Vec<(Phone, bool)>> {
    if let Some(one) = number(run) {
        return Some(vec![one]);
    }
    if run.len() > LONGEST_RUN {
        return None;
    }
    ['/', ' '].into_iter().flat_map(|c| run.match_indices(c)).find_map(|(at, between)| {
        let first = number(run.get(..at)?)?;
        let mut all = vec![first];
        all.extend(numbers(run.get(at + between.len()..)?)?);
        Some(all)
    })
}

/// The words beside a number, without brackets and without what the column says already.
fn label(words: &[&str]) -> Option<String> {
    let noise = ["tel", "telefoon", "telefoonnummer", "telnr", "nr", "t"];
    let bare = |text: &str| {
        text.trim_matches(|c: char| c.is_whitespace() || "():-–/,.".contains(c)).to_owned()
    };
    let texts = words.iter().map(|text| bare(text));
    let texts: Vec<String> =
        texts.filter(|text| !text.is_empty() && !noise.contains(&fold(text).as_str())).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let pieces = phones(text).into_iter();
        pieces
            .map(|piece| match piece {
                Piece::Call(call) => match call.label {
                    Some(label) => format!("{} ({label})", call.number),
                    None => call.number.to_string(),
                },
                Piece::Rest(text) => format!("? {text}"),
            })
            .collect()
    }

    #[test]
    fn one_number_is_read_in_every_spelling() {
        for text in [
            "058-0001234",
            "058 - 000 12 34",
            "(058) 000 12 34",
            "0580001234",
            "580001234",
            "+31 58 000 12 34",
            "+31(0)58 0001234",
            "0031-58-0001234",
            "058.000.12.34",
            "058/000 12 34",
            "Tel. 058 000 12 34",
            "T: 058-000 12 34",
        ] {
            assert_eq!(shown(text), ["058 000 12 34"], "{text}");
        }
    }

    #[test]
    fn two_numbers_in_a_cell_keep_their_words() {
        for text in [
            "058-0001234 / 058-0001235 (receptenlijn)",
            "058-0001234/058-0001235 receptenlijn",
            "058-0001234; receptenlijn: 058-0001235",
            "058-0001234 of 058-0001235 (receptenlijn)",
            "058-0001234\nReceptenlijn:\n058-0001235",
        ] {
            let found = shown(text);
            assert_eq!(found.len(), 2, "{text}: {found:?}");
            assert_eq!(found[0], "058 000 12 34", "{text}");
            assert!(
                found[1].to_lowercase().starts_with("058 000 12 35 (receptenlijn)"),
                "{found:?}"
            );
        }
        assert_eq!(
            shown("spoed 058-0001234 algemeen 058-0001235"),
            ["058 000 12 34 (spoed)", "058 000 12 35 (algemeen)"]
        );
    }

    #[test]
    fn what_is_no_number_stays() {
        assert_eq!(shown("via de huisarts"), ["? via de huisarts"]);
        assert_eq!(shown("058-000123"), ["? 058-000123"]);
        assert_eq!(shown("058-0001234 tst 12"), ["058 000 12 34 (tst 12)"]);
        assert_eq!(shown("112"), ["112"]);
    }

    #[test]
    fn words_tell_what_a_number_is_for() {
        let purpose = |text: &str| match phones(text).remove(0) {
            Piece::Call(call) => call.purpose(),
            Piece::Rest(_) => None,
        };
        assert_eq!(purpose("058-0001234 (spoedlijn)"), Some("spoed"));
        assert_eq!(purpose("058-0001234 (niet voor spoed)"), None);
        assert_eq!(purpose("overleglijn 058-0001234"), Some("overleg"));
    }
}
