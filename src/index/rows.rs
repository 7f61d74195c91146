//! The texts of result rows, in files of some dozens of documents.

use serde_json::{Value, json};
use wijkboek_search::Document;
use wijkboek_search::thesaurus::Group;

/// Least and largest size of the texts at which a file ends, before compression: in small files there
/// is less that nobody asked for, but the manifest names each of them.
const FILE_BYTES: [usize; 2] = [3 * 1024, 12 * 1024];
/// About how many files there are between these two sizes.
const FILES: usize = 40;

/// The rows of a range of documents.
pub(super) struct Rows {
    /// Number of its first document.
    pub(super) first: usize,
    /// `{s: [texts that come back], r: [[id, kind, wijk, title, url, phone, kind label, topics, week, other hours, note, lang]]}`;
    /// kind, wijk, kind label, topics and hours are places in `s`; so is the first of a pair that stands for
    /// `s` + id + "/" as url.
    pub(super) json: String,
    /// Their summaries, which only a page with all results shows: `["...", ...]`.
    pub(super) short: String,
}

/// All rows, in files.
pub(super) fn rows(documents: &[Document]) -> Vec<Rows> {
    let mut out = Vec::new();
    let mut table = Table::default();
    let mut rows: Vec<Value> = Vec::new();
    let mut short: Vec<&str> = Vec::new();
    let mut first = 0;
    let mut bytes = 0;
    let file =
        (documents.iter().map(size).sum::<usize>() / FILES).clamp(FILE_BYTES[0], FILE_BYTES[1]);
    for (number, document) in documents.iter().enumerate() {
        bytes += size(document);
        rows.push(row(document, &mut table));
        short.push(&document.summary);
        if bytes >= file || number + 1 == documents.len() {
            let json =
                json!({ "s": std::mem::take(&mut table).texts, "r": std::mem::take(&mut rows) });
            let short = json!(std::mem::take(&mut short)).to_string();
            out.push(Rows { first, json: json.to_string(), short });
            first = number + 1;
            bytes = 0;
        }
    }
    out
}

/// About how many bytes a row takes.
fn size(document: &Document) -> usize {
    40 + document.title.len() + document.id.len()
}

fn row(document: &Document, table: &mut Table) -> Value {
    let own = [document.id.as_str(), "/"].concat();
    let url = match document.url.strip_suffix(&own) {
        Some(folder) => json!(table.place(folder)),
        None => json!(document.url),
    };
    let topics: Vec<usize> = document.topics.iter().map(|topic| table.place(topic)).collect();
    let mut row = vec![
        json!(document.id),
        json!(table.place(&document.kind)),
        json!(table.place(document.wijk.as_deref().unwrap_or_default())),
        json!(document.title),
        url,
        json!(document.phones.first().map(String::as_str).unwrap_or_default()),
        json!(table.place(&document.kind_label)),
        json!(topics),
        json!(table.place(&document.hours[0])),
        json!(table.place(&document.hours[1])),
    ];
    if document.closed || !document.lang.is_empty() {
        row.push(json!(u8::from(document.closed)));
        row.push(json!(document.lang));
    }
    Value::Array(row)
}

/// What all documents are filtered and counted by, on a page with all results:
/// `{s: [texts], d: [[kind label, wijk, [wijken served], [topics]]]}` with places in `s`.
pub(super) fn features(documents: &[Document]) -> String {
    let mut table = Table::default();
    let mut rows: Vec<Value> = Vec::new();
    for document in documents {
        let label = table.place(&document.kind_label);
        let wijk = table.place(document.wijk.as_deref().unwrap_or_default());
        let served: Vec<usize> = document.wijken.iter().map(|id| table.place(id)).collect();
        let topics: Vec<usize> = document.topics.iter().map(|name| table.place(name)).collect();
        rows.push(json!([label, wijk, served, topics]));
    }
    json!({ "s": table.texts, "d": rows }).to_string()
}

/// What the simple search compares besides rows, where the engine is not allowed:
/// `{w: [[other names and search words]], a: [[id, label, [number], [phrase]]]}`.
pub(super) fn simple(documents: &[Document], groups: &[Group]) -> String {
    let words: Vec<Vec<&String>> = documents
        .iter()
        .map(|document| document.aliases.iter().chain(&document.keywords).collect())
        .collect();
    let acute = groups.iter().filter(|group| !group.acute.is_empty());
    let acute: Vec<Value> = acute
        .map(|group| {
            let phrases = [&group.label].into_iter().chain(&group.equal).chain(&group.colloquial);
            let phrases: Vec<&String> = phrases.collect();
            json!([group.id, group.label, group.acute, phrases])
        })
        .collect();
    json!({ "w": words, "a": acute }).to_string()
}

/// Texts that many rows share.
#[derive(Default)]
struct Table {
    texts: Vec<String>,
}

impl Table {
    fn place(&mut self, text: &str) -> usize {
        self.texts.iter().position(|known| known == text).unwrap_or_else(|| {
            self.texts.push(text.to_owned());
            self.texts.len() - 1
        })
    }
}
