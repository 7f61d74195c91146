//! The JSON Schemas: they take what wijkboek reads, and refuse what an editor can see is wrong.

use std::collections::BTreeMap;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use wijkboek::base::Fingerprint;
use wijkboek::diag::has_errors;
use wijkboek::record::{self, RECORD_TYPES, schemas};
use wijkboek::source::SourceFile;
use wijkboek::syntax::{self, FrontMatter};

use crate::support::SiteTest;

#[test]
fn the_schemas_take_every_example_and_all_example_content() {
    let editor = Editor::new();
    for record_type in RECORD_TYPES {
        let name = record_type.kind.key();
        assert_eq!(editor.complaint(name, &data(record_type.example)), None, "example of {name}");
    }
    let mut seen = 0;
    for site in [SiteTest::example(), SiteTest::from("alle-soorten"), SiteTest::from("een-wijk")] {
        for path in site.paths() {
            let Some(name) = schema_of(path) else { continue };
            let text = std::str::from_utf8(site.bytes(path)).unwrap();
            assert_eq!(editor.complaint(name, &data(text)), None, "{path}");
            seen += 1;
        }
    }
    assert!(seen > 150, "only {seen} files");
}

/// Mistakes in files of the small site: the file, what stands there, and what is wrong instead.
const MISTAKES: &[(&str, &str, &str)] = &[
    ("aanbieders/huisartsen-de-brug.yml", "naam: Huis", "naampje: Huis"),
    ("aanbieders/huisartsen-de-brug.yml", "naam: Huisartsen De Brug\n", ""),
    ("aanbieders/huisartsen-de-brug.yml", "soort: huisarts", "soort: Huis Arts"),
    ("aanbieders/huisartsen-de-brug.yml", "{nummer: \"058 000 20 10\"", "{numer: 1"),
    ("aanbieders/huisartsen-de-brug.yml", "\"058 000 20 10\"", "bel de balie"),
    ("aanbieders/huisartsen-de-brug.yml", "gebruik: overleg", "gebruik: iedereen"),
    ("aanbieders/huisartsen-de-brug.yml", "ma-vr:", "maandag:"),
    ("aanbieders/huisartsen-de-brug.yml", "\"8:00-12:00, 13:00-17:00\"", "hele dag"),
    ("aanbieders/huisartsen-de-brug.yml", "8961 BC", "8961"),
    ("aanbieders/huisartsen-de-brug.yml", ", plaats: Voorbeeldstad", ""),
    ("aanbieders/huisartsen-de-brug.yml", "2026-10-01", "1 oktober"),
    ("aanbieders/huisartsen-de-brug.yml", "naam: Huisartsen De Brug", "naam: [Huisartsen, Brug]"),
    ("contactpersonen/poh-ouderen.yml", "werkt_bij: huisartsen-de-brug", "werkt_bij: De Brug"),
    ("contactpersonen/poh-ouderen.yml", "werkt_bij: huis", "werkt_bij: {dagen: ma}\nx: huis"),
    ("werkafspraken/terugkoppeling.md", "soort: werkafspraak", "soort: afspraak"),
    ("werkafspraken/terugkoppeling.md", "vastgesteld: 2026-03", "vastgesteld: 26-3"),
    ("thema-avonden/eenzaamheid-herkennen.md", "begin:", "start:"),
    ("thema-avonden/eenzaamheid-herkennen.md", "T19:30", " half acht"),
];

#[test]
fn mistakes_are_refused_by_the_schema_and_by_the_reading() {
    let editor = Editor::new();
    let site = SiteTest::from("een-wijk");
    for (file, right, wrong) in MISTAKES {
        let path = format!("content/wijken/noord/{file}");
        let name = schema_of(&path).unwrap();
        let old = std::str::from_utf8(site.bytes(&path)).unwrap();
        assert!(old.contains(right), "{path} has no {right}");
        assert_eq!(editor.complaint(name, &data(old)), None, "{path}");
        let text = old.replacen(right, wrong, 1);
        assert!(editor.complaint(name, &data(&text)).is_some(), "{path}: {wrong:?} passes");
        assert!(!reads(&path, &text), "{path}: {wrong:?} is read");
    }
}

#[test]
fn in_a_list_every_record_needs_an_id() {
    let editor = Editor::new();
    let list = |text: &str| editor.complaint("aanbieder", &data(text));
    assert_eq!(list("- {id: a, naam: A, soort: ggz}\n- {id: b, naam: B, soort: ggz}"), None);
    assert!(list("- {id: a, naam: A, soort: ggz}\n- {naam: B, soort: ggz}").is_some());
}

/// Values of a field, right and wrong.
const VALUES: &[(&str, &[&str], &[&str])] = &[
    (
        r#"{"telefoon": {"nummer": "?"}}"#,
        &[
            "058-0001234",
            "(058) 000 12 34",
            "+31 58 000 12 34",
            "+31 (0)58 000 1234",
            "0031580001234",
            "058.000.12.34",
            "0800 0113",
            "0900 000 00 00",
            "14 058",
            "112",
            "116 123",
            "06-12345678",
        ],
        &["bel ons", "058 000 12", "+32 2 000 00 00", "0592-00012", "058 000 12 34 of 35", "00 58"],
    ),
    (
        r#"{"email": {"adres": "?"}}"#,
        &["info@de-kade.example.org"],
        &["info", "a b@x.nl", "a@x", "@x.nl"],
    ),
    (
        r#"{"website": "?"}"#,
        &["www.kade.example.org", "https://kade.example.org/a?b=c#d", "http://x.example.org:80"],
        &["de kade", "ftp://x.nl", "javascript:alert(1)", "https://", "http://a:b@x.nl"],
    ),
    (
        r#"{"locaties": {"plaats": "X", "postcode": "?"}}"#,
        &["8961 AB", "8961ab"],
        &["0961 AB", "8961", "8961 SS", "8961 ABC"],
    ),
    (
        r#"{"afwijkend": {"datum": "2026-12-25", "tijden": "?"}}"#,
        &["8:30-12:00, 13:00-17:00", "13.00 - 17.00 uur en 8.30 - 12", "08:30–12:00; 13-17"],
        &["hele dag", "8", "van 8 tot 5", "8:30"],
    ),
    (
        r#"{"afwijkend": {"gesloten": "ja", "datum": "?"}}"#,
        &["2026-12-25"],
        &["25-12-2026", "2026-13-01", "2026-12-32", "kerst"],
    ),
    (
        r#"{"afwijkend": {"datum": "2026-12-25", "tijden": "8:00-12:00", "gesloten": "?"}}"#,
        &["ja", "nee"],
        &["misschien"],
    ),
    (r#"{"id": "?"}"#, &["de-kade", "kade-2"], &["De Kade", "kade_2", "-kade", "kade--2"]),
    (
        r#"{"onderdeel_van": "?"}"#,
        &["de-kade", "noord/de-kade", "aanbieder:de-kade"],
        &["De Kade", "a/b/c"],
    ),
    (
        r#"{"diensten": {"naam": "X", "leeftijd": {"van": "?"}}}"#,
        &["18", "1.200"],
        &["achttien", "1,5"],
    ),
    (r#"{"neemt_patienten_aan": "?"}"#, &["wachtlijst"], &["soms"]),
    (
        r#"{"openingstijden": {"?": "8:00-17:00"}}"#,
        &["ma", "ma-vr", "ma, wo", "ma-wo, vr"],
        &["maandag", "werkdagen"],
    ),
];

#[test]
fn a_schema_knows_the_look_of_values_as_the_reading_does() {
    let editor = Editor::new();
    for (template, right, wrong) in VALUES {
        for (values, good) in [(right, true), (wrong, false)] {
            for value in *values {
                let mut record: Value =
                    serde_json::from_str(&template.replace('?', value)).unwrap();
                record["naam"] = json!("X");
                record["soort"] = json!("huisarts");
                let complaint = editor.complaint("aanbieder", &record);
                assert_eq!(complaint.is_none(), good, "{template} with {value}: {complaint:?}");
                let read = reads("content/aanbieders/x.yml", &record.to_string());
                assert_eq!(read, good, "{template} with {value} is read: {read}");
            }
        }
    }
}

#[test]
fn an_editor_shows_what_a_field_is_for() {
    let all = schemas();
    let aanbieder = all.iter().find(|schema| schema.name == "aanbieder").unwrap();
    let fields = &aanbieder.json["definitions"]["record"]["properties"];
    let text = fields["naam"]["description"].as_str().unwrap();
    assert_eq!(text, "De naam zoals mensen die kennen. Schrijf één regel tekst.");
    assert_eq!(fields["naam"]["examples"], json!(["Buurthuis De Linde"]));
    assert_eq!(fields["neemt_patienten_aan"]["enum"], json!(["ja", "nee", "wachtlijst"]));
    let files = ["content/aanbieders/*.yml", "content/wijken/*/aanbieders/*.yml"];
    assert!(files.iter().all(|file| aanbieder.files.iter().any(|known| known == file)));
}

/// An editor that knows the schemas.
struct Editor {
    known: Schemas,
    names: BTreeMap<&'static str, SchemaIndex>,
}

impl Editor {
    fn new() -> Self {
        let (mut known, mut compiler) = (Schemas::new(), Compiler::new());
        let mut names = BTreeMap::new();
        for schema in schemas() {
            let file = format!("{}.schema.json", schema.name);
            compiler.add_resource(&file, schema.json).unwrap();
            let index = compiler.compile(&file, &mut known);
            names.insert(schema.name, index.unwrap_or_else(|error| panic!("{file}: {error:#}")));
        }
        Self { known, names }
    }

    /// What the schema of a name has against a value.
    fn complaint(&self, name: &str, value: &Value) -> Option<String> {
        self.known.validate(value, self.names[name]).err().map(|error| format!("{error:#}"))
    }
}

/// What an editor sees of a file: YAML by the letter, numbers and all.
fn data(text: &str) -> Value {
    let yaml = match syntax::split(text) {
        FrontMatter::Both { yaml, .. } => &text[yaml],
        FrontMatter::Missing | FrontMatter::Unclosed => text,
    };
    let mut options = serde_yaml::Options::default();
    options.strict_booleans = true;
    serde_yaml::from_str_with_options(yaml, options).unwrap()
}

/// Whether a file is read without a message.
fn reads(path: &str, text: &str) -> bool {
    !has_errors(&record::parse(&file(path, text)).notes)
}

fn file(path: &str, text: &str) -> SourceFile {
    let print = Fingerprint::of_bytes(text.as_bytes());
    SourceFile { path: path.into(), home: path.into(), text: text.into(), print }
}

/// The schema that a file falls under.
fn schema_of(path: &str) -> Option<&'static str> {
    if path == "site.yml" {
        return Some("site");
    }
    record::find(&file(path, "")).map(|found| found.record_type.kind.key())
}
