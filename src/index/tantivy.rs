//! The tantivy index, and the door through which the ranking reads it.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::tantivy::directory::RamDirectory;
use ::tantivy::fieldnorm::FieldNormReader;
use ::tantivy::postings::{Postings, TermInfo};
use ::tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use ::tantivy::tokenizer::{TokenizerManager, WhitespaceTokenizer};
use ::tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, TantivyDocument};
use wijkboek_search::analysis::Analysis;
use wijkboek_search::index::{COMPOUNDS, Collection, Index, Posting, Term, is_mendable};
use wijkboek_search::thesaurus::{Compiled, Group, Meaning, Trigger, compile};
use wijkboek_search::{FIELD_COUNT, FIELDS, impact};

use super::IndexError;
use super::prepare::{Compounds, Prepared};

/// A compound says less of its last part, by one in so many: a `taxibedrijf` is a taxi first.
const ENDS: u8 = 6;

/// Memory that tantivy gets before it would write to disk, in bytes.
const MEMORY: usize = 15_000_000;

/// A tantivy index of one segment in memory, with its dictionaries merged into one.
pub(super) struct TantivyIndex {
    collection: Collection,
    fields: Vec<FieldReader>,
    terms: Vec<Entry>,
    /// Per term, by number: the phrases of which it is the first word with a subject.
    triggers: BTreeMap<u32, Vec<Trigger>>,
    /// Per term, by number: the group of synonyms that it stands for.
    meanings: BTreeMap<u32, Meaning>,
    phones: Vec<(String, u32)>,
}

/// A term of the merged dictionary.
#[derive(Default)]
struct Entry {
    term: String,
    /// Where each field keeps its postings.
    infos: [Option<TermInfo>; FIELD_COUNT],
    /// The documents of a group of synonyms or of compounds, which tantivy does not know.
    found: Vec<Posting>,
    documents: u32,
}

impl Entry {
    /// A term whose documents tantivy does not know.
    fn of(term: String, found: Vec<Posting>) -> Self {
        Self { term, documents: count(found.len()), found, ..Self::default() }
    }
}

/// What is read of one field.
struct FieldReader {
    inverted: Arc<InvertedIndexReader>,
    norms: FieldNormReader,
    /// Mean number of keys in a document.
    average: f32,
}

impl TantivyIndex {
    /// Builds the index, with groups of synonyms, most wanted first.
    pub(super) fn new(
        prepared: Prepared,
        analysis: &Analysis,
        groups: &[Group],
    ) -> Result<Self, IndexError> {
        let (compounds, segment) = std::thread::scope(|scope| {
            let compounds = scope.spawn(|| prepared.vocabulary.compounds(analysis));
            let segment = segment(&prepared);
            (compounds.join().unwrap_or_default(), segment)
        });
        let segment = segment?;
        let schema = segment.schema().clone();
        let mut fields = Vec::with_capacity(FIELD_COUNT);
        for field in FIELDS {
            fields.push(FieldReader::open(&segment, schema.get_field(field.name)?)?);
        }
        let forms = segment.inverted_index(schema.get_field(FORM)?)?;
        let terms = merged(&fields, &forms)?;
        let phones = phones(&segment, schema.get_field(PHONE)?)?;
        let mut out = Self {
            collection: prepared.collection,
            fields,
            terms,
            triggers: BTreeMap::new(),
            meanings: BTreeMap::new(),
            phones,
        };
        out.count_documents();
        let compiled = compile(&out, analysis, groups);
        let compounds = out.compounds(&compounds, analysis);
        out.add_synonyms(compiled, compounds);
        out.collection.terms = count(out.terms.len());
        Ok(out)
    }

    /// Gives every group of synonyms, and every word that begins a phrase, a place in the dictionary.
    fn add_synonyms(&mut self, compiled: Compiled, compounds: Vec<Entry>) {
        let known = |term: &String| self.find(term).is_some();
        let mut new = compounds;
        for term in compiled.phrases.keys().filter(|term| !known(term)) {
            new.push(Entry { term: term.clone(), ..Entry::default() });
        }
        for (term, (_, found)) in &compiled.meanings {
            let documents = count(found.len());
            new.push(Entry {
                term: term.clone(),
                found: found.clone(),
                documents,
                ..Entry::default()
            });
        }
        self.terms.extend(new);
        self.terms.sort_by(|a, b| a.term.cmp(&b.term));
        let number = |term: &str| self.find(term).map(|term| term.at);
        let triggers = compiled.triggers(&number);
        let acute_words = compiled.acute_words(&number);
        let meaning =
            |(term, (meaning, _)): (String, (Meaning, _))| Some((number(&term)?, meaning));
        self.meanings = compiled.meanings.into_iter().filter_map(meaning).collect();
        self.triggers = triggers;
        self.collection.acute_words = acute_words;
    }

    fn count_documents(&mut self) {
        let counts: Vec<u32> = (0..self.terms.len()).map(|at| self.documents_of(at)).collect();
        for (entry, documents) in self.terms.iter_mut().zip(counts) {
            entry.documents = documents;
        }
    }

    /// Documents of a term: known for one field, counted when several have it.
    fn documents_of(&self, at: usize) -> u32 {
        let Some(entry) = self.terms.get(at) else { return 0 };
        let mut infos = entry.infos.iter().flatten();
        match (infos.next(), infos.next()) {
            (None, _) => 0,
            (Some(only), None) => only.doc_freq,
            _ => {
                let mut documents = 0;
                self.postings(Term { at: count(at), documents: 0 }, &mut |_| documents += 1);
                documents
            }
        }
    }

    /// Per word that is part of others, the documents of those.
    fn compounds(&self, compounds: &Compounds, analysis: &Analysis) -> Vec<Entry> {
        let mut out = Vec::new();
        for (part, whole) in compounds.iter().filter(|(part, _)| !analysis.is_general(part)) {
            let mut found: BTreeMap<u32, u8> = BTreeMap::new();
            for (key, ends) in whole {
                let Some(term) = self.find(key) else { continue };
                self.postings(term, &mut |Posting { doc, impact }| {
                    let impact = if *ends { impact - impact / ENDS } else { impact };
                    let known = found.entry(doc).or_default();
                    *known = impact.max(*known);
                });
            }
            if !found.is_empty() {
                let posting = |(doc, impact)| Posting { doc, impact };
                let name = format!("{part}{COMPOUNDS}");
                out.push(Entry::of(name, found.into_iter().map(posting).collect()));
            }
        }
        out
    }

    /// The merged dictionary, in order.
    pub(super) fn terms(&self) -> impl Iterator<Item = (&str, Term)> {
        self.terms.iter().enumerate().map(|(at, entry)| {
            (entry.term.as_str(), Term { at: count(at), documents: entry.documents })
        })
    }

    /// Digits and document of every phone number, by document.
    pub(super) fn numbers(&self) -> &[(String, u32)] {
        &self.phones
    }
}

/// Field of written forms, and of phone numbers.
const FORM: &str = "vorm";
const PHONE: &str = "telefoon";

fn segment(prepared: &Prepared) -> Result<SegmentReader, IndexError> {
    let mut schema = Schema::builder();
    let options = |record, norms| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(KEYS)
            .set_index_option(record)
            .set_fieldnorms(norms);
        TextOptions::default().set_indexing_options(indexing)
    };
    let counted = FIELDS.map(|field| {
        schema.add_text_field(field.name, options(IndexRecordOption::WithFreqs, true))
    });
    let form = schema.add_text_field(FORM, options(IndexRecordOption::Basic, false));
    let phone = schema.add_text_field(PHONE, options(IndexRecordOption::Basic, false));
    let tokenizers = TokenizerManager::new();
    tokenizers.register(KEYS, WhitespaceTokenizer::default());
    let builder = ::tantivy::Index::builder().schema(schema.build()).tokenizers(tokenizers);
    let mut writer = builder.single_segment_index_writer(RamDirectory::create(), MEMORY)?;
    let mut forms = Some(prepared.forms.join(" "));
    for (texts, numbers) in prepared.texts.iter().zip(&prepared.phones) {
        let mut document = TantivyDocument::default();
        for (field, text) in counted.iter().zip(texts) {
            document.add_text(*field, text);
        }
        // Written forms belong to no document: they lead to their key. The first one carries them.
        if let Some(forms) = forms.take() {
            document.add_text(form, &forms);
        }
        document.add_text(phone, numbers.join(" "));
        writer.add_document(document)?;
    }
    let index = writer.finalize()?;
    let searcher = index.reader()?.searcher();
    searcher.segment_readers().first().cloned().ok_or_else(|| IndexError("empty index".to_owned()))
}

/// The analyser of every field: keys with spaces between, made by [`super::prepare`].
const KEYS: &str = "sleutels";

impl FieldReader {
    fn open(segment: &SegmentReader, field: Field) -> Result<Self, IndexError> {
        let inverted = segment.inverted_index(field)?;
        let norms = segment.get_fieldnorms_reader(field)?;
        let documents = segment.max_doc();
        let total: u64 = (0..documents).map(|doc| u64::from(norms.fieldnorm(doc))).sum();
        Ok(Self { inverted, norms, average: mean(total, documents) })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a mean of counts")]
fn mean(total: u64, documents: u32) -> f32 {
    total as f32 / documents.max(1) as f32
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// One dictionary of those of the fields and of the written forms.
fn merged(fields: &[FieldReader], forms: &InvertedIndexReader) -> Result<Vec<Entry>, IndexError> {
    let mut all: BTreeMap<String, [Option<TermInfo>; FIELD_COUNT]> = BTreeMap::new();
    for (number, field) in fields.iter().enumerate() {
        let mut stream = field.inverted.terms().stream()?;
        while let Some((term, info)) = stream.next() {
            let infos = all.entry(String::from_utf8_lossy(term).into_owned()).or_default();
            if let Some(slot) = infos.get_mut(number) {
                *slot = Some(info.clone());
            }
        }
    }
    let mut stream = forms.terms().stream()?;
    while let Some((form, _)) = stream.next() {
        all.entry(String::from_utf8_lossy(form).into_owned()).or_default();
    }
    Ok(all.into_iter().map(|(term, infos)| Entry { term, infos, ..Entry::default() }).collect())
}

fn phones(segment: &SegmentReader, field: Field) -> Result<Vec<(String, u32)>, IndexError> {
    let inverted = segment.inverted_index(field)?;
    let mut stream = inverted.terms().stream()?;
    let mut out = Vec::new();
    while let Some((number, info)) = stream.next() {
        let digits = String::from_utf8_lossy(number).into_owned();
        let mut postings = inverted.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
        while postings.doc() != TERMINATED {
            out.push((digits.clone(), postings.doc()));
            postings.advance();
        }
    }
    out.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    Ok(out)
}

impl Index for TantivyIndex {
    fn collection(&self) -> &Collection {
        &self.collection
    }

    fn find(&self, term: &str) -> Option<Term> {
        let at = self.terms.binary_search_by(|entry| entry.term.as_str().cmp(term)).ok()?;
        Some(Term { at: count(at), documents: self.terms.get(at)?.documents })
    }

    fn term(&self, at: u32) -> Option<Term> {
        let entry = usize::try_from(at).ok().and_then(|at| self.terms.get(at))?;
        Some(Term { at, documents: entry.documents })
    }

    fn triggers(&self, term: Term, visit: &mut dyn FnMut(&Trigger)) {
        self.triggers.get(&term.at).into_iter().flatten().for_each(visit);
    }

    fn meaning(&self, at: u32) -> Option<&Meaning> {
        self.meanings.get(&at)
    }

    fn walk(&self, prefix: &str, visit: &mut dyn FnMut(&str, Term) -> bool) {
        let start = self.terms.partition_point(|entry| entry.term.as_str() < prefix);
        for (at, entry) in self.terms.iter().enumerate().skip(start) {
            let term = Term { at: count(at), documents: entry.documents };
            if !entry.term.starts_with(prefix) || !visit(&entry.term, term) {
                return;
            }
        }
    }

    fn words(&self, prefix: &str, visit: &mut dyn FnMut(&str)) {
        self.walk(prefix, &mut |term, _| {
            if is_mendable(term) {
                visit(term);
            }
            true
        });
    }

    fn postings(&self, term: Term, visit: &mut dyn FnMut(Posting)) {
        let entry = usize::try_from(term.at).ok().and_then(|at| self.terms.get(at));
        let Some(entry) = entry else { return };
        entry.found.iter().for_each(|posting| visit(*posting));
        let averages =
            [0, 1, 2, 3].map(|at: usize| self.fields.get(at).map_or(1.0, |field| field.average));
        // A memory index cannot fail to read; if it does, the term has no documents.
        let open = |(field, info): (&FieldReader, &Option<TermInfo>)| {
            let info = info.as_ref()?;
            field.inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs).ok()
        };
        let mut cursors: Vec<_> = self.fields.iter().zip(&entry.infos).map(open).collect();
        loop {
            let docs = cursors.iter().flatten().map(DocSet::doc);
            let Some(doc) = docs.min().filter(|doc| *doc != TERMINATED) else { return };
            let mut counts = [0; FIELD_COUNT];
            let mut lengths = [0; FIELD_COUNT];
            for (((cursor, field), times), length) in
                cursors.iter_mut().zip(&self.fields).zip(&mut counts).zip(&mut lengths)
            {
                if let Some(cursor) = cursor.as_mut().filter(|cursor| cursor.doc() == doc) {
                    *times = cursor.term_freq();
                    *length = field.norms.fieldnorm(doc);
                    cursor.advance();
                }
            }
            visit(Posting { doc, impact: impact(counts, lengths, averages) });
        }
    }

    fn phones(&self, digits: &str, visit: &mut dyn FnMut(u32)) {
        let mut last = None;
        for (number, doc) in &self.phones {
            if Some(*doc) != last && number.contains(digits) {
                visit(*doc);
                last = Some(*doc);
            }
        }
    }
}
