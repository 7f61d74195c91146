//! Candidates to scores: the one ranking of wijkboek.

use crate::analysis::Analysis;
use crate::answer::{Answer, Filter, Hit, Relation, Why};
use crate::chunk::MOST_IMPACT;
use crate::expand::{Candidate, Expander, Expansion, Group, role_weight};
use crate::index::{Facts, Index};
use crate::num::{f32_of, u32_of, usize_of};
use crate::phone;
use crate::plan::{Plan, Role};

/// The best document must answer at least this part of the question, or nothing is sure enough.
const FLOOR: f32 = 0.34;
/// Where words of the question remain unanswered (less than `MOSTLY` is), the best document must
/// reach this part of what it would reach with every word in its title.
const MOSTLY: f32 = 0.7;
const FAINT: f32 = 0.3;
/// What further candidates of the same word add to the best one.
const MORE: f32 = 0.08;
/// What a document that answers nothing of the coverage keeps of its score.
const UNCOVERED: f32 = 0.3;

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

/// What one group of candidates gives each document.
struct Scores {
    best: Vec<f32>,
    all: Vec<f32>,
    /// Which candidate is the best, plus one.
    which: Vec<u16>,
}

impl Scores {
    /// What a group gives a document: its best candidate, and a little for each further one.
    fn of(&self, doc: usize) -> f32 {
        let best = self.best.get(doc).copied().unwrap_or(0.0);
        let all = self.all.get(doc).copied().unwrap_or(0.0);
        best + MORE * (all - best).min(best * 4.0)
    }
}

fn ranked<I: Index>(
    index: &I,
    plan: &Plan,
    expansion: &Expansion,
    filter: &Filter,
    limit: usize,
) -> Vec<Hit> {
    let slots = all_scores(index, &expansion.slots);
    let phrases = all_scores(index, &expansion.phrases);
    let allowed = Allowed::new(index, filter);
    let whole = expansion.whole();
    let (mut best_coverage, mut sure) = (0.0_f32, 0.0_f32);
    let kinds = expected_kinds(&index.collection().kinds);
    let mut found: Vec<u64> = Vec::new();
    for (doc, facts) in index.collection().facts.iter().enumerate() {
        if !allowed.allows(facts) {
            continue;
        }
        let Some((score, covered)) = combine(plan, expansion, &slots, &phrases, doc) else {
            continue;
        };
        let coverage = if whole > 0.0 { covered / whole } else { 0.0 };
        best_coverage = best_coverage.max(coverage);
        let expected = kinds.get(usize::from(facts.kind)).copied().unwrap_or(1.0);
        sure = sure.max(score);
        let score =
            score * (UNCOVERED + (1.0 - UNCOVERED) * coverage) * favour(plan, facts) * expected;
        found.push(packed(score, u32_of(doc)));
    }
    if best_coverage < FLOOR || (best_coverage < MOSTLY && sure < whole * FAINT) {
        return Vec::new();
    }
    found.sort_unstable();
    let mut hits = Vec::new();
    for order in found.iter().rev().take(limit) {
        let (score, doc) = unpacked(*order);
        hits.push(Hit { doc, score, why: why(expansion, &slots, &phrases, usize_of(doc)) });
    }
    hits
}

/// A score (never negative) and a document as one number: larger is better, of equals the former
/// document is larger.
fn packed(score: f32, doc: u32) -> u64 {
    u64::from(score.to_bits()) << 32 | u64::from(!doc)
}

fn unpacked(order: u64) -> (f32, u32) {
    let half = |number: u64| u32::try_from(number & 0xffff_ffff).unwrap_or(0);
    (f32::from_bits(half(order >> 32)), !half(order))
}

/// How likely each kind of record is the answer to a question that names none: whom to call goes
/// before what was agreed, and both before when people meet.
fn expected_kinds(kinds: &[String]) -> Vec<f32> {
    let mut out = Vec::new();
    for kind in kinds {
        out.push(match kind.as_str() {
            "thema-avond" | "overleg" | "verbeterpunt" | "wijkplan" => 0.8,
            "werkafspraak" | "programma" | "pagina" => 0.87,
            _ => 1.0,
        });
    }
    out
}

fn all_scores<I: Index>(index: &I, groups: &[Group]) -> Vec<Scores> {
    let mut out = Vec::new();
    for group in groups {
        out.push(scores(index, group));
    }
    out
}

/// Score and covered weight of a document; none when nothing of the question is in it.
fn combine(
    plan: &Plan,
    expansion: &Expansion,
    slots: &[Scores],
    phrases: &[Scores],
    doc: usize,
) -> Option<(f32, f32)> {
    let single = |slot: usize| -> f32 {
        let role = plan.slots.get(slot).map_or(1.0, |slot| role_weight(slot.role).max(0.35));
        role * slots.get(slot).map_or(0.0, |scores| scores.of(doc))
    };
    let mut done: Vec<bool> = vec![false; slots.len()];
    let (mut score, mut covered) = (0.0_f32, 0.0_f32);
    let weight = |slot: usize| expansion.weights.get(slot).copied().unwrap_or(0.0);
    for (group, scores) in expansion.phrases.iter().zip(phrases) {
        let together = scores.of(doc);
        if together <= 0.0 {
            continue;
        }
        let mut apart = 0.0_f32;
        for slot in &group.slots {
            if let Some(done) = done.get_mut(*slot).filter(|done| !**done) {
                *done = true;
                apart += single(*slot);
                covered += weight(*slot);
            }
        }
        score += together.max(apart) + 0.25 * together.min(apart);
    }
    for slot in (0..slots.len()).filter(|slot| done.get(*slot) == Some(&false)) {
        let one = single(slot);
        if one > 0.0 {
            let sure = if expansion.is_spoken(slot) { 0.5 } else { 1.0 };
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
        Some(wijk)
            if facts.serves.contains(&wijk) || (facts.wijk == 0 && facts.serves.is_empty()) =>
        {
            1.1
        }
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
    let mut out =
        Scores { best: vec![0.0; documents], all: vec![0.0; documents], which: vec![0; documents] };
    for (number, candidate) in group.candidates.iter().enumerate() {
        let number = u16::try_from(number + 1).unwrap_or(u16::MAX);
        each_document(index, candidate, &mut |doc, impact| {
            let score =
                candidate.worth * f32_of(u32::from(impact)) * (1.0 / f32::from(MOST_IMPACT));
            let (Some(best), Some(all), Some(which)) =
                (out.best.get_mut(doc), out.all.get_mut(doc), out.which.get_mut(doc))
            else {
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
        let mut at = 0;
        index.postings(*term, &mut |posting| {
            while let Some((doc, impact)) = common.get(at).filter(|(doc, _)| *doc <= posting.doc) {
                if *doc == posting.doc {
                    both.push((*doc, (*impact).min(posting.impact)));
                }
                at += 1;
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
            best =
                (score, usize::from(number).checked_sub(1).and_then(|at| group.candidates.get(at)));
        }
    }
    match best.1 {
        Some(candidate) => Why { relation: candidate.relation, word: candidate.label.clone() },
        None => Why { relation: Relation::Word, word: String::new() },
    }
}

/// A filter, looked up once.
struct Allowed {
    wijk: Wanted<u16>,
    kind: Wanted<u8>,
}

/// What a filter wants of a document.
#[derive(PartialEq)]
enum Wanted<T> {
    Anything,
    /// This one; none for what the index does not know.
    One(Option<T>),
}

impl Allowed {
    fn new<I: Index>(index: &I, filter: &Filter) -> Self {
        let collection = index.collection();
        let mut out = Self { wijk: Wanted::Anything, kind: Wanted::Anything };
        if let Some(id) = &filter.wijk {
            let at = collection.wijken.iter().position(|wijk| wijk.id == *id);
            out.wijk = Wanted::One(at.and_then(|at| u16::try_from(at + 1).ok()));
        }
        if let Some(name) = &filter.kind {
            let at = collection.kinds.iter().position(|kind| kind == name);
            out.kind = Wanted::One(at.and_then(|at| u8::try_from(at).ok()));
        }
        out
    }

    fn allows(&self, facts: &Facts) -> bool {
        let kind = match self.kind {
            Wanted::Anything => true,
            Wanted::One(kind) => kind == Some(facts.kind),
        };
        let wijk = match self.wijk {
            Wanted::Anything => true,
            Wanted::One(wijk) => wijk.is_some_and(|wijk| {
                let everywhere = facts.wijk == 0 && facts.serves.is_empty();
                facts.wijk == wijk || facts.serves.contains(&wijk) || everywhere
            }),
        };
        kind && wijk
    }
}
