//! Records that come in and go out: nothing is lost, nothing is done twice, and what people
//! changed by hand stays.

use wijkboek::base::Id;
use wijkboek::diag::has_errors;
use wijkboek::entry::{Audience, Kind};
use wijkboek::exchange::{
    Candidate, Fate, Home, Ledger, Plan, Reason, Received, Stock, TABLE_KINDS, Terms, Told,
    Vocabulary, counts, hsds, merge, round, sheet, table_of, tables, visited,
};
use wijkboek::export::Part;
use wijkboek::export::hsds::hsds as hsds_of;
use wijkboek::pipeline::{self, Cache, Request};

use crate::support::{SiteTest, root, text};

/// A site and what imports wrote in it before.
#[derive(Clone)]
struct Desk {
    site: SiteTest,
    ledger: Ledger,
    overwrite: bool,
}

impl Desk {
    fn with(site: SiteTest) -> Self {
        Self { site, ledger: Ledger::default(), overwrite: false }
    }

    fn checked(&self) -> pipeline::Checked {
        pipeline::check(&self.site.in_memory(), &Request::default(), &Cache::default())
    }

    fn stock(&self) -> Stock {
        Stock::of(&self.checked().sources)
    }

    /// The table of a kind, as a file.
    fn table(&self, kind: Kind) -> String {
        String::from_utf8(table_of(&self.stock(), kind).csv()).unwrap()
    }

    /// What the file of a table or of HSDS says.
    fn read(&self, name: &str, bytes: &[u8]) -> (Vec<Candidate>, usize) {
        let vocabulary = Vocabulary::of(&self.checked().whole);
        if bytes.first() == Some(&b'{') {
            let found = hsds::candidates(bytes, &vocabulary);
            assert!(!has_errors(&found.notes), "{:?}", found.notes);
            return (found.value, 0);
        }
        let received = Received { file: name, day: Some(self.checked().today) };
        let found =
            tables(sheet::read(bytes, received.file), &Told::default(), &vocabulary, &received);
        assert!(!has_errors(&found.notes), "{:?}", found.notes);
        let skipped = found.value.iter().map(|table| table.taken.skipped.len()).sum();
        let taken = found.value.into_iter().flat_map(|table| table.taken.candidates);
        (taken.collect(), skipped)
    }

    fn merge(&self, name: &str, candidates: Vec<Candidate>) -> Plan {
        let checked = self.checked();
        let wijken: Vec<(Id, String)> =
            checked.whole.wijken().map(|wijk| (wijk.key.id.clone(), wijk.title.clone())).collect();
        let only = wijken.first().filter(|_| wijken.len() == 1).map(|(id, _)| id.clone());
        let home = only.map_or(Home::Unsaid, |id| Home::In(Some(id)));
        let terms = Terms { source: name.to_owned(), home, overwrite: self.overwrite };
        merge(candidates, &self.stock(), &self.ledger, &wijken, &terms)
    }

    fn plan(&self, name: &str, bytes: &[u8]) -> Plan {
        self.merge(name, self.read(name, bytes).0)
    }

    /// The desk after an import.
    fn after(&self, plan: &Plan) -> Self {
        let mut site = self.site.clone();
        for (path, text) in &plan.files {
            site = site.with(path, text);
        }
        Self { site, ledger: plan.ledger.clone(), overwrite: self.overwrite }
    }
}

fn fates(plan: &Plan) -> Vec<&Fate> {
    plan.rows.iter().map(|row| &row.fate).collect()
}

const LIST: &str = "\
Organisatie;Telefoon;Adres;Postcode;Plaats;Categorie
De Sprong;058 000 51 01;Dorpsstraat 4;8961 AB;Veldermeer;Fysiotherapie
Aan de Vaart;058 000 51 11;Vaart 12;8961 AC;Veldermeer;Apotheek
";

fn small() -> Desk {
    Desk::with(SiteTest::from("een-wijk"))
}

const SPRONG: &str = "content/wijken/noord/aanbieders/de-sprong.yml";

#[test]
fn a_table_that_comes_back_changes_nothing() {
    let desk = Desk::with(SiteTest::example());
    for kind in TABLE_KINDS {
        let table = table_of(&desk.stock(), kind);
        assert!(table.rows.len() > 40, "{kind:?}");
        for bytes in [table.csv(), table.xlsx("tabel").unwrap()] {
            let plan = desk.plan("tabel", &bytes);
            assert!(plan.files.is_empty(), "{:?}", plan.files.keys());
            assert_eq!(plan.ledger, Ledger::default());
            assert!(plan.rows.iter().all(|row| row.fate == Fate::Unchanged));
            assert_eq!(plan.rows.len(), table.rows.len());
        }
    }
}

#[test]
fn a_table_fills_an_empty_copy_of_its_site() {
    let full = Desk::with(SiteTest::example());
    let mut empty = full.clone();
    let paths: Vec<String> = full.site.paths().map(str::to_owned).collect();
    for path in paths {
        if path.contains("/aanbieders/") || path.contains("/contactpersonen/") {
            empty.site = empty.site.without(&path);
        }
    }
    for kind in TABLE_KINDS {
        let table = full.table(kind);
        let plan = empty.plan("tabel", table.as_bytes());
        assert!(plan.rows.iter().all(|row| row.fate == Fate::New));
        empty = empty.after(&plan);
        assert_eq!(empty.table(kind), table);
    }
    assert!(empty.checked().notes.is_empty());
}

#[test]
fn a_cell_that_changes_is_a_field_that_changes() {
    let desk = Desk::with(SiteTest::example());
    let table = desk.table(Kind::Provider);
    assert_eq!(table.matches("058 000 20 14").count(), 1);
    let changed = table.replace("058 000 20 14", "058 000 99 99");
    let plan = desk.plan("tabel", changed.as_bytes());
    let path = "content/wijken/havenkwartier/aanbieders/huisartsen-de-kade.yml";
    assert_eq!(plan.files.keys().collect::<Vec<_>>(), [path]);
    let old = std::str::from_utf8(desk.site.bytes(path)).unwrap();
    assert_eq!(plan.files[path], old.replace("058 000 20 14", "058 000 99 99"));
    // Somebody was faster: the table is of before that, so its word is not the last.
    let mut newer = desk.clone();
    newer.site = newer.site.edit(path, |text| text.replace("058 000 20 14", "058 000 77 77"));
    let plan = newer.plan("tabel", changed.as_bytes());
    assert!(plan.files.is_empty());
    assert_eq!(plan.rows.iter().map(|row| row.kept.len()).sum::<usize>(), 1);
}

#[test]
fn the_same_list_again_changes_nothing() {
    for (name, bytes) in [
        ("lijst.csv", LIST.as_bytes().to_vec()),
        ("diensten.json", text("tests/import/diensten.json").into_bytes()),
    ] {
        let first = small().plan(name, &bytes);
        assert!(first.rows.iter().all(|row| row.fate == Fate::New));
        let after = small().after(&first);
        let again = after.plan(name, &bytes);
        assert!(again.files.is_empty(), "{name}: {:?}", again.files);
        assert_eq!(again.ledger.text(), after.ledger.text());
        assert!(again.twins.is_empty());
    }
}

#[test]
fn edits_by_hand_stay_unless_told_otherwise() {
    let desk = small().after(&small().plan("lijst.csv", LIST.as_bytes()));
    let mut edited = desk.clone();
    edited.site = edited.site.edit(SPRONG, |text| {
        format!("# Van ons.\n{}", text.replace("058 000 51 01", "058 000 66 66 # nieuw"))
    });
    let news = LIST.replace("51 01", "51 02").replace("Dorpsstraat 4", "Dorpsstraat 6");
    let plan = edited.plan("lijst.csv", news.as_bytes());
    assert!(plan.files[SPRONG].starts_with("# Van ons.\n"));
    assert!(plan.files[SPRONG].contains("058 000 66 66 # nieuw"));
    assert!(plan.files[SPRONG].contains("huisnummer: \"6\""), "{}", plan.files[SPRONG]);
    let row = &plan.rows[0];
    assert_eq!((row.changed.len(), row.kept.len()), (1, 1));
    assert_eq!(row.kept[0].field, "telefoon");
    edited.overwrite = true;
    let plan = edited.plan("lijst.csv", news.as_bytes());
    assert!(plan.files[SPRONG].contains("058 000 51 02"));
    assert!(!plan.files[SPRONG].contains("058 000 66 66"));
}

#[test]
fn rows_that_go_are_named_and_records_that_went_stay_away() {
    let desk = small().after(&small().plan("lijst.csv", LIST.as_bytes()));
    let shorter: String = LIST.split_inclusive('\n').take(2).collect();
    let plan = desk.plan("lijst.csv", shorter.as_bytes());
    assert!(plan.files.is_empty());
    let gone: Vec<String> = plan.gone.iter().map(ToString::to_string).collect();
    assert_eq!(gone, ["noord/aan-de-vaart"]);
    let mut without = desk.clone();
    without.site = without.site.without(SPRONG);
    let plan = without.plan("lijst.csv", LIST.as_bytes());
    assert!(matches!(fates(&plan)[..], [Fate::LeftOut(_), Fate::Unchanged]));
    // A new one of that name gets an id of its own.
    let other = LIST.replace("8961 AB", "8961 XX").replace("51 01", "51 99");
    let plan = without.plan("lijst.csv", other.as_bytes());
    let key = plan.rows[0].key.as_ref().unwrap();
    assert_eq!(key.to_string(), "noord/de-sprong-2");
}

#[test]
fn a_row_with_another_name_is_found_again() {
    let desk = small().after(&small().plan("lijst.csv", LIST.as_bytes()));
    let renamed = LIST.replace("De Sprong;", "Fysio De Sprong;");
    let plan = desk.plan("lijst.csv", renamed.as_bytes());
    assert_eq!(fates(&plan), [&Fate::Updated, &Fate::Unchanged]);
    assert!(plan.files[SPRONG].starts_with("naam: Fysio De Sprong\n"));
}

#[test]
fn rows_of_one_record_do_not_take_turns() {
    let list = b"id;naam;soort;telefoon\nde-linde;De Linde;welzijn;058 000 12 34\nde-linde;Linde;apotheek;\n";
    let desk = small();
    let plan = desk.plan("lijst.csv", list);
    let double = Fate::LeftOut(Reason::Double(plan.rows[0].candidate.origin.clone()));
    assert_eq!(fates(&plan), [&Fate::New, &double]);
    let again = desk.after(&plan).plan("lijst.csv", list);
    assert_eq!(fates(&again), [&Fate::Unchanged, &double]);
    assert_eq!(again.files, [].into());
}

#[test]
fn a_dozen_of_one_name_stay_apart() {
    let rows = (1..=12).map(|number| format!("De Linde;welzijn;tel {number}\n"));
    let list = format!("Naam;Soort;Kleur\n{}", rows.collect::<String>());
    let desk = small();
    let plan = desk.plan("lijst.csv", list.as_bytes());
    assert_eq!(plan.files.len(), 12);
    let again = desk.after(&plan).plan("lijst.csv", list.as_bytes());
    assert_eq!(again.files, [].into());
}

#[test]
fn what_could_be_the_same_is_named_and_not_merged() {
    let twice = format!("{LIST}Vaart apotheek;058-0005111;Vaart 12;8961AC;Veldermeer;Apotheek\n");
    let plan = small().plan("lijst.csv", twice.as_bytes());
    assert_eq!(plan.files.len(), 3);
    assert_eq!(plan.twins.len(), 1);
    assert!(plan.twins[0].other.contains("Aan de Vaart"), "{:?}", plan.twins);
}

#[test]
fn every_row_of_every_list_is_accounted_for() {
    let mut lists = 0;
    for (name, bytes) in crate::support::files_below(&root().join("tests/import")) {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        if !matches!(ending, "csv" | "xlsx") {
            continue;
        }
        let sheets = sheet::read(&bytes, &name).value;
        if sheets.iter().any(|sheet| round::is_round(&sheet.headers)) {
            continue;
        }
        lists += 1;
        let desk = small();
        let (candidates, skipped) = desk.read(&name, &bytes);
        let shown = sheets.iter().filter(|sheet| !sheet.hidden);
        let rows: usize = shown.map(|sheet| sheet.rows.len()).sum();
        assert_eq!(candidates.len() + skipped, rows, "{name}");
        let plan = desk.merge(&name, candidates);
        let sum = counts(&plan, skipped);
        assert_eq!(sum.read, rows, "{name}");
        assert_eq!(sum.new + sum.updated + sum.unchanged + sum.left_out, rows, "{name}");
        assert_eq!(plan.files.len(), sum.new, "{name}: one file a record");
        let again = desk.after(&plan).plan(&name, &bytes);
        assert!(again.files.is_empty(), "{name} again: {:?}", again.files.keys());
    }
    assert!(lists >= 1);
}

/// What of HSDS has a field here, and must be in an export after an import.
const MODELLED: &[&str] = &[
    "Stichting Maatjes",
    "Maatjes",
    "Vrijwilligers die er voor een ander zijn.",
    "info@maatjes.example.org",
    "https://maatjes.example.org/",
    "058 000 45 01",
    "Aanmelden",
    "00000123",
    "Brugstraat 14 b",
    "Veldermeer",
    "8961 AB",
    "rolstoeltoegankelijk",
    "Coördinator maatjes",
    "coordinator@maatjes.example.org",
    "Maatje voor een jaar",
    "U belt of mailt. De coördinator komt daarna bij u langs.",
    "Gratis",
    "6 weken (peildatum 2026-09-30, bron Stichting Maatjes)",
    "Volwassenen die zich alleen voelen",
    "2026-09-30",
    "beheer@maatjes.example.org",
    "MO,TU,TH",
    "09:00:00",
    "12:30:00",
    "2026-12-24",
    "2027-01-01",
    "Kerstvakantie",
    "vrijwilligers",
    "eenzaamheid",
    "Samen eten",
    "Per maaltijd: 4 EUR",
];

#[test]
fn hsds_comes_in_and_goes_out_without_loss() {
    let bytes = text("tests/import/diensten.json").into_bytes();
    let desk = small().after(&small().plan("diensten.json", &bytes));
    let request = Request { audience: Some(Audience::Professionals), ..Request::default() };
    let checked = desk.checked();
    assert!(!has_errors(&checked.notes));
    let files = hsds_of(Part::whole(&checked.visible(&request)));
    let organizations: serde_json::Value = serde_json::from_slice(&files[0].bytes).unwrap();
    let all = organizations.to_string();
    for word in MODELLED {
        assert!(all.contains(&format!("\"{word}")), "{word} is lost in\n{all}");
    }
    for number in ["\"minimum_age\":18", "\"extension\":12", "52.9052", "5.7891", "\"code\":\"tr\""]
    {
        assert!(all.contains(number), "{number} is lost");
    }
    // What goes out is known again when it comes back.
    let back = desk.plan("organizations.json", &files[0].bytes);
    assert!(back.rows.iter().all(|row| row.fate != Fate::New), "{:?}", fates(&back));
    // In public a contact for professionals is not there.
    let public = hsds_of(Part::whole(&checked.visible(&Request::default())));
    let public = String::from_utf8(public[0].bytes.clone()).unwrap();
    assert!(!public.contains("coordinator@maatjes.example.org"));
}

#[test]
fn answers_of_a_calling_round_come_into_the_records() {
    let desk = small();
    let bytes = text("tests/import/belronde.csv").replace("ja;;;;;", "ja;;;;;Vraagt een folder");
    let sheet = sheet::read(bytes.as_bytes(), "belronde.csv").value.remove(0);
    let rows = sheet.rows.into_iter().map(|row| (row.number, row.cells));
    let reading = round::read(&sheet.headers, rows);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let site = desk.checked().whole;
    let plan = desk.merge("belronde.csv", visited(&reading.visits, &desk.stock(), &site));
    assert!(matches!(fates(&plan)[..], [Fate::Updated, Fate::LeftOut(_)]), "{:?}", fates(&plan));
    let path = "content/wijken/noord/aanbieders/buurthuis-de-linde.yml";
    assert_eq!(plan.files.keys().collect::<Vec<_>>(), [path]);
    let text = &plan.files[path];
    for said in [
        "{nummer: \"058 000 12 35\"}",
        "ma-do: 9:00-17:00",
        "door: Sanne",
        "Belronde 2026-11-24, locaties.1: we verhuizen in maart (er stond: Lindelaan 12",
        "Belronde 2026-11-24, opmerking: Vraagt een folder",
    ] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    // Whoever changed the number in the meantime knows better than the answer.
    let mut newer = desk.clone();
    newer.site = newer.site.edit(path, |text| text.replace("058 000 12 34", "058 000 12 99"));
    let site = newer.checked().whole;
    let plan = newer.merge("belronde.csv", visited(&reading.visits, &newer.stock(), &site));
    assert!(plan.files[path].contains("058 000 12 99"));
    assert!(plan.files[path].contains("telefoon.1.nummer: 058-000 12 35"));
}
