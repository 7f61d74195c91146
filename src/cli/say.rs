//! The only place that prints.

use std::io::{IsTerminal, Write};

use crate::base::Lang;
use crate::diag::{Colour, Diagnostic, Sources, summary, text};

/// Tells people something.
pub(super) fn people(line: &str) {
    anstream::eprintln!("{line}");
}

/// Gives programs something. A reader that has gone away is no error.
pub(super) fn programs(text: &str) {
    let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
}

/// Tells people in their language.
pub(super) fn in_words(lang: Lang, nl: &str, en: &str) {
    people(match lang {
        Lang::Nl => nl,
        Lang::En => en,
    });
}

/// Shows messages with their excerpts, and how many there are.
pub(super) fn notes(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) {
    let colour = if std::io::stderr().is_terminal() { Colour::Always } else { Colour::Never };
    for note in notes {
        people(&format!("{}\n", text(note, sources, lang, colour)));
    }
    if !notes.is_empty() {
        people(&summary(notes).sentence(lang));
    }
}
