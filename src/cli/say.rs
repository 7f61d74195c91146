//! The only place that prints.

use std::io::Write;

use crate::base::Lang;
use crate::diag::{Amount, Diagnostic, Sources, report, whole_words};
use crate::output::Refusal;

use super::{End, screen};

/// Tells people something, in lines that fit. A path or a command is never broken.
pub(super) fn people(text: &str) {
    match screen::width() {
        Some(width) => shown(&textwrap::fill(text, whole_words(width).break_words(false))),
        None => shown(text),
    }
}

/// Tells people something whose lines are as they should be.
pub(super) fn shown(text: &str) {
    anstream::eprintln!("{text}");
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

/// Shows messages with their excerpts, and how many there are; of many, a few of each kind.
pub(super) fn notes(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang) {
    as_much(notes, sources, lang, Amount::Brief);
}

/// Shows as much of the messages as was asked for.
pub(super) fn as_much(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang, amount: Amount) {
    if !notes.is_empty() {
        shown(&report(notes, sources, lang, screen::screen(), amount));
    }
}

/// Says why files were not written.
pub(super) fn refusal(refusal: &Refusal, lang: Lang) -> End {
    match refusal {
        Refusal::Foreign(path) => in_words(
            lang,
            &format!("{} bestaat al; er is niets veranderd.", path.display()),
            &format!("{} exists already; nothing was changed.", path.display()),
        ),
        Refusal::Disk(path, error) => in_words(
            lang,
            &format!("{} kan niet geschreven worden: {error}", path.display()),
            &format!("{} cannot be written: {error}", path.display()),
        ),
        Refusal::Page(note) => people(&note.message(lang)),
    }
    End::Failed
}
