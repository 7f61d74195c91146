//! Question to slots: what must be found, and what it favours.

use crate::analysis::Analysis;
use crate::index::Collection;
use crate::thesaurus::Said;
use crate::words::{self, Word};

/// Longer questions are cut: nobody types them, and each word costs time.
const MOST_WORDS: usize = 24;

/// A word of the question that documents should be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    /// As typed, folded.
    pub(crate) text: String,
    pub(crate) key: String,
    /// Which word of the question it is.
    pub(crate) at: usize,
    /// It may be unfinished.
    pub(crate) last: bool,
    pub(crate) role: Role,
}

/// What a word of the question does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Says what it is about.
    Subject,
    /// Too general to say much: "hulp", "zorg".
    General,
    /// Names the wijk in question.
    Place,
    /// Names the kind of record in question.
    Kind,
}

/// Adjacent words of the question that may be one word: `poh-ggz`, "huis arts".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Joined {
    pub(crate) text: String,
    /// Which words of the question.
    pub(crate) covers: Vec<usize>,
}

/// A question, understood.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) slots: Vec<Slot>,
    pub(crate) said: Vec<Said>,
    /// The words as typed, folded.
    pub(crate) texts: Vec<String>,
    pub(crate) joined: Vec<Joined>,
    /// 1 + index of the wijk that it names.
    pub(crate) wijk: Option<u16>,
    /// Index of the kind that it names.
    pub(crate) kind: Option<u8>,
}

impl Plan {
    pub(crate) fn new(analysis: &Analysis, collection: &Collection, question: &str) -> Self {
        let all = words::split(question);
        let simple: Vec<&Word> = all.iter().filter(|word| word.covers == 1).take(MOST_WORDS).collect();
        let said = simple
            .iter()
            .map(|word| {
                let stop = analysis.is_stop(&word.text);
                Said::new(if stop { word.text.clone() } else { analysis.key(&word.text) }, stop)
            })
            .collect();
        let unfinished = !question.ends_with(' ');
        let mut plan = Self {
            slots: slots(analysis, &simple, unfinished),
            said,
            texts: simple.iter().map(|word| word.text.clone()).collect(),
            joined: joined(&all, &simple),
            wijk: None,
            kind: None,
        };
        plan.find_wijk(collection);
        plan.find_kind(analysis, collection);
        plan
    }

    fn find_wijk(&mut self, collection: &Collection) {
        let named = collection.wijken.iter().position(|wijk| {
            !wijk.keys.is_empty() && wijk.keys.iter().all(|key| self.slots.iter().any(|slot| slot.key == *key))
        });
        let Some(found) = named else { return };
        self.wijk = u16::try_from(found + 1).ok();
        let keys = collection.wijken.get(found).map_or(&[][..], |wijk| wijk.keys.as_slice());
        for slot in self.slots.iter_mut().filter(|slot| keys.contains(&slot.key)) {
            slot.role = Role::Place;
        }
    }

    fn find_kind(&mut self, analysis: &Analysis, collection: &Collection) {
        for slot in &mut self.slots {
            let named = analysis.lists.kind(&slot.text);
            let kind = named.and_then(|name| collection.kinds.iter().position(|kind| kind == name));
            if let Some(kind) = kind.and_then(|kind| u8::try_from(kind).ok()) {
                slot.role = Role::Kind;
                self.kind = self.kind.or(Some(kind));
            }
        }
    }

    /// Which slot a word of the question is.
    pub(crate) fn slot_of(&self, at: usize) -> Option<usize> {
        self.slots.iter().position(|slot| slot.at == at)
    }
}

/// The words with a subject; of a question without any, whatever there is.
fn slots(analysis: &Analysis, simple: &[&Word], unfinished: bool) -> Vec<Slot> {
    let lists = &analysis.lists;
    let last = simple.len().saturating_sub(1);
    let slot = |(at, word): (usize, &&Word)| {
        let general = lists.everyday.has(&word.text);
        Slot {
            text: word.text.clone(),
            key: analysis.key(&word.text),
            at,
            last: unfinished && at == last,
            role: if general { Role::General } else { Role::Subject },
        }
    };
    let keep = |keep: &dyn Fn(&str) -> bool| -> Vec<Slot> {
        simple.iter().enumerate().filter(|(_, word)| keep(&word.text)).map(slot).collect()
    };
    let telling = keep(&|text| !analysis.is_stop(text) && !lists.question.has(text));
    if !telling.is_empty() {
        return telling;
    }
    let spoken = keep(&|text| !analysis.is_stop(text));
    if spoken.is_empty() { keep(&|_| true) } else { spoken }
}

/// What the writer joined with hyphens, and each pair of neighbours.
fn joined(all: &[Word], simple: &[&Word]) -> Vec<Joined> {
    let hyphens = all.iter().filter(|word| word.covers > 1 && word.at + word.covers <= simple.len());
    let mut out: Vec<Joined> = hyphens
        .map(|word| Joined { text: word.text.clone(), covers: (word.at..word.at + word.covers).collect() })
        .collect();
    for (at, pair) in simple.windows(2).enumerate() {
        if let [first, second] = pair {
            let text = [first.text.as_str(), second.text.as_str()].concat();
            if !out.iter().any(|joined| joined.text == text) {
                out.push(Joined { text, covers: vec![at, at + 1] });
            }
        }
    }
    out
}
