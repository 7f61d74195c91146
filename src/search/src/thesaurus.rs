//! Synonyms and what people say: groups of phrases, and how a question meets them.

use crate::analysis::Analysis;
use crate::num::{FNV_START, fnv, u32_of};
use crate::words;

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
    /// Makes the groups ready; the order of groups decides which one wins a tie.
    pub fn new(analysis: &Analysis, groups: &[Group]) -> Self {
        Self { meanings: groups.iter().map(|group| Meaning::new(analysis, group)).collect() }
    }

    /// Without the groups of which a collection has no word, except those that name whom to call.
    #[must_use]
    pub fn only(mut self, has: &dyn Fn(&str) -> bool) -> Self {
        self.meanings.retain(|meaning| {
            let mut phrases = meaning.equal.iter().chain(&meaning.narrower);
            !meaning.acute.is_empty() || phrases.any(|phrase| phrase.content.iter().all(|key| has(key)))
        });
        self
    }

    /// Every phrase of a group that the question says, longest first; words that a longer phrase
    /// took are not given to a shorter one.
    pub(crate) fn matches(&self, said: &[Said], everyday: &dyn Fn(&str) -> bool) -> Vec<Match> {
        let mut found: Vec<(usize, Match)> = Vec::new();
        for (index, meaning) in self.meanings.iter().enumerate() {
            if meaning.not.iter().any(|trap| trap.said_by(said).is_some()) {
                continue;
            }
            let equal = meaning.equal.iter().enumerate().map(|(at, phrase)| (Some(at), phrase));
            let colloquial = meaning.colloquial.iter().map(|phrase| (None, phrase));
            let best = equal.chain(colloquial).filter_map(|(at, phrase)| {
                let covers = phrase.said_by(said)?;
                let alone = phrase.words.len() == 1 && phrase.words.iter().any(|word| everyday(word));
                (!alone).then_some((phrase.words.len(), Match { meaning: index, equal: at, covers }))
            });
            found.extend(best.min_by_key(|(words, found)| (usize::MAX - words, found.equal.is_none())));
        }
        found.sort_by_key(|(words, found)| (usize::MAX - words, found.meaning));
        longest_win(found)
    }
}

fn longest_win(found: Vec<(usize, Match)>) -> Vec<Match> {
    let mut out: Vec<Match> = Vec::new();
    for (_, candidate) in found {
        let taken = out.iter().any(|longer| {
            longer.covers.len() > candidate.covers.len() && candidate.covers.iter().any(|at| longer.covers.contains(at))
        });
        if !taken {
            out.push(candidate);
        }
    }
    out
}

impl Meaning {
    fn new(analysis: &Analysis, group: &Group) -> Self {
        let phrases = |list: &[String]| -> Vec<Phrase> {
            list.iter().map(|text| Phrase::new(analysis, text)).filter(|phrase| !phrase.words.is_empty()).collect()
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
    fn new(analysis: &Analysis, text: &str) -> Self {
        let words = words::split(text)
            .into_iter()
            .filter(|word| word.covers == 1)
            .map(|word| if analysis.is_stop(&word.text) { word.text } else { analysis.key(&word.text) });
        Self::of_keys(analysis, words.collect())
    }

    pub(crate) fn of_keys(analysis: &Analysis, words: Vec<String>) -> Self {
        let content: Vec<String> = words.iter().filter(|word| !analysis.is_stop(word)).cloned().collect();
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
        (0..(said.len() + 1).saturating_sub(length)).find_map(|start| {
            let window = said.get(start..start + length)?;
            let same = window.iter().zip(&self.words).all(|(word, key)| word.key == *key);
            same.then(|| (start..start + length).collect())
        })
    }

    fn said_freely(&self, said: &[Said]) -> Option<Vec<usize>> {
        let mut covers = Vec::with_capacity(self.content.len());
        for key in &self.content {
            covers.push(said.iter().position(|word| word.key == *key && !word.stop)?);
        }
        covers.sort_unstable();
        covers.dedup();
        let (first, last) = (covers.first()?, covers.last()?);
        (last - first <= self.words.len() + 3).then_some(covers)
    }

    /// How many words carry its subject.
    pub(crate) fn subjects(&self) -> u32 {
        u32_of(self.content.len())
    }
}
