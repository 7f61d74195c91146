//! The rules as a whole: every message is tried on a whole site, and none cries wolf.

use std::collections::BTreeSet;
use std::io;

use wijkboek::base::{Day, Lang};
use wijkboek::diag::{Diagnostic, Severity, codes};
use wijkboek::exchange::{Vocabulary, hsds};
use wijkboek::model::RULES;
use wijkboek::pipeline::{self, Cache, Request};
use wijkboek::source::{Listed, Memory, World};

use crate::support::SiteTest;

/// What there is to say about a site.
type Said = fn() -> Vec<Diagnostic>;

/// The sites that `alles-fout` cannot be as well, and which message each of them gives.
const OTHER_SITES: &[(&str, Said)] = &[
    ("accent-contrast", || with_look("kleur: \"#1b1464\", accent: \"#c8102e\"").check().notes),
    ("bestand-ontbreekt", || small().without("site.yml").check().notes),
    ("bestand-onleesbaar", || {
        let world = Locked(small().in_memory(), EVENING);
        pipeline::check(&world, &Request::default(), &Cache::default()).notes
    }),
    ("bestand-te-groot", || {
        let path = "content/wijken/noord/paginas/lang.md";
        small().with(path, &"lang ".repeat(300_000)).check().notes
    }),
    ("geen-bestand", || {
        let world = Linked(small().in_memory(), "content/bestanden/folder.pdf");
        pipeline::check(&world, &Request::default(), &Cache::default()).notes
    }),
    ("geen-wijken", || SiteTest::from("leeg").check().notes),
    ("hsds-deel", || of_hsds(r#"{"total_pages": 3, "contents": [{"name": "De Kade"}]}"#)),
    ("hsds-leeg", || of_hsds("[]")),
    ("hsds-onleesbaar", || of_hsds(r#"{"name": "De K"#)),
    ("dubbele-wijk", || with_folder("../wijk-noord").check().notes),
    ("wijkmap", || with_folder("../weg").check().notes),
    ("kleur-zonder-aanhalingstekens", || {
        let site = small();
        let text = "titel: X\nvandaag: 2026-11-02\nuiterlijk:\n  kleur: #1b1464\n";
        site.with("site.yml", text).check().notes
    }),
    ("geojson-vorm", || with_outline(r#"{"features": []}"#)),
    ("geojson-zonder-vlak", || with_outline(r#"{"type": "Point", "coordinates": [5.78, 52.9]}"#)),
    ("geojson-ring", || with_border("[5.78, 52.9], [5.8, 52.9]")),
    ("geojson-punt", || with_border("[5.78, 52.9], [5.8, null], [5.8, 52.91]")),
    ("geojson-omgedraaid", || with_border("[52.9, 5.78], [52.9, 5.8], [52.91, 5.8]")),
    ("geojson-elders", || with_border("[5.78, 2.9], [5.8, 52.9], [5.8, 52.91]")),
    ("geojson-te-groot", || with_outline(&" ".repeat(1_100_000))),
    ("uiterlijk-bestand", || with_look("logo: weg.svg").check().notes),
    ("uiterlijk-soort", || with_look("letter: a.woff2").with("a.woff2", "wOFF").check().notes),
    ("uiterlijk-te-groot", || {
        with_look("logo: a.svg").with("a.svg", &" ".repeat(21 * 1024)).check().notes
    }),
];

const EVENING: &str = "content/wijken/noord/thema-avonden/eenzaamheid-herkennen.md";

fn of_hsds(json: &str) -> Vec<Diagnostic> {
    let site = pipeline::check(&small().in_memory(), &Request::default(), &Cache::default());
    hsds::candidates(json.as_bytes(), &Vocabulary::of(&site.whole)).notes
}

fn small() -> SiteTest {
    SiteTest::from("een-wijk")
}

fn with_folder(folder: &str) -> SiteTest {
    small().edit("site.yml", |old| format!("{old}wijken: [{{map: {folder}}}]\n"))
}

fn with_look(look: &str) -> SiteTest {
    small().edit("site.yml", |text| format!("{text}uiterlijk: {{{look}}}\n"))
}

/// What there is to say when the wijk has this outline.
fn with_outline(outline: &str) -> Vec<Diagnostic> {
    let site = small().with("content/wijken/noord/bestanden/grens.geojson", outline);
    let named = |text: &str| text.replacen("naam:", "grens: grens.geojson\nnaam:", 1);
    site.edit("content/wijken/noord/wijk.md", named).check().notes
}

fn with_border(points: &str) -> Vec<Diagnostic> {
    with_outline(&format!(r#"{{"type": "Polygon", "coordinates": [[{points}]]}}"#))
}

/// A world in which one file may not be opened.
struct Locked(Memory, &'static str);

impl World for Locked {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        self.0.list(folder)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if path == self.1 { Err(io::ErrorKind::PermissionDenied.into()) } else { self.0.read(path) }
    }

    fn today(&self) -> Day {
        self.0.today()
    }
}

/// A world in which one file is a link to another.
struct Linked(Memory, &'static str);

impl World for Linked {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let mut listed = self.0.list(folder)?;
        if self.1.starts_with(folder) {
            listed.push(Listed { path: self.1.to_owned(), size: None });
        }
        Ok(listed)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn today(&self) -> Day {
        self.0.today()
    }
}

#[test]
fn every_message_is_given_by_alles_fout_or_by_a_site_of_its_own() {
    let mut told: BTreeSet<&str> =
        SiteTest::from("alles-fout").check().codes().into_iter().collect();
    for (id, site) in OTHER_SITES {
        let notes = site();
        let found: Vec<&str> = notes.iter().map(|note| note.code.id).collect();
        assert_eq!(found, [*id], "the site of {id}");
        assert!(told.insert(id), "alles-fout gives {id}; it needs no site of its own");
    }
    // Those about files of others are tried on files of others, those about questions in tests/cli,
    // those about finished trees on trees.
    let elsewhere = ["import-", "zoekvraag-", "vragen-", "publicatie-"];
    let ours = codes::all().map(|code| code.id);
    let ours = ours.filter(|id| !elsewhere.iter().any(|start| id.starts_with(start)));
    let silent: Vec<&str> = ours.filter(|id| !told.contains(id)).collect();
    assert!(silent.is_empty(), "no site gives {silent:?}");
}

#[test]
fn each_rule_over_a_whole_site_has_a_message_of_its_own() {
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.code.id).collect();
    assert_eq!(ids.len(), RULES.len(), "two rules give one message");
}

#[test]
fn there_are_more_than_sixty_rules() {
    let rules = codes::rules().count();
    assert!(rules > 60, "only {rules} rules");
}

#[test]
fn the_example_content_breaks_none() {
    assert_eq!(SiteTest::example().check().text(Lang::Nl), "\n");
}

/// How a site that has a liaison without a deputy says what a rule weighs, and what is told then.
const WEIGHTS: &[(&str, &[(&str, Severity)])] = &[
    ("", &[("vervanger-ontbreekt", Severity::Warning)]),
    (
        "vervanger-ontbreekt: {ernst: tip, reden: vaste duo's}",
        &[("vervanger-ontbreekt", Severity::Tip)],
    ),
    (
        "vervanger-ontbreekt: {ernst: fout, reden: wij willen geen gaten}",
        &[("vervanger-ontbreekt", Severity::Error)],
    ),
    ("vervanger-ontbreekt: {ernst: uit, reden: vaste duo's}", &[]),
    // Without a reason nothing changes: whoever comes after must know why.
    (
        "vervanger-ontbreekt: {ernst: uit}",
        &[("veld-ontbreekt", Severity::Error), ("vervanger-ontbreekt", Severity::Warning)],
    ),
    (
        "vervanger-ontbrekt: {ernst: uit, reden: x}",
        &[("onbekende-regel", Severity::Error), ("vervanger-ontbreekt", Severity::Warning)],
    ),
];

#[test]
fn a_site_weighs_a_rule_with_a_reason() {
    let path = "content/wijken/noord/contactpersonen/poh-ouderen.yml";
    let site = small().edit(path, |text| text.replace("vervanger: praktijkmanager\n", ""));
    for (rule, expected) in WEIGHTS {
        let settings = |text: &str| match *rule {
            "" => text.to_owned(),
            rule => format!("{text}regels:\n  {rule}\n"),
        };
        let notes = site.clone().edit("site.yml", settings).check().notes;
        let mut found: Vec<_> = notes.iter().map(|note| (note.code.id, note.severity)).collect();
        found.sort_unstable();
        assert_eq!(found, *expected, "{rule}");
    }
}

#[test]
fn a_name_that_is_nearly_right_is_recognised() {
    let help = SiteTest::from("alles-fout").check().text(Lang::Nl);
    for meant in ["liaison-ontbreekt", "aanbieder:beweeghuis", "huisartsen-noord", "telefoon"] {
        assert!(help.contains(&format!("Bedoelde u `{meant}`?")), "{meant} is not offered");
    }
}
