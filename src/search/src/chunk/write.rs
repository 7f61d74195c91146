//! Index to chunks, when a site is built.

use super::Sort;
use super::bytes::{put_number, put_text, sealed};
use super::root::Root;
use crate::index::{Collection, Posting, is_mendable};
use crate::num::u32_of;
use crate::thesaurus::{Meaning, Phrase, Trigger};

/// Size at which a part of the dictionary ends, before compression: the less a question loads that it
/// does not need, the smaller the parts; but the root and the manifest name each of them.
const PART_BYTES: [usize; 2] = [2 * 1024, 6 * 1024];
/// About how many parts there are between these two sizes.
const PARTS: usize = 100;
/// Size at which a list of words ends, whose compression gains more.
const LIST_BYTES: usize = 4 * 1024;

/// A whole index, to be written.
pub struct Export {
    /// What holds for the whole site.
    pub collection: Collection,
    /// The dictionary, sorted.
    pub terms: Vec<ExportTerm>,
    /// Digits and document of every phone number, sorted by document.
    pub phones: Vec<(String, u32)>,
}

/// A term with all that belongs to it.
#[derive(Debug, Clone, Default)]
pub struct ExportTerm {
    /// The term.
    pub term: String,
    /// Its documents, in order; none for a written form.
    pub postings: Vec<Posting>,
    /// The phrases of which it is the first word with a subject.
    pub triggers: Vec<Trigger>,
    /// The group of synonyms that it stands for.
    pub meaning: Option<Meaning>,
}

/// The files of an index.
pub struct Files {
    /// What is needed before the first question.
    pub root: Vec<u8>,
    /// The parts of the dictionary, then the lists of its words; their place is their number.
    pub parts: Vec<Vec<u8>>,
    /// Phone numbers.
    pub phones: Vec<u8>,
}

/// Writes an index as files.
pub fn write(export: Export) -> Files {
    let mut parts = Vec::new();
    let mut ranges = Vec::new();
    let size =
        (export.terms.iter().map(size).sum::<usize>() / PARTS).clamp(PART_BYTES[0], PART_BYTES[1]);
    put_parts(&export.terms, size, &mut ranges, &mut parts);
    let lists = parts.len();
    let word = |term: &ExportTerm| ExportTerm { term: term.term.clone(), ..ExportTerm::default() };
    let mendable = export.terms.iter().filter(|term| is_mendable(&term.term));
    put_parts(&mendable.map(word).collect::<Vec<_>>(), LIST_BYTES, &mut ranges, &mut parts);
    let collection = Collection { terms: u32_of(export.terms.len()), ..export.collection };
    let root = Root { collection, ranges, lists };
    Files {
        root: sealed(Sort::Root, &root.write()),
        parts,
        phones: sealed(Sort::Phones, &phones(&export.phones)),
    }
}

/// Terms as parts of about `size` bytes, with the first term of each and its number.
fn put_parts(
    terms: &[ExportTerm],
    size: usize,
    ranges: &mut Vec<(String, u32)>,
    parts: &mut Vec<Vec<u8>>,
) {
    let mut start = 0;
    while let Some(rest) = terms.get(start..).filter(|rest| !rest.is_empty()) {
        let length = part_length(rest, size);
        let (terms, _) = rest.split_at(length);
        let first = terms.first().map(|term| term.term.clone()).unwrap_or_default();
        ranges.push((first, u32_of(start)));
        parts.push(sealed(Sort::Part, &part(terms)));
        start += length;
    }
}

/// How many terms fill a part.
fn part_length(terms: &[ExportTerm], most: usize) -> usize {
    let mut bytes = 0;
    let fits = |term: &&ExportTerm| {
        let before = bytes;
        bytes += size(term);
        before < most
    };
    terms.iter().take_while(fits).count().max(1)
}

/// About how many bytes a term takes.
fn size(term: &ExportTerm) -> usize {
    let meaning = term.meaning.as_ref().map_or(0, |meaning| 12 + meaning.label.len());
    5 + term.postings.len() * 2 + term.triggers.len() * 6 + meaning
}

fn part(terms: &[ExportTerm]) -> Vec<u8> {
    let mut out = Vec::new();
    put_number(&mut out, u32_of(terms.len()));
    put_terms(&mut out, terms);
    for term in terms {
        put_number(&mut out, u32_of(term.postings.len()));
    }
    for term in terms {
        let mut last = 0;
        for posting in &term.postings {
            put_number(&mut out, posting.doc + 1 - last);
            last = posting.doc + 1;
        }
    }
    out.extend(terms.iter().flat_map(|term| term.postings.iter().map(|posting| posting.impact)));
    put_some(&mut out, terms, |term| !term.triggers.is_empty(), put_triggers);
    put_some(&mut out, terms, |term| term.meaning.is_some(), put_meaning);
    out
}

/// How many terms have something, and of each the step to it and what it has.
fn put_some(
    out: &mut Vec<u8>,
    terms: &[ExportTerm],
    has: fn(&ExportTerm) -> bool,
    put: fn(&mut Vec<u8>, &ExportTerm),
) {
    let some = || terms.iter().enumerate().filter(|(_, term)| has(term));
    put_number(out, u32_of(some().count()));
    let mut last = 0;
    for (place, term) in some() {
        put_number(out, u32_of(place - last));
        last = place;
        put(out, term);
    }
}

/// A phrase has `*` where the term itself stands.
fn put_triggers(out: &mut Vec<u8>, term: &ExportTerm) {
    put_number(out, u32_of(term.triggers.len()));
    for trigger in &term.triggers {
        put_number(out, trigger.meaning << 1 | u32::from(trigger.spoken));
        let words = trigger.phrase.0.iter();
        let words = words.map(|word| if *word == term.term { "*" } else { word.as_str() });
        put_text(out, &words.collect::<Vec<_>>().join(" "));
    }
}

fn put_meaning(out: &mut Vec<u8>, term: &ExportTerm) {
    let Some(meaning) = &term.meaning else { return };
    put_number(out, meaning.worth.to_bits());
    let phrase = |phrase: &Phrase| phrase.0.join(" ");
    put_text(out, &meaning.label);
    put_text(out, &meaning.not.iter().map(phrase).collect::<Vec<_>>().join(","));
    put_text(out, &meaning.acute.join(","));
}

/// What each term shares with the former one, how much it adds, and what.
fn put_terms(out: &mut Vec<u8>, terms: &[ExportTerm]) {
    let mut shared = Vec::with_capacity(terms.len());
    let mut added = Vec::with_capacity(terms.len());
    let mut texts = Vec::new();
    let mut former = "";
    for ExportTerm { term, .. } in terms {
        let same = former.chars().zip(term.chars()).take_while(|(a, b)| a == b);
        let start: usize = same.map(|(c, _)| c.len_utf8()).sum();
        let start = if start > LONGEST { 0 } else { start };
        let rest = term.get(start..).unwrap_or_default();
        shared.push(u8::try_from(start).unwrap_or(0));
        added.push(u8::try_from(rest.len()).unwrap_or(u8::MAX));
        texts.extend(rest.bytes().take(usize::from(u8::MAX)));
        former = term;
    }
    out.extend(shared);
    out.extend(added);
    out.extend(texts);
}

/// Most bytes that terms may share.
const LONGEST: usize = 250;

fn phones(phones: &[(String, u32)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut last = 0;
    for (digits, doc) in phones {
        put_number(&mut out, doc - last);
        last = *doc;
        out.push(u8::try_from(digits.len()).unwrap_or(u8::MAX));
        let digits: Vec<u8> = digits.bytes().map(|b| b.saturating_sub(b'0')).take(255).collect();
        out.extend(digits.chunks(2).map(|pair| match pair {
            [a, b] => (a << 4) | b,
            [a] => a << 4,
            _ => 0,
        }));
    }
    out
}
