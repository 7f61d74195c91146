//! The doors for the script of the page: plain functions, no imports, one buffer in and one out.
//!
//! The page asks [`input`] for room, writes bytes there and calls what reads them. [`ask`] leaves
//! JSON behind that [`output`] points at.
#![expect(
    unsafe_code,
    reason = "names of exported functions must be fixed, and so must the memory"
)]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::{memory_grow, memory_size};
use core::cell::RefCell;
use core::sync::atomic::{AtomicUsize, Ordering};

use crate::answer::{Answer, Filter};
use crate::chunk::ChunkIndex;
use crate::num::{cut, u32_of, usize_of};

struct Engine {
    index: Option<ChunkIndex>,
    input: Vec<u8>,
    /// Where the last answer stands.
    output: usize,
}

thread_local! {
    static ENGINE: RefCell<Engine> =
        const { RefCell::new(Engine { index: None, input: Vec::new(), output: 0 }) };
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
        engine.input.resize(usize_of(length), 0);
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
/// the length of the answer, which stands there until something else is asked of the engine.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn ask(limit: u32) -> u32 {
    with(|engine| {
        let Engine { index: Some(index), input, output } = engine else { return 0 };
        // SAFETY: `answer` gives numbers, and an index has no room for anything else of a question.
        let (start, length) = unsafe { passing(|| answer(index, input, usize_of(limit))) };
        *output = start;
        u32_of(length)
    })
}

/// Where the answer to a question begins, and its length.
fn answer(index: &ChunkIndex, input: &[u8], limit: usize) -> (usize, usize) {
    let text = core::str::from_utf8(input).unwrap_or_default();
    let (question, rest) = cut(text, b'\n');
    let (wijk, rest) = cut(rest, b'\n');
    let (kind, _) = cut(rest, b'\n');
    let filter = Filter { wijk: named(wijk), kind: named(kind) };
    index.begin();
    let answer = crate::search(index, index.analysis(), question, &filter, limit);
    let mut out = String::new();
    write(&mut out, &answer, index);
    (out.as_ptr().addr(), out.len())
}

fn named(line: &str) -> Option<String> {
    if line.is_empty() { None } else { Some(line.to_owned()) }
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn output() -> usize {
    with(|engine| engine.output)
}

/// `{"nodig": [parts], "treffers": [[document, score as bits, relation, word, type]], "aantal": number, "bedoelde": text, "acuut": [[id, label, [number]]]}`
fn write(out: &mut String, answer: &Answer, index: &ChunkIndex) {
    out.push_str("{\"nodig\":[");
    for part in index.needed() {
        number(out, part);
    }
    out.push_str("],\"treffers\":[");
    for hit in &answer.hits {
        item(out, "[");
        number(out, hit.doc);
        number(out, hit.score.to_bits());
        text(out, hit.why.relation.name());
        text(out, &hit.why.word);
        text(out, index.kind_of(hit.doc));
        out.push(']');
    }
    out.push_str("],\"aantal\":");
    number(out, u32_of(answer.found));
    out.push_str(",\"bedoelde\":");
    text(out, answer.suggestion.as_deref().unwrap_or_default());
    out.push_str(",\"acuut\":[");
    for acute in &answer.acute {
        item(out, "[");
        text(out, &acute.id);
        text(out, &acute.label);
        item(out, "[");
        for number in &acute.numbers {
            text(out, number);
        }
        out.push_str("]]");
    }
    out.push_str("]}");
}

/// Begins an item of a list, or a value: with a comma before it unless it is the first.
fn item(out: &mut String, start: &str) {
    if !matches!(out.as_bytes(), [.., b'[' | b':']) {
        out.push(',');
    }
    out.push_str(start);
}

fn number(out: &mut String, value: u32) {
    item(out, "");
    digits(out, value);
}

fn digits(out: &mut String, value: u32) {
    if value >= 10 {
        digits(out, value / 10);
    }
    out.push(char::from(b'0' + u8::try_from(value % 10).unwrap_or(0)));
}

fn text(out: &mut String, value: &str) {
    item(out, "\"");
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c.max(' '));
    }
    out.push('"');
}

#[global_allocator]
static MEMORY: Memory = Memory { next: AtomicUsize::new(0) };

const PAGE: usize = 1 << 16;

/// The memory of the engine: what is taken stays taken, but what a question took is free after it.
///
/// An index only grows, and nothing of a question outlives its answer. So there is nothing to keep
/// account of and nothing to be freed piece by piece, which would be a tenth of the engine.
struct Memory {
    /// Where what is not taken begins; 0 when nothing is.
    next: AtomicUsize,
}

// SAFETY: what is taken begins where the former ended, lies within the memory and is aligned.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let end = memory_size::<0>() * PAGE;
        let next = self.next.load(Ordering::Relaxed);
        let start = if next == 0 { end } else { next.next_multiple_of(layout.align()) };
        let Some(next) = start.checked_add(layout.size()) else { return core::ptr::null_mut() };
        if next > end && memory_grow::<0>((next - end).div_ceil(PAGE)) == usize::MAX {
            return core::ptr::null_mut();
        }
        self.next.store(next, Ordering::Relaxed);
        core::ptr::with_exposed_provenance_mut(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, start: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let last = start.addr() + layout.size() == self.next.load(Ordering::Relaxed);
        if last {
            self.next.store(start.addr(), Ordering::Relaxed);
        }
        // SAFETY: the layout of a vector that grows was checked by it.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !last && !new.is_null() {
                new.copy_from_nonoverlapping(start, layout.size().min(size));
            }
            new
        }
    }
}

/// Does something, and frees all that it took.
///
/// # Safety
///
/// Nothing that `work` makes may be used after it: neither what it gives nor what it changes may
/// hold anything that it took.
unsafe fn passing<T: Copy>(work: impl FnOnce() -> T) -> T {
    let start = MEMORY.next.load(Ordering::Relaxed);
    let result = work();
    MEMORY.next.store(start, Ordering::Relaxed);
    result
}
