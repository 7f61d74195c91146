//! `wijkboek check`: what there is to say about a site.

use crate::base::Lang;
use crate::diag::{Amount, Diagnostic, Severity, Sources, codes, github, has_errors, json, sarif};

use super::args::{CheckArgs, Format};
use super::{End, explain, say, site};

pub(super) fn run(args: &CheckArgs, lang: Option<Lang>) -> End {
    if let Some(code) = args.code.as_ref().filter(|code| codes::find(code).is_none()) {
        return explain::unknown(code, lang.unwrap_or_else(site::locale));
    }
    let asked = site::read(&args.site, lang, |_| {});
    let (notes, sources, lang) = (&asked.checked.notes, &asked.checked.sources, asked.lang);
    match &args.code {
        Some(code) => {
            let of_code = notes.iter().filter(|note| note.code.id == code);
            let some: Vec<Diagnostic> = of_code.cloned().collect();
            show(&some, sources, lang, args);
        }
        None => show(notes, sources, lang, args),
    }
    if sources.settings.is_none() {
        return End::Failed;
    }
    let warned = notes.iter().any(|note| note.severity == Severity::Warning);
    if has_errors(notes) || args.strict && warned {
        return End::Wrong;
    }
    if args.format == Format::Text && notes.is_empty() {
        say::in_words(lang, "Alles in orde.", "All is well.");
    }
    End::Good
}

/// Shows messages in the form that was asked for; programs get all of them.
fn show(notes: &[Diagnostic], sources: &dyn Sources, lang: Lang, args: &CheckArgs) {
    match args.format {
        Format::Text => {
            let all = args.all || args.code.is_some();
            say::as_much(notes, sources, lang, if all { Amount::All } else { Amount::Brief });
            if let Some(code) = args.code.as_ref().filter(|_| notes.is_empty()) {
                let (nl, en) = (format!("Geen melding `{code}`."), format!("No message `{code}`."));
                say::in_words(lang, &nl, &en);
            }
        }
        Format::Json => say::programs(&json(notes, sources, lang)),
        Format::Github if notes.is_empty() => {}
        Format::Github => say::programs(&github(notes, sources, lang)),
        Format::Sarif => say::programs(&sarif(notes, sources, lang)),
    }
}
