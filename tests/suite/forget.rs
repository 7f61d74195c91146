//! A person who is forgotten: out of the record, every reference and the book of addresses, and out of
//! the tree that is built then. Comments and layout of everything else stay.

use wijkboek::base::Id;
use wijkboek::entry::{Audience, Key, Kind};
use wijkboek::exchange::forget::{Forgetting, forget};
use wijkboek::pipeline::{Cache, Request, check};

use crate::support::SiteTest;

const PEOPLE: &str = "content/wijken/noord/contactpersonen/samen.yml";
const MEETING: &str = "content/wijken/noord/overleggen/mdo.yml";
const PAGE: &str = "content/wijken/noord/paginas/over-dit-handboek.md";

const SAMEN: &str = "\
# De mensen van Noord.
- id: vondeling-ouderen # zo heet zij
  rol: Liaison ouderen
  naam: Jikke van der Vondeling
  werkt_bij: huisartsen-de-brug
  bereikbaar: {telefoon: \"058 000 77 11\", email: jikke@brug.example.org}
  vervanger: praktijkmanager
  zichtbaar_voor: publiek
  toestemming: {publiek: ja, op: 2026-01-02, hoe: per mail}

# Van de balie.
- id: balie
  rol: Balie
  werkt_bij: huisartsen-de-brug
  vervanger: vondeling-ouderen # als zij kan
  afwezig:
    - {van: 2026-12-01, tot: 2026-12-18, vervanger: vondeling-ouderen}
";

const MDO: &str = "\
naam: MDO
soort: mdo
frequentie: elke eerste dinsdag
vanaf: 2026-12-01T12:30
deelnemers:
  # Van de praktijk.
  - wie: contactpersoon:vondeling-ouderen
    rol: voorzitter
  - wie: contactpersoon:noord/praktijkmanager # vast
    rol: notulist
omschrijving: |
  Bel [Jikke](contactpersoon:vondeling-ouderen) of [de praktijk](aanbieder:huisartsen-de-brug).
nagekeken: {op: 2026-10-01, door: redactie}
";

fn site() -> SiteTest {
    SiteTest::from("een-wijk")
        .with(PEOPLE, SAMEN)
        .with(MEETING, MDO)
        .edit("content/wijken/noord/wijk.md", |text| {
            text.replacen("---\n", "---\ncoordinator: vondeling-ouderen # sinds mei\n", 1)
        })
        .edit(PAGE, |text| format!("{text}\nVraag het [haar](../contactpersonen/x.yml).\n"))
        .edit(PAGE, |text| text.replace("../contactpersonen/x.yml", "contactpersoon:noord/vondeling-ouderen"))
        .with(
            "adressen.yml",
            "# Adressen.\n- {soort: contactpersoon, wijk: noord, id: balie, voor: publiek}\n\
             - {soort: contactpersoon, wijk: noord, id: vondeling-ouderen, voor: publiek} # nieuw\n",
        )
}

fn forgotten(site: &SiteTest, id: &str, import: Option<&str>) -> Forgetting {
    let checked = check(&site.in_memory(), &Request::default(), &Cache::default());
    let key = Key::of(Kind::Contact, Id::new("noord"), Id::new(id).unwrap());
    forget(&checked.sources, &checked.whole, checked.whole.entry(&key).unwrap(), import)
}

fn applied(site: &SiteTest, done: &Forgetting) -> SiteTest {
    let site = done.files.iter().fold(site.clone(), |site, (path, text)| site.with(path, text));
    done.gone.iter().fold(site, |site, path| site.without(path))
}

#[test]
fn the_record_and_all_references_go_and_everything_else_stays() {
    let site = site();
    assert_eq!(site.check().codes(), ["naam-in-id"]);
    let done = forgotten(&site, "vondeling-ouderen", None);
    assert_eq!(done.stuck, []);
    let after = |path: &str| done.files.get(path).unwrap_or_else(|| panic!("{path} stays")).clone();
    let people = "\
# De mensen van Noord.
# Van de balie.
- id: balie
  rol: Balie
  werkt_bij: huisartsen-de-brug
  afwezig:
    - {van: 2026-12-01, tot: 2026-12-18}
";
    assert_eq!(after(PEOPLE), people);
    let meeting = MDO
        .replace("  - wie: contactpersoon:vondeling-ouderen\n    rol: voorzitter\n", "")
        .replace("[Jikke](contactpersoon:vondeling-ouderen)", "Jikke");
    assert_eq!(after(MEETING), meeting);
    assert_eq!(
        after("adressen.yml"),
        "# Adressen.\n- {soort: contactpersoon, wijk: noord, id: balie, voor: publiek}\n"
    );
    let wijk = std::str::from_utf8(site.bytes("content/wijken/noord/wijk.md")).unwrap().to_owned();
    assert_eq!(
        after("content/wijken/noord/wijk.md"),
        wijk.replace("coordinator: vondeling-ouderen # sinds mei\n", "")
    );
    assert!(after(PAGE).ends_with("\nVraag het haar.\n"));
}

#[test]
fn the_tree_holds_no_byte_of_the_person_afterwards() {
    let site = site();
    let signs = ["Vondeling", "vondeling", "0007711", "000 77 11", "jikke@brug"];
    let held = |site: &SiteTest, audience: Audience| {
        let built = site.build_for(&Request { audience: Some(audience), ..Request::default() });
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let has = |sign: &&&str| {
            built.files().any(|(path, bytes)| path.contains(**sign) || text(bytes).contains(**sign))
        };
        signs.iter().filter(has).copied().collect::<Vec<_>>()
    };
    let after = applied(&site, &forgotten(&site, "vondeling-ouderen", None));
    for audience in Audience::ALL {
        assert!(held(&site, audience).len() >= 4, "the test looks for what is there");
        assert_eq!(held(&after, audience), Vec::<&str>::new(), "{audience:?}");
    }
    for file in after.paths() {
        let text = String::from_utf8_lossy(after.bytes(file));
        assert!(!text.contains("ondeling") && !text.contains("jikke@"), "{file}: {text}");
    }
}

#[test]
fn what_is_left_in_free_text_is_named_with_its_place() {
    let site = site()
        .edit(PAGE, |text| format!("{text}\nMevrouw Vondeling, tel. +31 58-000 7711.\n"))
        .with("content/bestanden/foto-jikke-van-der-vondeling.txt", "x")
        .edit("site.yml", |text| format!("{text}beheer: {{email: Jikke@brug.example.org}}\n"));
    let done = forgotten(&site, "vondeling-ouderen", None);
    let left: Vec<String> = done.left.iter().map(ToString::to_string).collect();
    let line = String::from_utf8_lossy(site.bytes(PAGE)).lines().count();
    let settings = String::from_utf8_lossy(site.bytes("site.yml")).lines().count();
    assert_eq!(
        left,
        [
            "content/bestanden/foto-jikke-van-der-vondeling.txt".to_owned(),
            format!("{PAGE}:{line}:9: Vondeling"),
            format!("{PAGE}:{line}:26: 31 58-000 7711"),
            format!("site.yml:{settings}:17: Jikke@brug.example.org"),
        ]
    );
}

#[test]
fn what_would_cost_a_comment_is_left_to_the_editor() {
    let absence = "    - {van: 2026-12-01, tot: 2026-12-18, vervanger: vondeling-ouderen}\n";
    let lines = "    - van: 2026-12-01 # Kerst.\n      tot: 2026-12-18\n      vervanger: vondeling-ouderen\n";
    let site = site().edit(PEOPLE, |text| text.replace(absence, lines));
    let done = forgotten(&site, "vondeling-ouderen", None);
    let stuck: Vec<String> = done.stuck.iter().map(|step| format!("{step:?}")).collect();
    assert_eq!(stuck.len(), 1, "{stuck:?}");
    assert!(stuck[0].contains("Field(\"afwezig\")"), "{stuck:?}");
    assert!(done.files[PEOPLE].contains("# Kerst."));
}

#[test]
fn a_role_keeps_its_address_and_imports_forget() {
    let import = r#"{"records": {"contactpersoon:noord/poh-ouderen": {"uit": "lijst.csv", "kenmerken": ["ab"], "velden": {"naam": "cd"}}, "aanbieder:noord/x": {"uit": "lijst.csv", "kenmerken": [], "velden": {}}}}"#;
    let site = SiteTest::from("een-wijk").with(
        "adressen.yml",
        "- {soort: contactpersoon, wijk: noord, id: poh-ouderen, voor: publiek}\n",
    );
    let done = forgotten(&site, "poh-ouderen", Some(import));
    assert!(!done.files.contains_key("adressen.yml"));
    assert!(!done.files["import.json"].contains("poh-ouderen"));
    assert!(done.files["import.json"].contains("aanbieder:noord/x"));
    assert_eq!(
        done.gone.iter().map(String::as_str).collect::<Vec<_>>(),
        ["content/wijken/noord/contactpersonen/poh-ouderen.yml"]
    );
    assert_eq!(done.left, []);
}
