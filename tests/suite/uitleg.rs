//! The explanation pages: every message has one, and both its examples do what it says.

use std::collections::BTreeSet;
use std::fmt::Write;

use wijkboek::base::Lang;
use wijkboek::diag::codes;

use crate::support::{Checked, SiteTest, compare, files_below, root, text};

/// Messages whose case is not one file with text, and why.
const IN_PROSE: &[(&str, &str)] = &[
    ("bestand-ontbreekt", "the case is a file that is not there"),
    ("bestand-onleesbaar", "the case is a right of the system"),
    ("geen-bestand", "the case is a link, which is no text"),
    ("bestand-te-groot", "the case is more than 1 MB"),
    ("import-onleesbaar", "the case is a file of another program"),
    ("import-te-groot", "the case is a table of millions of cells"),
    ("import-verborgen-blad", "the case is a workbook"),
    ("import-blad-ontbreekt", "the case is an option of the command"),
    ("geen-utf-8", "the case cannot be written in a page in UTF-8"),
    ("geojson-te-groot", "the case is more than 1 MB"),
    ("geen-wijken", "the case is a site without the base site's wijk"),
    ("hsds-deel", "the case is a file that is imported"),
    ("hsds-leeg", "the case is a file that is imported"),
    ("hsds-onleesbaar", "the case is a file that is imported"),
    ("publicatie-bsn", "the case is a finished tree"),
    ("publicatie-derde", "the case is a finished tree"),
    ("publicatie-lek", "the case is a finished tree"),
    ("publicatie-link", "the case is a finished tree"),
    ("publicatie-persoon", "the case is a finished tree"),
    ("uiterlijk-te-groot", "the case is more than 20 KB"),
    ("vragen-antwoord", "the case is a file of questions"),
    ("vragen-cijfer", "the case is a file of questions"),
    ("vragen-regel", "the case is a file of questions"),
    ("zoekvraag-aanhaling", "the case is a question"),
    ("zoekvraag-veld", "the case is a question"),
    ("zoekvraag-waarde", "the case is a question"),
];

const FOLDER: &str = "src/diag/uitleg";

#[test]
fn every_message_has_a_page_and_every_page_a_message() {
    let pages: BTreeSet<String> = files_below(&root().join(FOLDER)).into_keys().collect();
    let codes: BTreeSet<String> = codes::all().map(|code| format!("{}.md", code.id)).collect();
    assert_eq!(pages, codes);
}

#[test]
fn the_base_site_gives_no_message() {
    assert_eq!(SiteTest::from("een-wijk").check().text(Lang::Nl), "\n");
}

#[test]
fn the_wrong_example_gives_the_message_and_the_right_one_none() {
    let mut english = String::new();
    let mut wrong = Vec::new();
    for code in codes::all() {
        let path = format!("{FOLDER}/{}.md", code.id);
        let page = Page::read(code.id, &text(&path));
        if IN_PROSE.iter().any(|(id, _)| *id == code.id) {
            assert!(page.fout.blocks.is_empty(), "{path} has blocks, so it is no prose");
            continue;
        }
        assert!(!page.fout.blocks.is_empty(), "{path} has no wrong example");
        let bad = page.fout.told();
        if bad.codes() != [code.id] {
            wrong.push(format!("{path}: Fout gives {:?}\n{}", bad.codes(), bad.text(Lang::Nl)));
        }
        let good = page.goed.told();
        if !good.notes.is_empty() {
            wrong.push(format!("{path}: Goed gives\n{}", good.text(Lang::Nl)));
        }
        compare(&path, &page.with_output(code.id, &bad.text(Lang::Nl)));
        let _ = writeln!(english, "{}", bad.text(Lang::En));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    compare("tests/uitleg/english.txt", &english);
}

#[test]
fn every_page_explains_in_a_few_words() {
    for code in codes::all() {
        let page = Page::read(code.id, &text(&format!("{FOLDER}/{}.md", code.id)));
        let words = page.intro.split_whitespace().count();
        assert!((20..=120).contains(&words), "{} explains in {words} words", code.id);
        assert!(!page.goed.text.trim().is_empty(), "{} does not say what is right", code.id);
    }
}

/// An explanation page.
struct Page {
    intro: String,
    fout: Part,
    goed: Part,
}

/// One of its two examples.
struct Part {
    text: String,
    blocks: Vec<(String, String)>,
}

impl Page {
    fn read(id: &str, text: &str) -> Self {
        let body = text.strip_prefix(&format!("# {id}\n\n"));
        let body = body.unwrap_or_else(|| panic!("{id}.md does not begin with its name"));
        let (intro, rest) = body.split_once("\n\n## Fout\n\n").unwrap_or_else(|| panic!("{id}"));
        let (fout, goed) = rest.split_once("\n## Goed\n\n").unwrap_or_else(|| panic!("{id}"));
        Self { intro: intro.to_owned(), fout: Part::read(fout), goed: Part::read(goed) }
    }

    /// The page with what wijkboek says below the wrong example.
    fn with_output(&self, id: &str, output: &str) -> String {
        format!(
            "# {id}\n\n{}\n\n## Fout\n\n{}\n```text\n{output}```\n\n## Goed\n\n{}",
            self.intro,
            self.fout.written(),
            self.goed.written()
        )
    }
}

impl Part {
    fn read(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut open: Option<(String, String)> = None;
        for line in text.lines() {
            match (&mut open, line.strip_prefix("```")) {
                (Some(_), Some("")) => blocks.extend(open.take()),
                (Some((_, body)), _) => {
                    body.push_str(line);
                    body.push('\n');
                }
                (None, Some(info)) => open = Some((info.to_owned(), String::new())),
                (None, None) => {}
            }
        }
        blocks.retain(|(info, _)| info != "text");
        Self { text: text.to_owned(), blocks }
    }

    fn site(&self) -> SiteTest {
        self.blocks.iter().fold(SiteTest::from("een-wijk"), |site, (info, body)| {
            let (_, path) = info.split_once(' ').expect("a block names its file");
            site.with(path, body)
        })
    }

    /// What wijkboek says about the example: about a table where it has one, else about a site.
    fn told(&self) -> Checked {
        let block = |kind: &str| {
            let found = self.blocks.iter().find(|(info, _)| info.starts_with(kind));
            found.map(|(info, body)| (info.trim_start_matches(kind), body.as_str()))
        };
        match block("csv ") {
            // The history is a file of the site itself.
            Some((name, body)) if name != "redactie-historie.csv" => {
                let map = block("yaml kolommen.yml").map(|(_, map)| map);
                SiteTest::from("een-wijk").take_in(name, body.as_bytes(), map)
            }
            _ => self.site().check(),
        }
    }

    fn written(&self) -> String {
        let blocks: Vec<String> =
            self.blocks.iter().map(|(info, body)| format!("```{info}\n{body}```\n")).collect();
        blocks.join("\n")
    }
}
