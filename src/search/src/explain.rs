//! How a question was understood, and what gave each answer its score: for people who wonder.

use crate::analysis::Analysis;
use crate::answer::{Filter, Relation};
use crate::expand::{Candidate, Expander, Expansion, Group};
use crate::index::{Collection, Index};
use crate::num::usize_of;
use crate::places::Places;
use crate::plan::{Plan, Role, Slot};
use crate::rank::{Ranking, Share};

/// A question, taken apart.
#[derive(Debug, Clone, Default)]
pub struct Explanation {
    /// The words that must be found.
    pub words: Vec<Asked>,
    /// Words of the question that say nothing.
    pub passed_over: Vec<String>,
    /// The id of the wijk that it names.
    pub wijk: Option<String>,
    /// The type of record that it names.
    pub kind: Option<String>,
    /// What several words mean together.
    pub phrases: Vec<Asked>,
}

/// A word of a question, or several, with all that answers it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As typed, without case and accents.
    pub text: String,
    /// What is looked for; empty for several words.
    pub key: String,
    /// What it does in the question.
    pub role: &'static str,
    /// What it counts for in how much of the question is answered.
    pub weight: f32,
    /// What answers it, most telling first.
    pub candidates: Vec<Way>,
}

/// A way to answer a word.
#[derive(Debug, Clone)]
pub struct Way {
    /// How it belongs to the word.
    pub relation: Relation,
    /// The word of the index or the name of the synonyms.
    pub label: String,
    /// How many documents have it; of several words, the fewest.
    pub documents: u32,
    /// How rare it is times how sure it is.
    pub worth: f32,
}

/// What gave a document its score.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// What each word, or several together, gave: the words, the relation, the label, how much.
    pub shares: Vec<(String, Relation, String, f32)>,
    /// Which part of the question it answers, 0 to 1.
    pub coverage: f32,
    /// What its wijk, type and standing multiply the score by.
    pub favour: f32,
}

/// Takes a question apart as [`crate::search`] does, and accounts for the scores of documents.
pub fn explain<I: Index>(
    index: &I,
    analysis: &Analysis,
    question: &str,
    documents: &[u32],
) -> (Explanation, Vec<Account>) {
    let plan = Plan::new(analysis, index.collection(), question);
    let expansion = Expander { index, analysis, plan: &plan }.expand();
    let ranking = Ranking::new(index, &plan, &expansion, &Filter::default());
    let account = |doc: &u32| {
        let shares = ranking.shares(usize_of(*doc)).into_iter();
        let share = |Share { slots, candidate, amount }: Share<'_>| {
            let (relation, label) = (candidate.relation, candidate.label.clone());
            (texts(&plan, slots), relation, label, amount)
        };
        let (coverage, favour) = ranking.circumstances(usize_of(*doc));
        Account { shares: shares.map(share).collect(), coverage, favour }
    };
    let accounts = documents.iter().map(account).collect();
    (understood(index.collection(), &plan, &expansion), accounts)
}

fn understood(collection: &Collection, plan: &Plan, expansion: &Expansion) -> Explanation {
    let wijk = plan.wijk.and_then(|number| collection.wijken.get(usize::from(number) - 1));
    let kind = plan.kind.and_then(|number| collection.kinds.get(usize::from(number)));
    let said = |group: &Group| Asked {
        text: texts(plan, group.slots),
        key: String::new(),
        role: "",
        weight: 0.0,
        candidates: ways(group),
    };
    let word = |(number, slot): (usize, &Slot)| Asked {
        text: slot.text.clone(),
        key: slot.key.clone(),
        role: role(slot.role),
        weight: expansion.weights.get(number).copied().unwrap_or(0.0),
        candidates: expansion.slots.get(number).map(ways).unwrap_or_default(),
    };
    Explanation {
        passed_over: passed_over(plan),
        wijk: wijk.map(|wijk| wijk.id.clone()),
        kind: kind.cloned(),
        phrases: expansion.phrases.iter().map(said).collect(),
        words: plan.slots.iter().enumerate().map(word).collect(),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Subject => "onderwerp",
        Role::General => "algemeen",
        Role::Place => "wijk",
        Role::Kind => "soort",
    }
}

fn texts(plan: &Plan, slots: Places) -> String {
    let texts = plan.slots.iter().enumerate().filter(|(number, _)| slots.has(*number));
    texts.map(|(_, slot)| slot.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn passed_over(plan: &Plan) -> Vec<String> {
    let used = |at: usize| plan.slots.iter().any(|slot| slot.at == at);
    let texts = plan.texts.iter().enumerate().filter(|(at, _)| !used(*at));
    texts.map(|(_, text)| text.clone()).collect()
}

fn documents(candidate: &Candidate) -> u32 {
    let own = candidate.term.documents;
    candidate.other.map_or(own, |other| other.documents.min(own))
}

fn ways(group: &Group) -> Vec<Way> {
    let way = |candidate: &Candidate| Way {
        relation: candidate.relation,
        label: candidate.label.clone(),
        documents: documents(candidate),
        worth: candidate.worth,
    };
    let mut ways: Vec<Way> = group.candidates.iter().map(way).collect();
    ways.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    ways
}
