//! `wijkboek import`: a list of others becomes records, and says what became of each row.

mod columns;
mod read;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::{Id, Lang, dutch};
use crate::exchange::{Home, LEDGER, Ledger, Length, Report, Stock, Terms, merge};
use crate::output::{beside, replace};
use crate::pipeline::Checked;
use crate::source::{World, located};

use super::args::ImportArgs;
use super::site::Asked;
use super::{End, gaps, say, site};

/// The end of the name of the report, beside the file.
const REPORT: &str = "verslag.md";

pub(super) fn run(args: &ImportArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |_| {});
    if asked.checked.sources.settings.is_none() {
        say::notes(&asked.checked.notes, &asked.checked.sources, asked.lang);
        return End::Failed;
    }
    let wijken = wijken(&asked.checked);
    let Some(home) = home(args, &wijken, asked.lang) else { return End::Failed };
    let Some(ledger) = ledger(&asked) else { return End::Failed };
    let stock = Stock::of(&asked.checked.sources);
    let Some(read) = read::read(args, &asked, &stock) else { return End::Failed };
    if home == Home::Unsaid && read.candidates.iter().any(|candidate| candidate.wijk.is_none()) {
        return ask_for_wijk(&wijken, asked.lang);
    }
    let source = file_name(&args.file);
    let terms = Terms { source: source.clone(), home, overwrite: args.overschrijf };
    let mut plan = merge(read.candidates, &stock, &ledger, &wijken, &terms);
    let folders = &asked.checked.sources.wijken;
    let files = std::mem::take(&mut plan.files).into_iter();
    plan.files = files.map(|(path, text)| (located(folders, &path).into_owned(), text)).collect();
    let gaps = gaps::gaps(&asked, &plan.files, &BTreeSet::new());
    let (remarks, skipped) = (&read.remarks, &read.skipped);
    let report = Report { source: &source, plan: &plan, remarks, skipped, gaps: &gaps };
    finish(args, &asked, &report)
}

/// Writes what is to be written, and says what was done.
fn finish(args: &ImportArgs, asked: &Asked, report: &Report<'_>) -> End {
    let lang = asked.lang;
    if args.proef {
        say::programs(&report.text(lang, Length::Whole));
        say::in_words(lang, "Proef: er is niets geschreven.", "Trial: nothing was written.");
        return End::Good;
    }
    let mut files = report.plan.files.clone();
    files.insert(LEDGER.to_owned(), report.plan.ledger.text());
    files.retain(|path, text| asked.world.read(path).ok().as_deref() != Some(text.as_bytes()));
    if report.plan.ledger == Ledger::default() {
        files.remove(LEDGER);
    }
    let path = beside_file(&args.file, REPORT);
    let written = replace(asked.world.root(), &files)
        .and_then(|()| beside(&path, report.text(lang, Length::Whole).as_bytes()));
    if let Err(refusal) = written {
        return say::refusal(&refusal, lang);
    }
    say::people(report.text(lang, Length::Short).trim_end());
    let path = path.display();
    say::in_words(
        lang,
        &format!("\nHet hele verslag staat in {path}."),
        &format!("\nThe whole report is in {path}."),
    );
    End::Good
}

/// The wijken of a site with their names.
fn wijken(checked: &Checked) -> Vec<(Id, String)> {
    checked.whole.wijken().map(|wijk| (wijk.key.id.clone(), wijk.title.clone())).collect()
}

/// Where rows belong that name no wijk; nothing when a wijk was named that is not there, which has
/// been said then.
fn home(args: &ImportArgs, wijken: &[(Id, String)], lang: Lang) -> Option<Home> {
    match (args.wijk.as_deref(), wijken) {
        (Some("regio"), _) | (None, []) => Some(Home::In(None)),
        (None, [(only, _)]) => Some(Home::In(Some(only.clone()))),
        (None, _) => Some(Home::Unsaid),
        (Some(name), _) => {
            let known = wijken.iter().find(|(id, _)| id.as_str() == name);
            let home = known.map(|(id, _)| Home::In(Some(id.clone())));
            if home.is_none() {
                let choice = choice(wijken);
                say::in_words(
                    lang,
                    &format!("Er is geen wijk {name}. Kies {choice}."),
                    &format!("There is no wijk {name}. Choose {choice}."),
                );
            }
            home
        }
    }
}

fn choice(wijken: &[(Id, String)]) -> String {
    let ids = wijken.iter().map(|(id, _)| id.as_str()).chain(["regio"]);
    dutch::choice(&ids.collect::<Vec<_>>())
}

fn ask_for_wijk(wijken: &[(Id, String)], lang: Lang) -> End {
    let choice = choice(wijken);
    say::in_words(
        lang,
        &format!("Bij welke wijk horen deze rijen? Noem hem met --wijk: {choice}."),
        &format!("To which wijk do these rows belong? Name it with --wijk: {choice}."),
    );
    End::Failed
}

/// The ledger of the site; nothing when it cannot be read, which has been said then.
fn ledger(asked: &Asked) -> Option<Ledger> {
    let Ok(bytes) = asked.world.read(LEDGER) else { return Some(Ledger::default()) };
    match Ledger::parse(&String::from_utf8_lossy(&bytes)) {
        Ok(ledger) => Some(ledger),
        Err(reason) => {
            say::in_words(
                asked.lang,
                &format!(
                    "{LEDGER} kan niet gelezen worden: {reason}. Zet een eerdere versie terug; zonder dit bestand is een wijziging met de hand niet te herkennen."
                ),
                &format!(
                    "{LEDGER} cannot be read: {reason}. Bring an earlier version back; without this file an edit by hand is not to be told."
                ),
            );
            None
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The path of a file that belongs to another: `lijst.csv` has `lijst.csv.verslag.md`.
fn beside_file(path: &Path, ending: &str) -> PathBuf {
    path.with_file_name(format!("{}.{ending}", file_name(path)))
}
