//! Documents to keys: the texts that tantivy gets, and how the words of the site hang together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wijkboek_search::analysis::Analysis;
use wijkboek_search::index::{Collection, Facts, WijkNames};
use wijkboek_search::{Document, FIELD_COUNT, compound, each_word, phone, words};

use super::Setting;

/// What the index is made of.
pub(super) struct Prepared {
    /// Per document and field its keys, with spaces between.
    pub(super) texts: Vec<[String; FIELD_COUNT]>,
    /// Written forms that differ from their key.
    pub(super) forms: Vec<String>,
    /// Key of a part, keys of the compounds with it, and whether they end in it.
    pub(super) compounds: BTreeMap<String, BTreeMap<String, bool>>,
    /// Digits of every phone number, by document.
    pub(super) phones: Vec<Vec<String>>,
    pub(super) collection: Collection,
}

impl Prepared {
    pub(super) fn new(analysis: &Analysis, documents: &[Document], setting: &Setting) -> Self {
        let mut vocabulary = Vocabulary { analysis, keys: HashMap::new(), words: Vec::new() };
        let texts = documents.iter().map(|document| vocabulary.texts(document)).collect();
        Self {
            texts,
            forms: vocabulary.forms(),
            compounds: vocabulary.compounds(),
            phones: documents.iter().map(numbers).collect(),
            collection: collection(analysis, documents, setting),
        }
    }
}

fn numbers(document: &Document) -> Vec<String> {
    let all: BTreeSet<String> = document.phones.iter().map(|shown| phone::digits(shown)).filter(|d| d.len() > 2).collect();
    all.into_iter().collect()
}

/// Every word of the site with its key, each computed once.
struct Vocabulary<'a> {
    analysis: &'a Analysis,
    keys: HashMap<String, String>,
    /// The words in the order in which they came.
    words: Vec<String>,
}

impl Vocabulary<'_> {
    fn texts(&mut self, document: &Document) -> [String; FIELD_COUNT] {
        document.fields().map(|texts| {
            let mut keys = String::new();
            for text in texts {
                each_word(self.analysis, text, &mut |word| self.add(word, &mut keys));
            }
            keys
        })
    }

    fn add(&mut self, word: &str, keys: &mut String) {
        if let Some(key) = self.keys.get(word) {
            keys.push_str(key);
        } else {
            let key = self.analysis.key(word);
            keys.push_str(&key);
            self.words.push(word.to_owned());
            self.keys.insert(word.to_owned(), key);
        }
        keys.push(' ');
    }

    fn forms(&self) -> Vec<String> {
        self.words.iter().filter(|word| self.keys.get(*word) != Some(word)).cloned().collect()
    }

    fn compounds(&self) -> BTreeMap<String, BTreeMap<String, bool>> {
        let mut out: BTreeMap<String, BTreeMap<String, bool>> = BTreeMap::new();
        let known = |word: &str| self.keys.contains_key(word);
        for word in &self.words {
            let Some(key) = self.keys.get(word) else { continue };
            for (part, ends) in compound::parts(self.analysis, word, &known) {
                let part = self.analysis.key(&part);
                if part != *key {
                    *out.entry(part).or_default().entry(key.clone()).or_default() |= ends;
                }
            }
        }
        out
    }
}

fn collection(analysis: &Analysis, documents: &[Document], setting: &Setting) -> Collection {
    let names = |(id, name): &(String, String)| {
        let words = words::split(name).into_iter().filter(|word| word.covers == 1 && !analysis.is_stop(&word.text));
        WijkNames { id: id.clone(), keys: words.map(|word| analysis.key(&word.text)).collect() }
    };
    let mut wijken: Vec<WijkNames> = setting.wijken.iter().map(names).collect();
    let mut kinds: Vec<String> = Vec::new();
    for document in documents {
        if !kinds.contains(&document.kind) {
            kinds.push(document.kind.clone());
        }
        for id in document.wijk.iter().chain(&document.wijken) {
            if !wijken.iter().any(|wijk| wijk.id == *id) {
                wijken.push(WijkNames { id: id.clone(), keys: Vec::new() });
            }
        }
    }
    let number = |id: &String| {
        let at = wijken.iter().position(|wijk| wijk.id == *id);
        at.and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(0)
    };
    let facts = |document: &Document| Facts {
        kind: kinds.iter().position(|kind| *kind == document.kind).and_then(|at| u8::try_from(at).ok()).unwrap_or(0),
        wijk: document.wijk.as_ref().map_or(0, number),
        prior: document.rank_prior,
        serves: document.wijken.iter().map(number).collect(),
    };
    let facts = documents.iter().map(facts).collect();
    Collection { terms: 0, kinds, wijken, facts }
}
