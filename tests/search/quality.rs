//! Graded questions: nDCG@5, recall@3 and reciprocal rank per class, with a floor.

#![allow(clippy::cast_precision_loss, reason = "counts of a test")]

use std::collections::BTreeMap;
use std::fmt::Write;

use wijkboek::index::Filter;

use crate::collection::site;

const QUESTIONS: &str = include_str!("data/vragen.tsv");
const ACUTE: &str = include_str!("data/acuut.tsv");

#[derive(Default)]
struct Figures {
    questions: f64,
    ndcg: f64,
    recall: f64,
    reciprocal: f64,
    nothing: f64,
}

impl Figures {
    fn add(&mut self, found: &[String], wanted: &BTreeMap<String, f64>) {
        let gain = |grade: f64, place: usize| (grade.exp2() - 1.0) / (place as f64 + 2.0).log2();
        let reached: f64 = found
            .iter()
            .take(5)
            .enumerate()
            .map(|(at, id)| gain(wanted.get(id).copied().unwrap_or(0.0), at))
            .sum();
        let mut grades: Vec<f64> = wanted.values().copied().collect();
        grades.sort_by(|a, b| b.total_cmp(a));
        let best: f64 = grades.iter().take(5).enumerate().map(|(at, grade)| gain(*grade, at)).sum();
        let right = found.iter().take(3).filter(|id| wanted.contains_key(*id)).count();
        self.questions += 1.0;
        self.ndcg += reached / best;
        self.recall += right as f64 / wanted.len().min(3) as f64;
        self.reciprocal += found
            .iter()
            .position(|id| wanted.contains_key(id))
            .map_or(0.0, |at| 1.0 / (at as f64 + 1.0));
        self.nothing += f64::from(found.is_empty());
    }

    fn line(&self, class: &str) -> String {
        let n = self.questions;
        format!(
            "{class:<14}{n:>4}{:>8.3}{:>8.3}{:>8.3}{:>8.3}",
            self.ndcg / n,
            self.recall / n,
            self.reciprocal / n,
            self.nothing / n
        )
    }
}

/// Ids with how good an answer each is: `a=3 b=1`.
fn grades(text: &str) -> BTreeMap<String, f64> {
    let pairs = text.split(' ').map(|pair| pair.split_once('=').unwrap());
    pairs.map(|(id, grade)| (id.to_owned(), grade.parse().unwrap())).collect()
}

fn print(classes: &BTreeMap<&str, Figures>, all: &Figures) {
    println!("class            n  nDCG@5  rec@3     MRR nothing");
    for (class, figures) in classes {
        println!("{}", figures.line(class));
    }
    println!("{}", all.line("all"));
}

#[test]
fn questions_find_what_they_should() {
    let site = site();
    let mut classes: BTreeMap<&str, Figures> = BTreeMap::new();
    let mut all = Figures::default();
    let mut misses = String::new();
    let (mut unanswerable, mut answered) = (0.0, 0.0);
    for line in QUESTIONS.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (class, question) = (columns.next().unwrap(), columns.next().unwrap());
        let answer = site.search(question, &Filter::default(), 10);
        let found: Vec<String> =
            answer.hits.iter().map(|hit| site.documents()[hit.doc as usize].id.clone()).collect();
        if class == "geen" {
            unanswerable += 1.0;
            answered += f64::from(!found.is_empty());
            if !found.is_empty() {
                writeln!(misses, "  {question}: {:?}", answer.hits.first()).unwrap();
            }
            continue;
        }
        let wanted = grades(columns.next().unwrap());
        let mut one = Figures::default();
        one.add(&found, &wanted);
        if one.ndcg < 0.8 {
            let first = &found[..found.len().min(5)];
            writeln!(misses, "  {class} {question}: {:.2} {first:?}", one.ndcg).unwrap();
        }
        classes.entry(class).or_default().add(&found, &wanted);
        all.add(&found, &wanted);
    }
    print(&classes, &all);
    println!("false answers {:.2}\n{misses}", answered / unanswerable);
    assert!(all.ndcg / all.questions >= 0.94, "nDCG@5 fell");
    assert!(all.recall / all.questions >= 0.94, "recall@3 fell");
    assert!(all.reciprocal / all.questions >= 0.96, "MRR fell");
    assert!(all.nothing / all.questions <= 0.02, "questions without any answer");
    assert!(answered / unanswerable <= 0.1, "false answers");
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
