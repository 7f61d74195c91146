//! `wijkboek stale`: what is or gets old, by who sees to it; letters and a calling round of it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use crate::base::{Id, Lang, dutch};
use crate::diag::{Lines, suggest};
use crate::exchange::letters::{Desk, Lacking};
use crate::exchange::round;
use crate::model::freshness::{Deadline, ageing};
use crate::model::{Site, owner};
use crate::output::{Refusal, new_folder};
use crate::syntax::csv;

use super::args::{ListFormat, StaleArgs};
use super::site::Asked;
use super::{End, say, site};

/// The columns of the list as a table.
const COLUMNS: [&str; 10] = [
    "eigenaar",
    "email",
    "soort",
    "wijk",
    "id",
    "naam",
    "wat",
    "laatste_dag",
    "dagen_te_laat",
    "plaats",
];

/// A line of the list.
#[derive(Serialize)]
struct Line {
    eigenaar: String,
    email: Option<String>,
    soort: &'static str,
    wijk: Option<String>,
    id: String,
    naam: String,
    wat: String,
    laatste_dag: Option<String>,
    dagen_te_laat: Option<i32>,
    plaats: String,
}

pub(super) fn run(args: &StaleArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |_| {});
    let (checked, lang) = (&asked.checked, asked.lang);
    if checked.sources.settings.is_none() {
        say::notes(&checked.notes, &checked.sources, lang);
        return End::Failed;
    }
    let whole = &checked.whole;
    let Some(wijk) = wijk(args, whole, lang) else { return End::Failed };
    let mut deadlines = ageing(whole, checked.today, args.within);
    deadlines.retain(|deadline| wijk.is_none() || deadline.entry.wijk() == wijk.as_ref());
    if deadlines.is_empty() && args.format == ListFormat::Text {
        say::in_words(lang, "Er is niets verouderd.", "Nothing is out of date.");
        return End::Good;
    }
    if let Some(out) = &args.out {
        return write(out, &deadlines, &asked);
    }
    let places = Lines::of(&checked.sources);
    let lines: Vec<Line> =
        deadlines.iter().map(|deadline| line(deadline, &asked, &places)).collect();
    match args.format {
        ListFormat::Text => in_words(&lines, lang),
        ListFormat::Csv => say::programs(&csv::write(&COLUMNS, &lines_as_rows(&lines))),
        ListFormat::Json => {
            say::programs(&serde_json::to_string_pretty(&lines).unwrap_or_default());
        }
    }
    End::Good
}

/// The wijk that was asked for, if any; none at all when the site does not have it.
#[expect(clippy::option_option, reason = "no wijk asked for, or a wijk that is not there")]
fn wijk(args: &StaleArgs, whole: &Site, lang: Lang) -> Option<Option<Id>> {
    let Some(name) = &args.wijk else { return Some(None) };
    let known: Vec<&Id> = whole.wijken().map(|wijk| &wijk.key.id).collect();
    if let Some(id) = known.iter().find(|id| id.as_str() == name) {
        return Some(Some(Id::clone(id)));
    }
    let near = suggest::nearest(name, known.iter().map(|id| id.as_str()));
    let (nl, en) = near.map_or_else(Default::default, |near| {
        (format!(" Bedoelde u {near}?"), format!(" Did you mean {near}?"))
    });
    say::in_words(
        lang,
        &format!("Er is geen wijk {name}.{nl}"),
        &format!("There is no wijk {name}.{en}"),
    );
    None
}

fn line(deadline: &Deadline<'_>, asked: &Asked, places: &Lines<'_>) -> Line {
    let checked = &asked.checked;
    let keeper = owner(&checked.whole, deadline.entry);
    let key = &deadline.entry.key;
    Line {
        eigenaar: keeper.name().to_owned(),
        email: keeper.email().map(ToString::to_string),
        soort: key.kind.key(),
        wijk: key.wijk.as_ref().map(ToString::to_string),
        id: key.id.to_string(),
        naam: deadline.entry.title.clone(),
        wat: deadline.words(asked.lang),
        laatste_dag: deadline.last.map(|day| day.to_string()),
        dagen_te_laat: deadline.days_late(checked.today),
        plaats: format!("{}:{}", deadline.place.file, places.start(deadline.place).line),
    }
}

fn lines_as_rows(lines: &[Line]) -> Vec<Vec<String>> {
    let row = |line: &Line| {
        let days = line.dagen_te_laat.map(|days| days.to_string());
        [
            &line.eigenaar,
            line.email.as_ref().unwrap_or(&String::new()),
            line.soort,
            line.wijk.as_deref().unwrap_or_default(),
            &line.id,
            &line.naam,
            &line.wat,
            line.laatste_dag.as_deref().unwrap_or_default(),
            days.as_deref().unwrap_or_default(),
            &line.plaats,
        ]
        .map(str::to_owned)
        .to_vec()
    };
    lines.iter().map(row).collect()
}

/// The list, by who sees to what.
fn in_words(lines: &[Line], lang: Lang) {
    let mut owners: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        owners.entry(&line.eigenaar).or_default().push(line);
    }
    for (owner, lines) in owners {
        let email = lines.first().and_then(|line| line.email.as_ref());
        let email = email.map(|email| format!(", {email}")).unwrap_or_default();
        say::programs(&format!("{owner}{email} ({})", lines.len()));
        for line in lines {
            let wijk = line.wijk.as_ref().map(|wijk| format!(" ({wijk})")).unwrap_or_default();
            say::programs(&format!("  {}{wijk}: {}", line.naam, line.wat));
            if let Some(days) = line.dagen_te_laat {
                say::programs(&format!("    {}", late(days, lang)));
            }
            say::programs(&format!("    {}", line.plaats));
        }
        say::programs("");
    }
    let number = lines.len();
    let past = lines.iter().filter(|line| line.dagen_te_laat.is_none_or(|days| days > 0)).count();
    let gets = number - past;
    say::in_words(
        lang,
        &format!("{past} verouderd, {gets} binnenkort."),
        &format!("{past} out of date, {gets} soon."),
    );
}

fn late(days: i32, lang: Lang) -> String {
    let number = usize::try_from(days.abs()).unwrap_or_default();
    match lang {
        Lang::Nl if days > 0 => format!("{} te laat", dutch::count(number, "dag", "dagen")),
        Lang::Nl => format!("nog {}", dutch::count(number, "dag", "dagen")),
        Lang::En if days > 0 => format!("{} late", dutch::count(number, "day", "days")),
        Lang::En => format!("{} left", dutch::count(number, "day", "days")),
    }
}

/// Writes letters and calling round into a new folder.
fn write(out: &Path, deadlines: &[Deadline<'_>], asked: &Asked) -> End {
    let (checked, lang) = (&asked.checked, asked.lang);
    let published = checked.visible(&asked.request);
    let desk = Desk::new(&checked.whole, &published, checked.today);
    let (mails, lacking) = desk.mails(deadlines);
    let calls = round::planned(&checked.whole, deadlines, checked.today);
    let script = match round::script(&calls, &checked.settings.title) {
        Ok(script) => script,
        Err(error) => {
            say::people(&error.to_string());
            return End::Failed;
        }
    };
    let mut files = vec![
        ("verouderd.csv".to_owned(), desk.table(deadlines)),
        ("belronde.html".to_owned(), script),
        ("belronde.csv".to_owned(), round::table(&calls)),
    ];
    let (written, called) = (mails.len(), calls.len());
    files.extend(mails.into_iter().map(|mail| (format!("mails/{}", mail.name), mail.text)));
    if let Err(refusal) = new_folder(out, &files) {
        return refuse(&refusal, lang);
    }
    for lack in lacking {
        tell_lack(&lack, &checked.whole, lang);
    }
    said_done(out, written, called, lang);
    End::Good
}

fn said_done(out: &Path, mails: usize, calls: usize, lang: Lang) {
    let out = out.display();
    let written = dutch::count(mails, "mail", "mails");
    let called = dutch::count(calls, "aanbieder", "aanbieders");
    say::in_words(
        lang,
        &format!("In {out} staan verouderd.csv, {written} en een belronde langs {called}."),
        &format!("{out} holds verouderd.csv, {mails} mails and a round of {calls} calls."),
    );
}

fn tell_lack(lack: &Lacking, whole: &Site, lang: Lang) {
    match lack {
        Lacking::BaseUrl => say::in_words(
            lang,
            "In de mails staat geen link: zet `basis_url` in de instellingen.",
            "The mails have no link: set `basis_url` in the settings.",
        ),
        Lacking::Sender => say::in_words(
            lang,
            "Er zijn geen mails gemaakt: zet bij `beheer` in de instellingen een `email`, het adres van de afzender.",
            "No mails were made: give `beheer` in the settings an `email` to send from.",
        ),
        Lacking::Address(key) => {
            let name = whole.entry(key).map_or_else(|| key.to_string(), |it| it.title.clone());
            say::in_words(
                lang,
                &format!("Geen mail voor {name}: er is geen algemeen e-mailadres."),
                &format!("No mail for {name}: it has no general e-mail address."),
            );
        }
    }
}

/// Says why nothing was written: the last round may hold answers, so only a new folder will do.
fn refuse(refusal: &Refusal, lang: Lang) -> End {
    let Refusal::Foreign(path) = refusal else { return say::refusal(refusal, lang) };
    let path = path.display();
    say::in_words(
        lang,
        &format!("In {path} staat al iets. Kies een andere map; wat er staat, blijft."),
        &format!("{path} is not empty. Choose another folder; what is there stays."),
    );
    End::Failed
}
