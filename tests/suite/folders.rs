//! Wijken in folders of their own: the same site, messages with the path where a file really stands.

use std::collections::BTreeMap;

use wijkboek::audit::{Folder, Subject, audit};
use wijkboek::base::{Id, Lang};
use wijkboek::entry::{Key, Kind};
use wijkboek::exchange::Stock;
use wijkboek::exchange::forget::forget;
use wijkboek::pipeline::{Cache, Checked, Request, check};

use crate::support::{Built, SiteTest};

const SETTINGS: &str = "wijken:\n  - map: ../wijk-lindeveen\n";

/// The example, with one of its wijken elsewhere.
fn apart() -> SiteTest {
    moved(&SiteTest::example(), "lindeveen").with("../wijk-lindeveen/README.md", "# Lindeveen\n")
}

/// A site with one of its wijken elsewhere.
fn moved(site: &SiteTest, wijk: &str) -> SiteTest {
    let inside = format!("content/wijken/{wijk}/");
    let own: Vec<String> =
        site.paths().filter(|path| path.starts_with(&inside)).map(str::to_owned).collect();
    let settings = format!("wijken:\n  - map: ../wijk-{wijk}\n");
    let mut apart = site.clone().edit("site.yml", |old| format!("{old}{settings}"));
    for path in own {
        let text = String::from_utf8(site.bytes(&path).to_vec()).unwrap();
        let below = path.strip_prefix(&inside).unwrap();
        apart = apart.without(&path).with(&format!("../wijk-{wijk}/{below}"), &text);
    }
    apart
}

/// A site that was read and checked.
fn read(site: &SiteTest) -> Checked {
    check(&site.in_memory(), &Request::default(), &Cache::default())
}

fn files(built: &Built) -> BTreeMap<String, Vec<u8>> {
    built.files().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

#[test]
fn a_wijk_elsewhere_gives_the_same_bytes() {
    let site = apart();
    assert_eq!(site.check().text(Lang::Nl), SiteTest::example().check().text(Lang::Nl));
    let (here, there) = (files(&SiteTest::example().build()), files(&site.build()));
    assert!(here.keys().eq(there.keys()));
    for (path, bytes) in &here {
        assert!(there.get(path) == Some(bytes), "{path} differs");
    }
}

#[test]
fn a_mistake_there_is_told_with_its_own_path() {
    let provider = "../wijk-lindeveen/aanbieders/wijkteam-lindeveen.yml";
    let site = apart().edit(provider, |old| old.replacen("soort: wijkteam", "soort: wijktaem", 1));
    let said = site.check().text(Lang::Nl);
    assert!(said.contains(&format!("--> {provider}:")), "{said}");
    assert!(said.contains("soort: wijktaem") && said.contains("wijkteam"), "{said}");
}

#[test]
fn a_folder_that_is_not_there_stops_no_other_wijk() {
    let site =
        SiteTest::example().edit("site.yml", |old| format!("{old}wijken: [{{map: ../weg}}]\n"));
    let said = site.check().text(Lang::Nl);
    assert!(
        said.contains("fout[wijkmap]: in de map `../weg` staat geen wijk\n   --> site.yml:"),
        "{said}"
    );
    assert!(site.build().page("wijken/lindeveen/").contains("Lindeveen"));
}

#[test]
fn two_wijken_with_one_id_are_told_and_the_first_stays() {
    let wijk = "---\nnaam: Ander Lindeveen\ngemeente: Elders\n---\n";
    let site = SiteTest::example()
        .edit("site.yml", |old| format!("{old}{SETTINGS}"))
        .with("../wijk-lindeveen/wijk.md", wijk);
    let said = site.check().text(Lang::Nl);
    assert!(
        said.contains("fout[dubbele-wijk]: er zijn twee wijken met het id `lindeveen`"),
        "{said}"
    );
    assert!(said.contains("content/wijken/lindeveen/"), "{said}");
    assert!(!site.build().page("").contains("Ander Lindeveen"));
    let other = SiteTest::example()
        .edit("site.yml", |old| {
            format!("{old}wijken: [{{map: ../wijk-a, id: zuid}}, {{map: ../wijk-b, id: zuid}}]\n")
        })
        .with("../wijk-a/wijk.md", "---\nnaam: A\ngemeente: Elders\n---\n")
        .with("../wijk-b/wijk.md", wijk);
    assert!(other.check().text(Lang::Nl).contains("dubbele-wijk"));
    assert!(other.build().page("wijken/zuid/").contains(">A<"));
}

#[test]
fn an_import_knows_the_records_there_and_gives_no_id_twice() {
    let site = SiteTest::from("een-wijk");
    let (here, there) = (read(&site), read(&moved(&site, "noord")));
    let (here, there) = (Stock::of(&here.sources), Stock::of(&there.sources));
    let keys = |stock: &Stock| stock.records().map(|held| held.key.clone()).collect::<Vec<_>>();
    assert!(!keys(&here).is_empty());
    assert_eq!(keys(&there), keys(&here));
    let held = there.records().find(|held| held.key.kind == Kind::Provider).unwrap();
    assert!(held.path.starts_with("../wijk-noord/aanbieders/"), "{}", held.path);
    assert!(there.has_file("content/wijken/noord/aanbieders/buurthuis-de-linde.yml"));
}

#[test]
fn a_person_is_forgotten_there_too() {
    let site = SiteTest::from("een-wijk");
    let done = |site: &SiteTest| {
        let checked = read(site);
        let id = Id::new("praktijkmanager").unwrap();
        let key = Key::of(Kind::Contact, Id::new("noord"), id);
        forget(&checked.sources, &checked.whole, checked.whole.entry(&key).unwrap(), None)
    };
    let home = |path: &str| path.replace("../wijk-noord/", "content/wijken/noord/");
    let (here, there) = (done(&site), done(&moved(&site, "noord")));
    assert_eq!(
        there.gone.iter().map(|path| home(path)).collect::<Vec<_>>(),
        Vec::from_iter(here.gone)
    );
    let files = there.files.iter().map(|(path, text)| (home(path), text.clone()));
    assert_eq!(files.collect::<BTreeMap<_, _>>(), here.files);
    assert!(there.stuck.is_empty() && !here.files.is_empty());
}

#[test]
fn a_leak_from_there_is_found() {
    let checked = read(&moved(&SiteTest::from("een-wijk"), "noord"));
    let visible = checked.visible(&Request::default());
    let words = checked.theme.words(checked.settings.lang);
    let mut folder = Folder::default();
    folder.add("public", "lijst.txt", b"Overleg: 058-000 20 11".to_vec());
    let (sources, whole, today) = (&checked.sources, &checked.whole, checked.today);
    let subject = Subject { sources, whole, visible: &visible, words: &words.0, today };
    let said: Vec<&str> = audit(&folder, &subject).iter().map(|note| note.code.id).collect();
    assert_eq!(said, ["publicatie-lek"]);
}
