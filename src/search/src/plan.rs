//! Question to slots: what must be found, and what it favours.

use crate::analysis::{Analysis, LONGEST};
use crate::index::Collection;
use crate::lists::List;
use crate::thesaurus::Said;
use crate::words;

/// Longer questions are cut: nobody types them, and each word costs time.
const MOST_WORDS: usize = 24;

/// Fewer words are no sentence, whatever they are.
const SENTENCE: usize = 4;

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
    /// The first word of the question that it covers, and how many.
    pub(crate) at: usize,
    pub(crate) covers: usize,
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
    /// It is a sentence rather than some words that are looked for.
    pub(crate) sentence: bool,
}

impl Plan {
    pub(crate) fn new(analysis: &Analysis, collection: &Collection, question: &str) -> Self {
        let mut plan = Self {
            slots: Vec::new(),
            said: Vec::new(),
            texts: Vec::new(),
            joined: Vec::new(),
            wijk: None,
            kind: None,
            sentence: false,
        };
        words::each(question, &mut |text, at, covers| plan.add(analysis, text, at, covers));
        let unfinished = !question.ends_with(' ');
        for most in &[Telling::Subject, Telling::Spoken, Telling::Anything] {
            if plan.slots.is_empty() {
                plan.add_slots(analysis, *most, unfinished);
            }
        }
        plan.sentence = plan.slots.len() < plan.texts.len() && plan.texts.len() >= SENTENCE;
        plan.join_neighbours();
        plan.find_wijk(collection);
        plan.find_kind(analysis, collection);
        plan
    }

    fn add(&mut self, analysis: &Analysis, text: &str, at: usize, covers: usize) {
        if at + covers > MOST_WORDS || text.len() > LONGEST {
            return;
        }
        if covers > 1 {
            self.join(text.to_owned(), at, covers);
            return;
        }
        let stop = analysis.is_stop(text);
        let key = if stop { text.to_owned() } else { analysis.key(text) };
        let little = stop || analysis.lists.has(List::Question, text);
        self.said.push(Said { key, stop, little });
        self.texts.push(text.to_owned());
    }

    fn join(&mut self, text: String, at: usize, covers: usize) {
        for joined in &self.joined {
            if joined.text == text {
                return;
            }
        }
        self.joined.push(Joined { text, at, covers });
    }

    /// Adds the words that tell at least as much as `least`.
    fn add_slots(&mut self, analysis: &Analysis, least: Telling, unfinished: bool) {
        for (at, text) in self.texts.iter().enumerate() {
            let telling = if analysis.is_stop(text) {
                Telling::Anything
            } else if analysis.lists.has(List::Question, text) {
                Telling::Spoken
            } else {
                Telling::Subject
            };
            if telling >= least {
                let general = analysis.is_general(text);
                self.slots.push(Slot {
                    text: text.clone(),
                    key: analysis.key(text),
                    at,
                    last: unfinished && at + 1 == self.texts.len(),
                    role: if general { Role::General } else { Role::Subject },
                });
            }
        }
    }

    /// "huis arts" may be `huisarts`, and "peuter speel zaal" `peuterspeelzaal`; but "nacht te" is no
    /// form of `nacht`.
    fn join_neighbours(&mut self) {
        for at in 0..self.texts.len() {
            let mut text = self.texts.get(at).cloned().unwrap_or_default();
            for covers in 2..=3 {
                let next = at + covers - 1;
                let (Some(word), Some(said)) = (self.texts.get(next), self.said.get(next)) else {
                    break;
                };
                if said.stop {
                    break;
                }
                text.push_str(word);
                self.join(text.clone(), at, covers);
            }
        }
    }

    fn find_wijk(&mut self, collection: &Collection) {
        for (number, wijk) in collection.wijken.iter().enumerate() {
            for name in &wijk.names {
                let mut named = !name.is_empty();
                for key in name {
                    named &= self.said.iter().any(|word| word.key == *key);
                }
                if !named {
                    continue;
                }
                self.wijk = u16::try_from(number + 1).ok();
                for slot in &mut self.slots {
                    if name.contains(&slot.key) {
                        slot.role = Role::Place;
                    }
                }
                return;
            }
        }
        self.guess_wijk(collection);
    }

    /// The unfinished word after others may be the start of a wijk's name.
    fn guess_wijk(&mut self, collection: &Collection) {
        let Some(slot) = self.slots.last() else { return };
        if self.slots.len() < 2 || !slot.last {
            return;
        }
        for (number, wijk) in collection.wijken.iter().enumerate() {
            let begins = |name: &Vec<String>| match name.as_slice() {
                [key] => key.starts_with(&slot.text),
                _ => false,
            };
            if wijk.names.iter().any(begins) {
                self.wijk = u16::try_from(number + 1).ok();
                return;
            }
        }
    }

    fn find_kind(&mut self, analysis: &Analysis, collection: &Collection) {
        for slot in &mut self.slots {
            let Some(name) = analysis.lists.name(List::Kind, &slot.text) else { continue };
            for (number, kind) in collection.kinds.iter().enumerate() {
                if kind == name {
                    slot.role = Role::Kind;
                    self.kind = self.kind.or(u8::try_from(number).ok());
                }
            }
        }
    }
}

/// How much a word of a question tells, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Telling {
    /// Nothing, but there may be no other word.
    Anything,
    /// That something is asked.
    Spoken,
    /// What is asked.
    Subject,
}
