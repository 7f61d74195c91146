//! Open data: what a site hands on in other forms, and that each is what it says it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
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

/// Whether a file has an ending.
fn is(path: &str, ending: &str) -> bool {
    path.rsplit('.').next() == Some(ending)
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

/// The parts of a site for professionals with all kinds of records.
fn professionals(site: &SiteTest) -> Built {
    site.build_for(&Request { audience: Some(Audience::Professionals), ..Request::default() })
}

fn json(built: &Built, path: &str) -> Value {
    serde_json::from_str(file(built, path)).unwrap()
}

/// Every text under a key, however deep.
fn under<'v>(value: &'v Value, key: &str, out: &mut Vec<&'v str>) {
    match value {
        Value::Object(map) => {
            out.extend(map.get(key).and_then(Value::as_str));
            map.values().for_each(|value| under(value, key, out));
        }
        Value::Array(items) => items.iter().for_each(|item| under(item, key, out)),
        _ => {}
    }
}

#[test]
fn every_reference_of_a_bundle_leads_to_something_in_it() {
    let built = professionals(&SiteTest::example());
    for path in data(&built).iter().filter(|path| path.ends_with("bundle.json")) {
        let bundle = json(&built, path);
        let (mut known, mut references) = (Vec::new(), Vec::new());
        under(&bundle, "fullUrl", &mut known);
        under(&bundle, "reference", &mut references);
        let once: BTreeSet<&str> = known.iter().copied().collect();
        assert_eq!(once.len(), known.len(), "{path}: each once");
        assert!(!references.is_empty());
        let lost: Vec<&&str> = references.iter().filter(|to| !once.contains(**to)).collect();
        assert!(lost.is_empty(), "{path}: {lost:?}");
        let mut kinds = Vec::new();
        under(&bundle, "resourceType", &mut kinds);
        for kind in [
            "Organization",
            "Location",
            "HealthcareService",
            "PractitionerRole",
            "OrganizationAffiliation",
        ] {
            assert!(kinds.contains(&kind), "{path} has no {kind}");
        }
    }
}

#[test]
fn the_same_record_has_the_same_name_in_every_format() {
    let built = professionals(&SiteTest::from("alle-soorten"));
    let lists = json(&built, "gegevens/hsds/organizations.json");
    let bundle = file(&built, "gegevens/fhir/bundle.json");
    let places = file(&built, "gegevens/aanbieders.geojson");
    for organization in lists["contents"].as_array().unwrap() {
        let id = organization["id"].as_str().unwrap();
        assert!(bundle.contains(&format!("urn:uuid:{id}")), "{id}");
        let has_place = organization["locations"][0]["latitude"].is_number();
        assert_eq!(places.contains(id), has_place, "{id}");
    }
}

#[test]
fn calendars_and_address_books_keep_the_form_of_their_lines() {
    let built = professionals(&SiteTest::example());
    let all = data(&built);
    let lines = all.iter().filter(|path| is(path, "ics") || is(path, "vcf"));
    let mut files = 0;
    for path in lines {
        let text = file(&built, path);
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'), "{path}");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{path}");
        let parts = if is(path, "ics") { "BEGIN:VEVENT" } else { "BEGIN:VCARD" };
        assert!(text.contains(parts), "{path}");
        files += 1;
    }
    assert!(files > 8);
}

#[test]
fn an_address_book_names_nobody_who_did_not_agree() {
    let built = SiteTest::from("alle-soorten").build();
    let book = file(&built, "gegevens/contactpersonen.vcf");
    assert!(book.contains("FN:Jikke Vondeling"), "who agreed is named");
    let without = SiteTest::from("alle-soorten")
        .edit("content/wijken/noord/contactpersonen/coordinator.yml", |text| {
            format!("{text}bezwaar: 2026-10-30\n")
        })
        .build();
    let named = data(&without).into_iter().filter(|path| !is(path, "xlsx"));
    for path in named {
        assert!(!file(&without, path).contains("Vondeling"), "{path}");
    }
}

#[test]
fn news_is_of_the_data_and_names_nobody() {
    let built = professionals(&SiteTest::example());
    let feed = file(&built, "gegevens/wijzigingen.atom");
    let days: Vec<&str> = feed
        .lines()
        .filter_map(|line| line.strip_prefix("<updated>"))
        .map(|line| line.get(..10).unwrap())
        .collect();
    assert!(days.len() > 20 && days.windows(2).all(|pair| pair[0] >= pair[1]), "{days:?}");
    let checked =
        pipeline::check(&SiteTest::example().in_memory(), &Request::default(), &Cache::default());
    for entry in checked.whole.of_kind(Kind::Contact) {
        if entry.person.as_ref().is_some_and(|person| person.named) {
            assert!(!feed.contains(&entry.title), "{}", entry.title);
        }
    }
    let nowhere = SiteTest::from("een-wijk").build();
    let feeds = nowhere.files().filter(|(path, _)| is(path, "atom")).count();
    assert_eq!(feeds, 0, "a site that does not know its address has no feed");
}
