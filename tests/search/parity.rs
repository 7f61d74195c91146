//! tantivy and the chunks of the browser answer alike.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use wijkboek::index::{Answer, Filter, SearchIndex};
use wijkboek_search::Index;
use wijkboek_search::chunk::{ChunkIndex, Files, PHONES};

use crate::collection::site;
use crate::quality::{HELD_BACK, TUNED};

/// Asks the chunks as the browser does: what is needed is loaded, then the question is asked again.
pub(crate) fn ask(
    chunks: &mut ChunkIndex,
    files: &Files,
    question: &str,
    filter: &Filter,
) -> Answer {
    for _ in 0..20 {
        chunks.begin();
        let answer = wijkboek_search::search(&*chunks, chunks.analysis(), question, filter, 50);
        let needed = chunks.needed();
        if needed.is_empty() {
            return answer;
        }
        for number in needed {
            let bytes =
                if number == PHONES { &files.phones } else { &files.parts[number as usize] };
            chunks.add(number, bytes).unwrap();
        }
    }
    panic!("{question}: never complete");
}

/// The graded questions, every word of every title, and each with a letter dropped or swapped.
fn questions(site: &SearchIndex) -> Vec<String> {
    let graded = TUNED.lines().chain(HELD_BACK.lines()).filter(|line| !line.starts_with('#'));
    let mut out: Vec<String> =
        graded.map(|line| line.split('\t').nth(1).unwrap().to_owned()).collect();
    for document in site.documents() {
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
    let grootewolde = Filter { wijk: Some("grootewolde".to_owned()), kind: None };
    let providers = Filter { wijk: None, kind: Some("aanbieder".to_owned()) };
    let questions = questions(&site);
    assert!(questions.len() > 500, "{}", questions.len());
    for filter in [Filter::default(), grootewolde, providers] {
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

/// What `node.mjs` prints: id, score, relation and word of every hit; what was meant; acute needs.
type Printed = (Vec<(String, f32, String, String)>, Option<String>, Vec<String>);

/// What the page's script and engine print for questions, one answer a line.
pub(crate) fn ask_the_page(questions: &[String], folder: &Path, manifest: &str) -> String {
    let here = Path::new(file!()).parent().unwrap().canonicalize().unwrap();
    let node = Command::new("node")
        .args([here.join("node.mjs"), here.join("../../themes/standaard/scripts/zoekmotor.js")])
        .args([folder.as_os_str(), manifest.as_ref()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut node = match node {
        Ok(node) => node,
        Err(error) => panic!("node is needed for this test: {error}"),
    };
    let mut stdin = node.stdin.take().unwrap();
    let text = questions.join("\n");
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()).unwrap());
    let output = node.wait_with_output().unwrap();
    writer.join().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The script of the page with the wasm, run by node: the same documents, order and scores.
#[test]
fn the_page_answers_like_tantivy() {
    let site = site();
    let folder = tempfile::tempdir().unwrap();
    let zoek = folder.path().join("zoek");
    std::fs::create_dir(&zoek).unwrap();
    let files = site.files();
    for (path, bytes) in &files.files {
        std::fs::write(zoek.join(path), bytes).unwrap();
    }
    let questions = questions(&site);
    let answers = ask_the_page(&questions, folder.path(), &files.manifest);
    assert_eq!(answers.lines().count(), questions.len(), "{answers}");
    for (question, line) in questions.iter().zip(answers.lines()) {
        let (hits, meant, acute): Printed = serde_json::from_str(line).unwrap();
        let native = site.search(question, &Filter::default(), 50);
        let expected: Vec<_> = native
            .hits
            .into_iter()
            .map(|hit| {
                (
                    site.documents()[hit.doc as usize].id.clone(),
                    hit.score,
                    hit.why.relation.name().to_owned(),
                    hit.why.word,
                )
            })
            .collect();
        assert_eq!(hits, expected, "{question}");
        assert_eq!(meant, native.suggestion, "{question}");
        assert_eq!(
            acute,
            native.acute.iter().map(|acute| acute.id.clone()).collect::<Vec<_>>(),
            "{question}"
        );
    }
}

/// The wasm that is committed was built from the sources that are committed.
#[test]
fn the_committed_engine_is_that_of_the_sources() {
    let script = Path::new(file!()).parent().unwrap().join("../../src/search/build-wasm");
    let script = script.canonicalize().unwrap();
    let output = Command::new("bash").arg(script).arg("--check").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
