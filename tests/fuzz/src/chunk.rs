//! Parts of an index, damaged in any way though their checksum fits: refused or read, and whatever
//! is asked of them then is answered.

use wijkboek::index::Filter;
use wijkboek_search::chunk::{ChunkIndex, PHONES, Sort, sealed};

use crate::question::FILES;

/// Bytes before the payload of a file.
const HEADER: usize = 13;

const QUESTIONS: [&str; 6] =
    ["eenz", "schuld hulp noord", "ik kom niet rond", "valprventie", "0580001", "doctors"];

/// The first byte says which file is damaged; then either its whole content, or places in it with
/// what becomes of the byte there.
pub(crate) fn hold(input: &[u8]) {
    let [first, rest @ ..] = input else { return };
    let (sort, whole) = match first % 3 {
        0 => (Sort::Root, &FILES.root),
        1 => (Sort::Part, part(usize::from(first / 6))),
        _ => (Sort::Phones, &FILES.phones),
    };
    let payload = if first % 2 == 0 { rest.to_vec() } else { altered(whole, rest) };
    ask(sort, &sealed(sort, &payload));
}

fn part(number: usize) -> &'static Vec<u8> {
    let parts = &FILES.parts;
    parts.get(number % parts.len()).unwrap_or_else(|| panic!("no parts"))
}

fn altered(whole: &[u8], edits: &[u8]) -> Vec<u8> {
    let mut payload = whole.get(HEADER..).unwrap_or_default().to_vec();
    for edit in edits.chunks(3) {
        let [high, low, change] = edit else { break };
        let at = usize::from(u16::from_be_bytes([*high, *low]));
        match payload.get_mut(at) {
            Some(byte) => *byte ^= change,
            None => payload.truncate(at % (payload.len() + 1)),
        }
    }
    payload
}

fn ask(sort: Sort, damaged: &[u8]) {
    let pick = |which: Sort, whole: &'static [u8]| {
        if sort == which { damaged.to_vec() } else { whole.to_vec() }
    };
    let Ok(mut chunks) = ChunkIndex::new(&pick(Sort::Root, &FILES.root)) else { return };
    for (number, whole) in (0..).zip(&FILES.parts) {
        let _ = chunks.add(number, &pick(Sort::Part, whole));
    }
    let _ = chunks.add(PHONES, &pick(Sort::Phones, &FILES.phones));
    for question in QUESTIONS {
        chunks.begin();
        let answer =
            wijkboek_search::search(&chunks, chunks.analysis(), question, &Filter::default(), 5);
        assert!(answer.hits.len() <= 5, "{question}");
    }
}
