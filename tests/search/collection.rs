//! The documents of `data/documenten.yml`, indexed.

use serde::Deserialize;
use wijkboek::index::{Document, SearchIndex, Setting, TopicWords, index};

const DOCUMENTS: &str = include_str!("data/documenten.yml");

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Line {
    id: String,
    s: String,
    l: String,
    w: Option<String>,
    t: String,
    a: Vec<String>,
    z: Vec<String>,
    th: Vec<String>,
    k: String,
    b: String,
    d: Vec<String>,
    p: Vec<String>,
    tel: Vec<String>,
}

/// The documents of the test, in the order of the file.
pub(crate) fn documents() -> Vec<Document> {
    let lines: Vec<Line> = serde_yaml::from_str(DOCUMENTS).unwrap();
    lines.into_iter().map(document).collect()
}

fn document(line: Line) -> Document {
    let folder = line.w.as_ref().map_or_else(String::new, |wijk| format!("wijken/{wijk}/"));
    Document {
        url: format!("{folder}{}/{}/", line.s, line.id),
        id: line.id,
        kind: line.s,
        kind_label: line.l,
        wijk_names: line.w.iter().cloned().collect(),
        wijken: line.w.iter().cloned().collect(),
        wijk: line.w,
        title: line.t,
        aliases: line.a,
        keywords: line.z,
        topics: line.th,
        summary: line.k,
        body: line.b,
        services: line.d,
        places: line.p,
        phones: line.tel,
        rank_prior: 1,
        ..Document::default()
    }
}

/// Wijken and a few topics, as a site has them.
pub(crate) fn setting() -> Setting {
    let wijk = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let topic = |id: &str, name: &str, synonyms: &[&str], colloquial: &[&str]| TopicWords {
        id: id.to_owned(),
        name: name.to_owned(),
        synonyms: words(synonyms),
        colloquial: words(colloquial),
        ..TopicWords::default()
    };
    Setting {
        wijken: vec![
            wijk("havenkwartier", "Havenkwartier"),
            wijk("lindeveen", "Lindeveen"),
            wijk("zonnegaarde", "Zonnegaarde"),
        ],
        topics: vec![
            topic("eenzaamheid", "eenzaamheid", &["vereenzaming"], &["zit de hele dag alleen"]),
            topic("schulden", "schulden en geldzorgen", &["geldproblemen"], &["komt niet rond"]),
            topic("dementie", "dementie", &["geheugenproblemen"], &["vergeet alles"]),
        ],
    }
}

/// The index over all of it.
pub(crate) fn site() -> SearchIndex {
    index(documents(), &setting()).unwrap()
}
