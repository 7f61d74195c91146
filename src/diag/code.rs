//! The shape of the catalogue of messages; the catalogue itself is in `codes`.

use crate::base::Lang;

use super::Word;

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// `tip`: a matter of style.
    Tip,
    /// `let op`: worth mending, publishing goes on unless `--strict`.
    Warning,
    /// `fout`: would publish something wrong or forbidden; blocks publishing.
    Error,
}

impl Severity {
    /// The name that people read.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Error, Lang::Nl) => "fout",
            (Self::Warning, Lang::Nl) => "let op",
            (Self::Tip, _) => "tip",
            (Self::Error, Lang::En) => "error",
            (Self::Warning, Lang::En) => "warning",
        }
    }

    /// Reads the Dutch name, as in the setting `regels`.
    pub fn from_dutch(text: &str) -> Option<Self> {
        [Self::Error, Self::Warning, Self::Tip].into_iter().find(|s| s.name(Lang::Nl) == text)
    }
}

/// A kind of message: its name, its usual gravity and its sentences.
#[derive(Debug)]
pub struct Code {
    /// The name under which `wijkboek explain` and `src/diag/uitleg/` know it: `onbekend-veld`.
    pub id: &'static str,
    /// How grave it is unless a site says otherwise.
    pub severity: Severity,
    /// The sentences in Dutch.
    pub nl: Wording,
    /// The sentences in English.
    pub en: Wording,
}

/// The sentences of a message in one language, with `{name}` where a word of the case belongs.
#[derive(Debug)]
pub struct Wording {
    /// What is wrong, in one sentence that stands alone.
    pub message: &'static str,
    /// Ways to mend it; the first whose words are all known is shown.
    pub help: &'static [&'static str],
    /// What to write at the places of the other parties: the first, the second; the last holds
    /// for all that follow. Empty when there are none.
    pub others: &'static [&'static str],
}

impl Wording {
    /// The message without the words of a case: `een … heeft geen veld `…``.
    pub fn outline(&self) -> String {
        outline(self.message)
    }

    /// The first help that needs no words of a case, else the first without them.
    pub fn usual_help(&self) -> Option<String> {
        let plain = self.help.iter().find(|help| !help.contains('{'));
        plain.or(self.help.first()).map(|help| outline(help))
    }
}

/// A sentence with `…` for each `{name}`.
fn outline(sentence: &str) -> String {
    let mut pieces = sentence.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| {
        out + "…" + piece.split_once('}').map_or(piece, |(_, after)| after)
    })
}

impl Code {
    /// The sentences in a language.
    pub fn wording(&self, lang: Lang) -> &Wording {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// Fills the `{name}`s of a sentence; `None` when a word is missing.
pub(super) fn fill(sentence: &str, words: &[(&'static str, Word)], lang: Lang) -> Option<String> {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        let (_, word) = words.iter().find(|(known, _)| *known == name)?;
        out.push_str(before);
        out.push_str(&word.said(lang));
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Day;

    #[test]
    fn a_sentence_is_filled_or_left_out() {
        let day = Day::new(2026, 3, 2).unwrap();
        let words = [("veld", Word::from("telefoon")), ("dag", Word::from(day))];
        let said = |lang| fill("`{veld}` {dag}", &words, lang);
        assert_eq!(said(Lang::Nl).as_deref(), Some("`telefoon` 2 maart 2026"));
        assert_eq!(said(Lang::En).as_deref(), Some("`telefoon` 2 March 2026"));
        assert_eq!(fill("Bedoelde u `{bedoeld}`?", &words, Lang::Nl), None);
    }
}
