//! `wijkboek search`: the answers of the search box, in a terminal or as data.
#![expect(clippy::disallowed_methods, reason = "the file of questions is not of the site")]

use serde::Serialize;

use crate::base::Lang;
use crate::index::{Filter, SearchIndex};
use crate::pipeline::search_index;

use super::args::{AudienceName, SearchArgs};
use super::{End, say, site};

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    results: Vec<Row<'a>>,
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

pub(super) fn run(args: &SearchArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |request| {
        request.audience = args.voor.map(AudienceName::audience);
    });
    let checked = &asked.checked;
    if checked.sources.settings.is_none() {
        say::notes(&checked.notes, &checked.sources, asked.lang);
        return End::Failed;
    }
    let index = match search_index(&checked.visible(&asked.request)) {
        Ok(index) => index,
        Err(error) => {
            say::people(&error.to_string());
            return End::Failed;
        }
    };
    let Some(queries) = queries(args, asked.lang) else { return End::Failed };
    for query in &queries {
        if args.json || args.queries.is_some() {
            say::programs(&as_json(&index, query, args.limit));
        } else {
            as_words(&index, query, args.limit, asked.lang);
        }
    }
    End::Good
}

/// The questions; none when their file cannot be read, which has been said then.
fn queries(args: &SearchArgs, lang: Lang) -> Option<Vec<String>> {
    let Some(path) = &args.queries else { return Some(vec![args.words.join(" ")]) };
    match std::fs::read_to_string(path) {
        Ok(text) => {
            Some(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
        }
        Err(error) => {
            let path = path.display();
            say::in_words(
                lang,
                &format!("{path} kan niet gelezen worden: {error}"),
                &format!("{path} cannot be read: {error}"),
            );
            None
        }
    }
}

fn rows<'a>(index: &'a SearchIndex, query: &str, limit: usize) -> Vec<Row<'a>> {
    let answer = index.search(query, &Filter::default(), limit);
    let documents = index.documents();
    answer
        .hits
        .iter()
        .filter_map(|hit| {
            let document = documents.get(usize::try_from(hit.doc).ok()?)?;
            Some(Row {
                id: &document.id,
                soort: &document.kind,
                wijk: document.wijk.as_deref(),
                titel: &document.title,
                url: &document.url,
                score: hit.score,
            })
        })
        .collect()
}

fn as_json(index: &SearchIndex, query: &str, limit: usize) -> String {
    let answer = Answer { query, results: rows(index, query, limit) };
    serde_json::to_string(&answer).unwrap_or_default()
}

fn as_words(index: &SearchIndex, query: &str, limit: usize, lang: Lang) {
    let answer = index.search(query, &Filter::default(), limit);
    for acute in &answer.acute {
        say::programs(&format!("{}: {}", acute.label, acute.numbers.join(", ")));
    }
    for hit in &answer.hits {
        let Some(document) = usize::try_from(hit.doc).ok().and_then(|at| index.documents().get(at))
        else {
            continue;
        };
        let phone = document.phones.first().map(|phone| format!("  {phone}")).unwrap_or_default();
        say::programs(&format!("{} ({}){phone}", document.title, document.kind_label));
        if !document.summary.is_empty() {
            say::programs(&format!("  {}", document.summary));
        }
    }
    if answer.hits.is_empty() {
        say::in_words(
            lang,
            &format!("Geen resultaten voor ‘{query}’."),
            &format!("No results for ‘{query}’."),
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
