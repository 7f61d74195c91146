//! What the overlay in the browser says: messages with their place and excerpt.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::base::Lang;
use crate::diag::{self, Diagnostic, Lines, Screen, Severity, Sources};

/// More messages than anybody reads before mending some.
const MOST: usize = 50;

/// What there is to say about a site, as the script in the browser reads it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reports {
    /// How many messages there are of each gravity, in a sentence; empty when there are none.
    #[serde(rename = "samenvatting")]
    pub summary: String,
    /// How many of them are errors.
    #[serde(rename = "fouten")]
    pub errors: usize,
    /// The messages, the gravest first, at most fifty.
    #[serde(rename = "meldingen")]
    pub items: Vec<Report>,
}

/// One message.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The name of the message: `onbekend-veld`.
    pub code: &'static str,
    /// `fout`, `let op` or `tip`, in every language.
    #[serde(rename = "ernst")]
    pub severity: &'static str,
    /// The same in the language of the messages.
    #[serde(rename = "ernsttekst")]
    pub severity_text: &'static str,
    /// The message in a sentence.
    #[serde(rename = "tekst")]
    pub message: String,
    /// The file, the line and the column, from 1.
    #[serde(rename = "bestand")]
    pub file: Option<String>,
    /// The line, from 1.
    #[serde(rename = "regel")]
    pub line: Option<usize>,
    /// The column in characters, from 1.
    #[serde(rename = "kolom")]
    pub column: Option<usize>,
    /// The lines of the file with a pointer below; empty when there is no place.
    #[serde(rename = "fragment")]
    pub excerpt: String,
    /// How to mend it.
    #[serde(rename = "hulp")]
    pub help: Option<String>,
    /// Whether the site still shows the former version of the file.
    #[serde(rename = "vorige")]
    pub former: bool,
}

impl Reports {
    /// The messages of a site, of which some files are shown in a former version.
    pub(super) fn new(
        notes: &[Diagnostic],
        former: &BTreeSet<Arc<str>>,
        sources: &dyn Sources,
        lang: Lang,
    ) -> Self {
        let mut gravest: Vec<&Diagnostic> = notes.iter().collect();
        gravest.sort_by_key(|note| std::cmp::Reverse(note.severity));
        let count = diag::summary(notes);
        let lines = Lines::of(sources);
        Self {
            summary: count.sentence(lang),
            errors: count.errors,
            items: gravest
                .into_iter()
                .take(MOST)
                .map(|note| Report::new(note, former, &lines, lang))
                .collect(),
        }
    }
}

impl Report {
    fn new(note: &Diagnostic, former: &BTreeSet<Arc<str>>, lines: &Lines<'_>, lang: Lang) -> Self {
        let position = note.place.as_ref().map(|place| lines.start(place));
        let file = note.place.as_ref().map(|place| &place.file);
        Self {
            code: note.code.id,
            severity: note.severity.name(Lang::Nl),
            severity_text: note.severity.name(lang),
            message: note.message(lang),
            file: file.map(ToString::to_string),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            excerpt: excerpt(&diag::text(note, lines, lang, Screen::PIPE)),
            help: note.help(lang),
            former: note.severity == Severity::Error && file.is_some_and(|it| former.contains(it)),
        }
    }
}

/// The lines of a message between its place and its help, which stand apart already.
fn excerpt(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .skip_while(|line| !line.trim_start().starts_with("-->"))
        // A long path goes on below its arrow.
        .skip_while(|line| !line.trim_start().starts_with('|'))
        .take_while(|line| !line.trim_start().starts_with("= "))
        .map(str::trim_end)
        .collect();
    lines.join("\n").trim_end_matches([' ', '|', '\n']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_the_middle_of_a_message() {
        let text = "fout[getal]: `a`\nis geen getal\n --> x.yml:1:1\n  |\n1 | a\n  | ^\n  |\n  = hulp: Schrijf.";
        assert_eq!(excerpt(text), "  |\n1 | a\n  | ^");
        assert_eq!(excerpt("fout[sjabloon]: een sjabloon werkt niet"), "");
    }
}
