//! `wijkboek search --report`: how good the search of a site is, by questions with their answers.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::base::Lang;
use crate::index::SearchIndex;
use crate::index::judge::{Figures, Judgement, judge, questions};

use super::super::args::SearchArgs;
use super::super::{End, say};

/// Most badly answered questions that are named.
const NAMED: usize = 20;

pub(super) fn run(
    index: &SearchIndex,
    path: &Path,
    text: &str,
    args: &SearchArgs,
    lang: Lang,
) -> End {
    let file: Arc<str> = path.to_string_lossy().into();
    let read = questions(&file, text, index.documents());
    if !read.notes.is_empty() {
        super::notes(&read.notes, text, lang);
        return End::Wrong;
    }
    let judged = judge(index, &read.value);
    if args.json {
        say::programs(&json(&judged));
    } else {
        say::programs(&table(&judged, lang));
        tell_missed(&judged, index, lang);
    }
    let ndcg = judged.all.ndcg();
    match args.floor.filter(|floor| ndcg < *floor) {
        None => End::Good,
        Some(floor) => {
            say::in_words(
                lang,
                &format!("nDCG@5 is {ndcg:.3} en moet ten minste {floor:.3} zijn."),
                &format!("nDCG@5 is {ndcg:.3} and must be at least {floor:.3}."),
            );
            End::Wrong
        }
    }
}

/// A line of the table, and of the data.
#[derive(Serialize)]
struct Line<'a> {
    soort: &'a str,
    vragen: usize,
    #[serde(rename = "nDCG@5")]
    ndcg: f64,
    #[serde(rename = "recall@3")]
    recall: f64,
    #[serde(rename = "MRR")]
    reciprocal: f64,
    niets_gevonden: f64,
}

impl<'a> Line<'a> {
    fn of(class: &'a str, figures: &Figures) -> Self {
        Self {
            soort: class,
            vragen: figures.questions,
            ndcg: figures.ndcg(),
            recall: figures.recall(),
            reciprocal: figures.reciprocal_rank(),
            niets_gevonden: figures.nothing(),
        }
    }
}

fn lines<'a>(judged: &'a Judgement, all: &'a str) -> Vec<Line<'a>> {
    let classes = judged.classes.iter().map(|(class, figures)| Line::of(class, figures));
    classes.chain([Line::of(all, &judged.all)]).collect()
}

fn json(judged: &Judgement) -> String {
    let data = serde_json::json!({
        "soorten": lines(judged, "alles"),
        "zonder_antwoord": judged.unanswerable,
        "vals_antwoord": judged.false_answers(),
    });
    data.to_string()
}

fn table(judged: &Judgement, lang: Lang) -> String {
    let (head, all) = match lang {
        Lang::Nl => (["soort vraag", "vragen", "niets"], "alles"),
        Lang::En => (["class", "asked", "nothing"], "all"),
    };
    let lines = lines(judged, all);
    let width = lines.iter().map(|line| line.soort.chars().count()).max().unwrap_or(0);
    let width = width.max(head[0].len());
    let mut out = format!(
        "{:<width$} {:>6} {:>6} {:>8} {:>5} {:>7}\n",
        head[0], head[1], "nDCG@5", "recall@3", "MRR", head[2]
    );
    for line in lines {
        let Line { soort, vragen, ndcg, recall, reciprocal, niets_gevonden } = line;
        let _ = writeln!(
            out,
            "{soort:<width$} {vragen:>6} {ndcg:>6.3} {recall:>8.3} {reciprocal:>5.3} {niets_gevonden:>7.3}"
        );
    }
    let (asked, answered) = (judged.unanswerable, judged.answered);
    let _ = match lang {
        Lang::Nl => write!(out, "\n{asked} vragen zonder antwoord, {answered} toch beantwoord."),
        Lang::En => {
            write!(out, "\n{asked} questions without an answer, {answered} answered all the same.")
        }
    };
    out
}

/// Names the questions that were answered badly.
fn tell_missed(judged: &Judgement, index: &SearchIndex, lang: Lang) {
    if judged.missed.is_empty() {
        return;
    }
    say::in_words(lang, "\nSlecht beantwoord:", "\nAnswered badly:");
    for miss in judged.missed.iter().take(NAMED) {
        let ids = miss.found.iter().take(3);
        let ids = ids.filter_map(|doc| index.documents().get(usize::try_from(*doc).ok()?));
        let ids: Vec<&str> = ids.map(|document| document.id.as_str()).collect();
        let question = &miss.question;
        say::shown(&format!("  {}: {} ({})", question.class, question.text, ids.join(", ")));
    }
    if let Some(more) = judged.missed.len().checked_sub(NAMED).filter(|more| *more > 0) {
        say::in_words(lang, &format!("  en nog {more}"), &format!("  and {more} more"));
    }
}
