//! `wijkboek search`: the answers of the search box, in a terminal or as data.
#![expect(clippy::disallowed_methods, reason = "files of questions are not of the site")]

mod explain;
mod report;
mod show;

use std::path::Path;
use std::sync::Arc;

use crate::base::Lang;
use crate::diag::{Diagnostic, Sources};
use crate::index::{Query, SearchIndex};
use crate::pipeline::search_index;

use super::args::{AudienceName, SearchArgs};
use super::{End, say, site};

pub(super) fn run(args: &SearchArgs, lang: Option<Lang>) -> End {
    let asked = site::read(&args.site, lang, |request| {
        request.audience = args.voor.map(AudienceName::audience);
    });
    let (checked, lang) = (&asked.checked, asked.lang);
    if checked.sources.settings.is_none() {
        say::notes(&checked.notes, &checked.sources, lang);
        return End::Failed;
    }
    let index = match search_index(&checked.visible(&asked.request), checked.settings.lang) {
        Ok(index) => index,
        Err(error) => {
            say::people(&error.to_string());
            return End::Failed;
        }
    };
    if let Some(path) = &args.report {
        return match read(path, lang) {
            Some(text) => report::run(&index, path, &text, args, lang),
            None => End::Failed,
        };
    }
    let questions = match &args.queries {
        Some(path) => read(path, lang).map(|text| lines(&text)),
        None => Some(vec![args.words.join(" ")]),
    };
    let Some(questions) = questions else { return End::Failed };
    let ends = questions.iter().map(|question| answer(&index, question, args, lang));
    ends.fold(End::Good, |all, one| if all == End::Good { one } else { all })
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// The text of a file; none when it cannot be read, which has been said then.
fn read(path: &Path, lang: Lang) -> Option<String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) => {
            let path = path.display();
            say::in_words(
                lang,
                &format!("{path} kan niet gelezen worden: {error}"),
                &format!("{path} cannot be read: {error}"),
            );
            None
        }
    }
}

fn answer(index: &SearchIndex, question: &str, args: &SearchArgs, lang: Lang) -> End {
    let name = Arc::from("vraag");
    let read = Query::read(&name, question, index.documents());
    if !read.notes.is_empty() {
        notes(&read.notes, question, lang);
        return End::Wrong;
    }
    let found = index.ask(&read.value, args.limit);
    if args.json || args.queries.is_some() {
        say::programs(&show::json(index, question, &found));
    } else if args.explain {
        say::programs(&explain::explained(index, &read.value.text, &found, lang));
    } else {
        show::tell(index, question, &found, lang);
    }
    End::Good
}

/// A text that messages point into.
struct Text<'a>(&'a str);

impl Sources for Text<'_> {
    fn source_text(&self, _: &str) -> Option<&str> {
        Some(self.0)
    }
}

fn notes(notes: &[Diagnostic], text: &str, lang: Lang) {
    say::notes(notes, &Text(text), lang);
}
