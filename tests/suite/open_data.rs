//! Open data: what a site hands on in other forms, and that each is what it says it is.

use std::collections::BTreeMap;

use wijkboek::entry::{Audience, Kind};
use wijkboek::exchange::{Home, Terms};
use wijkboek::exchange::{Ledger, Received, Stock, Told, Vocabulary, merge, sheet, tables};
use wijkboek::export::{EXPORTS, Part};
use wijkboek::pipeline::{self, Cache, Request};

use crate::support::{Built, SiteTest};

/// The text of a file of a site.
fn file<'b>(built: &'b Built, path: &str) -> &'b str {
    let found = built.files().find(|(known, _)| *known == path);
    std::str::from_utf8(found.unwrap_or_else(|| panic!("there is no {path}")).1).unwrap()
}

/// The paths of the open data of a site, but for the pages about it.
fn data(built: &Built) -> Vec<&str> {
    let all = built.files().map(|(path, _)| path);
    all.filter(|path| path.contains("gegevens/") && !path.ends_with("/index.html")).collect()
}

#[test]
fn every_file_is_on_the_page_of_its_part_and_every_link_leads_to_one() {
    for name in ["een-wijk", "regio-drie-wijken", "alle-soorten"] {
        let built = SiteTest::from(name).build();
        let mut linked = 0;
        for (path, bytes) in built.files().filter(|(path, _)| path.ends_with("gegevens/index.html"))
        {
            let folder = path.trim_end_matches("index.html");
            let page = std::str::from_utf8(bytes).unwrap();
            for file in data(&built).iter().filter(|file| file.starts_with(folder)) {
                let link = format!("href=\"{}\"", file.trim_start_matches(folder));
                assert!(page.contains(&link), "{name}: {path} does not name {file}");
                linked += 1;
            }
        }
        assert_eq!(linked, data(&built).len(), "{name}");
    }
}

#[test]
fn an_export_without_entries_is_not_there() {
    let built = SiteTest::from("leeg").build();
    assert!(data(&built).is_empty(), "{:?}", data(&built));
}

#[test]
fn an_import_of_the_open_table_gives_the_same_table() {
    let full = SiteTest::example();
    let mut empty = full.clone();
    let paths: Vec<String> = full.paths().map(str::to_owned).collect();
    for path in paths.iter().filter(|path| path.contains("/aanbieders/")) {
        empty = empty.without(path);
    }
    let request = Request { audience: Some(Audience::Professionals), ..Request::default() };
    let table = |site: &SiteTest| {
        let built = site.build_for(&request);
        file(&built, "gegevens/aanbieders.csv").to_owned()
    };
    let before = table(&full);
    let checked = pipeline::check(&empty.in_memory(), &request, &Cache::default());
    let received = Received { file: "aanbieders.csv", day: Some(checked.today) };
    let sheets = sheet::read(before.as_bytes(), received.file);
    let vocabulary = Vocabulary::of(&checked.whole);
    let read = tables(sheets, &Told::default(), &vocabulary, &received).value;
    let candidates = read.into_iter().flat_map(|table| table.taken.candidates).collect();
    let wijken: Vec<_> =
        checked.whole.wijken().map(|wijk| (wijk.key.id.clone(), wijk.title.clone())).collect();
    let terms = Terms { source: "tabel".to_owned(), home: Home::Unsaid, overwrite: false };
    let stock = Stock::of(&checked.sources);
    let plan = merge(candidates, &stock, &Ledger::default(), &wijken, &terms);
    let count = checked_count(&full);
    assert_eq!(plan.files.len(), count, "one file a record");
    for (path, text) in &plan.files {
        empty = empty.with(path, text);
    }
    let after = table(&empty);
    for (one, other) in before.lines().zip(after.lines()) {
        assert_eq!(one, other);
    }
    assert_eq!(before, after);
}

fn checked_count(site: &SiteTest) -> usize {
    let checked = pipeline::check(&site.in_memory(), &Request::default(), &Cache::default());
    checked.whole.of_kind(Kind::Provider).count()
}

#[test]
fn the_command_writes_what_the_site_offers() {
    let world = SiteTest::from("alle-soorten").in_memory();
    let checked = pipeline::check(&world, &Request::default(), &Cache::default());
    let request = Request::default();
    let site = checked.visible(&request);
    let built = SiteTest::from("alle-soorten").build();
    let mut formats = BTreeMap::new();
    for format in EXPORTS {
        for piece in (format.pieces)(Part::whole(&site)) {
            let path = format!("gegevens/{}", piece.path);
            let shown = built.files().find(|(known, _)| *known == path).unwrap().1;
            assert!(piece.bytes(Part::whole(&site)) == shown, "{path}");
            *formats.entry(format.name).or_insert(0) += 1;
        }
    }
    assert_eq!(formats.len(), EXPORTS.len(), "{formats:?}");
}
