//! Slot to candidates: every way in which a document may answer a word of the question.

mod fallback;
mod meaning;

use crate::analysis::{Analysis, Tongue};
use crate::answer::{Acute, Relation};
use crate::compound::LINKS;
use crate::index::{Index, Term, is_word};
use crate::num::{f32_of, u32_of};
use crate::plan::{Plan, Role, Slot};

/// A term, or several that must come together, that answers a word of the question.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) terms: Vec<Term>,
    /// How rare it is times how sure it is that it is meant.
    pub(crate) worth: f32,
    pub(crate) relation: Relation,
    /// The word or the group of synonyms, for the reader.
    pub(crate) label: String,
}

/// Candidates for one or several words of the question.
#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    /// Which slots it answers.
    pub(crate) slots: Vec<usize>,
    pub(crate) candidates: Vec<Candidate>,
    /// The words are a way of speaking: on their own they mean something else.
    pub(crate) colloquial: bool,
}

/// Everything that is looked for.
#[derive(Debug, Default)]
pub(crate) struct Expansion {
    /// One group per slot, in the order of the slots.
    pub(crate) slots: Vec<Group>,
    /// What several words mean together.
    pub(crate) phrases: Vec<Group>,
    /// What each slot counts for in the coverage.
    pub(crate) weights: Vec<f32>,
    pub(crate) acute: Vec<Acute>,
    /// Slots whose word is not known: its parts may be.
    pub(crate) guessed: Vec<usize>,
    /// Slot and the word that was probably meant.
    pub(crate) mended: Vec<(usize, String)>,
}

impl Expansion {
    /// Whether a slot has a candidate, of its own or through a phrase.
    pub(crate) fn answers(&self, slot: usize) -> bool {
        self.best_worth(slot) > 0.0
    }

    /// What all slots count for together.
    pub(crate) fn whole(&self) -> f32 {
        let mut whole = 0.0;
        for weight in &self.weights {
            whole += weight;
        }
        whole
    }

    /// Whether a slot is part of a way of speaking, and means something else on its own.
    pub(crate) fn is_spoken(&self, slot: usize) -> bool {
        self.phrases.iter().any(|group| {
            group.colloquial && group.slots.contains(&slot) && !group.candidates.is_empty()
        })
    }

    /// What the best candidate for a slot is worth; 0 without any.
    fn best_worth(&self, slot: usize) -> f32 {
        let mut best = 0.0_f32;
        for group in self.slots.iter().chain(&self.phrases) {
            if group.slots.contains(&slot) {
                for candidate in &group.candidates {
                    best = best.max(candidate.worth);
                }
            }
        }
        best
    }
}

/// Words that are further apart than this are no compound taken apart.
const FAR: usize = 4;

/// Most terms that an unfinished word may stand for.
const MOST_PREFIX: usize = 400;

/// What candidates are made with.
pub(crate) struct Expander<'a, I: Index> {
    pub(crate) index: &'a I,
    pub(crate) analysis: &'a Analysis,
    pub(crate) plan: &'a Plan,
}

impl<I: Index> Expander<'_, I> {
    /// All candidates. Stops early when the index is incomplete: the answer would be worthless.
    pub(crate) fn expand(&self) -> Expansion {
        let mut out = Expansion::default();
        for slot in &self.plan.slots {
            out.slots.push(Group { candidates: self.direct(slot), ..Group::default() });
        }
        for (index, group) in out.slots.iter_mut().enumerate() {
            group.slots = vec![index];
        }
        self.add_joined(&mut out);
        self.add_turned(&mut out);
        self.add_meanings(&mut out);
        if self.index.incomplete() {
            return out;
        }
        for (index, slot) in self.plan.slots.iter().enumerate() {
            let found = out.answers(index);
            let more = if found {
                self.compounds(&slot.key, &slot.key, 1.0).into_iter().collect()
            } else {
                out.guessed.push(index);
                self.parts(slot)
            };
            if let Some(group) = out.slots.get_mut(index) {
                group.candidates.extend(more);
            }
        }
        if self.index.incomplete() {
            return out;
        }
        self.add_mended(&mut out);
        out.weights = self.weights(&out);
        out
    }

    /// How rare something is that `documents` hold.
    pub(crate) fn rarity(&self, documents: u32) -> f32 {
        crate::rank::rarity(documents, u32_of(self.index.collection().facts.len()))
    }

    /// A candidate of one term.
    pub(crate) fn one(
        &self,
        term: Term,
        weight: f32,
        relation: Relation,
        label: &str,
    ) -> Candidate {
        Candidate {
            terms: vec![term],
            worth: weight * self.rarity(term.documents),
            relation,
            label: label.to_owned(),
        }
    }

    /// The term with the documents of a folded word.
    pub(crate) fn term_of(&self, word: &str) -> Option<Term> {
        self.key_term(&self.analysis.key(word))
    }

    pub(crate) fn key_term(&self, key: &str) -> Option<Term> {
        self.index.find(key).filter(|term| term.documents > 0)
    }

    /// The word itself, and what begins with it, in every language of the site.
    fn direct(&self, slot: &Slot) -> Vec<Candidate> {
        let mut out = self.direct_in(Tongue::Dutch, slot);
        for tongue in &self.index.collection().tongues {
            out.extend(self.direct_in(*tongue, slot));
        }
        out
    }

    fn direct_in(&self, tongue: Tongue, slot: &Slot) -> Vec<Candidate> {
        let mut out = Vec::new();
        let exact = self.key_term(&self.analysis.key_in(tongue, &slot.text));
        if let Some(term) = exact {
            out.push(self.one(term, 1.0, Relation::Word, &slot.key));
        }
        let shortest = if slot.last { 2 } else { 3 };
        if slot.text.len() >= shortest
            && !slot.text.bytes().all(|b| b.is_ascii_digit() && slot.text.len() < 3)
        {
            out.extend(self.prefixed(tongue, slot, exact));
        }
        out
    }

    /// Terms that begin with the word as typed. They are as rare as all of them together.
    fn prefixed(&self, tongue: Tongue, slot: &Slot, exact: Option<Term>) -> Vec<Candidate> {
        let mut forms: Vec<(Term, String)> = Vec::new();
        let mut left = MOST_PREFIX;
        let sign = tongue.sign();
        let mut start = sign.to_owned();
        start.push_str(&slot.text);
        self.index.walk(&start, &mut |form, term| {
            let form = form.get(sign.len()..).unwrap_or_default();
            if is_word(form) {
                forms.push((term, form.to_owned()));
                left -= 1;
            }
            left > 0
        });
        let mut out: Vec<Candidate> = Vec::new();
        let mut all = exact.map_or(0, |term| term.documents);
        for (form_term, form) in forms {
            let leads = || self.key_term(&self.analysis.key_in(tongue, &form));
            let term = if form_term.documents > 0 { Some(form_term) } else { leads() };
            let Some(term) = term.filter(|term| Some(*term) != exact) else { continue };
            let complete = f32_of(u32_of(slot.text.len())) / f32_of(u32_of(form.len().max(1)));
            if let Some(known) = out.iter_mut().find(|known| known.terms.first() == Some(&term)) {
                known.worth = known.worth.max(complete);
            } else {
                all += term.documents;
                out.push(Candidate {
                    terms: vec![term],
                    worth: complete,
                    relation: Relation::Prefix,
                    label: form,
                });
            }
        }
        let rarity = self.rarity(all);
        let typing = if slot.last || exact.is_none() { 1.0 } else { 0.7 };
        for candidate in &mut out {
            candidate.worth = rarity * typing * (0.45 + 0.45 * candidate.worth);
        }
        out
    }

    /// `poh-ggz` as `pohggz`, "huis arts" as `huisarts`.
    fn add_joined(&self, out: &mut Expansion) {
        for joined in &self.plan.joined {
            let Some(term) = self.term_of(&joined.text) else { continue };
            let covers: Vec<usize> = (joined.at..joined.at + joined.covers).collect();
            let slots = self.slots_of(&covers);
            if !slots.is_empty() {
                let candidates = vec![self.one(term, 1.0, Relation::Word, &joined.text)];
                out.phrases.push(Group { slots, candidates, colloquial: false });
            }
        }
    }

    /// "aanpassing van de woning" as `woningaanpassing`: a word and one before it, the other way round.
    fn add_turned(&self, out: &mut Expansion) {
        for (number, last) in self.plan.slots.iter().enumerate() {
            for (other, first) in self.plan.slots.iter().enumerate().skip(number + 1) {
                let both = last.role == Role::Subject && first.role == Role::Subject;
                if !both || first.at > last.at + FAR || last.text.len() < 4 {
                    continue;
                }
                if let Some((term, text)) = self.compound_of(first, last) {
                    let candidates = vec![self.one(term, 1.0, Relation::Compound, &text)];
                    let slots = vec![number, other];
                    out.phrases.push(Group { slots, candidates, colloquial: false });
                }
            }
        }
    }

    /// The compound of two words, if a document has it.
    fn compound_of(&self, first: &Slot, last: &Slot) -> Option<(Term, String)> {
        for start in [&first.text, &first.key] {
            for (link, _) in LINKS {
                let mut text = start.clone();
                text.push_str(link);
                text.push_str(&last.text);
                if let Some(term) = self.term_of(&text) {
                    return Some((term, text));
                }
            }
        }
        None
    }

    pub(crate) fn slots_of(&self, words: &[usize]) -> Vec<usize> {
        let mut out = Vec::new();
        for (number, slot) in self.plan.slots.iter().enumerate() {
            if words.contains(&slot.at) {
                out.push(number);
            }
        }
        out
    }

    /// What a slot counts for: rare words more, general words little, unknown words something.
    fn weights(&self, out: &Expansion) -> Vec<f32> {
        let subjects = self.plan.slots.iter().any(|slot| slot.role == Role::Subject);
        let mut weights = Vec::new();
        for (number, slot) in self.plan.slots.iter().enumerate() {
            let best = out.best_worth(number);
            let little = self.plan.sentence || slot.text.len() < 4;
            let unknown = if little { UNHEARD } else { UNKNOWN };
            let worth = if best > 0.0 { best } else { self.rarity(1) * unknown };
            weights.push(worth * if subjects { role_weight(slot.role) } else { 1.0 });
        }
        weights
    }
}

/// What a word counts for that nothing answers, as part of the rarest word: much when a few words
/// are looked for, little in a sentence or when it is an abbreviation.
const UNKNOWN: f32 = 0.9;
const UNHEARD: f32 = 0.3;

/// What a word counts for beside words with a subject.
pub(crate) fn role_weight(role: Role) -> f32 {
    match role {
        Role::Subject => 1.0,
        Role::General => 0.35,
        Role::Place => 0.3,
        Role::Kind => 0.4,
    }
}
