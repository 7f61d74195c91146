//! Chunks read back what was written, and survive any damage, also with a checksum that fits.

use super::bytes::sealed;
use super::{ChunkIndex, Export, ExportTerm, PHONES, Sort, write};
use crate::analysis::Tongue;
use crate::answer::Filter;
use crate::index::{Collection, Facts, Index, Posting, WijkNames};
use crate::thesaurus::{Meaning, Phrase, Trigger};

/// Bytes before the payload.
const HEADER: usize = 13;

fn files() -> super::Files {
    let words =
        ["apothek", "geld", "geldzorg", "geldzorgen", "hulp", "schuld", "schuldhulp", "zorg", "~s"];
    let posting = |doc, impact| Posting { doc, impact };
    let phrase = |words: &[&str]| Phrase(words.iter().map(|word| (*word).to_owned()).collect());
    let trigger = Trigger { phrase: phrase(&["geen", "geld"]), meaning: 8, spoken: true };
    let meaning = Meaning {
        id: "s".into(),
        label: "schuld".into(),
        worth: 1.5,
        not: vec![phrase(&["zak", "geld"])],
        acute: vec!["112".into()],
    };
    let terms = words.iter().enumerate().map(|(at, word)| ExportTerm {
        term: (*word).to_owned(),
        postings: if *word == "geldzorgen" { vec![] } else { vec![posting(0, 3), posting(2, 9)] },
        triggers: if at == 1 { vec![trigger.clone()] } else { vec![] },
        meaning: (at == 8).then(|| meaning.clone()),
    });
    write(Export {
        collection: Collection {
            terms: 0,
            kinds: vec!["aanbieder".into()],
            wijken: vec![WijkNames { id: "w".into(), names: vec![vec!["wijk".into()]] }],
            facts: vec![Facts { prior: 1, serves: vec![1], ..Facts::default() }; 3],
            tongues: vec![Tongue::English],
            acute_words: vec![("brand".into(), 8)],
        },
        terms: terms.collect(),
        phones: vec![("0580001234".into(), 0), ("112".into(), 2)],
    })
}

fn loaded(files: &super::Files) -> ChunkIndex {
    let mut index = ChunkIndex::new(&files.root).expect("root");
    index.add(0, &files.parts[0]).expect("part");
    index.add(PHONES, &files.phones).expect("phones");
    index
}

#[test]
fn what_was_written_is_read() {
    let index = loaded(&files());
    let schuld = index.find("schuld").expect("term");
    let mut found = Vec::new();
    index.postings(schuld, &mut |posting| found.push((posting.doc, posting.impact)));
    assert_eq!(found, [(0, 3), (2, 9)]);
    let mut walked = Vec::new();
    index.walk("geld", &mut |term, _| {
        walked.push(term.to_owned());
        true
    });
    assert_eq!(walked, ["geld", "geldzorg", "geldzorgen"]);
    let mut said = Vec::new();
    index.triggers(index.find("geld").expect("term"), &mut |trigger| said.push(trigger.clone()));
    assert_eq!(said.len(), 1);
    assert_eq!((said[0].phrase.0.join(" ").as_str(), said[0].meaning), ("geen geld", 8));
    let meaning = index.meaning(8).expect("group");
    assert_eq!((meaning.id.as_str(), meaning.worth, meaning.not.len()), ("s", 1.5, 1));
    assert_eq!(meaning.acute, ["112"]);
    let mut docs = Vec::new();
    index.phones("1234", &mut |doc| docs.push(doc));
    assert_eq!(docs, [0]);
}

#[test]
fn a_missing_part_is_asked_for() {
    let index = ChunkIndex::new(&files().root).expect("root");
    let answer = crate::search(&index, index.analysis(), "schulden", &Filter::default(), 5);
    assert!(answer.hits.is_empty() && index.incomplete());
    assert_eq!(index.needed(), [0]);
}

/// Every byte of every file is changed in turn, with a checksum that fits: reading may fail, and
/// what is read may be nonsense, but nothing panics.
#[test]
fn damage_with_a_fitting_checksum_never_panics() {
    let whole = files();
    let sorts =
        [(Sort::Root, &whole.root), (Sort::Part, &whole.parts[0]), (Sort::Phones, &whole.phones)];
    for (sort, bytes) in sorts {
        for at in HEADER..bytes.len() {
            for damage in [0x01, 0x40, 0x80, 0xff] {
                let mut payload = bytes[HEADER..].to_vec();
                payload[at - HEADER] ^= damage;
                ask_damaged(&whole, sort, &sealed(sort, &payload));
            }
            ask_damaged(&whole, sort, &sealed(sort, &bytes[HEADER..at]));
        }
    }
}

fn ask_damaged(whole: &super::Files, sort: Sort, damaged: &[u8]) {
    let root = if sort == Sort::Root { damaged } else { &whole.root };
    let Ok(mut index) = ChunkIndex::new(root) else { return };
    let part = if sort == Sort::Part { damaged } else { &whole.parts[0] };
    let phones = if sort == Sort::Phones { damaged } else { &whole.phones };
    let (_, _) = (index.add(0, part), index.add(PHONES, phones));
    for question in ["schulden", "ik heb geen geld", "geldzorgne", "058000", "wijk ap", "brandd"] {
        index.begin();
        crate::search(&index, index.analysis(), question, &Filter::default(), 5);
    }
}
