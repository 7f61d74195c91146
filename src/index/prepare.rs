//! Documents to keys: the texts that tantivy gets, and how the words of the site hang together.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use wijkboek_search::analysis::{Analysis, Tongue};
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
        let texts = documents
            .iter()
            .map(|document| vocabulary.texts(analysis, tongue(document, setting), document))
            .collect();
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
    /// Key of every word of each language; none for a word without a subject.
    keys: [HashMap<String, Option<String>>; Tongue::ALL.len()],
    /// The words with a key, in the order in which they came.
    words: Vec<(Tongue, String)>,
}

/// Key of a part, keys of the compounds with it, and whether they end in it.
pub(super) type Compounds = BTreeMap<String, BTreeMap<String, bool>>;

impl Vocabulary {
    fn texts(
        &mut self,
        analysis: &Analysis,
        tongue: Tongue,
        document: &Document,
    ) -> [String; FIELD_COUNT] {
        document.fields().map(|texts| {
            let mut keys = String::with_capacity(texts.iter().map(|text| text.len()).sum());
            for text in texts {
                words::each(&lower(text), &mut |word, _, _| {
                    self.add(analysis, tongue, word, &mut keys);
                });
            }
            keys
        })
    }

    fn add(&mut self, analysis: &Analysis, tongue: Tongue, word: &str, keys: &mut String) {
        let mut put = |key: &str| {
            keys.push_str(key);
            keys.push(' ');
        };
        let known = self.keys.get_mut(place(tongue));
        let Some(known) = known else { return };
        match known.get(word) {
            Some(Some(key)) => put(key),
            Some(None) => {}
            None if is_stop(analysis, tongue, word) => {
                known.insert(word.to_owned(), None);
            }
            None => {
                let key = analysis.key_in(tongue, word);
                put(&key);
                self.words.push((tongue, word.to_owned()));
                known.insert(word.to_owned(), Some(key));
            }
        }
    }

    fn key(&self, tongue: Tongue, word: &str) -> Option<&str> {
        self.keys.get(place(tongue))?.get(word)?.as_deref()
    }

    /// Written forms, with the sign of their language, that differ from their key.
    fn forms(&self) -> Vec<String> {
        let form = |(tongue, word): &(Tongue, String)| {
            let form = [tongue.sign(), word].concat();
            (self.key(*tongue, word) != Some(&form)).then_some(form)
        };
        self.words.iter().filter_map(form).collect()
    }

    /// Which words are part of which.
    pub(super) fn compounds(&self, analysis: &Analysis) -> Compounds {
        let mut out = Compounds::new();
        let known = |word: &str| self.key(Tongue::Dutch, word).is_some();
        for (_, word) in self.words.iter().filter(|(tongue, _)| *tongue == Tongue::Dutch) {
            let Some(key) = self.key(Tongue::Dutch, word) else { continue };
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

/// Small letters of every script. The engine itself knows those of Latin only; the script of the page
/// does the same to a question.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

fn tongue(document: &Document, setting: &Setting) -> Tongue {
    Tongue::of(if document.lang.is_empty() { &setting.lang } else { &document.lang })
}

fn place(tongue: Tongue) -> usize {
    Tongue::ALL.iter().take_while(|one| **one != tongue).count()
}

/// Words of English without a subject. Questions need no list: the index does not have them.
const ENGLISH_STOPS: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from",
    "has", "have", "how", "if", "in", "is", "it", "of", "on", "or", "our", "that", "the", "their",
    "there", "they", "this", "to", "us", "was", "we", "what", "when", "where", "who", "will",
    "with", "you", "your",
];

fn is_stop(analysis: &Analysis, tongue: Tongue, word: &str) -> bool {
    match tongue {
        Tongue::Dutch => analysis.is_stop(word),
        Tongue::English => ENGLISH_STOPS.contains(&word),
        Tongue::Other => false,
    }
}

fn collection(analysis: &Analysis, documents: &[Document], setting: &Setting) -> Collection {
    let mut wijken: Vec<WijkNames> =
        setting.wijken.iter().map(|(id, names)| wijk_names(analysis, id, names)).collect();
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
    let tongues: BTreeSet<Tongue> = documents.iter().map(|one| tongue(one, setting)).collect();
    let tongues = tongues.into_iter().filter(|tongue| *tongue != Tongue::Dutch).collect();
    Collection { kinds, wijken, facts, tongues, ..Collection::default() }
}

/// What a question may call a wijk.
fn wijk_names(analysis: &Analysis, id: &str, names: &[String]) -> WijkNames {
    let keys = |name: &String| -> Vec<String> {
        let words = words::split(name).into_iter().filter(|word| word.covers == 1);
        let key = |word: words::Word| {
            if analysis.is_stop(&word.text) { word.text } else { analysis.key(&word.text) }
        };
        words.map(key).collect()
    };
    let names = names.iter().map(keys).filter(|name| !name.is_empty()).collect();
    WijkNames { id: id.to_owned(), names }
}
