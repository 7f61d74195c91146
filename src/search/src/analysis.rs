//! What the index keeps of a text, and what a question is compared by.

use crate::lists::{self, List, Lists};
use crate::num::fnv;
use crate::stem;

/// Raised when the code of analysis changes what a word becomes.
const VERSION: &[u8] = b"3 dutch_porter 1.20260821.8";

/// Longer words, in bytes, are addresses or noise.
pub(crate) const LONGEST: usize = 64;

/// How the words of a language become keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tongue {
    /// The language of the field: inflections, compounds, synonyms, typing errors.
    Dutch,
    /// English: inflections.
    English,
    /// Any other: words as they are written, without case and accents.
    Other,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dutch, Self::English, Self::Other];

    /// That of a language tag: `en`, `en-GB`; `nl` also when nothing is said.
    pub fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next().unwrap_or_default() {
            "" | "nl" => Self::Dutch,
            "en" => Self::English,
            _ => Self::Other,
        }
    }

    /// What stands before its words in the dictionary, so that those of two languages never meet.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Dutch => "",
            Self::English => "{",
            Self::Other => "|",
        }
    }
}

/// Words to keys, with the lists of `data/`.
#[derive(Debug, Clone)]
pub struct Analysis {
    pub(crate) lists: Lists,
}

impl Default for Analysis {
    fn default() -> Self {
        Self::new()
    }
}

impl Analysis {
    /// Reads the lists; keep it for as many texts as there are.
    pub fn new() -> Self {
        Self { lists: Lists::new() }
    }

    /// What the inflections of a folded word share: `schuld` for `schulden`.
    pub fn key(&self, word: &str) -> String {
        let mut key = match self.lists.name(List::Family, word) {
            Some(key) => key.to_owned(),
            None => stem::key(word),
        };
        // `maag` is not `mag`.
        if self.lists.has(List::Stop, &key) && !self.lists.has(List::Stop, word) {
            key.push('_');
        }
        key
    }

    /// The same for a word of a language, with the sign of that language before it.
    pub fn key_in(&self, tongue: Tongue, word: &str) -> String {
        let key = match tongue {
            Tongue::Dutch => return self.key(word),
            #[cfg(feature = "english")]
            Tongue::English => frostem::Stemmer::new(frostem::Algorithm::English).stem(word).into(),
            _ => word.to_owned(),
        };
        let mut out = tongue.sign().to_owned();
        out.push_str(&key);
        out
    }

    /// Whether a folded word is too general to say much.
    pub fn is_general(&self, word: &str) -> bool {
        self.lists.has(List::Everyday, word)
    }

    /// Whether a folded word is left out of the index: it carries no subject, or is one letter, or is
    /// endless.
    pub fn is_stop(&self, word: &str) -> bool {
        let letter = word.len() < 2 && !word.bytes().all(|b| b.is_ascii_digit());
        letter || word.len() > LONGEST || self.lists.has(List::Stop, word)
    }

    /// Names this analysis: chunks of another one are refused.
    pub fn hash() -> u32 {
        const { fnv(lists::HASH, VERSION) }
    }
}

#[cfg(test)]
mod tests {
    use super::Analysis;

    /// Each line: words that must share a key.
    const TOGETHER: &str = include_str!("../tests/data/stammen-samen.txt");
    /// Each line: words that must have different keys.
    const APART: &str = include_str!("../tests/data/stammen-apart.txt");

    #[test]
    fn inflections_share_a_key() {
        let analysis = Analysis::new();
        for line in TOGETHER.lines() {
            let keys: Vec<String> =
                line.split_whitespace().map(|word| analysis.key(word)).collect();
            assert!(keys.windows(2).all(|pair| pair.first() == pair.last()), "{line}: {keys:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        let analysis = Analysis::new();
        for line in APART.lines() {
            let mut keys: Vec<String> =
                line.split_whitespace().map(|word| analysis.key(word)).collect();
            keys.sort();
            assert!(keys.windows(2).all(|pair| pair.first() != pair.last()), "{line}: {keys:?}");
        }
    }
}
