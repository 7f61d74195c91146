//! Documents to keys: the texts that tantivy gets, and how the words of the site hang together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wijkboek_search::analysis::Analysis;
use wijkboek_search::index::{Collection, Facts, WijkNames};
use wijkboek_search::{Document, FIELD_COUNT, compound, phone, words};

use super::Setting;

/// What the index is made of.
pub(super) struct Prepared {
    /// Per document and field its keys, with spaces between.
    pub(super) texts: Vec<[String; FIELD_COUNT]>,
    /// Written forms that differ from their key.
    pub(super) forms: Vec<String>,
    /// Every word with its key, to look for compounds in.
    pub(super) vocabulary: Vocabulary,
    /// Digits of every phone number, by document.
    pub(super) phones: Vec<Vec<String>>,
    pub(super) collection: Collection,
}

impl Prepared {
    pub(super) fn new(analysis: &Analysis, documents: &[Document], setting: &Setting) -> Self {
        let mut vocabulary = Vocabulary::default();
        let texts = documents.iter().map(|document| vocabulary.texts(analysis, document)).collect();
        Self {
            texts,
            forms: vocabulary.forms(),
            vocabulary,
            phones: documents.iter().map(numbers).collect(),
            collection: collection(analysis, documents, setting),
        }
    }
}

fn numbers(document: &Document) -> Vec<String> {
    let all: BTreeSet<String> =
        document.phones.iter().map(|shown| phone::digits(shown)).filter(|d| d.len() > 2).collect();
    all.into_iter().collect()
}

/// Every word of the site with its key, each computed once.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// Key of every word; none for a word without a subject.
    keys: HashMap<String, Option<String>>,
    /// The words with a key, in the order in which they came.
    words: Vec<String>,
}

/// Key of a part, keys of the compounds with it, and whether they end in it.
pub(super) type Compounds = BTreeMap<String, BTreeMap<String, bool>>;

impl Vocabulary {
    fn texts(&mut self, analysis: &Analysis, document: &Document) -> [String; FIELD_COUNT] {
        document.fields().map(|texts| {
            let mut keys = String::with_capacity(texts.iter().map(|text| text.len()).sum());
            for text in texts {
                words::each(text, &mut |word, _, _| self.add(analysis, word, &mut keys));
            }
            keys
        })
    }

    fn add(&mut self, analysis: &Analysis, word: &str, keys: &mut String) {
        let mut put = |key: &str| {
            keys.push_str(key);
            keys.push(' ');
        };
        match self.keys.get(word) {
            Some(Some(key)) => put(key),
            Some(None) => {}
            None if analysis.is_stop(word) => {
                self.keys.insert(word.to_owned(), None);
            }
            None => {
                let key = analysis.key(word);
                put(&key);
                self.words.push(word.to_owned());
                self.keys.insert(word.to_owned(), Some(key));
            }
        }
    }

    fn key(&self, word: &str) -> Option<&str> {
        self.keys.get(word)?.as_deref()
    }

    fn forms(&self) -> Vec<String> {
        self.words.iter().filter(|word| self.key(word) != Some(word)).cloned().collect()
    }

    /// Which words are part of which.
    pub(super) fn compounds(&self, analysis: &Analysis) -> Compounds {
        let mut out = Compounds::new();
        let known = |word: &str| self.key(word).is_some();
        for word in &self.words {
            let Some(key) = self.key(word) else { continue };
            for (part, ends) in compound::parts(analysis, word, &known) {
                let part = analysis.key(&part);
                if part != key {
                    *out.entry(part).or_default().entry(key.to_owned()).or_default() |= ends;
                }
            }
        }
        out
    }
}

fn collection(analysis: &Analysis, documents: &[Document], setting: &Setting) -> Collection {
    let keys = |name: &String| -> Vec<String> {
        let words = words::split(name).into_iter().filter(|word| word.covers == 1);
        let key = |word: words::Word| match analysis.is_stop(&word.text) {
            true => word.text,
            false => analysis.key(&word.text),
        };
        words.map(key).collect()
    };
    let names = |(id, names): &(String, Vec<String>)| WijkNames {
        id: id.clone(),
        names: names.iter().map(keys).filter(|name| !name.is_empty()).collect(),
    };
    let mut wijken: Vec<WijkNames> = setting.wijken.iter().map(names).collect();
    let mut kinds: Vec<String> = Vec::new();
    for document in documents {
        if !kinds.contains(&document.kind) {
            kinds.push(document.kind.clone());
        }
        for id in document.wijk.iter().chain(&document.wijken) {
            if !wijken.iter().any(|wijk| wijk.id == *id) {
                wijken.push(WijkNames { id: id.clone(), names: Vec::new() });
            }
        }
    }
    let number = |id: &String| {
        let at = wijken.iter().position(|wijk| wijk.id == *id);
        at.and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(0)
    };
    let facts = |document: &Document| Facts {
        kind: kinds
            .iter()
            .position(|kind| *kind == document.kind)
            .and_then(|at| u8::try_from(at).ok())
            .unwrap_or(0),
        wijk: document.wijk.as_ref().map_or(0, number),
        prior: document.rank_prior,
        serves: document.wijken.iter().map(number).collect(),
    };
    let facts = documents.iter().map(facts).collect();
    Collection { kinds, wijken, facts, ..Collection::default() }
}
