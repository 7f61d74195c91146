//! `wijkboek forget`: a person goes from the sources, and what is left to do by hand is said.

use crate::base::{Hashed, Id, Lang, dutch};
use crate::entry::{Entry, Kind};
use crate::exchange::LEDGER;
use crate::exchange::forget::{Forgetting, Step, What, forget};
use crate::output::{remove, replace};
use crate::source::World;

use super::args::ForgetArgs;
use super::gaps::gaps;
use super::site::Asked;
use super::{End, say, site};

/// What no program can do, in Dutch and in English.
const BY_HAND: &[(&str, &str)] = &[
    (
        "Bouw de site opnieuw, voor elke doelgroep, en zet de hele map op de server. Oude bestanden moeten weg.",
        "Build the site again, for each audience, and put the whole folder on the server. Old files have to go.",
    ),
    (
        "Versiebeheer bewaart elke vorige versie. Herschrijf de geschiedenis, of leg vast wie haar kan lezen.",
        "Version control keeps each former version. Rewrite its history, or record who can read it.",
    ),
    (
        "Kopieën: mirrors, forks, back-ups, en de mappen van collega's.",
        "Copies: mirrors, forks, backups, and the folders of colleagues.",
    ),
    (
        "Zoekmachines en archieven: vraag Google, Bing en archive.org de oude pagina te vergeten.",
        "Search engines and archives: ask Google, Bing and archive.org to forget the old page.",
    ),
    (
        "Browsers die de site bewaren, halen de nieuwe versie bij het volgende bezoek.",
        "Browsers that keep the site fetch the new version on the next visit.",
    ),
    (
        "Wat al weg is: afgedrukte lijsten, gemailde agenda's en brieven, tabellen en HSDS die u doorgaf, en lijsten die u inlas.",
        "What has left already: printed lists, mailed calendars and letters, tables and HSDS that you passed on, and lists that you imported.",
    ),
    (
        "Bijlagen: kijk in de bestanden zelf; wijkboek leest ze niet.",
        "Attachments: look into the files themselves; wijkboek does not read them.",
    ),
];

pub(super) fn run(args: &ForgetArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |_| {});
    let (checked, lang) = (&asked.checked, asked.lang);
    if checked.sources.settings.is_none() {
        say::notes(&checked.notes, &checked.sources, lang);
        return End::Failed;
    }
    let Some(entry) = find(&args.id, &asked) else { return End::Failed };
    let import = asked.world.read(LEDGER).ok();
    let import = import.as_deref().map(String::from_utf8_lossy);
    let done = forget(&checked.sources, &checked.whole, entry, import.as_deref());
    show(&done, lang);
    if args.ja {
        let root = asked.world.root();
        let written = replace(root, &done.files).and_then(|()| remove(root, &done.gone));
        if let Err(refusal) = written {
            return say::refusal(&refusal, lang);
        }
    }
    told_end(args, &done, &asked)
}

/// The contact that is meant; nothing when none is, or more than one, which has been said then.
fn find<'a>(written: &str, asked: &'a Asked) -> Option<&'a Entry> {
    let (kind, id) = written.split_once(':').unwrap_or((Kind::Contact.key(), written));
    if kind != Kind::Contact.key() {
        told_other_kind(kind, asked.lang);
        return None;
    }
    let (wijk, id) = match id.split_once('/') {
        Some((wijk, id)) => (Some(wijk), id),
        None => (None, id),
    };
    let is_meant = |entry: &&Hashed<Entry>| {
        let home = entry.wijk().map(Id::as_str);
        entry.key.id.as_str() == id && wijk.is_none_or(|wijk| home == Some(wijk))
    };
    let found: Vec<&Entry> =
        asked.checked.whole.of_kind(Kind::Contact).filter(is_meant).map(|entry| &**entry).collect();
    if let [one] = found.as_slice() {
        return Some(*one);
    }
    told_choice(written, &found, asked.lang);
    None
}

fn told_other_kind(kind: &str, lang: Lang) {
    say::in_words(
        lang,
        &format!(
            "`forget` vergeet contactpersonen, geen {kind}. Haal een ander record zelf weg: zijn adres zegt dan dat het er niet meer is."
        ),
        &format!(
            "`forget` forgets contactpersonen, no {kind}. Remove another record yourself: its address then says that it is gone."
        ),
    );
}

fn told_choice(written: &str, found: &[&Entry], lang: Lang) {
    let keys: Vec<String> = found.iter().map(|entry| entry.key.to_string()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let choice = dutch::choice(&keys);
    if found.is_empty() {
        say::in_words(
            lang,
            &format!("Er is geen contactpersoon {written}."),
            &format!("There is no contactpersoon {written}."),
        );
    } else {
        say::in_words(
            lang,
            &format!("Er is er meer dan één. Kies {choice}."),
            &format!("There is more than one. Choose {choice}."),
        );
    }
}

/// Lists what changes, what cannot, and where the person still stands.
fn show(done: &Forgetting, lang: Lang) {
    for step in &done.steps {
        say::programs(&line(step, lang));
    }
    let part = |nl: &str, en: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            say::in_words(lang, nl, en);
            listed(&lines);
        }
    };
    part(
        "Dit kan niet zonder iets te verliezen. Haal het zelf weg:",
        "This cannot be done without losing something. Remove it yourself:",
        done.stuck.iter().map(|step| line(step, lang)).collect(),
    );
    part(
        "Hier staat daarna nog een naam, nummer, adres of id van deze persoon. Kijk of het weg moet:",
        "A name, number, address or id of this person still stands here afterwards. See whether it has to go:",
        done.left.iter().map(ToString::to_string).collect(),
    );
}

fn listed(lines: &[String]) {
    for line in lines {
        say::shown(&format!("  {line}"));
    }
}

fn line(step: &Step, lang: Lang) -> String {
    let Step { file, line, what } = step;
    let (nl, en) = match what {
        What::File => ("het bestand gaat weg".to_owned(), "the file goes".to_owned()),
        What::Record => ("het record gaat weg".to_owned(), "the record goes".to_owned()),
        What::Field(key) => (
            format!("de verwijzing bij `{key}` gaat weg"),
            format!("the reference at `{key}` goes"),
        ),
        What::Link => {
            ("de link wordt gewone tekst".to_owned(), "the link becomes plain text".to_owned())
        }
        What::Address => ("het adres gaat weg".to_owned(), "the address goes".to_owned()),
        What::Import => (
            "wat imports van dit record onthielden gaat weg".to_owned(),
            "what imports remember of this record goes".to_owned(),
        ),
    };
    format!("{file}:{line}: {}", if lang == Lang::Nl { nl } else { en })
}

fn told_end(args: &ForgetArgs, done: &Forgetting, asked: &Asked) -> End {
    let lang = asked.lang;
    if args.ja {
        say::in_words(lang, "Weggehaald. Dit doet u zelf:", "Removed. This is for you to do:");
        for (nl, en) in BY_HAND {
            say::in_words(lang, &format!("- {nl}"), &format!("- {en}"));
        }
    } else {
        let lines = gaps(asked, &done.files, &done.gone);
        if !lines.is_empty() {
            say::in_words(lang, "Daarna zegt `wijkboek check`:", "Then `wijkboek check` says:");
            listed(&lines);
        }
        say::in_words(
            lang,
            "Er is niets veranderd. Met --ja gebeurt het.",
            "Nothing was changed. With --ja it is done.",
        );
    }
    if done.stuck.is_empty() && done.left.is_empty() { End::Good } else { End::Wrong }
}
