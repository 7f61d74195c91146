//! tantivy and the chunks of the browser answer alike.

use wijkboek::index::{Answer, Filter};
use wijkboek_search::Index;
use wijkboek_search::chunk::{ChunkIndex, Files, PHONES};

use crate::collection::{documents, site};

/// Asks the chunks as the browser does: what is needed is loaded, then the question is asked again.
fn ask(chunks: &mut ChunkIndex, files: &Files, question: &str, filter: &Filter) -> Answer {
    for _ in 0..20 {
        chunks.begin();
        let answer = wijkboek_search::search(&*chunks, chunks.analysis(), question, filter, 50);
        let needed = chunks.needed();
        if needed.is_empty() {
            return answer;
        }
        for number in needed {
            let bytes = if number == PHONES { &files.phones } else { &files.parts[number as usize] };
            chunks.add(number, bytes).unwrap();
        }
    }
    panic!("{question}: never complete");
}

/// The graded questions, every word of every title, and each with a letter dropped or swapped.
pub fn questions() -> Vec<String> {
    let graded = include_str!("data/vragen.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut out: Vec<String> = graded.map(|line| line.split('\t').nth(1).unwrap().to_owned()).collect();
    for document in documents() {
        for word in document.title.split_whitespace().filter(|word| word.chars().count() > 3) {
            let letters: Vec<char> = word.chars().collect();
            let mut swapped = letters.clone();
            swapped.swap(1, 2);
            out.push(word.to_owned());
            out.push(letters[..letters.len() - 1].iter().collect());
            out.push(swapped.iter().collect());
        }
    }
    out.sort();
    out.dedup();
    out
}

#[test]
fn chunks_answer_like_tantivy() {
    let site = site();
    let files = site.chunks();
    let mut chunks = ChunkIndex::new(&files.root).unwrap();
    let lindeveen = Filter { wijk: Some("lindeveen".to_owned()), kind: None };
    let providers = Filter { wijk: None, kind: Some("aanbieder".to_owned()) };
    let questions = questions();
    assert!(questions.len() > 300, "{}", questions.len());
    for filter in [Filter::default(), lindeveen, providers] {
        for question in &questions {
            let native = site.search(question, &filter, 50);
            assert_eq!(ask(&mut chunks, &files, question, &filter), native, "{question}");
        }
    }
}

#[test]
fn damaged_chunks_are_refused() {
    let site = site();
    let root = site.chunks().root.clone();
    let part = site.chunks().parts[0].clone();
    for at in (0..root.len()).step_by(97) {
        let mut damaged = root.clone();
        damaged[at] ^= 0x41;
        assert!(ChunkIndex::new(&damaged).is_err(), "byte {at}");
        assert!(ChunkIndex::new(&root[..at]).is_err(), "cut at {at}");
    }
    let mut chunks = ChunkIndex::new(&root).unwrap();
    assert!(chunks.add(0, &part[..part.len() / 2]).is_err());
    assert!(chunks.add(99, &part).is_err());
    assert!(!chunks.incomplete());
}
