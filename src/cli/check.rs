//! `wijkboek check`: what there is to say about a site.

use crate::base::Lang;
use crate::diag::{Severity, github, has_errors, json};

use super::args::{CheckArgs, Format};
use super::{End, say, site};

pub(super) fn run(args: &CheckArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |_| {});
    let (notes, sources, lang) = (&asked.checked.notes, &asked.checked.sources, asked.lang);
    match args.format {
        Format::Text => say::notes(notes, sources, lang),
        Format::Json => say::programs(&json(notes, sources, lang)),
        Format::Github if notes.is_empty() => {}
        Format::Github => say::programs(&github(notes, sources, lang)),
    }
    let warned = notes.iter().any(|note| note.severity == Severity::Warning);
    if sources.settings.is_none() {
        return End::Failed;
    }
    if has_errors(notes) || args.strict && warned {
        return End::Wrong;
    }
    if args.format == Format::Text && notes.is_empty() {
        say::in_words(lang, "Alles in orde.", "All is well.");
    }
    End::Good
}
