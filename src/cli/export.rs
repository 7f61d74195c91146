//! `wijkboek export`: what a site knows, in the forms in which others want it.

use std::path::{Path, PathBuf};

use crate::base::{Id, Lang, dutch};
use crate::diag::has_errors;
use crate::entry::Kind;
use crate::exchange::{Stock, TABLE_KINDS, table_of};
use crate::export::{EXPORTS, Format, Part};
use crate::output::beside;

use super::args::{AudienceName, ExportArgs};
use super::site::Asked;
use super::{End, say, site};

/// The forms of the editors' table.
const TABLES: [&str; 2] = ["csv", "xlsx"];

pub(super) fn run(args: &ExportArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |request| {
        request.audience = args.voor.map(AudienceName::audience);
    });
    if asked.checked.sources.settings.is_none() {
        say::notes(&asked.checked.notes, &asked.checked.sources, asked.lang);
        return End::Failed;
    }
    let Ok(wijk) = wijk(args, &asked) else { return End::Failed };
    match EXPORTS.iter().find(|format| format.name == args.form) {
        Some(format) if !TABLES.contains(&format.name) || args.voor.is_some() => {
            open_data(args, format, wijk.as_ref(), &asked)
        }
        _ => table(args, wijk.as_ref(), &asked),
    }
}

/// The wijk that was asked for. One that is not there has been told.
fn wijk(args: &ExportArgs, asked: &Asked) -> Result<Option<Id>, ()> {
    let Some(name) = &args.wijk else { return Ok(None) };
    let ids: Vec<Id> = asked.checked.whole.wijken().map(|wijk| wijk.key.id.clone()).collect();
    if let Some(id) = ids.iter().find(|id| id.as_str() == name) {
        return Ok(Some(id.clone()));
    }
    let choice = dutch::choice(&ids.iter().map(Id::as_str).collect::<Vec<_>>());
    say::in_words(
        asked.lang,
        &format!("Er is geen wijk {name}. Kies {choice}."),
        &format!("There is no wijk {name}. Choose {choice}."),
    );
    Err(())
}

/// The editors' table: all fields as their files have them, whoever may read them.
fn table(args: &ExportArgs, wijk: Option<&Id>, asked: &Asked) -> End {
    let lang = asked.lang;
    let Some(kind) = TABLE_KINDS.into_iter().find(|kind| kind.key() == args.soort) else {
        let kinds = dutch::choice(&TABLE_KINDS.map(Kind::key));
        let kind = &args.soort;
        say::in_words(
            lang,
            &format!("Van {kind} is geen tabel te maken. Kies {kinds}."),
            &format!("No table can be made of {kind}. Choose {kinds}."),
        );
        return End::Failed;
    };
    let name = kind.info().plural;
    let mut table = table_of(&Stock::of(&asked.checked.sources), kind);
    if let Some(wijk) = wijk {
        table.rows.retain(|row| row.first().is_some_and(|cell| cell == wijk.as_str()));
    }
    let bytes = match args.form.as_str() {
        "xlsx" => table.xlsx(name).map_err(|error| error.to_string()),
        _ => Ok(table.csv()),
    };
    match bytes {
        Ok(bytes) => {
            let path = args.out.clone().unwrap_or_else(|| format!("{name}.{}", args.form).into());
            write(&[(path, bytes)], lang)
        }
        Err(reason) => {
            say::people(&reason);
            End::Failed
        }
    }
}

/// A format as the site offers it to its readers. What is wrong in a site is not handed on.
fn open_data(args: &ExportArgs, format: &Format, wijk: Option<&Id>, asked: &Asked) -> End {
    let checked = &asked.checked;
    if has_errors(&checked.notes) {
        say::notes(&checked.notes, &checked.sources, asked.lang);
        return End::Wrong;
    }
    let site = checked.visible(&asked.request);
    let part = Part { site: &site, wijk };
    let pieces = (format.pieces)(part).into_iter().filter(|piece| piece.topic.is_none());
    let files: Vec<(String, Vec<u8>)> =
        pieces.map(|piece| (piece.path.clone(), piece.bytes(part))).collect();
    let named = |path: &str| PathBuf::from(path.rsplit('/').next().unwrap_or(path));
    match files.as_slice() {
        [] => {
            let name = format.name;
            say::in_words(
                asked.lang,
                &format!("Er is voor deze lezers niets om door te geven als {name}."),
                &format!("There is nothing to hand on to these readers as {name}."),
            );
            End::Failed
        }
        [(path, bytes)] if format.name != "hsds" => {
            let out = args.out.clone().unwrap_or_else(|| named(path));
            write(&[(out, bytes.clone())], asked.lang)
        }
        several => {
            let folder = args.out.clone().unwrap_or_else(|| PathBuf::from(format.name));
            let files =
                several.iter().map(|(path, bytes)| (folder.join(named(path)), bytes.clone()));
            write(&files.collect::<Vec<_>>(), asked.lang)
        }
    }
}

fn write(files: &[(PathBuf, Vec<u8>)], lang: Lang) -> End {
    for (path, bytes) in files {
        if let Err(refusal) = beside(path, bytes) {
            return say::refusal(&refusal, lang);
        }
        said(path, lang);
    }
    End::Good
}

fn said(path: &Path, lang: Lang) {
    let path = path.display();
    say::in_words(lang, &format!("{path} is geschreven."), &format!("{path} was written."));
}
