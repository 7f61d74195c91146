//! Candidates to scores: the one ranking of wijkboek.

mod allowed;
mod best;
mod scores;

use crate::analysis::Analysis;
use crate::answer::{Answer, Filter, Hit, Relation, Why};
#[cfg(feature = "build")]
use crate::expand::Candidate;
use crate::expand::{Expander, Expansion, Group, role_weight};
use crate::index::{Facts, Index};
use crate::num::{f32_of, ln, usize_of};
use crate::phone;
use crate::places::Places;
use crate::plan::{Plan, Role};

use allowed::Allowed;
use best::Best;
use scores::Scores;

/// The best document must answer at least this part of the question, or nothing is sure enough: of a
/// few words that are looked for, and of a sentence.
const FLOOR: f32 = 0.5;
const LOW_FLOOR: f32 = 0.3;
/// Where words of the question remain unanswered (less than `MOSTLY` is), the best document must
/// reach this part of what it would reach with every word in its title.
const MOSTLY: f32 = 0.7;
const FAINT: f32 = 0.25;
/// The same for a sentence, of which many words say little.
const FAINTER: f32 = 0.12;
/// What further candidates of the same word add to the best one.
const MORE: f32 = 0.12;
/// What a document that answers nothing of the coverage keeps of its score.
const UNCOVERED: f32 = 0.3;
/// What a word of a sentence counts for that documents only have in passing.
const PASSING: f32 = 0.3;
/// What a word counts for that every document has: in this field the common words (huisarts,
/// wijkteam) are often what is asked for.
const COMMON: f32 = 0.8;

/// Answers a question: the documents that pass the filter, best first, at most `limit`.
///
/// With an index that is not completely loaded the answer may be wrong: see [`Index::incomplete`].
pub fn search<I: Index>(
    index: &I,
    analysis: &Analysis,
    question: &str,
    filter: &Filter,
    limit: usize,
) -> Answer {
    let mut answer = Answer::default();
    if let Some(digits) = phone::asked(question) {
        answer.hits = by_phone(index, &digits, filter);
        if !answer.hits.is_empty() {
            answer.found = answer.hits.len();
            answer.hits.truncate(limit);
            return answer;
        }
    }
    let mut plan = Plan::new(analysis, index.collection(), question);
    let mut expansion = Expander { index, analysis, plan: &plan }.expand();
    answer.acute = core::mem::take(&mut expansion.acute);
    answer.suggestion = suggestion(&plan, &expansion);
    if let Some(meant) = answer.suggestion.as_ref().filter(|_| plan.wijk.is_none()) {
        let mended = Plan::new(analysis, index.collection(), meant);
        // A wijk whose name was misspelt is a place all the same.
        if mended.wijk.is_some() {
            expansion = Expander { index, analysis, plan: &mended }.expand();
            plan = mended;
        }
    }
    if index.incomplete() {
        return answer;
    }
    (answer.hits, answer.found) = Ranking::new(index, &plan, &expansion, filter).hits(limit);
    answer
}

/// How rare something is that so many of all documents hold.
pub(crate) fn rarity(documents: u32, all: u32) -> f32 {
    let all = f32_of(all);
    let n = f32_of(documents).min(all);
    COMMON + ln(1.0 + (all - n + 0.5) / (n + 0.5))
}

/// What further candidates of the same word add to the best one.
pub(crate) fn more(best: f32, all: f32) -> f32 {
    MORE * (all - best).min(best * 4.0)
}

fn by_phone<I: Index>(index: &I, digits: &str, filter: &Filter) -> Vec<Hit> {
    let allowed = Allowed::new(index, filter);
    let mut hits = Vec::new();
    index.phones(digits, &mut |doc| {
        let facts = index.collection().facts.get(usize_of(doc));
        if facts.is_some_and(|facts| allowed.allows(facts)) {
            let why = Why { relation: Relation::Phone, word: digits.to_owned() };
            hits.push(Hit { doc, score: 1.0, why });
        }
    });
    hits
}

/// The question with its mended words.
fn suggestion(plan: &Plan, expansion: &Expansion) -> Option<String> {
    if expansion.mended.is_empty() {
        return None;
    }
    let mut out = String::new();
    for (at, text) in plan.texts.iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let mut word = text;
        for (slot, mended) in &expansion.mended {
            if plan.slots.get(*slot).is_some_and(|slot| slot.at == at) {
                word = mended;
            }
        }
        out.push_str(word);
    }
    Some(out)
}

/// All that documents are ranked by.
pub(crate) struct Ranking<'a, I: Index> {
    index: &'a I,
    plan: &'a Plan,
    expansion: &'a Expansion,
    /// What each word gives each document.
    slots: Vec<Scores<'a>>,
    /// What several words give each document together.
    phrases: Vec<Scores<'a>>,
    /// Whether a document has anything of the question.
    touched: Vec<bool>,
    /// How much each word tells: see [`tells`].
    telling: Vec<f32>,
    allowed: Allowed,
    /// What all words count for together.
    whole: f32,
    /// How likely each kind of record is the answer.
    kinds: Vec<f32>,
}

/// What a document has of a question.
struct Told {
    score: f32,
    /// Which part of the question it answers.
    coverage: f32,
}

impl<'a, I: Index> Ranking<'a, I> {
    pub(crate) fn new(
        index: &'a I,
        plan: &'a Plan,
        expansion: &'a Expansion,
        filter: &Filter,
    ) -> Self {
        let mut touched = vec![false; index.collection().facts.len()];
        let mut all = |groups: &'a [Group]| {
            let mut out = Vec::new();
            for group in groups {
                out.push(Scores::new(index, group, &mut touched));
            }
            out
        };
        let (slots, phrases) = (all(&expansion.slots), all(&expansion.phrases));
        let mut telling = Vec::new();
        let mut whole = 0.0;
        for (slot, scores) in slots.iter().enumerate() {
            let tells = if plan.sentence { tells(scores) } else { 1.0 };
            whole += tells * expansion.weights.get(slot).copied().unwrap_or(0.0);
            telling.push(tells);
        }
        Self {
            index,
            plan,
            expansion,
            telling,
            slots,
            phrases,
            touched,
            allowed: Allowed::new(index, filter),
            whole,
            kinds: expected_kinds(&index.collection().kinds),
        }
    }

    /// The documents that answer the question, best first, and how many there are; none when none is
    /// sure enough.
    fn hits(&self, limit: usize) -> (Vec<Hit>, usize) {
        let (mut best_coverage, mut sure) = (0.0_f32, 0.0_f32);
        let (mut best, mut found) = (Best::new(limit), 0);
        for (doc, facts) in self.index.collection().facts.iter().enumerate() {
            if self.touched.get(doc) != Some(&true) || !self.allowed.allows(facts) {
                continue;
            }
            let Some(Told { score, coverage }) = self.told(doc) else { continue };
            best_coverage = best_coverage.max(coverage);
            sure = sure.max(score);
            best.add(doc, score * covered(coverage) * self.favour(facts));
            found += 1;
        }
        let (floor, faint) = if self.plan.sentence { (LOW_FLOOR, FAINTER) } else { (FLOOR, FAINT) };
        if best_coverage < floor || (best_coverage < MOSTLY && sure < self.whole * faint) {
            return (Vec::new(), 0);
        }
        let mut hits = Vec::new();
        for (doc, score) in best.in_order() {
            hits.push(Hit { doc, score, why: self.why(usize_of(doc)) });
        }
        (hits, found)
    }

    /// What a document has of the question; none when it has nothing of it.
    fn told(&self, doc: usize) -> Option<Told> {
        let mut done = Places::default();
        let (mut score, mut weight) = (0.0_f32, 0.0_f32);
        for scores in &self.phrases {
            let together = scores.of(doc);
            if together <= 0.0 {
                continue;
            }
            let mut apart = 0.0_f32;
            for slot in 0..self.slots.len() {
                if scores.group.slots.has(slot) && !done.has(slot) {
                    done.add(slot);
                    apart += self.single(slot, doc);
                    weight += self.weight(slot);
                }
            }
            score += together.max(apart) + 0.25 * together.min(apart);
        }
        for slot in 0..self.slots.len() {
            let one = if done.has(slot) { 0.0 } else { self.single(slot, doc) };
            if one > 0.0 {
                let sure = self.sure(slot);
                score += one * sure;
                weight += self.weight(slot) * sure;
            }
        }
        let coverage = if self.whole > 0.0 { weight / self.whole } else { 0.0 };
        (score > 0.0).then_some(Told { score, coverage })
    }

    /// What one word of the question gives a document.
    fn single(&self, slot: usize, doc: usize) -> f32 {
        let role = self.plan.slots.get(slot).map_or(1.0, |slot| role_weight(slot.role).max(0.35));
        role * self.tells(slot) * self.slots.get(slot).map_or(0.0, |scores| scores.of(doc))
    }

    /// What a word counts for in the coverage.
    fn weight(&self, slot: usize) -> f32 {
        self.tells(slot) * self.expansion.weights.get(slot).copied().unwrap_or(0.0)
    }

    fn tells(&self, slot: usize) -> f32 {
        self.telling.get(slot).copied().unwrap_or(1.0)
    }

    /// Part of a way of speaking, a word means something else on its own.
    fn sure(&self, slot: usize) -> f32 {
        if self.expansion.is_spoken(slot) { 0.5 } else { 1.0 }
    }

    /// What the wijk or the kind that a question names favours, and what stands before its equals.
    fn favour(&self, facts: &Facts) -> f32 {
        let wijk = match self.plan.wijk {
            Some(wijk) if facts.wijk == wijk => 1.5,
            Some(wijk) if facts.serves(wijk) => 1.1,
            Some(_) => 0.75,
            None => 1.0,
        };
        let kind = match self.plan.kind {
            Some(kind) if facts.kind == kind => 1.6,
            Some(_) if self.plan.slots.iter().any(|slot| slot.role != Role::Kind) => 0.9,
            _ => 1.0,
        };
        let prior = match facts.prior {
            0 => 0.9,
            2 => 1.1,
            _ => 1.0,
        };
        let expected = self.kinds.get(usize::from(facts.kind)).copied().unwrap_or(1.0);
        wijk * kind * prior * expected
    }

    /// The candidate that gave a document most.
    fn why(&self, doc: usize) -> Why {
        let (mut best, mut candidate) = (0.0, None);
        for list in [&self.slots, &self.phrases] {
            for scores in list {
                let score = scores.best(doc);
                if score > best {
                    best = score;
                    candidate = scores.candidate(doc);
                }
            }
        }
        match candidate {
            Some(candidate) => Why { relation: candidate.relation, word: candidate.label.clone() },
            None => Why { relation: Relation::Word, word: String::new() },
        }
    }
}

/// What one group of candidates gave a document.
#[cfg(feature = "build")]
pub(crate) struct Share<'a> {
    /// The words of the question.
    pub(crate) slots: Places,
    pub(crate) candidate: &'a Candidate,
    pub(crate) amount: f32,
}

#[cfg(feature = "build")]
impl<'a, I: Index> Ranking<'a, I> {
    /// What each word, and several together, gave a document.
    pub(crate) fn shares(&self, doc: usize) -> Vec<Share<'a>> {
        let share = |scores: &Scores<'a>| {
            let candidate = scores.candidate(doc)?;
            Some(Share { slots: scores.group.slots, candidate, amount: scores.of(doc) })
        };
        self.slots.iter().chain(&self.phrases).filter_map(share).collect()
    }

    /// Which part of the question a document answers, and what its standing multiplies its score by.
    pub(crate) fn circumstances(&self, doc: usize) -> (f32, f32) {
        let coverage = self.told(doc).map_or(0.0, |told| told.coverage);
        let facts = self.index.collection().facts.get(doc);
        (coverage, facts.map_or(1.0, |facts| self.favour(facts)))
    }
}

/// How much a word of a sentence tells: little when no document has it in its name, topics or summary,
/// for then it is no subject of the field.
fn tells(scores: &Scores) -> f32 {
    let mut worth = 0.0_f32;
    for candidate in &scores.group.candidates {
        worth = worth.max(candidate.worth);
    }
    if worth > 0.0 { PASSING + (1.0 - PASSING) * (scores.most / worth) } else { 1.0 }
}

/// What a document keeps of its score that answers a part of the question.
fn covered(coverage: f32) -> f32 {
    UNCOVERED + (1.0 - UNCOVERED) * coverage
}

/// How likely each kind of record is the answer to a question that names none: whom to call goes
/// before what was agreed, and both before when people meet.
fn expected_kinds(kinds: &[String]) -> Vec<f32> {
    let mut out = Vec::new();
    for kind in kinds {
        out.push(match kind.as_str() {
            "thema-avond" | "overleg" | "verbeterpunt" | "wijkplan" => 0.8,
            "werkafspraak" | "programma" | "pagina" => 0.85,
            "aanbieder" | "thema" => 1.07,
            _ => 1.0,
        });
    }
    out
}
