//! Synonyms and what people say: groups of phrases, and how a question meets them.

use crate::analysis::Analysis;
use crate::num::{FNV_START, fnv, u32_of};

#[cfg(feature = "build")]
mod yaml;

/// A group of phrases that mean the same, as its author wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Id of the group or topic.
    pub id: String,
    /// Name as shown.
    pub label: String,
    /// Mean the same as the label, both ways.
    pub equal: Vec<String>,
    /// What people say: leads to the label and its equals, not back.
    pub colloquial: Vec<String>,
    /// Narrower: found by the label, not back.
    pub narrower: Vec<String>,
    /// Traps: a question that says this does not mean the group.
    pub not: Vec<String>,
    /// Whom to call in need.
    pub acute: Vec<String>,
}

/// A phrase, word by word as keys; words without a subject stay as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) words: Vec<String>,
    /// The words that carry its subject.
    pub(crate) content: Vec<String>,
    /// Hash of the first content word, to look no further when the question lacks it.
    hash: u32,
}

/// A group, ready to be met by a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) id: String,
    pub(crate) label: String,
    /// The label first, then its equals.
    pub(crate) equal: Vec<Phrase>,
    pub(crate) colloquial: Vec<Phrase>,
    pub(crate) narrower: Vec<Phrase>,
    pub(crate) not: Vec<Phrase>,
    pub(crate) acute: Vec<String>,
}

/// All groups of the field and of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thesaurus {
    pub(crate) meanings: Vec<Meaning>,
}

/// A question that says a phrase of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// Index of the group.
    pub(crate) meaning: usize,
    /// Which of its `equal` phrases; none for a colloquial one.
    pub(crate) equal: Option<usize>,
    /// How many words the phrase has.
    pub(crate) words: usize,
    /// Which words of the question say it.
    pub(crate) covers: Vec<usize>,
}

/// A word of a question as the thesaurus compares it.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) key: String,
    pub(crate) stop: bool,
    pub(crate) hash: u32,
}

impl Said {
    pub(crate) fn new(key: String, stop: bool) -> Self {
        let hash = fnv(FNV_START, key.as_bytes());
        Self { key, stop, hash }
    }
}

impl Thesaurus {
    #[cfg(feature = "build")]
    /// Makes the groups ready; the order of groups decides which one wins a tie.
    pub fn new(analysis: &Analysis, groups: &[Group]) -> Self {
        Self { meanings: groups.iter().map(|group| Meaning::new(analysis, group)).collect() }
    }

    #[cfg(feature = "build")]
    /// Without the groups of which a collection has no word, except those that name whom to call.
    #[must_use]
    pub fn only(mut self, has: &dyn Fn(&str) -> bool) -> Self {
        self.meanings.retain(|meaning| {
            let mut phrases = meaning.equal.iter().chain(&meaning.narrower);
            !meaning.acute.is_empty()
                || phrases.any(|phrase| phrase.content.iter().all(|key| has(key)))
        });
        self
    }

    /// Every group of which the question says a phrase (its longest one), longest first; words that
    /// a longer phrase took are not given to a shorter one.
    pub(crate) fn matches(&self, analysis: &Analysis, said: &[Said]) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for (number, meaning) in self.meanings.iter().enumerate() {
            if let Some(best) = meaning.said_by(analysis, said, number) {
                let place = found.partition_point(|longer| longer.words >= best.words);
                found.insert(place, best);
            }
        }
        longest_win(found)
    }
}

fn longest_win(found: Vec<Match>) -> Vec<Match> {
    let mut out: Vec<Match> = Vec::new();
    for candidate in found {
        let mut taken = false;
        for longer in &out {
            for at in &candidate.covers {
                taken |= longer.covers.len() > candidate.covers.len() && longer.covers.contains(at);
            }
        }
        if !taken {
            out.push(candidate);
        }
    }
    out
}

impl Meaning {
    /// The longest of its phrases that a question says; of equals the first.
    fn said_by(&self, analysis: &Analysis, said: &[Said], meaning: usize) -> Option<Match> {
        for trap in &self.not {
            if trap.said_by(said).is_some() {
                return None;
            }
        }
        let mut best: Option<Match> = None;
        for (list, spoken) in [(&self.equal, false), (&self.colloquial, true)] {
            for (at, phrase) in list.iter().enumerate() {
                let words = phrase.words.len();
                let Some(covers) = phrase.said_by(said) else { continue };
                let alone = words == 1 && phrase.words.iter().any(|word| analysis.is_general(word));
                if !alone && best.as_ref().is_none_or(|best| words > best.words) {
                    let equal = if spoken { None } else { Some(at) };
                    best = Some(Match { meaning, equal, words, covers });
                }
            }
        }
        best
    }

    #[cfg(feature = "build")]
    fn new(analysis: &Analysis, group: &Group) -> Self {
        let phrases = |list: &[String]| -> Vec<Phrase> {
            list.iter()
                .map(|text| Phrase::new(analysis, text))
                .filter(|phrase| !phrase.words.is_empty())
                .collect()
        };
        let mut equal = phrases(std::slice::from_ref(&group.label));
        for phrase in phrases(&group.equal) {
            if !equal.contains(&phrase) {
                equal.push(phrase);
            }
        }
        Self {
            id: group.id.clone(),
            label: group.label.clone(),
            equal,
            colloquial: phrases(&group.colloquial),
            narrower: phrases(&group.narrower),
            not: phrases(&group.not),
            acute: group.acute.clone(),
        }
    }
}

impl Phrase {
    #[cfg(feature = "build")]
    fn new(analysis: &Analysis, text: &str) -> Self {
        let words =
            crate::words::split(text).into_iter().filter(|word| word.covers == 1).map(|word| {
                if analysis.is_stop(&word.text) { word.text } else { analysis.key(&word.text) }
            });
        Self::of_keys(analysis, words.collect())
    }

    pub(crate) fn of_keys(analysis: &Analysis, words: Vec<String>) -> Self {
        let mut content: Vec<String> = Vec::new();
        for word in &words {
            if !analysis.is_stop(word) {
                content.push(word.clone());
            }
        }
        let first = content.first().or(words.first()).map_or(&[][..], |word| word.as_bytes());
        Self { hash: fnv(FNV_START, first), words, content }
    }

    /// Which words of a question say this phrase. A phrase of two subjects or more may be said in
    /// any order with other words between; a shorter one only as it stands.
    fn said_by(&self, said: &[Said]) -> Option<Vec<usize>> {
        if !said.iter().any(|word| word.hash == self.hash) {
            return None;
        }
        if self.content.len() >= 2 { self.said_freely(said) } else { self.said_literally(said) }
    }

    fn said_literally(&self, said: &[Said]) -> Option<Vec<usize>> {
        let length = self.words.len();
        for start in 0..said.len() {
            let window = said.get(start..start + length)?;
            let mut covers = Vec::new();
            for (at, (word, key)) in window.iter().zip(&self.words).enumerate() {
                if word.key == *key {
                    covers.push(start + at);
                }
            }
            if covers.len() == length {
                return Some(covers);
            }
        }
        None
    }

    fn said_freely(&self, said: &[Said]) -> Option<Vec<usize>> {
        let mut covers = Vec::with_capacity(self.content.len());
        for key in &self.content {
            covers.push(said.iter().position(|word| word.key == *key && !word.stop)?);
        }
        let (mut first, mut last) = (usize::MAX, 0);
        for at in &covers {
            first = first.min(*at);
            last = last.max(*at);
        }
        (last - first <= self.words.len() + 3).then_some(covers)
    }

    /// How many words carry its subject.
    pub(crate) fn subjects(&self) -> u32 {
        u32_of(self.content.len())
    }
}
