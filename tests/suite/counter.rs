//! What someone at the counter takes along: texts for the record system of a practice, as a whole.

use wijkboek::entry::Audience;
use wijkboek::pipeline::Request;

use crate::support::{Built, SiteTest};

/// The texts for the record system on a page.
fn texts(built: &Built, address: &str) -> Vec<String> {
    let page = built.page(address);
    let parts = page.split("<pre>").skip(1).filter_map(|part| part.split_once("</pre>"));
    parts.map(|(text, _)| text.replace("&#x27;", "'").replace("&amp;", "&")).collect()
}

#[test]
fn a_service_is_a_text_for_the_record_system() {
    let built = SiteTest::example().build();
    let found = texts(&built, "/wijken/havenkwartier/sociale-kaart/geldpunt-havenkwartier/");
    let expected = [
        "Verwijzing naar: Geldpunt Havenkwartier (Schuldhulpverlening)
Dienst: Inloop geldzaken
Bereikbaar: 058 000 26 01; hallo@geldpunthaven.example.org
Nodig: Geen verwijzing nodig
Aanmelden: Loop binnen; Bel
Toestemming: De patiënt weet van de verwijzing en vindt het goed dat deze gegevens meegaan: ja / nee
Bron: Wijkhandboek Veldervenne. Nagekeken op 15 oktober 2026",
        "Verwijzing naar: Geldpunt Havenkwartier (Schuldhulpverlening)
Dienst: Aanmelden voor schuldhulp
Bereikbaar: 058 000 26 01; hallo@geldpunthaven.example.org
Nodig: Geen verwijzing nodig
Aanmelden: Bel; ZorgDomein
Product in ZorgDomein: Geldzorgen Veldermeer
Stuur mee: naam en telefoonnummer; toestemming
Daarna: consulent, belt, binnen 3 werkdagen
Terugkoppeling: aan verwijzer, binnen 21 dagen, via Zorgmail
Toestemming: De patiënt weet van de verwijzing en vindt het goed dat deze gegevens meegaan: ja / nee
Bron: Wijkhandboek Veldervenne. Nagekeken op 15 oktober 2026",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_provider_without_services_is_one_text() {
    let built = SiteTest::from("regio-drie-wijken").build();
    let found = texts(&built, "/wijken/noord/sociale-kaart/sociaal-team/");
    assert_eq!(found.len(), 1);
    assert!(found.iter().all(|text| text.starts_with("Verwijzing naar: Sociaal team")));
}

#[test]
fn an_agreement_is_a_text_for_the_record_system() {
    let built = SiteTest::example().build();
    let address = "/wijken/havenkwartier/werkafspraken/welzijn-op-recept-havenkwartier/";
    let expected = "Werkafspraak: Welzijn op recept (Versie 2.0)
Stand: Geldig
Wie doet wat:
- Jorrit Kadewaard: belt de verwezen persoon en maakt een afspraak (5 werkdagen)
- Welzijnswerk Havenkwartier: stuurt een bericht naar de verwijzer (6 weken na aanmelding)
- Huisartsenpraktijk Visser en Daalder: bespreekt het recept en vult het samen met de patiënt in (tijdens het consult)
Terugkoppeling: bij afsluiting, binnen 42 dagen, via Zorgmail; of het contact er is; wat iemand is gaan doen; of het genoeg is; of er iets medisch opvalt; op het recept aangekruist
Toestemming: De patiënt vindt het goed dat partijen hierover met elkaar overleggen: ja / nee
Bron: Wijkhandboek Veldervenne. Nagekeken op 7 oktober 2026";
    assert_eq!(texts(&built, address), [expected]);
}

#[test]
fn a_site_says_where_one_goes_who_has_to_leave() {
    let sensitive = |settings: &str| {
        let site = SiteTest::from("een-wijk")
            .edit("site.yml", |text| format!("{text}{settings}"))
            .edit("content/themas/eenzaamheid.md", |text| {
                text.replacen("---\n", "---\ngevoelig: ja\n", 1)
            });
        site.build().page("/thema/eenzaamheid/").to_owned()
    };
    let leaves = |page: &str, address: &str| {
        page.contains(&format!(r#"href="{address}" rel="noreferrer" data-snel-weg"#))
    };
    assert!(leaves(&sensitive(""), "https://www.knmi.nl/"));
    let own = sensitive("snel_weg: https://weer.example.org/\n");
    assert!(leaves(&own, "https://weer.example.org/"));
    assert!(!SiteTest::from("een-wijk").build().page("/thema/eenzaamheid/").contains("snel-weg"));
}

#[test]
fn what_goes_home_is_for_everyone() {
    let request = Request { audience: Some(Audience::Professionals), ..Request::default() };
    let built = SiteTest::from("alle-soorten").build_for(&request);
    let page = built.page("/wijken/noord/sociale-kaart/wij-team/");
    let list = built.page("/wijken/noord/meegeeflijst/");
    assert!(page.contains("058 000 60 11") && !list.contains("058 000 60 11"));
    assert!(list.contains(r#"data-handout="noord/wij-team""#));
}
