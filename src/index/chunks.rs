//! The index as files: classic scripts, which also load from a folder on disk.

use serde_json::json;
use wijkboek_search::Document;
use wijkboek_search::chunk::{self, Export, ExportTerm, pack, script};
use wijkboek_search::index::Index;

use super::IndexError;
use super::rows::rows;
use super::tantivy::TantivyIndex;

/// The engine, built from `src/search` by `src/search/build-wasm`.
const ENGINE: &[u8] = include_bytes!("../search/wijkboek_search.wasm");

/// The files of the search in the browser.
#[derive(Debug, Clone, Default)]
pub struct ZoekFiles {
    /// Name of the file that names all others: `manifest.0123456789abcdef.js`.
    pub manifest: String,
    /// Path below `zoek/` and bytes of every file, the manifest included.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Exports the tantivy index, with the engine that reads it and the texts of the rows.
pub(super) fn files(index: &TantivyIndex, documents: &[Document]) -> Result<ZoekFiles, IndexError> {
    let written = chunk::write(export(index));
    let mut out = ZoekFiles::default();
    let engine = out.add("motor", ENGINE);
    let root = out.add("wortel", &written.root);
    let parts: Vec<String> = written.parts.iter().map(|part| out.add("deel", part)).collect();
    let phones = out.add("nummers", &written.phones);
    let rows: Vec<_> = rows(documents).iter().map(|rows| json!([rows.first, out.add("rijen", rows.json.as_bytes())])).collect();
    let manifest = json!({
        "motor": engine, "wortel": root, "delen": parts, "nummers": phones, "rijen": rows, "aantal": documents.len(),
    });
    let text = format!("wijkboekZoekDeel(\"manifest\",{manifest});\n");
    out.manifest = format!("manifest.{}.js", hash(text.as_bytes()));
    out.files.push((out.manifest.clone(), text.into_bytes()));
    Ok(out)
}

impl ZoekFiles {
    /// Adds bytes as script, and gives its name without ending.
    fn add(&mut self, sort: &str, bytes: &[u8]) -> String {
        let name = format!("{sort}.{}", hash(bytes));
        if !self.files.iter().any(|(path, _)| path.strip_suffix(".js") == Some(&name)) {
            self.files.push((format!("{name}.js"), script(&name, &pack(bytes)).into_bytes()));
        }
        name
    }
}

/// The first sixteen digits of the content's hash: a changed file has another name.
fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().chars().take(16).collect()
}

/// Everything that the ranking reads of tantivy.
pub(super) fn export(index: &TantivyIndex) -> Export {
    let term = |(text, term): (&str, _)| {
        let mut out = ExportTerm { term: text.to_owned(), ..ExportTerm::default() };
        index.postings(term, &mut |posting| out.postings.push(posting));
        index.compounds(term, &mut |compound, ends| out.compounds.push((compound.at, ends)));
        out
    };
    Export {
        collection: index.collection().clone(),
        thesaurus: index.thesaurus().clone(),
        terms: index.terms().map(term).collect(),
        phones: index.numbers().to_vec(),
    }
}
