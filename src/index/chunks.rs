//! The index as files: classic scripts, which also load from a folder on disk.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::json;
use wijkboek_search::Document;
use wijkboek_search::analysis::Tongue;
use wijkboek_search::chunk::{self, Export, ExportTerm, script};
use wijkboek_search::index::Index;
use wijkboek_search::thesaurus::Group;

use super::rows::{features, rows, simple};
use super::tantivy::TantivyIndex;

/// The engine, built from `src/search` by `src/search/build-wasm`.
const ENGINE: &[u8] = include_bytes!("../search/wijkboek_search.wasm");
/// The same with English.
const ENGLISH_ENGINE: &[u8] = include_bytes!("../search/wijkboek_search_en.wasm");

/// The files of the search in the browser.
#[derive(Debug, Clone, Default)]
pub struct ZoekFiles {
    /// Name of the file that names all others: `manifest.0123456789.js`.
    pub manifest: String,
    /// Path below `zoek/` and bytes of every file, the manifest included.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Exports the tantivy index, with the engine that reads it and the texts of the rows.
pub(super) fn files(index: &TantivyIndex, documents: &[Document], groups: &[Group]) -> ZoekFiles {
    let written = chunk::write(export(index));
    let (rows, features) = (rows(documents), features(documents));
    let simple = simple(documents, groups);
    let english = index.collection().tongues.contains(&Tongue::English);
    let engine = if english { ENGLISH_ENGINE } else { ENGINE };
    let mut all: Vec<(&str, &[u8])> =
        vec![("motor", engine), ("wortel", &written.root), ("nummers", &written.phones)];
    all.extend(written.parts.iter().map(|part| ("deel", part.as_slice())));
    all.extend(rows.iter().map(|rows| ("rijen", rows.json.as_bytes())));
    all.extend(rows.iter().map(|rows| ("kort", rows.short.as_bytes())));
    all.push(("kenmerken", features.as_bytes()));
    all.push(("eenvoudig", simple.as_bytes()));
    let packed: Vec<(String, Vec<u8>)> =
        all.par_iter().map(|(sort, bytes)| packed(sort, bytes)).collect();
    let names = |sort: &str| -> Vec<&str> {
        let of_sort = |(name, _): &'_ &(String, Vec<u8>)| name.split('.').next() == Some(sort);
        packed.iter().filter(of_sort).map(|(name, _)| name.as_str()).collect()
    };
    let firsts = rows.iter().map(|rows| rows.first);
    let of_rows = names("rijen").into_iter().zip(names("kort"));
    let manifest = json!({
        "motor": names("motor").first(),
        "wortel": names("wortel").first(),
        "delen": names("deel"),
        "nummers": names("nummers").first(),
        "rijen": firsts.zip(of_rows).map(|(first, (rows, short))| json!([first, rows, short])).collect::<Vec<_>>(),
        "kenmerken": names("kenmerken").first(),
        "eenvoudig": names("eenvoudig").first(),
        "aantal": documents.len(),
    });
    let text = format!("{}{manifest});\n", call("manifest"));
    let manifest = format!("manifest.{}.js", hash(text.as_bytes()));
    let mut files: BTreeMap<String, Vec<u8>> =
        packed.into_iter().map(|(name, script)| (name + ".js", script)).collect();
    files.insert(manifest.clone(), text.into_bytes());
    ZoekFiles { manifest, files: files.into_iter().collect() }
}

/// The beginning of a script that hands its content to the page.
fn call(name: &str) -> String {
    format!("wijkboekZoekDeel(\"{name}\",")
}

/// Name without ending, and script, of a file.
fn packed(sort: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    let name = format!("{sort}.{}", hash(bytes));
    let script = match sort {
        "rijen" | "kort" | "kenmerken" | "eenvoudig" => {
            [call(&name).as_bytes(), bytes, b");\n"].concat()
        }
        _ => script(&name, bytes).into_bytes(),
    };
    (name, script)
}

/// The first ten digits of the content's hash: a changed file has another name.
fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().chars().take(10).collect()
}

/// Everything that the ranking reads of tantivy.
pub(super) fn export(index: &TantivyIndex) -> Export {
    let term = |(text, term): (&str, _)| {
        let mut out = ExportTerm { term: text.to_owned(), ..ExportTerm::default() };
        index.postings(term, &mut |posting| out.postings.push(posting));
        index.triggers(term, &mut |trigger| out.triggers.push(trigger.clone()));
        out.meaning = index.meaning(term.at).cloned();
        out
    };
    Export {
        collection: index.collection().clone(),
        terms: index.terms().map(term).collect(),
        phones: index.numbers().to_vec(),
    }
}
