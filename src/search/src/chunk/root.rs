//! The root file: what is needed before the first question.

use super::bytes::Reader;
use crate::analysis::Tongue;
use crate::index::{Collection, Facts, WijkNames};
use crate::num::{each_between, usize_of};

/// What the root holds.
pub(crate) struct Root {
    pub(crate) collection: Collection,
    /// The first term of each part of the dictionary, and its number.
    pub(crate) ranges: Vec<(String, u32)>,
    /// Which of them is the first list of words.
    pub(crate) lists: usize,
}

impl Root {
    pub(crate) fn read(reader: &mut Reader) -> Self {
        let terms = reader.number();
        let mut kinds = Vec::new();
        for _ in 0..reader.count() {
            kinds.push(reader.text().to_owned());
        }
        let mut wijken = Vec::new();
        for _ in 0..reader.count() {
            let id = reader.text().to_owned();
            let mut names = Vec::new();
            each_between(reader.text(), b',', &mut |name| names.push(read_list(name, b' ')));
            wijken.push(WijkNames { id, names });
        }
        let facts = read_facts(reader);
        let ranges = read_words(reader);
        let lists = usize_of(reader.number());
        let mut tongues = Vec::new();
        let spoken = reader.byte();
        for (number, tongue) in Tongue::ALL.iter().enumerate() {
            if spoken & (1 << number) != 0 {
                tongues.push(*tongue);
            }
        }
        let acute_words = read_words(reader);
        Self {
            collection: Collection { terms, kinds, wijken, facts, tongues, acute_words },
            ranges,
            lists,
        }
    }
}

/// A root that promises more documents than a country needs is damaged, and would take all memory.
const MOST_DOCUMENTS: usize = 1 << 21;

/// The facts of all documents: how many follow each other that have the same, and what they have.
fn read_facts(reader: &mut Reader) -> Vec<Facts> {
    let count = usize_of(reader.number());
    let mut facts = Vec::new();
    if count > MOST_DOCUMENTS {
        reader.fail();
        return facts;
    }
    facts.reserve_exact(count);
    while facts.len() < count {
        let same = usize_of(reader.number());
        if same == 0 || same > count - facts.len() {
            reader.fail();
            return facts;
        }
        let mut fact = Facts {
            kind: reader.byte(),
            wijk: reader.short(),
            prior: reader.byte(),
            serves: Vec::new(),
        };
        for _ in 0..reader.count() {
            fact.serves.push(reader.short());
        }
        facts.resize(facts.len() + same, fact);
    }
    facts
}

/// Words, each with a number.
fn read_words(reader: &mut Reader) -> Vec<(String, u32)> {
    let mut words = Vec::new();
    for _ in 0..reader.count() {
        let word = reader.text().to_owned();
        words.push((word, reader.number()));
    }
    words
}

pub(super) fn read_list(text: &str, between: u8) -> Vec<String> {
    let mut out = Vec::new();
    each_between(text, between, &mut |item| out.push(item.to_owned()));
    out
}

#[cfg(feature = "build")]
impl Root {
    pub(crate) fn write(&self) -> Vec<u8> {
        use super::bytes::{put_number, put_text};
        use crate::num::u32_of;
        let mut out = Vec::new();
        put_number(&mut out, self.collection.terms);
        put_number(&mut out, u32_of(self.collection.kinds.len()));
        for kind in &self.collection.kinds {
            put_text(&mut out, kind);
        }
        put_number(&mut out, u32_of(self.collection.wijken.len()));
        for wijk in &self.collection.wijken {
            put_text(&mut out, &wijk.id);
            let names: Vec<String> = wijk.names.iter().map(|name| name.join(" ")).collect();
            put_text(&mut out, &names.join(","));
        }
        put_facts(&mut out, &self.collection.facts);
        put_number(&mut out, u32_of(self.ranges.len()));
        for (first, ordinal) in &self.ranges {
            put_text(&mut out, first);
            put_number(&mut out, *ordinal);
        }
        put_number(&mut out, u32_of(self.lists));
        let bit =
            |tongue: &Tongue| 1_u8 << Tongue::ALL.iter().take_while(|one| *one != tongue).count();
        out.push(self.collection.tongues.iter().map(bit).sum());
        put_number(&mut out, u32_of(self.collection.acute_words.len()));
        for (word, meaning) in &self.collection.acute_words {
            put_text(&mut out, word);
            put_number(&mut out, *meaning);
        }
        out
    }
}

/// The facts of all documents, in runs of the same ones.
#[cfg(feature = "build")]
fn put_facts(out: &mut Vec<u8>, facts: &[Facts]) {
    use super::bytes::put_number;
    use crate::num::u32_of;
    put_number(out, u32_of(facts.len()));
    for run in facts.chunk_by(|former, next| former == next) {
        let Some(facts) = run.first() else { continue };
        put_number(out, u32_of(run.len()));
        out.push(facts.kind);
        put_number(out, u32::from(facts.wijk));
        out.push(facts.prior);
        put_number(out, u32_of(facts.serves.len()));
        for wijk in &facts.serves {
            put_number(out, u32::from(*wijk));
        }
    }
}
