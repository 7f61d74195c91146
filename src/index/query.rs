//! The query language: words, `"phrases"`, and `soort:`, `wijk:`, `thema:` and `taal:` with what
//! the answers must have.

use std::collections::BTreeSet;
use std::sync::Arc;

use wijkboek_search::analysis::Analysis;
use wijkboek_search::words;

use crate::base::{dutch, slug};
use crate::diag::{Diagnostic, Outcome, Place, codes, suggest};

use super::Document;

/// The fields that an answer can be asked to have, and what a document has there.
const FIELDS: [(&str, Values); 4] = [
    ("soort", |document| vec![document.kind.clone(), document.kind_label.clone()]),
    ("wijk", |document| document.wijken.iter().chain(&document.wijk_names).cloned().collect()),
    ("thema", |document| document.topics.clone()),
    ("taal", |document| document.languages.iter().chain([&document.lang]).cloned().collect()),
];

type Values = fn(&Document) -> Vec<String>;

/// No more values than these are named as a choice.
const FEW: usize = 24;

/// A question, taken apart.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Its words, also those of phrases.
    pub text: String,
    /// What must stand in an answer as it is written here.
    phrases: Vec<String>,
    /// Fields, by their place in [`FIELDS`], with the value that an answer must have.
    wanted: Vec<(usize, String)>,
}

impl Query {
    /// Reads a question about these documents. Messages point into `file`, whose text it is.
    pub fn read(file: &Arc<str>, question: &str, documents: &[Document]) -> Outcome<Self> {
        let mut reader =
            Reader { file, question, documents, out: Self::default(), notes: Vec::new() };
        reader.read();
        Outcome { value: reader.out, notes: reader.notes }
    }

    /// Whether it asks for more than words.
    pub fn is_plain(&self) -> bool {
        self.phrases.is_empty() && self.wanted.is_empty()
    }

    /// Whether a document has what it asks for besides words.
    pub fn allows(&self, document: &Document, analysis: &Analysis) -> bool {
        let has = |(number, value): &(usize, String)| {
            let Some((field, values)) = FIELDS.get(*number) else { return false };
            // What belongs to no wijk serves them all.
            let everywhere = *field == "wijk" && document.wijken.is_empty();
            everywhere || values(document).iter().any(|known| slug(known) == *value)
        };
        self.wanted.iter().all(has)
            && self.phrases.iter().all(|phrase| holds(document, phrase, analysis))
    }
}

/// Whether a text of a document has the words of a phrase in a row, in any inflection.
fn holds(document: &Document, phrase: &str, analysis: &Analysis) -> bool {
    let keys = |text: &str| -> Vec<String> {
        let words = words::split(text).into_iter().filter(|word| word.covers == 1);
        words.map(|word| analysis.key(&word.text)).collect()
    };
    let wanted = keys(phrase);
    let texts = document.fields().into_iter().flatten();
    !wanted.is_empty()
        && texts.into_iter().any(|text| keys(text).windows(wanted.len()).any(|row| row == wanted))
}

struct Reader<'a> {
    file: &'a Arc<str>,
    question: &'a str,
    documents: &'a [Document],
    out: Query,
    notes: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut at = 0;
        while let Some(rest) = self.question.get(at..).filter(|rest| !rest.is_empty()) {
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                at += blank;
                continue;
            }
            at += self.piece(rest, at);
        }
    }

    /// Reads a phrase, a field or a word, and says how long it is.
    fn piece(&mut self, rest: &str, at: usize) -> usize {
        if rest.starts_with('"') {
            let (phrase, length) = self.quoted(rest, at);
            self.say(&phrase);
            self.out.phrases.extend(Some(phrase).filter(|phrase| !phrase.trim().is_empty()));
            return length;
        }
        let word = rest.split(char::is_whitespace).next().unwrap_or(rest);
        match word.split_once(':') {
            Some((field, value))
                if !value.is_empty()
                    && !value.starts_with("//")
                    && field.chars().all(char::is_alphabetic)
                    && !field.is_empty() =>
            {
                let start = at + field.len() + 1;
                let after = rest.get(field.len() + 1..).unwrap_or_default();
                let (value, length) = if after.starts_with('"') {
                    self.quoted(after, start)
                } else {
                    (value.to_owned(), value.len())
                };
                self.field(field, &value, at, start + length);
                field.len() + 1 + length
            }
            _ => {
                self.say(word);
                word.len()
            }
        }
    }

    fn say(&mut self, words: &str) {
        if !self.out.text.is_empty() {
            self.out.text.push(' ');
        }
        self.out.text.push_str(words);
    }

    /// What stands between quotation marks, and how many bytes it takes with them.
    fn quoted(&mut self, rest: &str, at: usize) -> (String, usize) {
        let inside = rest.get(1..).unwrap_or_default();
        if let Some((phrase, _)) = inside.split_once('"') {
            (phrase.to_owned(), phrase.len() + 2)
        } else {
            let place = Place::new(self.file, at, at + rest.len());
            self.notes.push(Diagnostic::new(&codes::QUERY_QUOTE).at(&place));
            (inside.to_owned(), rest.len())
        }
    }

    fn field(&mut self, name: &str, value: &str, start: usize, end: usize) {
        let folded = name.to_lowercase();
        let names = FIELDS.map(|(name, _)| name);
        let Some(number) = names.iter().position(|known| *known == folded) else {
            let place = Place::new(self.file, start, start + name.len());
            let note = Diagnostic::new(&codes::QUERY_FIELD).at(&place).with("veld", name);
            let meant = suggest::nearest(&folded, names);
            self.notes.push(note.with_maybe("bedoeld", meant).with("keuze", dutch::choice(&names)));
            return;
        };
        let wanted = slug(value);
        let known: BTreeSet<String> = self.values(number);
        if known.iter().any(|known| slug(known) == wanted) {
            self.out.wanted.push((number, wanted));
            return;
        }
        let place = Place::new(self.file, start + name.len() + 1, end);
        let folded: Vec<String> = known.iter().map(|known| known.to_lowercase()).collect();
        let meant = suggest::nearest(&value.to_lowercase(), folded.iter().map(String::as_str));
        let few: Vec<&str> = known.iter().map(String::as_str).collect();
        let note = Diagnostic::new(&codes::QUERY_VALUE)
            .at(&place)
            .with("veld", names.get(number).copied().unwrap_or_default())
            .with("waarde", value)
            .with_maybe("bedoeld", meant);
        let choice = (!few.is_empty() && few.len() <= FEW).then(|| few.join(", "));
        self.notes.push(note.with_maybe("keuze", choice));
    }

    /// What the documents have in a field, in order.
    fn values(&self, number: usize) -> BTreeSet<String> {
        let Some((_, values)) = FIELDS.get(number) else { return BTreeSet::new() };
        self.documents.iter().flat_map(values).filter(|value| !value.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents() -> Vec<Document> {
        let one = |label: &str, wijk: &str, body: &str| Document {
            kind: "aanbieder".to_owned(),
            kind_label: label.to_owned(),
            wijken: vec![wijk.to_owned()],
            wijk_names: vec!["De Haven".to_owned()],
            topics: vec!["Schulden en geldzorgen".to_owned()],
            languages: vec!["tr".to_owned()],
            body: body.to_owned(),
            ..Document::default()
        };
        vec![one("Huisarts", "haven", "Wij helpen bij schulden."), one("GGZ", "haven", "")]
    }

    fn read(question: &str) -> (Query, Vec<String>) {
        let found = Query::read(&Arc::from("vraag"), question, &documents());
        let told = |note: &Diagnostic| {
            let place = note.place.as_ref().unwrap();
            format!("{} {}", note.code.id, &question[place.start..place.end])
        };
        (found.value, found.notes.iter().map(told).collect())
    }

    fn found(question: &str) -> usize {
        let (query, notes) = read(question);
        assert_eq!(notes, [""; 0], "{question}");
        let analysis = Analysis::new();
        documents().iter().filter(|document| query.allows(document, &analysis)).count()
    }

    #[test]
    fn fields_and_phrases_narrow_a_question() {
        assert_eq!(found("schulden"), 2);
        assert_eq!(found("soort:huisarts schulden"), 1);
        assert_eq!(found("soort:aanbieder wijk:haven taal:tr"), 2);
        assert_eq!(found("wijk:\"de haven\" thema:schulden-en-geldzorgen"), 2);
        assert_eq!(found("\"helpt bij schuld\""), 1);
        assert_eq!(found("\"bij helpt\""), 0);
        assert_eq!(read("om 9:00 \"de kade\" http://x").0.text, "om 9:00 de kade http://x");
        assert!(read("gewoon: een vraag").0.is_plain());
    }

    #[test]
    fn mistakes_point_into_the_question() {
        assert_eq!(read("hulp wij:haven").1, ["zoekvraag-veld wij"]);
        assert_eq!(read("wijk:Havn schuld").1, ["zoekvraag-waarde Havn"]);
        assert_eq!(read("de \"kade op").1, ["zoekvraag-aanhaling \"kade op"]);
    }
}
