//! Chunks as an index: parts that are not loaded yet are noted as needed.

use core::cell::Cell;
use core::ops::Range as Span;

use super::bytes::{Damaged, Reader};
use super::root::{Root, read_list};
use super::{PHONES, Sort};
use crate::analysis::Analysis;
use crate::index::{Collection, Index, Posting, Term};
use crate::num::{each_between, u32_of, usize_of};
use crate::thesaurus::{Meaning, Phrase, Trigger};

/// An index over chunks, of which parts may be missing.
pub struct ChunkIndex {
    analysis: Analysis,
    collection: Collection,
    /// Those of the dictionary, then those of the lists of its words.
    ranges: Vec<Range>,
    /// Where the lists begin.
    lists: usize,
    phones: Option<Vec<(String, u32)>>,
    /// Whether the phone numbers were missed.
    needs_phones: Cell<bool>,
}

/// Where a part of the dictionary begins, and that part if it is loaded.
struct Range {
    first: String,
    ordinal: u32,
    part: Option<Part>,
    /// Whether it was missed.
    needed: Cell<bool>,
}

/// A part of the dictionary, unpacked.
#[derive(Default)]
struct Part {
    text: String,
    /// Where each term ends in `text`.
    ends: Vec<usize>,
    documents: Vec<u32>,
    /// Where the postings of each term begin, and one more.
    starts: Vec<usize>,
    postings: Vec<Posting>,
    /// Per phrase, the place of its term; sorted.
    triggers: Vec<(u32, Trigger)>,
    /// Per group of synonyms, the place of its term; sorted.
    meanings: Vec<(u32, Meaning)>,
}

/// Parts asked for at once when a range of terms spans many.
const MOST_NEEDED: usize = 4;

impl ChunkIndex {
    /// An index with its root only.
    pub fn new(root: &[u8]) -> Result<Self, Damaged> {
        let analysis = Analysis::new();
        let mut reader = Reader::open(root, Sort::Root);
        let root = Root::read(&mut reader);
        reader.end()?;
        let mut ranges = Vec::new();
        for (first, ordinal) in root.ranges {
            ranges.push(Range { first, ordinal, part: None, needed: Cell::default() });
        }
        Ok(Self {
            analysis,
            collection: root.collection,
            lists: root.lists.min(ranges.len()),
            ranges,
            phones: None,
            needs_phones: Cell::default(),
        })
    }

    /// The analysis that questions to this index need.
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// The type of a document.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn kind_of(&self, doc: u32) -> &str {
        let Collection { facts, kinds, .. } = &self.collection;
        let facts = facts.get(usize_of(doc));
        facts.and_then(|facts| kinds.get(usize::from(facts.kind))).map_or("", String::as_str)
    }

    /// Adds part `number` of the dictionary, or the phone numbers ([`PHONES`]).
    pub fn add(&mut self, number: u32, bytes: &[u8]) -> Result<(), Damaged> {
        if number == PHONES {
            self.phones = Some(read_phones(bytes)?);
            return Ok(());
        }
        let documents = u32_of(self.collection.facts.len());
        let part = Part::read(bytes, documents)?;
        self.ranges.get_mut(usize_of(number)).ok_or(Damaged)?.part = Some(part);
        Ok(())
    }

    /// Forgets what was needed, before a question.
    pub fn begin(&self) {
        self.needs_phones.set(false);
        for range in &self.ranges {
            range.needed.set(false);
        }
    }

    /// The numbers of the parts that the last question missed; its answer counts only without any.
    pub fn needed(&self) -> Vec<u32> {
        let mut out = Vec::new();
        for (number, range) in self.ranges.iter().enumerate() {
            if range.needed.get() {
                out.push(u32_of(number));
            }
        }
        if self.needs_phones.get() {
            out.push(PHONES);
        }
        out
    }

    /// The last of some parts that begins at or before `term`.
    fn part_of(&self, parts: Span<usize>, term: &str) -> usize {
        let some = self.ranges.get(parts.clone()).unwrap_or_default();
        let after = some.partition_point(|range| range.first.as_str() <= term);
        parts.start + after.saturating_sub(1)
    }

    fn loaded(&self, number: usize) -> Option<(&Range, &Part)> {
        let range = self.ranges.get(number)?;
        if range.part.is_none() {
            range.needed.set(true);
        }
        Some((range, range.part.as_ref()?))
    }

    /// Visits the terms that begin with `prefix`, of some of the parts.
    fn walk_in(&self, parts: Span<usize>, prefix: &str, visit: &mut dyn FnMut(&str, Term) -> bool) {
        let mut missing = 0;
        for number in self.part_of(parts.clone(), prefix)..parts.end {
            let begins = self.ranges.get(number).is_some_and(|range| {
                range.first.as_str() <= prefix || range.first.starts_with(prefix)
            });
            if !begins || missing == MOST_NEEDED {
                return;
            }
            let Some((range, part)) = self.loaded(number) else {
                missing += 1;
                continue;
            };
            for place in part.first_from(prefix)..part.ends.len() {
                let Some(term) = part.term(place).filter(|term| term.starts_with(prefix)) else {
                    return;
                };
                let documents = part.documents.get(place).copied().unwrap_or(0);
                let at = range.ordinal.saturating_add(u32_of(place));
                if missing == 0 && !visit(term, Term { at, documents }) {
                    return;
                }
            }
        }
    }

    /// The part with a term's number, and its place in it.
    fn place(&self, at: u32) -> Option<(&Part, usize)> {
        let parts = self.ranges.get(..self.lists)?;
        let number = parts.partition_point(|range| range.ordinal <= at).checked_sub(1)?;
        let (range, part) = self.loaded(number)?;
        Some((part, usize_of(at.checked_sub(range.ordinal)?)))
    }
}

impl Index for ChunkIndex {
    fn collection(&self) -> &Collection {
        &self.collection
    }

    fn find(&self, term: &str) -> Option<Term> {
        let (range, part) = self.loaded(self.part_of(0..self.lists, term))?;
        let place = part.first_from(term);
        if part.term(place) != Some(term) {
            return None;
        }
        Some(Term {
            at: range.ordinal.saturating_add(u32_of(place)),
            documents: part.documents.get(place).copied()?,
        })
    }

    fn term(&self, at: u32) -> Option<Term> {
        let (part, place) = self.place(at)?;
        Some(Term { at, documents: part.documents.get(place).copied()? })
    }

    fn triggers(&self, term: Term, visit: &mut dyn FnMut(&Trigger)) {
        let Some((part, place)) = self.place(term.at) else { return };
        let place = u32_of(place);
        let start = part.triggers.partition_point(|(of, _)| *of < place);
        for (of, trigger) in part.triggers.iter().skip(start) {
            if *of != place {
                return;
            }
            visit(trigger);
        }
    }

    fn meaning(&self, at: u32) -> Option<&Meaning> {
        let (part, place) = self.place(at)?;
        let place = u32_of(place);
        part.meanings.iter().find(|(of, _)| *of == place).map(|(_, meaning)| meaning)
    }

    fn walk(&self, prefix: &str, visit: &mut dyn FnMut(&str, Term) -> bool) {
        self.walk_in(0..self.lists, prefix, visit);
    }

    fn words(&self, prefix: &str, visit: &mut dyn FnMut(&str)) {
        self.walk_in(self.lists..self.ranges.len(), prefix, &mut |word, _| {
            visit(word);
            true
        });
    }

    fn postings(&self, term: Term, visit: &mut dyn FnMut(Posting)) {
        let Some((part, place)) = self.place(term.at) else { return };
        let (Some(start), Some(end)) = (part.starts.get(place), part.starts.get(place + 1)) else {
            return;
        };
        part.postings
            .get(*start..*end)
            .unwrap_or_default()
            .iter()
            .for_each(|posting| visit(*posting));
    }

    fn phones(&self, digits: &str, visit: &mut dyn FnMut(u32)) {
        let Some(phones) = &self.phones else {
            self.needs_phones.set(true);
            return;
        };
        let mut last = None;
        for (number, doc) in phones {
            if Some(*doc) != last && crate::phone::holds(number, digits) {
                visit(*doc);
                last = Some(*doc);
            }
        }
    }

    fn incomplete(&self) -> bool {
        self.needs_phones.get() || self.ranges.iter().any(|range| range.needed.get())
    }
}

impl Part {
    fn read(bytes: &[u8], documents: u32) -> Result<Self, Damaged> {
        let mut reader = Reader::open(bytes, Sort::Part);
        let mut part = Self::default();
        part.read_terms(&mut reader);
        part.read_postings(&mut reader, documents);
        part.read_triggers(&mut reader);
        part.read_meanings(&mut reader);
        reader.end().map(|()| part)
    }

    fn read_triggers(&mut self, reader: &mut Reader) {
        let mut of = 0_u32;
        for _ in 0..reader.count() {
            of = reader.step(of);
            for _ in 0..reader.count() {
                let meaning = reader.number();
                let mut phrase = Phrase(read_list(reader.text(), b' '));
                for word in &mut phrase.0 {
                    if *word == "*" {
                        word.clear();
                        word.push_str(self.term(usize_of(of)).unwrap_or_default());
                    }
                }
                let trigger = Trigger { phrase, meaning: meaning >> 1, spoken: meaning & 1 == 1 };
                self.triggers.push((of, trigger));
            }
        }
    }

    fn read_meanings(&mut self, reader: &mut Reader) {
        let mut of = 0_u32;
        for _ in 0..reader.count() {
            of = reader.step(of);
            let name = self.term(usize_of(of)).unwrap_or_default();
            let mut meaning = Meaning {
                id: crate::thesaurus::id_of(name).to_owned(),
                worth: f32::from_bits(reader.number()),
                label: reader.text().to_owned(),
                ..Meaning::default()
            };
            each_between(reader.text(), b',', &mut |phrase| {
                meaning.not.push(Phrase(read_list(phrase, b' ')));
            });
            meaning.acute = read_list(reader.text(), b',');
            self.meanings.push((of, meaning));
        }
    }

    fn read_terms(&mut self, reader: &mut Reader) {
        let count = reader.count();
        let shared = reader.take(count);
        let added = reader.take(count);
        let mut term = String::new();
        for (shared, added) in shared.iter().zip(added) {
            let shared = usize::from(*shared);
            if !term.is_char_boundary(shared) {
                reader.fail();
                return;
            }
            term.truncate(shared);
            term.push_str(reader.text_of(usize::from(*added)));
            self.text.push_str(&term);
            self.ends.push(self.text.len());
        }
        for _ in 0..count {
            self.documents.push(reader.number());
        }
    }

    fn read_postings(&mut self, reader: &mut Reader, documents: u32) {
        self.starts.push(0);
        for count in &self.documents {
            let mut doc = 0_u32;
            for _ in 0..*count {
                doc = if reader.is_empty() { 0 } else { reader.step(doc) };
                if doc > documents || doc == 0 {
                    reader.fail();
                    return;
                }
                self.postings.push(Posting { doc: doc - 1, impact: 0 });
            }
            self.starts.push(self.postings.len());
        }
        for posting in &mut self.postings {
            posting.impact = reader.byte();
        }
    }

    fn term(&self, place: usize) -> Option<&str> {
        let start = match place.checked_sub(1) {
            Some(former) => *self.ends.get(former)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(place)?)
    }

    /// The place of the first term that is not before `term`.
    fn first_from(&self, term: &str) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.term(middle).is_some_and(|found| found < term) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

fn read_phones(bytes: &[u8]) -> Result<Vec<(String, u32)>, Damaged> {
    let mut reader = Reader::open(bytes, Sort::Phones);
    let mut out = Vec::new();
    let mut doc = 0_u32;
    while !reader.is_empty() {
        doc = reader.step(doc);
        let length = usize::from(reader.byte());
        let pairs = reader.take(length.div_ceil(2));
        let mut digits = String::new();
        for place in 0..length {
            let pair = pairs.get(place / 2).copied().unwrap_or_default();
            let digit = if place % 2 == 0 { pair >> 4 } else { pair & 0xf };
            digits.push(char::from(b'0' + digit.min(9)));
        }
        out.push((digits, doc));
    }
    reader.end().map(|()| out)
}
