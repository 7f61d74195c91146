//! Compounds: `schuldhulpverlening` is about `schuld`, `hulp` and `verlening`.

use crate::analysis::Analysis;
use crate::lists::List;

/// A word in two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// First part, without what links it: `vrijwilliger` of `vrijwilligerswerk`.
    pub first: String,
    /// Last part.
    pub last: String,
}

/// What may stand between two parts, and what it costs.
pub(crate) const LINKS: [(&str, usize); 5] = [("", 0), ("s", 2), ("en", 2), ("n", 3), ("e", 3)];

/// The best way to see a folded word as two words that are `known`, if there is one.
pub fn split(analysis: &Analysis, word: &str, known: &dyn Fn(&str) -> bool) -> Option<Split> {
    if word.len() < 6 || !word.is_ascii() || analysis.lists.has(List::NoCompound, word) {
        return None;
    }
    let mut best: Option<(usize, &str, &str)> = None;
    for at in 3..word.len() - 2 {
        let (Some(first), Some(last)) = (word.get(..at), word.get(at..)) else { continue };
        for (link, cost) in &LINKS {
            let Some(bare) = first.strip_suffix(link) else { continue };
            let Some(first_worth) = worth(analysis, bare, List::Modifier, known) else { continue };
            // The last part is looked up last: in the browser it may lie in a chunk of its own.
            let Some(last_worth) = worth(analysis, last, List::Head, known) else { continue };
            let score =
                (first_worth.min(last_worth) * 4 + first_worth + last_worth).saturating_sub(*cost);
            if best.is_none_or(|(former, _, _)| score > former) {
                best = Some((score, bare, last));
            }
        }
    }
    best.map(|(_, first, last)| Split { first: first.to_owned(), last: last.to_owned() })
}

/// How sure it is that a part is a word: longer is surer, listed is surest.
fn worth(
    analysis: &Analysis,
    part: &str,
    list: List,
    known: &dyn Fn(&str) -> bool,
) -> Option<usize> {
    let long_enough = part.len() >= 4 || analysis.lists.has(List::ShortPart, part);
    if !long_enough || analysis.lists.has(List::Stop, part) {
        return None;
    }
    if analysis.lists.has(list, part) {
        return Some(part.len() + 3);
    }
    known(part).then_some(part.len())
}

/// Every part of a word, also the parts of its parts, with whether the word ends in it.
pub fn parts(analysis: &Analysis, word: &str, known: &dyn Fn(&str) -> bool) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    add_parts(analysis, word, known, true, 0, &mut out);
    out
}

fn add_parts(
    analysis: &Analysis,
    word: &str,
    known: &dyn Fn(&str) -> bool,
    at_end: bool,
    depth: u8,
    out: &mut Vec<(String, bool)>,
) {
    let Some(found) = split(analysis, word, known) else { return };
    if depth < 2 {
        add_parts(analysis, &found.first, known, false, depth + 1, out);
        add_parts(analysis, &found.last, known, at_end, depth + 1, out);
    }
    out.push((found.first, false));
    out.push((found.last, at_end));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `word: part part ...` in the order of the word, largest parts last.
    const CASES: &str = include_str!("../tests/data/samenstellingen.txt");

    #[test]
    fn compounds_come_apart() {
        let analysis = Analysis::new();
        for line in CASES.lines() {
            let (word, expected) = line.split_once(':').expect("word: parts");
            let found = split(&analysis, word, &|_| false).map(|s| [s.first, s.last].join(" "));
            assert_eq!(found.unwrap_or_default(), expected.trim(), "{word}");
        }
    }

    #[test]
    fn the_words_of_a_collection_are_known() {
        let analysis = Analysis::new();
        let found =
            parts(&analysis, "schuldhulpverleningstraject", &|word| word == "schuldhulpverlening");
        let names: Vec<&str> = found.iter().map(|(part, _)| part.as_str()).collect();
        assert_eq!(
            names,
            ["hulp", "verlening", "schuld", "hulpverlening", "schuldhulpverlening", "traject"]
        );
    }
}
