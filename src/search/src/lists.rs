//! The word lists of `data/`, read once; its README says what they hold.
//!
//! Plain loops and one sorted list of hashes: this also runs in the browser, where every kind of
//! iterator and every sort costs bytes.

use crate::num::{FNV_START, each_between, fnv, u32_of, usize_of};

const STOP: &str = include_str!("../data/stopwoorden.txt");
const QUESTION: &str = include_str!("../data/vraagwoorden.txt");
const EVERYDAY: &str = include_str!("../data/alledaags.txt");
const KINDS: &str = include_str!("../data/soortwoorden.txt");
const PARTS: &str = include_str!("../data/delen.txt");
const FAMILIES: &str = include_str!("../data/stammen.txt");

/// What a list says of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// Without a subject: not in the index.
    Stop,
    /// Of a question, not of its subject.
    Question,
    /// Too general to say much.
    Everyday,
    /// Last part of compounds.
    Head,
    /// First part of compounds.
    Modifier,
    /// Part of compounds although it is short.
    ShortPart,
    /// Looks like a compound and is none.
    NoCompound,
    /// Asks for a kind of record.
    Kind,
    /// Has the key of its family.
    Family,
}

/// Every list that analysis and query plan use.
#[derive(Debug, Clone)]
pub(crate) struct Lists {
    /// Hash of a word, and the place in `words` of what is said of it.
    order: Vec<u64>,
    /// The list, and the name that stands before the word there.
    words: Vec<(List, &'static str)>,
}

impl Lists {
    pub(crate) fn new() -> Self {
        let mut lists = Self { order: Vec::new(), words: Vec::new() };
        lists.read(STOP, List::Stop);
        lists.read(QUESTION, List::Question);
        lists.read(EVERYDAY, List::Everyday);
        lists.read(KINDS, List::Kind);
        lists.read(PARTS, List::Head);
        lists.read(FAMILIES, List::Family);
        lists.order.sort_unstable();
        lists
    }

    fn read(&mut self, file: &'static str, list: List) {
        each_between(file, b'\n', &mut |line| self.read_line(line, list));
    }

    fn read_line(&mut self, line: &'static str, list: List) {
        let mut list = list;
        let mut name = "";
        each_between(line, b' ', &mut |word| match word {
            ">" => {}
            "<" => list = List::Modifier,
            "=" => list = List::ShortPart,
            "!" => list = List::NoCompound,
            _ => match word.strip_suffix(':') {
                Some(before) => {
                    name = before;
                    self.add(before, list, name);
                }
                None => self.add(word, list, name),
            },
        });
    }

    fn add(&mut self, word: &str, list: List, name: &'static str) {
        self.order.push(hash(word) << 32 | u64::from(u32_of(self.words.len())));
        self.words.push((list, name));
    }

    /// Whether a word is in a list.
    pub(crate) fn has(&self, list: List, word: &str) -> bool {
        self.name(list, word).is_some()
    }

    /// The name before a word in a list: the key of its family, the kind that it asks for.
    pub(crate) fn name(&self, list: List, word: &str) -> Option<&'static str> {
        let hash = hash(word);
        let start = self.order.partition_point(|entry| entry >> 32 < hash);
        for entry in self.order.get(start..)? {
            if entry >> 32 != hash {
                return None;
            }
            let place = usize_of(u32::try_from(entry & 0xffff_ffff).unwrap_or(0));
            if let Some((of, name)) = self.words.get(place)
                && *of == list
            {
                return Some(name);
            }
        }
        None
    }
}

/// Changes with every list, so that an index and an engine of different lists never meet.
pub(crate) const HASH: u32 = {
    let mut hash = fnv(FNV_START, STOP.as_bytes());
    hash = fnv(hash, QUESTION.as_bytes());
    hash = fnv(hash, EVERYDAY.as_bytes());
    hash = fnv(hash, KINDS.as_bytes());
    hash = fnv(hash, PARTS.as_bytes());
    fnv(hash, FAMILIES.as_bytes())
};

fn hash(word: &str) -> u64 {
    u64::from(fnv(FNV_START, word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_holds_only_what_the_stemmer_does_wrong() {
        for line in FAMILIES.lines() {
            let (key, words) = line.split_once(':').expect("key: words");
            for word in words.split_whitespace() {
                let kept = crate::stem::key(word);
                assert_ne!(kept, key, "{word}: the stemmer knows, leave it out of stammen.txt");
            }
        }
    }
}
