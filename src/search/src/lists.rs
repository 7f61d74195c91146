//! The word lists of `data/`, read once.

use crate::num::{FNV_START, fnv};

const STOP: &str = include_str!("../data/stopwoorden.txt");
const QUESTION: &str = include_str!("../data/vraagwoorden.txt");
const EVERYDAY: &str = include_str!("../data/alledaags.txt");
const KINDS: &str = include_str!("../data/soortwoorden.txt");
const PARTS: &str = include_str!("../data/delen.txt");
const FAMILIES: &str = include_str!("../data/stammen.txt");

/// A set of words of the data files.
#[derive(Debug, Clone)]
pub(crate) struct WordSet(Vec<&'static str>);

impl WordSet {
    fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut words: Vec<&str> = words.collect();
        words.sort_unstable();
        Self(words)
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

/// The words of lines that start with `mark` (all lines without one when it is empty).
fn words(file: &'static str, mark: &'static str) -> impl Iterator<Item = &'static str> {
    lines(file).filter_map(move |line| line.strip_prefix(mark)).flat_map(str::split_whitespace)
}

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Pairs of (word, name before the colon of its line), sorted by word.
fn pairs(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut out: Vec<_> = lines(file)
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(name, words)| words.split_whitespace().chain([name]).map(move |word| (word, name)))
        .collect();
    out.sort_unstable();
    out.dedup_by_key(|(word, _)| *word);
    out
}

/// Every list that analysis and query plan use.
#[derive(Debug, Clone)]
pub(crate) struct Lists {
    pub(crate) stop: WordSet,
    pub(crate) question: WordSet,
    pub(crate) everyday: WordSet,
    pub(crate) heads: WordSet,
    pub(crate) modifiers: WordSet,
    pub(crate) short_parts: WordSet,
    pub(crate) no_compound: WordSet,
    families: Vec<(&'static str, &'static str)>,
    kinds: Vec<(&'static str, &'static str)>,
}

impl Lists {
    pub(crate) fn new() -> Self {
        Self {
            stop: WordSet::new(words(STOP, "")),
            question: WordSet::new(words(QUESTION, "")),
            everyday: WordSet::new(words(EVERYDAY, "")),
            heads: WordSet::new(words(PARTS, ">")),
            modifiers: WordSet::new(words(PARTS, "<")),
            short_parts: WordSet::new(words(PARTS, "=")),
            no_compound: WordSet::new(words(PARTS, "!")),
            families: pairs(FAMILIES),
            kinds: pairs(KINDS),
        }
    }

    /// The key of the family that a word belongs to by the list.
    pub(crate) fn family(&self, word: &str) -> Option<&'static str> {
        named(&self.families, word)
    }

    /// The kind of record that a word asks for: `thema-avond` for "avond".
    pub(crate) fn kind(&self, word: &str) -> Option<&'static str> {
        named(&self.kinds, word)
    }

    /// Changes with every list, so that an index and an engine of different lists never meet.
    pub(crate) fn hash() -> u32 {
        [STOP, QUESTION, EVERYDAY, KINDS, PARTS, FAMILIES]
            .iter()
            .fold(FNV_START, |hash, list| fnv(hash, list.as_bytes()))
    }
}

fn named(pairs: &[(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    let at = pairs.binary_search_by(|(w, _)| (*w).cmp(word)).ok()?;
    pairs.get(at).map(|(_, name)| *name)
}
