//! `wijkboek build`: a site in a folder, or nothing changed.

use std::path::Path;

use crate::base::{Lang, dutch};
use crate::diag::{Diagnostic, Severity, has_errors};
use crate::exchange::renewed;
use crate::output::{Refusal, beside, write};
use crate::pipeline;
use crate::source::{ADDRESSES, HISTORY};

use super::args::{AudienceName, BuildArgs};
use super::site::Asked;
use super::{End, say, site};

pub(super) fn run(args: &BuildArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |request| {
        request.audience = args.voor.map(AudienceName::audience);
        request.portable = args.portable;
    });
    let Asked { world, request, checked, lang } = &asked;
    say::notes(&checked.notes, &checked.sources, *lang);
    if checked.sources.settings.is_none() {
        return End::Failed;
    }
    if has_errors(&checked.notes) || args.strict && has_warnings(&checked.notes) {
        return nothing_written(*lang);
    }
    let site = checked.visible(request);
    let built = match pipeline::build(checked, &site, request) {
        Ok(built) => built,
        Err(error) => {
            say::people(&error.to_string());
            return End::Failed;
        }
    };
    say::notes(&built.notes, &checked.sources, *lang);
    if has_errors(&built.notes) {
        return End::Wrong;
    }
    let out = args.out.clone().unwrap_or_else(|| world.root().join("public"));
    match write(&built.value, world, &out) {
        Ok(count) => {
            said_done(count, &out, site.audience.name(), *lang);
            keep_history(&asked);
            keep_addresses(&asked);
            End::Good
        }
        Err(refusal) => refuse(&refusal, &asked),
    }
}

fn nothing_written(lang: Lang) -> End {
    say::in_words(
        lang,
        "Er is niets geschreven; de vorige site staat er nog.",
        "Nothing was written; the former site is still there.",
    );
    End::Wrong
}

fn has_warnings(notes: &[Diagnostic]) -> bool {
    notes.iter().any(|note| note.severity == Severity::Warning)
}

/// Adds this day to the history of a site that keeps one. It is no part of the site: where it
/// cannot be written, the site is there all the same.
fn keep_history(asked: &Asked) {
    let Asked { world, checked, lang, .. } = asked;
    let former = checked.sources.history.as_ref().map(|file| &*file.text);
    let text = checked.history.clone().with(checked.tally()).text();
    if !checked.settings.editorial || former == Some(text.as_str()) {
        return;
    }
    if beside(&world.root().join(HISTORY), text.as_bytes()).is_err() {
        say::in_words(
            *lang,
            &format!("{HISTORY} kan niet geschreven worden; deze dag staat er niet bij."),
            &format!("{HISTORY} cannot be written; this day is not in it."),
        );
    }
}

/// Adds the addresses that were published to the address book of a site that keeps one. Published
/// they are from now on, whether or not the book can be written.
fn keep_addresses(asked: &Asked) {
    let Asked { world, checked, lang, .. } = asked;
    let Some(file) = &checked.sources.addresses else { return };
    let book = renewed(&checked.whole, &file.path, &file.text, checked.today);
    let Some(book) = book else {
        return say::in_words(
            *lang,
            &format!(
                "{ADDRESSES} is niet bijgewerkt: er staat YAML in die niet veilig te veranderen is."
            ),
            &format!("{ADDRESSES} was not updated: it holds YAML that cannot be changed safely."),
        );
    };
    if *book.text == *file.text {
        return;
    }
    if beside(&world.root().join(ADDRESSES), book.text.as_bytes()).is_err() {
        return say::in_words(
            *lang,
            &format!(
                "{ADDRESSES} kan niet geschreven worden; de nieuwe adressen staan er niet bij."
            ),
            &format!("{ADDRESSES} cannot be written; the new addresses are not in it."),
        );
    }
    let (added, gone) = (book.added, book.gone);
    let addresses = dutch::count(added, "nieuw adres", "nieuwe adressen");
    say::in_words(
        *lang,
        &format!("{ADDRESSES}: {addresses}, {gone} vervallen. Bewaar het bij de bron."),
        &format!("{ADDRESSES}: {added} new addresses, {gone} lapsed. Keep it with the sources."),
    );
}

fn said_done(count: usize, out: &Path, audience: &str, lang: Lang) {
    let out = out.display();
    let files = dutch::count(count, "bestand", "bestanden");
    say::in_words(
        lang,
        &format!("{files} in {out}, voor {audience}."),
        &format!("{count} files in {out}, for {audience}."),
    );
}

/// Says why nothing was written.
fn refuse(refusal: &Refusal, asked: &Asked) -> End {
    let lang = asked.lang;
    match refusal {
        Refusal::Foreign(path) => {
            let path = path.display();
            say::in_words(
                lang,
                &format!(
                    "In {path} staan bestanden die niet van wijkboek zijn. Kies met --out een lege map, of haal ze weg."
                ),
                &format!(
                    "{path} holds files that are not wijkboek's. Choose an empty folder with --out, or remove them."
                ),
            );
            End::Failed
        }
        Refusal::Page(note) => {
            say::notes(std::slice::from_ref(note), &asked.checked.sources, lang);
            End::Wrong
        }
        Refusal::Disk(path, error) => {
            let path = path.display();
            say::in_words(
                lang,
                &format!(
                    "{path} kan niet geschreven worden: {error}. De vorige site staat er nog."
                ),
                &format!("{path} cannot be written: {error}. The former site is still there."),
            );
            End::Failed
        }
    }
}
