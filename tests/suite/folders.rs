//! Wijken in folders of their own: the same site, messages with the path where a file really stands.

use std::collections::BTreeMap;

use wijkboek::base::Lang;

use crate::support::{Built, SiteTest};

const SETTINGS: &str = "wijken:\n  - map: ../wijk-lindeveen\n";

/// The example, with one of its wijken elsewhere.
fn apart() -> SiteTest {
    let example = SiteTest::example();
    let inside = "content/wijken/lindeveen/";
    let moved: Vec<String> =
        example.paths().filter(|path| path.starts_with(inside)).map(str::to_owned).collect();
    let mut site = example.clone().edit("site.yml", |old| format!("{old}{SETTINGS}"));
    for path in moved {
        let text = String::from_utf8(example.bytes(&path).to_vec()).unwrap();
        let below = path.strip_prefix(inside).unwrap().to_owned();
        site = site.without(&path).with(&format!("../wijk-lindeveen/{below}"), &text);
    }
    site.with("../wijk-lindeveen/README.md", "# Lindeveen\n")
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
