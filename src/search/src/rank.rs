//! Candidates to scores: the one ranking of wijkboek.

use crate::analysis::Analysis;
use crate::answer::{Answer, Filter, Hit, Relation, Why};
use crate::expand::{Candidate, Expander, Expansion, Group, role_weight};
use crate::index::{Facts, Index};
use crate::num::{f32_of, u32_of, usize_of};
use crate::phone;
use crate::plan::{Plan, Role};

/// The best document must answer at least this part of the question, or nothing is sure enough.
const FLOOR: f32 = 0.34;
/// What further candidates of the same word add to the best one.
const MORE: f32 = 0.08;
/// What a document that answers nothing of the coverage keeps of its score.
const UNCOVERED: f32 = 0.3;

/// Answers a question: the documents that pass the filter, best first, at most `limit`.
///
/// With an index that is not completely loaded the answer may be wrong: see [`Index::incomplete`].
pub fn search<I: Index>(index: &I, analysis: &Analysis, question: &str, filter: &Filter, limit: usize) -> Answer {
    let mut answer = Answer::default();
    if let Some(digits) = phone::asked(question) {
        answer.hits = by_phone(index, &digits, filter);
        if !answer.hits.is_empty() {
            answer.hits.truncate(limit);
            return answer;
        }
    }
    let plan = Plan::new(analysis, index.collection(), question);
    let expansion = Expander { index, analysis, plan: &plan }.expand();
    answer.acute.clone_from(&expansion.acute);
    answer.suggestion = suggestion(&plan, &expansion);
    if index.incomplete() {
        return answer;
    }
    answer.hits = ranked(index, &plan, &expansion, filter, limit);
    answer
}

fn by_phone<I: Index>(index: &I, digits: &str, filter: &Filter) -> Vec<Hit> {
    let allowed = Allowed::new(index, filter);
    let mut hits = Vec::new();
    index.phones(digits, &mut |doc| {
        if allowed.allows(index, doc) {
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
    let mut texts: Vec<&str> = plan.texts.iter().map(String::as_str).collect();
    for (slot, word) in &expansion.mended {
        let at = plan.slots.get(*slot).map(|slot| slot.at);
        if let Some(text) = at.and_then(|at| texts.get_mut(at)) {
            *text = word;
        }
    }
    Some(texts.join(" "))
}

/// What one group of candidates gives each document.
struct Scores {
    best: Vec<f32>,
    all: Vec<f32>,
    /// Which candidate is the best, plus one.
    which: Vec<u16>,
}

fn ranked<I: Index>(index: &I, plan: &Plan, expansion: &Expansion, filter: &Filter, limit: usize) -> Vec<Hit> {
    let slots: Vec<Scores> = expansion.slots.iter().map(|group| scores(index, group)).collect();
    let phrases: Vec<Scores> = expansion.phrases.iter().map(|group| scores(index, group)).collect();
    let allowed = Allowed::new(index, filter);
    let whole: f32 = expansion.weights.iter().sum();
    let mut best_coverage = 0.0_f32;
    let mut found: Vec<(f32, u32)> = Vec::new();
    for (doc, facts) in index.collection().facts.iter().enumerate() {
        let Some((score, covered)) = combine(plan, expansion, &slots, &phrases, doc) else { continue };
        let coverage = if whole > 0.0 { covered / whole } else { 0.0 };
        let number = u32_of(doc);
        if !allowed.allows_facts(facts) {
            continue;
        }
        best_coverage = best_coverage.max(coverage);
        let score = score * (UNCOVERED + (1.0 - UNCOVERED) * coverage) * favour(plan, facts);
        found.push((score, number));
    }
    if best_coverage < FLOOR {
        return Vec::new();
    }
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(limit);
    let why = |doc: u32| why(expansion, &slots, &phrases, usize_of(doc));
    found.into_iter().map(|(score, doc)| Hit { doc, score, why: why(doc) }).collect()
}

/// Score and covered weight of a document; none when nothing of the question is in it.
fn combine(plan: &Plan, expansion: &Expansion, slots: &[Scores], phrases: &[Scores], doc: usize) -> Option<(f32, f32)> {
    let at = |scores: &Scores| (scores.best.get(doc).copied().unwrap_or(0.0), scores.all.get(doc).copied().unwrap_or(0.0));
    let single = |slot: usize| -> f32 {
        let Some((best, all)) = slots.get(slot).map(at) else { return 0.0 };
        let role = plan.slots.get(slot).map_or(1.0, |slot| role_weight(slot.role).max(0.35));
        role * (best + MORE * (all - best).min(best * 4.0))
    };
    let mut done: Vec<bool> = vec![false; slots.len()];
    let (mut score, mut covered) = (0.0_f32, 0.0_f32);
    let weight = |slot: usize| expansion.weights.get(slot).copied().unwrap_or(0.0);
    for (group, scores) in expansion.phrases.iter().zip(phrases) {
        let (best, all) = at(scores);
        if best <= 0.0 {
            continue;
        }
        let together = best + MORE * (all - best).min(best * 4.0);
        let apart: f32 = group.slots.iter().filter(|slot| done.get(**slot) == Some(&false)).map(|slot| single(*slot)).sum();
        score += together.max(apart) + 0.25 * together.min(apart);
        for slot in &group.slots {
            if let Some(done) = done.get_mut(*slot).filter(|done| !**done) {
                *done = true;
                covered += weight(*slot);
            }
        }
    }
    for slot in (0..slots.len()).filter(|slot| done.get(*slot) == Some(&false)) {
        let one = single(slot);
        if one > 0.0 {
            let spoken = expansion.phrases.iter().any(|group| group.colloquial && group.slots.contains(&slot) && !group.candidates.is_empty());
            let sure = if spoken { 0.5 } else { 1.0 };
            score += one * sure;
            covered += weight(slot) * sure;
        }
    }
    (score > 0.0).then_some((score, covered))
}

/// What a question that names a wijk or a kind favours; equals stand in the order of their prior.
fn favour(plan: &Plan, facts: &Facts) -> f32 {
    let wijk = match plan.wijk {
        Some(wijk) if facts.wijk == wijk => 1.5,
        Some(wijk) if facts.serves.contains(&wijk) || (facts.wijk == 0 && facts.serves.is_empty()) => 1.1,
        Some(_) => 0.75,
        None => 1.0,
    };
    let kind = match plan.kind {
        Some(kind) if facts.kind == kind => 1.6,
        Some(_) if plan.slots.iter().any(|slot| slot.role != Role::Kind) => 0.9,
        _ => 1.0,
    };
    let prior = match facts.prior {
        0 => 0.9,
        2 => 1.1,
        _ => 1.0,
    };
    wijk * kind * prior
}

/// The documents of a group's candidates with the best and the sum of their scores.
fn scores<I: Index>(index: &I, group: &Group) -> Scores {
    let documents = index.collection().facts.len();
    let mut out = Scores { best: vec![0.0; documents], all: vec![0.0; documents], which: vec![0; documents] };
    for (number, candidate) in group.candidates.iter().enumerate() {
        let number = u16::try_from(number + 1).unwrap_or(u16::MAX);
        each_document(index, candidate, &mut |doc, impact| {
            let score = candidate.worth * f32_of(u32::from(impact)) * (1.0 / 63.0);
            let (Some(best), Some(all), Some(which)) = (out.best.get_mut(doc), out.all.get_mut(doc), out.which.get_mut(doc)) else {
                return;
            };
            *all += score;
            if score > *best {
                *best = score;
                *which = number;
            }
        });
    }
    out
}

/// Visits the documents with all terms of a candidate, with the impact of the least of them.
fn each_document<I: Index>(index: &I, candidate: &Candidate, visit: &mut dyn FnMut(usize, u8)) {
    let Some((first, others)) = candidate.terms.split_first() else { return };
    if others.is_empty() {
        index.postings(*first, &mut |posting| visit(usize_of(posting.doc), posting.impact));
        return;
    }
    let mut common: Vec<(u32, u8)> = Vec::new();
    index.postings(*first, &mut |posting| common.push((posting.doc, posting.impact)));
    for term in others {
        let mut both = Vec::new();
        let mut left = common.iter().copied().peekable();
        index.postings(*term, &mut |posting| {
            while left.next_if(|(doc, _)| *doc < posting.doc).is_some() {}
            if let Some((doc, impact)) = left.next_if(|(doc, _)| *doc == posting.doc) {
                both.push((doc, impact.min(posting.impact)));
            }
        });
        common = both;
    }
    for (doc, impact) in common {
        visit(usize_of(doc), impact);
    }
}

/// The candidate that gave a document most.
fn why(expansion: &Expansion, slots: &[Scores], phrases: &[Scores], doc: usize) -> Why {
    let groups = expansion.slots.iter().zip(slots).chain(expansion.phrases.iter().zip(phrases));
    let mut best: (f32, Option<&Candidate>) = (0.0, None);
    for (group, scores) in groups {
        let score = scores.best.get(doc).copied().unwrap_or(0.0);
        let number = scores.which.get(doc).copied().unwrap_or(0);
        if score > best.0 {
            best = (score, usize::from(number).checked_sub(1).and_then(|at| group.candidates.get(at)));
        }
    }
    match best.1 {
        Some(candidate) => Why { relation: candidate.relation, word: candidate.label.clone() },
        None => Why { relation: Relation::Word, word: String::new() },
    }
}

/// A filter, looked up once.
struct Allowed {
    wijk: Option<Option<u16>>,
    kind: Option<Option<u8>>,
}

impl Allowed {
    fn new<I: Index>(index: &I, filter: &Filter) -> Self {
        let collection = index.collection();
        let wijk = filter.wijk.as_ref().map(|id| {
            let at = collection.wijken.iter().position(|wijk| wijk.id == *id);
            at.and_then(|at| u16::try_from(at + 1).ok())
        });
        let kind = filter.kind.as_ref().map(|name| {
            let at = collection.kinds.iter().position(|kind| kind == name);
            at.and_then(|at| u8::try_from(at).ok())
        });
        Self { wijk, kind }
    }

    fn allows<I: Index>(&self, index: &I, doc: u32) -> bool {
        index.collection().facts.get(usize_of(doc)).is_some_and(|facts| self.allows_facts(facts))
    }

    fn allows_facts(&self, facts: &Facts) -> bool {
        let serves = |wijk: u16| facts.wijk == wijk || facts.serves.contains(&wijk) || (facts.wijk == 0 && facts.serves.is_empty());
        self.kind.is_none_or(|kind| kind == Some(facts.kind))
            && self.wijk.is_none_or(|wijk| wijk.is_some_and(serves))
    }
}
