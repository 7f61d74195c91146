//! How good answers are: questions with what should be found, and figures over all of them.
//!
//! A file of questions has one a line, in three columns with a tab between: a class, the question
//! and its answers. An answer is the id of a record, if need be with its type and its wijk before
//! it, and `=` with its grade: 3 for the answer itself, 1 for what is still of use. A question
//! without answers is one to which the site must not pretend to have any.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Diagnostic, Outcome, Place, codes, suggest};

use super::{Document, Filter, SearchIndex};

/// Nobody reads further than this.
const READ: usize = 10;
/// As deep as the order of an answer is judged.
const JUDGED: usize = 5;

/// A question and what should be found.
#[derive(Clone, Debug)]
pub struct Question {
    /// What sort of question it is: `typfout`.
    pub class: String,
    /// As it is typed.
    pub text: String,
    /// The documents that answer it, by their number, with how well: 1 to 3.
    pub wanted: BTreeMap<u32, u8>,
}

/// Figures of a number of questions: sums, of which the methods give the means.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// How many questions.
    pub questions: usize,
    ndcg: f64,
    recall: f64,
    reciprocal: f64,
    nothing: usize,
}

/// A question that was answered badly.
#[derive(Clone, Debug)]
pub struct Miss {
    /// Which one.
    pub question: Question,
    /// Its nDCG@5.
    pub ndcg: f64,
    /// The documents that were found instead.
    pub found: Vec<u32>,
}

/// How good a search is.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Per class, in the order of the file.
    pub classes: Vec<(String, Figures)>,
    /// Over all questions that have an answer.
    pub all: Figures,
    /// Questions without an answer.
    pub unanswerable: usize,
    /// Those of them that were answered all the same.
    pub answered: usize,
    /// Questions with an nDCG@5 below 0.5, and those that were answered all the same.
    pub missed: Vec<Miss>,
}

impl Figures {
    /// How good the order of the first five is: 1 is the best there can be.
    pub fn ndcg(&self) -> f64 {
        self.mean(self.ndcg)
    }

    /// Which part of the (at most three) answers is among the first three.
    pub fn recall(&self) -> f64 {
        self.mean(self.recall)
    }

    /// One divided by the place of the first right answer.
    pub fn reciprocal_rank(&self) -> f64 {
        self.mean(self.reciprocal)
    }

    /// Which part found nothing at all.
    pub fn nothing(&self) -> f64 {
        self.mean(count(self.nothing))
    }

    fn mean(&self, sum: f64) -> f64 {
        if self.questions == 0 { 0.0 } else { sum / count(self.questions) }
    }

    /// Adds a question, and gives its nDCG@5.
    fn add(&mut self, found: &[u32], wanted: &BTreeMap<u32, u8>) -> f64 {
        let gain =
            |grade: u8, place: usize| (f64::from(grade).exp2() - 1.0) / (count(place) + 2.0).log2();
        let gains = |grades: &mut dyn Iterator<Item = u8>| -> f64 {
            grades.take(JUDGED).enumerate().map(|(place, grade)| gain(grade, place)).sum()
        };
        let mut grades: Vec<u8> = wanted.values().copied().collect();
        grades.sort_unstable_by(|a, b| b.cmp(a));
        let best = gains(&mut grades.into_iter());
        let reached = gains(&mut found.iter().map(|doc| wanted.get(doc).copied().unwrap_or(0)));
        let ndcg = if best > 0.0 { reached / best } else { 0.0 };
        let right = found.iter().take(3).filter(|doc| wanted.contains_key(doc)).count();
        let first = found.iter().position(|doc| wanted.contains_key(doc));
        self.questions += 1;
        self.ndcg += ndcg;
        self.recall += count(right) / count(wanted.len().clamp(1, 3));
        self.reciprocal += first.map_or(0.0, |place| 1.0 / (count(place) + 1.0));
        self.nothing += usize::from(found.is_empty());
        ndcg
    }
}

impl Judgement {
    /// Which part of the questions without an answer was answered all the same.
    pub fn false_answers(&self) -> f64 {
        if self.unanswerable == 0 { 0.0 } else { count(self.answered) / count(self.unanswerable) }
    }

    fn class(&mut self, name: &str) -> Option<&mut Figures> {
        let at = self.classes.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.classes.push((name.to_owned(), Figures::default()));
            self.classes.len() - 1
        });
        self.classes.get_mut(at).map(|(_, figures)| figures)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a count of questions")]
fn count(number: usize) -> f64 {
    number as f64
}

/// Asks every question and judges the answers.
pub fn judge(index: &SearchIndex, questions: &[Question]) -> Judgement {
    let mut out = Judgement::default();
    for question in questions {
        let answer = index.search(&question.text, &Filter::default(), READ);
        let found: Vec<u32> = answer.hits.iter().map(|hit| hit.doc).collect();
        let miss = |ndcg| Miss { question: question.clone(), ndcg, found: found.clone() };
        if question.wanted.is_empty() {
            out.unanswerable += 1;
            out.answered += usize::from(!found.is_empty());
            out.missed.extend((!found.is_empty()).then(|| miss(0.0)));
            continue;
        }
        if let Some(figures) = out.class(&question.class) {
            figures.add(&found, &question.wanted);
        }
        let ndcg = out.all.add(&found, &question.wanted);
        out.missed.extend((ndcg < 0.5).then(|| miss(ndcg)));
    }
    out
}

/// Reads a file of questions about these documents. An answer that no document has is an error.
pub fn questions(file: &Arc<str>, text: &str, documents: &[Document]) -> Outcome<Vec<Question>> {
    let mut reader = Reader { file, documents, notes: Vec::new() };
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        if !bare.trim().is_empty() && !bare.starts_with('#') {
            out.extend(reader.question(bare, start));
        }
        start += line.len();
    }
    Outcome { value: out, notes: reader.notes }
}

struct Reader<'a> {
    file: &'a Arc<str>,
    documents: &'a [Document],
    notes: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn question(&mut self, line: &str, start: usize) -> Option<Question> {
        let mut columns = line.split('\t');
        let (Some(class), Some(text), answers, None) =
            (columns.next(), columns.next(), columns.next(), columns.next())
        else {
            let place = Place::new(self.file, start, start + line.len());
            self.notes.push(Diagnostic::new(&codes::QUESTION_LINE).at(&place));
            return None;
        };
        let answers = answers.unwrap_or_default();
        let mut at = start + line.len() - answers.len();
        let mut wanted = BTreeMap::new();
        for answer in answers.split(' ') {
            if !answer.is_empty() {
                wanted.extend(self.answer(answer, at));
            }
            at += answer.len() + 1;
        }
        Some(Question { class: class.trim().to_owned(), text: text.trim().to_owned(), wanted })
    }

    /// The documents that an answer names, with its grade.
    fn answer(&mut self, text: &str, start: usize) -> Vec<(u32, u8)> {
        let (name, grade) = text.split_once('=').unwrap_or((text, "3"));
        let place = Place::new(self.file, start, start + text.len());
        let Some(grade) = grade.parse().ok().filter(|grade| (1..=3).contains(grade)) else {
            self.notes
                .push(Diagnostic::new(&codes::QUESTION_GRADE).at(&place).with("waarde", grade));
            return Vec::new();
        };
        let found: Vec<u32> = (0..)
            .zip(self.documents)
            .filter(|(_, document)| is_named(document, name))
            .map(|(number, _)| number)
            .collect();
        if found.is_empty() {
            let id = name.rsplit([':', '/']).next().unwrap_or(name);
            let ids = self.documents.iter().map(|document| document.id.as_str());
            let note = Diagnostic::new(&codes::QUESTION_ANSWER).at(&place).with("id", name);
            self.notes.push(note.with_maybe("bedoeld", suggest::nearest(id, ids)));
        }
        found.into_iter().map(|number| (number, grade)).collect()
    }
}

/// Whether `id`, `wijk/id` or `soort:wijk/id` names a document.
fn is_named(document: &Document, name: &str) -> bool {
    let (kind, rest) = name.split_once(':').map_or((None, name), |(kind, rest)| (Some(kind), rest));
    let (wijk, id) = rest.split_once('/').map_or((None, rest), |(wijk, id)| (Some(wijk), id));
    document.id == id
        && kind.is_none_or(|kind| document.kind == kind)
        && wijk.is_none_or(|wijk| document.wijk.as_deref() == Some(wijk))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents() -> Vec<Document> {
        let one = |id: &str, wijk: &str| Document {
            id: id.to_owned(),
            kind: "aanbieder".to_owned(),
            wijk: Some(wijk.to_owned()),
            ..Document::default()
        };
        vec![one("a", "noord"), one("a", "zuid"), one("b", "noord")]
    }

    fn read(text: &str) -> Outcome<Vec<Question>> {
        questions(&Arc::from("vragen.tsv"), text, &documents())
    }

    #[test]
    fn a_file_of_questions_is_read_with_its_mistakes() {
        let read = read("# c\n\nx\tvraag\tzuid/a b=1\r\nx\tniets\t\nx\nx\tv\tc\nx\tv\ta=9\n");
        let wanted: Vec<_> = read.value.iter().map(|one| one.wanted.clone()).collect();
        assert_eq!(wanted[0], [(1, 3), (2, 1)].into());
        assert!(wanted[1].is_empty());
        let codes: Vec<&str> = read.notes.iter().map(|note| note.code.id).collect();
        assert_eq!(codes, ["vragen-regel", "vragen-antwoord", "vragen-cijfer"]);
    }

    #[test]
    fn figures_are_those_of_the_books() {
        let mut figures = Figures::default();
        let wanted = [(0, 3), (1, 1)].into();
        // (2^1-1)/log2(2) + (2^3-1)/log2(3) against 7 + 1/log2(3).
        let ndcg = figures.add(&[1, 0], &wanted);
        assert!((ndcg - (1.0 + 7.0 / 3f64.log2()) / (7.0 + 1.0 / 3f64.log2())).abs() < 1e-9);
        figures.add(&[9, 9, 9, 0], &wanted);
        figures.add(&[], &wanted);
        let near = |figure: f64, expected: f64| (figure - expected).abs() < 1e-9;
        assert!(near(figures.recall(), 1.0 / 3.0));
        assert!(near(figures.reciprocal_rank(), (1.0 + 0.25) / 3.0));
        assert!(near(figures.nothing(), 1.0 / 3.0));
    }
}
