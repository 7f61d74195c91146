//! `wijkboek fmt`: YAML in even columns, with every word and every comment where it was.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::{Lang, dutch};
use crate::output::replace;
use crate::source::{self, Disk, World};
use crate::syntax::{Untidy, tidy};

use super::args::FmtArgs;
use super::{End, say, site};

pub(super) fn run(args: &FmtArgs, lang: Option<Lang>) -> End {
    let lang = lang.unwrap_or_else(site::locale);
    // Files that were named stand where the command is given, those of a site below its folder.
    let root = match args.files.as_slice() {
        [] => args.site.parent().map(Path::to_path_buf).unwrap_or_default(),
        [..] => PathBuf::new(),
    };
    let files = files(args, &root);
    if files.is_empty() {
        say::in_words(lang, "Er zijn geen bestanden.", "There are no files.");
        return End::Failed;
    }
    let mut found = Found::default();
    for path in &files {
        found.look_at(&root, path, lang);
    }
    for path in found.changed.keys() {
        say::programs(path);
    }
    let count = found.changed.len();
    if count == 0 {
        if found.end == End::Good {
            say::in_words(lang, "Alles staat netjes.", "All is tidy.");
        }
        return found.end;
    }
    if args.check {
        told_check(count, lang);
        return found.end.or_wrong();
    }
    match replace(&root, &found.changed) {
        Ok(()) => {
            told_done(count, lang);
            found.end
        }
        Err(refusal) => say::refusal(&refusal, lang),
    }
}

/// The files that were named, else all records of the site and its settings.
fn files(args: &FmtArgs, root: &Path) -> Vec<String> {
    if !args.files.is_empty() {
        return args.files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    }
    let settings = args.site.file_name().map(|name| name.to_string_lossy().into_owned());
    let world = Disk::new(root, None);
    // A wijk in a folder of its own is tidied by those who keep it.
    let settings = source::settings(&world, &settings.unwrap_or_default()).value;
    let sources = source::discover(&world, settings).value;
    let settings = sources.settings.iter();
    settings.chain(&sources.records).map(|file| file.path.to_string()).collect()
}

/// What came of the files.
struct Found {
    changed: BTreeMap<String, String>,
    end: End,
}

impl Default for Found {
    fn default() -> Self {
        Self { changed: BTreeMap::new(), end: End::Good }
    }
}

impl Found {
    fn look_at(&mut self, root: &Path, path: &str, lang: Lang) {
        let bytes = match Disk::new(root, None).read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                say::in_words(
                    lang,
                    &format!("{path} kan niet gelezen worden: {error}"),
                    &format!("{path} cannot be read: {error}"),
                );
                self.end = End::Failed;
                return;
            }
        };
        let old = String::from_utf8(bytes).map_err(|_| Untidy::Unreadable);
        match old.and_then(|old| tidy(&Arc::from(path), &old).map(|neat| (old, neat))) {
            Ok((old, neat)) if old == neat => {}
            Ok((_, neat)) => {
                self.changed.insert(path.to_owned(), neat);
            }
            Err(why) => {
                told_left(path, why, lang);
                if why == Untidy::Unreadable {
                    self.end = self.end.or_wrong();
                }
            }
        }
    }
}

/// Says why a file stays as it is.
fn told_left(path: &str, why: Untidy, lang: Lang) {
    let (nl, en) = match why {
        Untidy::Unreadable => (
            "de YAML is niet te lezen. `wijkboek check` zegt waarom.",
            "its YAML cannot be read. `wijkboek check` says why.",
        ),
        Untidy::Odd => (
            "er staat YAML in die niet veilig te verplaatsen is.",
            "it holds YAML that cannot be moved safely.",
        ),
    };
    say::in_words(
        lang,
        &format!("{path} blijft zoals het is: {nl}"),
        &format!("{path} stays as it is: {en}"),
    );
}

fn told_check(count: usize, lang: Lang) {
    let files = dutch::count(count, "bestand kan", "bestanden kunnen");
    say::in_words(
        lang,
        &format!("{files} netter. `wijkboek fmt` doet het."),
        &format!("To tidy: {count}. `wijkboek fmt` does it."),
    );
}

fn told_done(count: usize, lang: Lang) {
    let files = dutch::count(count, "bestand", "bestanden");
    say::in_words(
        lang,
        &format!("{files} netjes gemaakt; er staat nog precies hetzelfde in."),
        &format!("Tidied: {count}. They say exactly what they said."),
    );
}
