//! Stage 6a: documents to a search index, and that index to chunks for the browser.
//!
//! [`index`] makes a tantivy index in memory; `wijkboek search` and the preview ask it.
//! [`SearchIndex::files`] exports that same index as the files below `zoek/`, which the script
//! `zoekmotor.js` and the wasm of `wijkboek-search` read. Both are ranked by the same function,
//! so they answer alike.

mod chunks;
mod document;
pub mod judge;
mod prepare;
mod query;
mod rows;
mod tantivy;

use wijkboek_search::analysis::Analysis;
use wijkboek_search::thesaurus::Group;
pub use wijkboek_search::{
    Account, Answer, Asked, Document, Explanation, Filter, Hit, Relation, TopicWords, Way, Why,
};

pub use self::chunks::ZoekFiles;
pub use self::document::{documents, setting};
use self::prepare::{Prepared, lower};
pub use self::query::Query;
use self::tantivy::TantivyIndex;

/// What a question may name besides what documents say.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// Id and names of every wijk.
    pub wijken: Vec<(String, Vec<String>)>,
    /// The language of records that do not say theirs.
    pub lang: String,
    /// The topics of the site with the words that people use for them.
    pub topics: Vec<TopicWords>,
}

/// A search index over the documents of a site.
pub struct SearchIndex {
    analysis: Analysis,
    documents: Vec<Document>,
    /// Synonyms of the site and of the field.
    groups: Vec<Group>,
    inner: TantivyIndex,
}

/// The index could not be made: memory ran out, or tantivy failed.
#[derive(Debug)]
pub struct IndexError(String);

impl std::fmt::Display for IndexError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for IndexError {}

impl From<::tantivy::TantivyError> for IndexError {
    fn from(error: ::tantivy::TantivyError) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for IndexError {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Indexes documents; their order is their number in answers, and decides between equals.
pub fn index(documents: Vec<Document>, setting: &Setting) -> Result<SearchIndex, IndexError> {
    let analysis = Analysis::new();
    let prepared = Prepared::new(&analysis, &documents, setting);
    let groups = groups(setting);
    let inner = TantivyIndex::new(prepared, &analysis, &groups)?;
    Ok(SearchIndex { analysis, documents, groups, inner })
}

impl SearchIndex {
    /// Answers a question, best document first, at most `limit` of them.
    pub fn search(&self, question: &str, filter: &Filter, limit: usize) -> Answer {
        wijkboek_search::search(&self.inner, &self.analysis, &lower(question), filter, limit)
    }

    /// Answers a question in the query language.
    pub fn ask(&self, query: &Query, limit: usize) -> Answer {
        if query.is_plain() {
            return self.search(&query.text, &Filter::default(), limit);
        }
        let allows = |hit: &Hit| {
            let document = usize::try_from(hit.doc).ok().and_then(|at| self.documents.get(at));
            document.is_some_and(|document| query.allows(document, &self.analysis))
        };
        let mut answer = self.search(&query.text, &Filter::default(), self.documents.len());
        if query.text.is_empty() {
            let why = || Why { relation: Relation::Word, word: String::new() };
            let all =
                (0..).zip(&self.documents).map(|(doc, _)| Hit { doc, score: 1.0, why: why() });
            answer.hits = all.collect();
        }
        answer.hits.retain(allows);
        answer.found = answer.hits.len();
        answer.hits.truncate(limit);
        answer
    }

    /// How a question was read, and what gave each document of an answer its score.
    pub fn explain(&self, question: &str, answer: &Answer) -> (Explanation, Vec<Account>) {
        let documents: Vec<u32> = answer.hits.iter().map(|hit| hit.doc).collect();
        wijkboek_search::explain(&self.inner, &self.analysis, &lower(question), &documents)
    }

    /// The documents, by their number.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The files for the browser, with paths below `zoek/`.
    pub fn files(&self) -> ZoekFiles {
        chunks::files(&self.inner, &self.documents, &self.groups)
    }

    /// The same index in the format of the browser, not packed as scripts.
    pub fn chunks(&self) -> wijkboek_search::chunk::Files {
        wijkboek_search::chunk::write(chunks::export(&self.inner))
    }
}

/// The synonyms of the site first, then those of the field.
fn groups(setting: &Setting) -> Vec<Group> {
    let topics = setting.topics.iter().map(|topic| Group {
        id: topic.id.clone(),
        label: topic.name.clone(),
        equal: topic.synonyms.clone(),
        colloquial: topic.colloquial.clone(),
        narrower: Vec::new(),
        not: topic.not.clone(),
        acute: topic.acute.clone(),
    });
    topics.chain(Group::built_in()).collect()
}
