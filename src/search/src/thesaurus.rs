//! Synonyms and what people say: phrases of a question that lead to what a group of synonyms finds.
//!
//! A group is worked out when an index is made ([`compile`]): what it finds stands in the dictionary
//! as a term of its own, `~eenzaamheid`, and its phrases stand with the first of their words that
//! has a subject. So a question that does not say a phrase never pays for it.

#[cfg(feature = "build")]
mod compile;
#[cfg(feature = "build")]
mod yaml;

#[cfg(feature = "build")]
pub use compile::{Compiled, compile};

use crate::analysis::Analysis;
use crate::places::Places;

/// What terms begin with that stand for a group of synonyms.
pub const SIGN: char = '~';

/// The id of the group that a term stands for, without the signs around it.
pub(crate) fn id_of(term: &str) -> &str {
    let mut id = term.strip_prefix("~").unwrap_or(term);
    while let Some(shorter) = id.strip_suffix("~") {
        id = shorter;
    }
    id
}

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrase(pub Vec<String>);

/// A phrase that leads to a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// What a question must say.
    pub phrase: Phrase,
    /// Number of the group's term in the dictionary.
    pub meaning: u32,
    /// People say it for the group; other phrases mean the same.
    pub spoken: bool,
}

/// A group of synonyms in an index; its documents are those of its term.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meaning {
    /// Its id.
    pub id: String,
    /// Its name as shown.
    pub label: String,
    /// How rare it is, as of a term.
    pub worth: f32,
    /// Traps: a question that says this does not mean the group.
    pub not: Vec<Phrase>,
    /// Whom to call in need.
    pub acute: Vec<String>,
}

/// A word of a question as phrases are compared with it.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) key: String,
    pub(crate) stop: bool,
    /// It says little: a stop word, or one of a question.
    pub(crate) little: bool,
}

/// A phrase that a question says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// Number of the group's term.
    pub(crate) meaning: u32,
    pub(crate) spoken: bool,
    /// How many words the phrase has.
    pub(crate) words: usize,
    /// Which words of the question say it.
    pub(crate) covers: Covers,
}

/// The words of a question that say a phrase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Covers {
    pub(crate) words: Places,
    /// How many words of the phrase they say.
    pub(crate) count: usize,
}

impl Covers {
    fn add(&mut self, place: usize) {
        self.words.add(place);
        self.count += 1;
    }
}

impl Match {
    /// Whether it goes before another of the same group: the longer phrase, of equals the one that
    /// means the same.
    fn beats(&self, other: &Self) -> bool {
        self.words > other.words || (self.words == other.words && !self.spoken && other.spoken)
    }
}

/// Most words of a question between those that say a phrase.
const BETWEEN: usize = 3;

/// Adds a phrase that was said: the best one of each group, longest first.
pub(crate) fn add_match(found: &mut Vec<Match>, new: Match) {
    if let Some(at) = found.iter().position(|known| known.meaning == new.meaning) {
        if !found.get(at).is_some_and(|known| new.beats(known)) {
            return;
        }
        found.remove(at);
    }
    let before = |known: &Match| {
        known.words > new.words || (known.words == new.words && known.meaning < new.meaning)
    };
    let place = found.iter().position(|known| !before(known)).unwrap_or(found.len());
    found.insert(place, new);
}

/// Without the phrases of which a longer one took a word.
pub(crate) fn longest_win(found: Vec<Match>) -> Vec<Match> {
    let mut out: Vec<Match> = Vec::new();
    for candidate in found {
        let mut taken = false;
        for longer in &out {
            taken |= longer.covers.count > candidate.covers.count
                && longer.covers.words.meets(candidate.covers.words);
        }
        if !taken {
            out.push(candidate);
        }
    }
    out
}

impl Phrase {
    /// Which words of a question say this phrase. A phrase of two subjects or more may be said in
    /// any order with other words between; a shorter one only in its own.
    pub(crate) fn said_by(&self, analysis: &Analysis, said: &[Said]) -> Option<Covers> {
        let mut content: Vec<&str> = Vec::new();
        for word in &self.0 {
            if !analysis.is_stop(word) {
                content.push(word);
            }
        }
        if content.len() >= 2 { self.said_freely(&content, said) } else { self.said_in_order(said) }
    }

    /// In its order, with no more between than words that say little.
    fn said_in_order(&self, said: &[Said]) -> Option<Covers> {
        for start in 0..said.len() {
            let mut covers = Covers::default();
            let mut at = start;
            for key in &self.0 {
                let begun = covers.count > 0;
                while begun && said.get(at).is_some_and(|word| word.little && word.key != *key) {
                    at += 1;
                }
                if said.get(at).is_none_or(|word| word.key != *key) {
                    break;
                }
                covers.add(at);
                at += 1;
            }
            if covers.count == self.0.len() && at - start <= self.0.len() + BETWEEN {
                return Some(covers);
            }
        }
        None
    }

    fn said_freely(&self, content: &[&str], said: &[Said]) -> Option<Covers> {
        let mut covers = Covers::default();
        let (mut first, mut last) = (usize::MAX, 0);
        for key in content {
            let at = said.iter().position(|word| word.key == *key && !word.stop)?;
            covers.add(at);
            first = first.min(at);
            last = last.max(at);
        }
        (last - first <= self.0.len() + BETWEEN).then_some(covers)
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrase, Said};
    use crate::analysis::Analysis;
    use crate::index::Collection;
    use crate::plan::Plan;

    fn said(question: &str, phrase: &str) -> bool {
        let analysis = Analysis::new();
        let words =
            |text: &str| -> Vec<Said> { Plan::new(&analysis, &Collection::default(), text).said };
        let phrase = Phrase(words(phrase).into_iter().map(|word| word.key).collect());
        phrase.said_by(&analysis, &words(question)).is_some()
    }

    #[test]
    fn two_subjects_may_come_in_any_order_near_each_other() {
        assert!(said("mijn vader is in het ziekenhuis geopereerd", "operatie ziekenhuis"));
        assert!(!said(
            "ziekenhuis vraagt of wij morgen ook thuis iemand hebben",
            "thuis ziekenhuis"
        ));
    }

    #[test]
    fn one_subject_comes_in_its_order_with_little_between() {
        assert!(said("mijn zoontje praat nog bijna niet", "praat niet"));
        assert!(!said("hij wil niet dat iemand praat", "praat niet"));
        assert!(!said("hij praat met de buren en niet", "praat niet"));
    }
}
