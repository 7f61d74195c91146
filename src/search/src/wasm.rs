//! The doors for the script of the page: plain functions, no imports, one buffer in and one out.
//!
//! The page asks [`input`] for room, writes bytes there and calls what reads them. [`ask`] leaves
//! JSON behind that [`output`] points at.
#![expect(unsafe_code, reason = "names of exported functions must be fixed: that is all")]

use core::cell::RefCell;

use crate::answer::{Answer, Filter};
use crate::chunk::ChunkIndex;

#[derive(Default)]
struct Engine {
    index: Option<ChunkIndex>,
    input: Vec<u8>,
    output: String,
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

fn with<T: Default>(work: impl FnOnce(&mut Engine) -> T) -> T {
    ENGINE.with(|engine| {
        engine.try_borrow_mut().map(|mut engine| work(&mut engine)).unwrap_or_default()
    })
}

/// Makes room for `length` bytes and says where.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn input(length: u32) -> usize {
    with(|engine| {
        engine.input.clear();
        engine.input.resize(crate::num::usize_of(length), 0);
        engine.input.as_ptr().addr()
    })
}

/// Reads the root; 1 when it fits this engine.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn root() -> u32 {
    with(|engine| {
        engine.index = ChunkIndex::new(&engine.input).ok();
        u32::from(engine.index.is_some())
    })
}

/// Reads part `number`; 1 when it is whole.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn part(number: u32) -> u32 {
    with(|engine| {
        let Engine { index, input, .. } = engine;
        let read = index.as_mut().is_some_and(|index| index.add(number, input).is_ok());
        u32::from(read)
    })
}

/// Answers the question in the input (question, wijk and kind with a line feed between), and gives
/// the length of the answer.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn ask(limit: u32) -> u32 {
    with(|engine| {
        let Engine { index: Some(index), input, output } = engine else { return 0 };
        let text = core::str::from_utf8(input).unwrap_or_default();
        let mut left = text;
        let mut line = || {
            let end = left.bytes().position(|b| b == b'\n').unwrap_or(left.len());
            let (head, tail) = left.split_at_checked(end).unwrap_or_default();
            left = tail.get(1..).unwrap_or_default();
            head
        };
        let question = line();
        let mut named = || Some(line()).filter(|line| !line.is_empty()).map(str::to_owned);
        let filter = Filter { wijk: named(), kind: named() };
        index.begin();
        let answer =
            crate::search(index, index.analysis(), question, &filter, crate::num::usize_of(limit));
        output.clear();
        write(output, &answer, index);
        crate::num::u32_of(output.len())
    })
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn output() -> usize {
    with(|engine| engine.output.as_ptr().addr())
}

/// `{"nodig": [parts], "treffers": [[document, score as bits, relation, word, type]], "bedoelde": text, "acuut": [[id, label, [number]]]}`
fn write(out: &mut String, answer: &Answer, index: &ChunkIndex) {
    out.push_str("{\"nodig\":");
    list(out, &index.needed(), |out, part| number(out, *part));
    out.push_str(",\"treffers\":");
    list(out, &answer.hits, |out, hit| {
        out.push('[');
        number(out, hit.doc);
        out.push(',');
        number(out, hit.score.to_bits());
        out.push(',');
        text(out, hit.why.relation.name());
        out.push(',');
        text(out, &hit.why.word);
        out.push(',');
        text(out, index.kind_of(hit.doc));
        out.push(']');
    });
    out.push_str(",\"bedoelde\":");
    text(out, answer.suggestion.as_deref().unwrap_or_default());
    out.push_str(",\"acuut\":");
    list(out, &answer.acute, |out, acute| {
        out.push('[');
        text(out, &acute.id);
        out.push(',');
        text(out, &acute.label);
        out.push(',');
        list(out, &acute.numbers, |out, number| text(out, number));
        out.push(']');
    });
    out.push('}');
}

fn list<T>(out: &mut String, items: &[T], mut item: impl FnMut(&mut String, &T)) {
    out.push('[');
    for (at, one) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        item(out, one);
    }
    out.push(']');
}

fn number(out: &mut String, value: u32) {
    if value >= 10 {
        number(out, value / 10);
    }
    out.push(char::from(b'0' + u8::try_from(value % 10).unwrap_or(0)));
}

fn text(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c < ' ' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
}
