//! What wijkboek has to say about a site: messages that name a place, a reason and a way to mend it.
//!
//! A [`Diagnostic`] holds no sentences, only a [`Code`] of the catalogue and the words that belong
//! in it, so that every message can be shown in Dutch and in English, on a terminal, in a browser
//! or as data.

mod code;
pub mod codes;
mod explain;
mod machine;
mod outcome;
mod place;
mod report;
mod sarif;
pub mod suggest;
mod summary;
mod text;
mod word;

pub use code::{Code, Severity, Wording};
pub use explain::{explanation, meaning};
pub use machine::{github, json};
pub use outcome::Outcome;
pub use place::{Lines, Place, Position, Sources};
pub use report::{Amount, report};
pub use sarif::sarif;
pub use summary::{Summary, summary};
pub use text::{Colour, Screen, text, whole_words};
pub use word::Word;

use crate::base::Lang;

/// One thing that wijkboek noticed.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which message it is.
    pub code: &'static Code,
    /// How grave it is on this site; a site can lower or raise what the code says.
    pub severity: Severity,
    /// Where it is. A message about the site as a whole has no place.
    pub place: Option<Place>,
    /// The other parties, such as the first of two records with one id.
    pub others: Vec<Place>,
    words: Vec<(&'static str, Word)>,
}

impl Diagnostic {
    /// A message of the catalogue, still without its words.
    pub fn new(code: &'static Code) -> Self {
        Self { code, severity: code.severity, place: None, others: Vec::new(), words: Vec::new() }
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, place: &Place) -> Self {
        self.place = Some(place.clone());
        self
    }

    /// Points to another party; the catalogue says what to write there.
    #[must_use]
    pub fn and_at(mut self, place: &Place) -> Self {
        self.others.push(place.clone());
        self
    }

    /// Fills a `{name}` of the catalogue's sentences.
    #[must_use]
    pub fn with(mut self, name: &'static str, word: impl Into<Word>) -> Self {
        self.words.push((name, word.into()));
        self
    }

    /// Fills a `{name}` when there is a word for it; a help that needs it is left out otherwise.
    #[must_use]
    pub fn with_maybe(self, name: &'static str, word: Option<impl Into<Word>>) -> Self {
        match word {
            Some(word) => self.with(name, word),
            None => self,
        }
    }

    /// The message as one sentence that stands alone.
    pub fn message(&self, lang: Lang) -> String {
        code::fill(self.code.wording(lang).message, &self.words, lang).unwrap_or_default()
    }

    /// How to mend it, if the catalogue knows.
    pub fn help(&self, lang: Lang) -> Option<String> {
        self.code.wording(lang).help.iter().find_map(|text| code::fill(text, &self.words, lang))
    }

    /// The other parties, each with what to write at its place.
    pub fn labels(&self, lang: Lang) -> impl Iterator<Item = (&Place, String)> {
        let texts = self.code.wording(lang).others;
        let text = move |at: usize| texts.get(at).or(texts.last()).copied().unwrap_or_default();
        let fill = move |at| code::fill(text(at), &self.words, lang).unwrap_or_default();
        self.others.iter().enumerate().map(move |(at, place)| (place, fill(at)))
    }
}

/// Sorts messages as a reader wants them: by file and place, those about the whole site first.
pub fn sort(notes: &mut [Diagnostic]) {
    notes.sort_by(|a, b| {
        let key = |note: &Diagnostic| note.place.as_ref().map(|p| (p.file.clone(), p.start));
        (key(a), a.code.id).cmp(&(key(b), b.code.id))
    });
}

/// Whether any message forbids publishing.
pub fn has_errors(notes: &[Diagnostic]) -> bool {
    notes.iter().any(|note| note.severity == Severity::Error)
}
