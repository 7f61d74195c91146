//! `wijkboek fmt` on whole sites: nothing is lost, and what is tidy stays so.

use std::sync::Arc;

use proptest::prelude::*;
use wijkboek::syntax::{Written, parse, tidy};

use crate::support::SiteTest;

/// The records and settings of some sites.
fn files() -> Vec<(String, String)> {
    let sites = [SiteTest::example(), SiteTest::from("alle-soorten"), SiteTest::from("een-wijk")];
    let read = |site: &SiteTest| {
        let paths = site.paths().filter(|path| is(path, "yml") || is(path, "md"));
        let text = |path: &str| String::from_utf8(site.bytes(path).to_vec()).unwrap();
        paths.map(|path| (path.to_owned(), text(path))).collect::<Vec<_>>()
    };
    sites.iter().flat_map(read).filter(|(path, _)| !path.contains("bestanden/")).collect()
}

/// Whether a file's name has this ending.
fn is(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| own == ending)
}

#[test]
fn the_example_content_is_tidy() {
    let mut untidy = Vec::new();
    for (path, text) in files() {
        match tidy(&Arc::from(&*path), &text) {
            Ok(neat) if neat == text => {}
            Ok(neat) => untidy.push(format!("{path}:\n{}", difference(&text, &neat))),
            Err(why) => untidy.push(format!("{path}: {why:?}")),
        }
    }
    assert!(untidy.is_empty(), "{}", untidy.join("\n"));
}

/// The first line that differs.
fn difference(old: &str, new: &str) -> String {
    let lines = old.lines().zip(new.lines()).find(|(old, new)| old != new);
    lines.map_or_else(|| "length".to_owned(), |(old, new)| format!("- {old}\n+ {new}"))
}

#[test]
fn untidy_content_becomes_what_it_was() {
    let mut seen = 0;
    for (path, text) in files().into_iter().filter(|(path, _)| is(path, "yml")) {
        let loose: String = text.lines().map(loose).collect();
        // Blanks at the end of a line can belong to a text of many lines.
        if said(&loose) == said(&text) {
            let neat = tidy(&Arc::from(&*path), &format!("\u{feff}{loose}\r\n"));
            assert_eq!(neat.as_deref(), Ok(text.as_str()), "{path}");
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} files");
}

/// A line with twice its indent, blanks behind it, and the end of a line on Windows.
fn loose(line: &str) -> String {
    let indent = line.len() - line.trim_start().len();
    format!("{:indent$}{line}  \r\n", "")
}

proptest! {
    #[test]
    fn nothing_is_lost_and_tidy_stays_tidy(text in "([ \\t]{0,5}(- |-   |)([ab#]:? ?|'x |\\[a, b\\]|\\{a: b\\}|> |\\|\\-?|#c|\"y\"|1)?[ ]{0,2}\\r?\\n){0,9}") {
        let file: Arc<str> = "x.yml".into();
        let Ok(neat) = tidy(&file, &text) else { return Ok(()) };
        let ink = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(ink(&neat), ink(&text));
        if let Some(said_before) = said(&text.replace("\r\n", "\n")) {
            prop_assert_eq!(said(&neat), Some(said_before), "{:?} became {:?}", text, neat);
        }
        let again = tidy(&file, &neat);
        prop_assert_eq!(again.as_deref(), Ok(neat.as_str()), "from {:?}", text);
    }
}

/// What a YAML text says.
fn said(text: &str) -> Option<Written> {
    parse(&Arc::from("x.yml"), text, 0..text.len()).value.map(|tree| Written::of(&tree))
}
