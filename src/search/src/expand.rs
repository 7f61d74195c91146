//! Slot to candidates: every way in which a document may answer a word of the question.

mod fallback;
mod meaning;

use crate::analysis::{Analysis, Tongue};
use crate::answer::{Acute, Relation};
use crate::compound::LINKS;
use crate::index::{Index, Term, is_word};
use crate::num::{f32_of, u32_of};
use crate::places::Places;
use crate::plan::{Plan, Role, Slot};

/// A term, or two that must come together, that answers a word of the question.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) term: Term,
    pub(crate) other: Option<Term>,
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
    pub(crate) slots: Places,
    pub(crate) candidates: Candidates,
    /// The words are a way of speaking: on their own they mean something else.
    pub(crate) colloquial: bool,
}

/// A list that candidates are added to.
pub(crate) type Candidates = Vec<Candidate>;

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
    pub(crate) guessed: Places,
    /// Slot and the word that was probably meant.
    pub(crate) mended: Vec<(usize, String)>,
}

impl Expansion {
    /// Whether a slot has a candidate, of its own or through a phrase.
    pub(crate) fn answers(&self, slot: usize) -> bool {
        self.best_worth(slot) > 0.0
    }

    /// Adds what several words mean together.
    pub(crate) fn add_phrase(&mut self, slots: Places, candidate: Candidate, colloquial: bool) {
        self.phrases.push(Group { slots, candidates: vec![candidate], colloquial });
    }

    /// Whether a slot is part of a way of speaking, and means something else on its own.
    pub(crate) fn is_spoken(&self, slot: usize) -> bool {
        self.phrases
            .iter()
            .any(|group| group.colloquial && group.slots.has(slot) && !group.candidates.is_empty())
    }

    /// What the best candidate for a slot is worth; 0 without any.
    fn best_worth(&self, slot: usize) -> f32 {
        let mut best = 0.0_f32;
        for list in [&self.slots, &self.phrases] {
            for group in list.iter().filter(|group| group.slots.has(slot)) {
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
        for (index, slot) in self.plan.slots.iter().enumerate() {
            let mut candidates = Candidates::new();
            self.add_direct(slot, &mut candidates);
            out.slots.push(Group { slots: Places::range(index, 1), candidates, colloquial: false });
        }
        self.add_joined(&mut out);
        self.add_turned(&mut out);
        self.add_meanings(&mut out);
        if self.index.incomplete() {
            return out;
        }
        for (index, slot) in self.plan.slots.iter().enumerate() {
            let found = out.answers(index);
            if !found {
                out.guessed.add(index);
            }
            let Some(group) = out.slots.get_mut(index) else { continue };
            let written = group.candidates.iter().any(|one| one.relation != Relation::Synonym);
            self.add_compounds(&slot.key, &slot.key, 1.0, &mut group.candidates);
            if !written {
                self.add_parts(slot, &mut group.candidates);
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
        let worth = weight * self.rarity(term.documents);
        Candidate { term, other: None, worth, relation, label: label.to_owned() }
    }

    /// The term with the documents of a folded word.
    pub(crate) fn term_of(&self, word: &str) -> Option<Term> {
        self.key_term(&self.analysis.key(word))
    }

    pub(crate) fn key_term(&self, key: &str) -> Option<Term> {
        self.index.find(key).filter(|term| term.documents > 0)
    }

    /// The word itself, and what begins with it, in every language of the site.
    fn add_direct(&self, slot: &Slot, out: &mut Candidates) {
        self.add_direct_in(Tongue::Dutch, slot, out);
        for tongue in &self.index.collection().tongues {
            self.add_direct_in(*tongue, slot, out);
        }
    }

    fn add_direct_in(&self, tongue: Tongue, slot: &Slot, out: &mut Candidates) {
        let exact = self.key_term(&self.analysis.key_in(tongue, &slot.text));
        if let Some(term) = exact {
            out.push(self.one(term, 1.0, Relation::Word, &slot.key));
        }
        let digits = slot.text.len() < 3 && slot.text.bytes().all(|b| b.is_ascii_digit());
        let shortest = if slot.last { 2 } else { 4 };
        if slot.text.len() >= shortest && !digits {
            self.add_prefixed(tongue, slot, exact, out);
        }
    }

    /// Terms that begin with the word as typed. They are as rare as all of them together.
    fn add_prefixed(&self, tongue: Tongue, slot: &Slot, exact: Option<Term>, out: &mut Candidates) {
        let mut forms: Vec<(Term, String)> = Vec::new();
        let sign = tongue.sign();
        let mut start = sign.to_owned();
        start.push_str(&slot.text);
        self.index.walk(&start, &mut |form, term| {
            let form = form.get(sign.len()..).unwrap_or_default();
            if is_word(form) {
                forms.push((term, form.to_owned()));
            }
            forms.len() < MOST_PREFIX
        });
        let before = out.len();
        let mut all = exact.map_or(0, |term| term.documents);
        for (mut term, form) in forms {
            if term.documents == 0 {
                let leads = self.key_term(&self.analysis.key_in(tongue, &form));
                let Some(leads) = leads else { continue };
                term = leads;
            }
            if Some(term) == exact {
                continue;
            }
            let worth = f32_of(u32_of(slot.text.len())) / f32_of(u32_of(form.len().max(1)));
            let known = out.get_mut(before..).unwrap_or_default();
            if let Some(known) = known.iter_mut().find(|known| known.term == term) {
                known.worth = known.worth.max(worth);
            } else {
                all += term.documents;
                let relation = Relation::Prefix;
                out.push(Candidate { term, other: None, worth, relation, label: form });
            }
        }
        let rarity = self.rarity(all);
        let typing = if slot.last || exact.is_none() { 1.0 } else { 0.7 };
        for candidate in out.get_mut(before..).unwrap_or_default() {
            candidate.worth = rarity * typing * (0.45 + 0.45 * candidate.worth);
        }
    }

    /// `poh-ggz` as `pohggz`, "huis arts" as `huisarts`, and what these mean.
    fn add_joined(&self, out: &mut Expansion) {
        for joined in &self.plan.joined {
            let key = self.analysis.key(&joined.text);
            let slots = self.slots_of(Places::range(joined.at, joined.covers));
            let Some(term) = self.index.find(&key).filter(|_| !slots.is_empty()) else { continue };
            let mut candidates = Candidates::new();
            if term.documents > 0 {
                candidates.push(self.one(term, 1.0, Relation::Word, &joined.text));
            }
            self.add_meanings_of(term, 1.0, &mut candidates);
            if !candidates.is_empty() {
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
                    let mut slots = Places::range(number, 1);
                    slots.add(other);
                    let candidate = self.one(term, 1.0, Relation::Compound, &text);
                    out.add_phrase(slots, candidate, false);
                }
            }
        }
    }

    /// The compound of two words, if a document has it.
    fn compound_of(&self, first: &Slot, last: &Slot) -> Option<(Term, String)> {
        for start in [&first.text, &first.key] {
            for (link, _) in &LINKS {
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

    pub(crate) fn slots_of(&self, words: Places) -> Places {
        let mut out = Places::default();
        for (number, slot) in self.plan.slots.iter().enumerate() {
            if words.has(slot.at) {
                out.add(number);
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
const UNHEARD: f32 = 0.15;

/// What a word counts for beside words with a subject.
pub(crate) fn role_weight(role: Role) -> f32 {
    match role {
        Role::Subject => 1.0,
        Role::General => 0.35,
        Role::Place => 0.3,
        Role::Kind => 0.4,
    }
}
