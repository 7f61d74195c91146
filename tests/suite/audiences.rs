//! What is not for an audience is in no file of its site: not in a page, not in the search index,
//! not in an export, not in a comment.

use wijkboek::entry::Audience;
use wijkboek::pipeline::{Cache, Request, check, search_index};

use crate::support::SiteTest;

/// Pieces of `alle-soorten` with the narrowest audience that may see them; none may see the last.
const SECRETS: &[(&str, Option<Audience>)] = &[
    ("Bel de overleglijn voor consultatie", Some(Audience::Professionals)),
    ("wij@zorgmail.example.org", Some(Audience::Professionals)),
    ("verwijs@wij-noord.example.org", Some(Audience::Professionals)),
    ("058 000 60 11", Some(Audience::Professionals)),
    ("+31580006011", Some(Audience::Professionals)),
    ("058 000 60 12", Some(Audience::Professionals)),
    ("Vroeg erbij", Some(Audience::Professionals)),
    ("vroeg-erbij", Some(Audience::Professionals)),
    ("schema.pdf", Some(Audience::Public)),
    ("Teamleider", Some(Audience::Network)),
    ("058 000 60 10", Some(Audience::Public)),
    ("Jikke Vondeling", Some(Audience::Public)),
    ("sociale-kaart/noodfonds", Some(Audience::Public)),
    ("werkafspraken/geheim", Some(Audience::Professionals)),
    ("werkafspraken/vroeg-zien", Some(Audience::Professionals)),
    ("Abe Fictief", None),
    ("oud-lid", None),
    ("nabellen", None),
];

#[test]
fn a_site_holds_nothing_for_another_audience() {
    let mut wrong = Vec::new();
    for audience in [Audience::Public, Audience::Professionals, Audience::Network] {
        let all = everything(audience);
        for (secret, from) in SECRETS {
            let may = from.is_some_and(|from| audience.may_read(from));
            let has = all.iter().find(|(_, text)| text.contains(secret));
            match has {
                Some((place, _)) if !may => {
                    wrong.push(format!("{audience:?} sees `{secret}` in {place}"));
                }
                None if may => wrong.push(format!("{audience:?} does not see `{secret}`")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_person_who_objected_is_nowhere_even_with_consent() {
    let built = SiteTest::from("alle-soorten")
        .edit("content/wijken/noord/contactpersonen/coordinator.yml", |text| {
            format!("{text}bezwaar: 2026-10-30\n")
        })
        .build();
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Vondeling"), "{path} names a person who objected");
    }
}

#[test]
fn a_draft_is_not_published() {
    let path = "content/wijken/noord/paginas/over-noord.md";
    let built = SiteTest::from("alle-soorten")
        .edit(path, |text| text.replace("status: actief", "status: concept"))
        .build();
    assert!(built.files().all(|(path, _)| !path.contains("over-noord")));
}

#[test]
fn a_rule_about_people_cannot_be_switched_off() {
    let rules =
        "regels:\n  bsn: {ernst: uit, reden: x}\n  vervanger-ontbreekt: {ernst: uit, reden: x}\n";
    let site = SiteTest::from("een-wijk")
        .edit("site.yml", |text| format!("{text}{rules}"))
        .edit("content/wijken/noord/contactpersonen/poh-ouderen.yml", |text| {
            text.replace("vervanger: praktijkmanager", "samenvatting: Over 111222333")
        });
    assert_eq!(site.check().codes(), ["bsn"]);
}

/// All that a site publishes, by where it stands; the index as it was before it was packed.
fn everything(audience: Audience) -> Vec<(String, String)> {
    let site = SiteTest::from("alle-soorten");
    let request = Request { audience: Some(audience), ..Request::default() };
    let mut all: Vec<(String, String)> = site
        .build_for(&request)
        .files()
        .map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let checked = check(&site.in_memory(), &request, &Cache::default());
    let index = search_index(&checked.visible(&request), checked.settings.lang).unwrap();
    all.push(("the search index".to_owned(), format!("{:?}", index.documents())));
    all
}

#[test]
fn a_wijk_for_professionals_takes_its_records_along() {
    let built = SiteTest::from("regio-drie-wijken")
        .edit("content/wijken/noord/wijk.md", |text| {
            text.replacen("---\n", "---\nzichtbaar_voor: professionals\n", 1)
        })
        .build();
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(bytes);
        assert!(!path.starts_with("wijken/noord/"), "{path} is of a wijk that is not public");
        assert!(!text.contains("wijken/noord/"), "{path} leads to a wijk that is not public");
    }
}

#[test]
fn who_signed_is_named_to_professionals_only() {
    let agreement = "content/wijken/noord/werkafspraken/terugkoppeling.md";
    let site = || {
        SiteTest::from("een-wijk").edit(agreement, |text| {
            let signed =
                "---\nondertekend_door: [{naam: Ymkje Onbekend, functie: Voorzitter hagro}]\n";
            text.replacen("---\n", signed, 1)
        })
    };
    let says = |audience: Audience, words: &str| {
        let request = Request { audience: Some(audience), ..Request::default() };
        let built = site().build_for(&request);
        built.files().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words))
    };
    assert!(says(Audience::Public, "Voorzitter hagro"));
    assert!(!says(Audience::Public, "Ymkje Onbekend"));
    assert!(says(Audience::Professionals, "Ymkje Onbekend"));
}
