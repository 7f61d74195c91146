//! Graded questions: nDCG@5, recall@3 and reciprocal rank, with a floor.
//!
//! `vragen-stem.tsv` is what the search was tuned with, `vragen-apart.tsv` was held back: nobody
//! looked at its answers while tuning, and nobody should.

use wijkboek::diag::Diagnostic;
use wijkboek::index::Filter;
use wijkboek::index::judge::{Judgement, judge, questions};

use crate::collection::site;

pub(crate) const TUNED: &str = include_str!("vragen-stem.tsv");
pub(crate) const HELD_BACK: &str = include_str!("vragen-apart.tsv");
const ACUTE: &str = include_str!("acuut.tsv");

fn judged(text: &str) -> Judgement {
    let site = site();
    let read = questions(&"vragen.tsv".into(), text, site.documents());
    let notes: Vec<String> = read.notes.iter().map(said).collect();
    assert_eq!(notes, [""; 0]);
    judge(&site, &read.value)
}

fn said(note: &Diagnostic) -> String {
    note.message(wijkboek::base::Lang::Nl)
}

/// What a change must not fall below.
struct Floor {
    ndcg: f64,
    recall: f64,
    reciprocal: f64,
    nothing: f64,
    wrong: f64,
}

fn hold(judged: &Judgement, floor: &Floor) {
    let all = &judged.all;
    println!(
        "nDCG@5 {:.3}, recall@3 {:.3}, MRR {:.3}, nothing {:.3}, false {:.3}",
        all.ndcg(),
        all.recall(),
        all.reciprocal_rank(),
        all.nothing(),
        judged.false_answers()
    );
    assert!(all.ndcg() >= floor.ndcg, "nDCG@5 fell");
    assert!(all.recall() >= floor.recall, "recall@3 fell");
    assert!(all.reciprocal_rank() >= floor.reciprocal, "MRR fell");
    assert!(all.nothing() <= floor.nothing, "questions without any answer");
    assert!(judged.false_answers() <= floor.wrong, "false answers");
}

#[test]
fn questions_find_what_they_should() {
    let floor = Floor { ndcg: 0.87, recall: 0.83, reciprocal: 0.94, nothing: 0.02, wrong: 0.2 };
    hold(&judged(TUNED), &floor);
}

#[test]
fn questions_that_were_held_back_find_what_they_should() {
    let floor = Floor { ndcg: 0.84, recall: 0.82, reciprocal: 0.95, nothing: 0.02, wrong: 0.25 };
    hold(&judged(HELD_BACK), &floor);
}

#[test]
fn acute_needs_stand_above_the_results() {
    let site = site();
    for line in ACUTE.lines().filter(|line| !line.starts_with('#')) {
        let (question, wanted) = line.split_once('\t').unwrap();
        let answer = site.search(question, &Filter::default(), 5);
        let found = answer.acute.first().map(|acute| acute.id.clone()).unwrap_or_default();
        assert_eq!(found, wanted, "{question}");
    }
}
