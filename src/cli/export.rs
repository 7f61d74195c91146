//! `wijkboek export`: what a site knows, in the forms in which others want it.

use std::path::{Path, PathBuf};

use crate::base::{Lang, dutch};
use crate::diag::has_errors;
use crate::entry::Kind;
use crate::exchange::{Stock, TABLE_KINDS, table_of};
use crate::export::hsds::hsds;
use crate::output::beside;

use super::args::{AudienceName, ExportArgs, ExportForm};
use super::site::Asked;
use super::{End, say, site};

pub(super) fn run(args: &ExportArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |request| {
        request.audience = args.voor.map(AudienceName::audience);
    });
    if asked.checked.sources.settings.is_none() {
        say::notes(&asked.checked.notes, &asked.checked.sources, asked.lang);
        return End::Failed;
    }
    match args.form {
        ExportForm::Hsds => lists(args, &asked),
        ExportForm::Csv | ExportForm::Xlsx => table(args, &asked),
    }
}

/// The editors' table: all fields as their files have them, whoever may read them.
fn table(args: &ExportArgs, asked: &Asked) -> End {
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
    let table = table_of(&Stock::of(&asked.checked.sources), kind);
    let (ending, bytes) = match args.form {
        ExportForm::Xlsx => ("xlsx", table.xlsx(name).map_err(|error| error.to_string())),
        ExportForm::Csv | ExportForm::Hsds => ("csv", Ok(table.csv())),
    };
    match bytes {
        Ok(bytes) => {
            let path = args.out.clone().unwrap_or_else(|| format!("{name}.{ending}").into());
            write(&[(path, bytes)], lang)
        }
        Err(reason) => {
            say::people(&reason);
            End::Failed
        }
    }
}

/// The lists of HSDS. What is wrong in a site is not handed on.
fn lists(args: &ExportArgs, asked: &Asked) -> End {
    let checked = &asked.checked;
    if has_errors(&checked.notes) {
        say::notes(&checked.notes, &checked.sources, asked.lang);
        return End::Wrong;
    }
    let folder = args.out.clone().unwrap_or_else(|| PathBuf::from("hsds"));
    let site = checked.visible(&asked.request);
    let files = hsds(&site).into_iter().map(|file| (folder.join(file.path), file.bytes));
    write(&files.collect::<Vec<_>>(), asked.lang)
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
