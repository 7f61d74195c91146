//! An answer as words, or as data.

use serde::Serialize;

use crate::base::Lang;
use crate::index::{Answer, Document, SearchIndex};

use super::super::say;

#[derive(Serialize)]
struct Answered<'a> {
    query: &'a str,
    results: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bedoelde: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    acuut: Vec<Urgent<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    soort: &'a str,
    wijk: Option<&'a str>,
    titel: &'a str,
    url: &'a str,
    score: f32,
}

#[derive(Serialize)]
struct Urgent<'a> {
    titel: &'a str,
    nummers: &'a [String],
}

/// The documents of an answer, best first, with their scores.
pub(super) fn documents<'a>(
    index: &'a SearchIndex,
    answer: &'a Answer,
) -> impl Iterator<Item = (&'a Document, f32)> {
    let documents = index.documents();
    answer.hits.iter().filter_map(|hit| {
        let document = usize::try_from(hit.doc).ok().and_then(|at| documents.get(at));
        document.map(|document| (document, hit.score))
    })
}

/// An answer for programs.
pub(super) fn json(index: &SearchIndex, query: &str, answer: &Answer) -> String {
    let results = documents(index, answer)
        .map(|(document, score)| Row {
            id: &document.id,
            soort: &document.kind,
            wijk: document.wijk.as_deref(),
            titel: &document.title,
            url: &document.url,
            score,
        })
        .collect();
    let acuut = answer
        .acute
        .iter()
        .map(|one| Urgent { titel: &one.label, nummers: &one.numbers })
        .collect();
    let bedoelde = answer.suggestion.as_deref();
    serde_json::to_string(&Answered { query, results, bedoelde, acuut }).unwrap_or_default()
}

/// Tells people an answer.
pub(super) fn tell(index: &SearchIndex, question: &str, answer: &Answer, lang: Lang) {
    for acute in &answer.acute {
        say::programs(&format!("{}: {}", acute.label, acute.numbers.join(", ")));
    }
    for (document, _) in documents(index, answer) {
        let phone = document.phones.first().map(|phone| format!("  {phone}")).unwrap_or_default();
        say::programs(&format!("{} ({}){phone}", document.title, document.kind_label));
        if !document.summary.is_empty() {
            say::programs(&format!("  {}", document.summary));
        }
    }
    if answer.hits.is_empty() {
        say::in_words(
            lang,
            &format!("Geen resultaten voor ‘{question}’."),
            &format!("No results for ‘{question}’."),
        );
    }
    if let Some(suggestion) = &answer.suggestion {
        say::in_words(
            lang,
            &format!("Bedoelde u ‘{suggestion}’?"),
            &format!("Did you mean ‘{suggestion}’?"),
        );
    }
}
