//! `wijkboek export`: what a site knows, in the forms in which others want it.

use std::path::{Path, PathBuf};

use crate::base::Lang;
use crate::diag::has_errors;
use crate::export::hsds::hsds;
use crate::output::beside;

use super::args::{AudienceName, ExportArgs, ExportForm};
use super::site::Asked;
use super::{End, new, say, site};

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
            return new::refuse(&refusal, lang);
        }
        said(path, lang);
    }
    End::Good
}

fn said(path: &Path, lang: Lang) {
    let path = path.display();
    say::in_words(lang, &format!("{path} is geschreven."), &format!("{path} was written."));
}
