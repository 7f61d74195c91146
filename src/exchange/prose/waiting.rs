//! How long one waits, in the words of a sentence.

use super::{At, Fact, Where};

/// Words that make a waiting time another thing than how long it takes now.
const UNCERTAIN: [&str; 12] = [
    "sinds", "geleden", "was", "meer", "langer", "minimaal", "minstens", "ruim", "vanaf", ">",
    "niet", "soms",
];

/// What the words of a sentence say about waiting.
pub(super) fn waiting(words: &[String], place: Where) -> Vec<At> {
    let about = |words: &[String]| words.iter().any(|word| word.starts_with("wacht"));
    let uncertain = words.iter().any(|word| UNCERTAIN.contains(&word.as_str()));
    if uncertain || (place != Where::Waiting && !about(words)) {
        return Vec::new();
    }
    match (amounts(words).as_slice(), words.iter().position(|word| word == "geen")) {
        ([], Some(at)) => {
            let next = words.get(at + 1..words.len().min(at + 3)).unwrap_or_default();
            let none = about(next) || place == Where::Waiting && words.len() == 1;
            Vec::from_iter(none.then_some((Fact::Wait("aanmelding", 0), at..at + 3)))
        }
        ([(weeks, range)], None) => {
            let fact = |purpose| (Fact::Wait(purpose, *weeks), range.clone());
            purpose(words).map(fact).into_iter().collect()
        }
        ([(first, range), (second, other)], None) => {
            let (before, behind) = words.split_at(range.end);
            match (purpose(before), purpose(behind)) {
                (Some(a), Some(b)) if a != b => vec![
                    (Fact::Wait(a, *first), range.clone()),
                    (Fact::Wait(b, *second), other.clone()),
                ],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// What is waited for; `None` when the words speak of both.
fn purpose(words: &[String]) -> Option<&'static str> {
    let speaks =
        |stems: &[&str]| words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    match (speaks(&["intake", "aanmeld", "kennismak"]), speaks(&["behandel"])) {
        (true, true) => None,
        (_, true) => Some("behandeling"),
        (_, false) => Some("aanmelding"),
    }
}

/// The weeks in some words, with where they stand. Of `6-8 weken` the 8 counts: nobody is
/// disappointed by a sooner call.
fn amounts(words: &[String]) -> Vec<(u32, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let unit = match word.as_str() {
            "week" | "weken" | "wk" | "wkn" => (1, 1),
            "maand" | "maanden" | "mnd" => (52, 12),
            _ => continue,
        };
        let last = at.checked_sub(1).and_then(|at| words.get(at)).and_then(|word| number(word));
        let Some(last) = last.filter(|number| *number <= 200) else { continue };
        let range = at >= 3
            && words
                .get(at - 2)
                .is_some_and(|word| matches!(word.as_str(), "-" | "tot" | "a" | "of"));
        let first = words.get(at.wrapping_sub(3)).filter(|_| range).and_then(|word| number(word));
        let start = if first.is_some() { at - 3 } else { at - 1 };
        found.push(((last * unit.0).div_ceil(unit.1), start..at + 1));
    }
    found
}

fn number(word: &str) -> Option<u32> {
    let names = [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf",
    ];
    let named =
        || names.iter().position(|name| *name == word).and_then(|at| u32::try_from(at + 1).ok());
    word.parse().ok().or_else(named)
}
