//! Addresses live long: an old one leads to the new one, or says that the record is gone; no id comes
//! back for something else.

use wijkboek::base::Day;
use wijkboek::entry::Audience;
use wijkboek::exchange::renewed;
use wijkboek::pipeline::{Cache, Request, check};

use crate::support::{Built, SiteTest, compare};

const LINDE: &str = "content/wijken/noord/aanbieders/buurthuis-de-linde.yml";
const BOOK: &str = "adressen.yml";

/// `een-wijk` with a provider that has another id now.
fn renamed() -> SiteTest {
    SiteTest::from("een-wijk").edit(LINDE, |text| format!("eerder: [de-linde, oud]\n{text}"))
}

fn paths(built: &Built) -> Vec<&str> {
    built.files().map(|(path, _)| path).collect()
}

fn text<'b>(built: &'b Built, path: &str) -> &'b str {
    let found = built.files().find(|(known, _)| *known == path);
    std::str::from_utf8(found.unwrap_or_else(|| panic!("there is no {path}")).1).unwrap()
}

#[test]
fn an_old_address_leads_to_the_new_one_without_a_script() {
    let built = renamed().build();
    let page = built.page("/sociale-kaart/de-linde/");
    let to = "url=../buurthuis-de-linde/";
    assert!(page.contains(&format!("<meta http-equiv=\"refresh\" content=\"0; {to}\">")), "{page}");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("<link rel=\"canonical\" href=\"../buurthuis-de-linde/\">"));
    assert!(page.contains("<a href=\"../buurthuis-de-linde/\">Buurthuis De Linde</a>"));
    assert!(!page.contains("<script"), "{page}");
    let redirects = text(&built, "_redirects");
    let lines: Vec<&str> = redirects.lines().collect();
    assert_eq!(
        lines,
        [
            "/sociale-kaart/de-linde/ /sociale-kaart/buurthuis-de-linde/ 301",
            "/sociale-kaart/oud/ /sociale-kaart/buurthuis-de-linde/ 301",
        ]
    );
}

#[test]
fn redirects_stand_below_the_path_of_the_site_and_pages_open_from_disk() {
    let settings = |text: &str| format!("{text}basis_url: https://gemeente.example.org/handboek\n");
    let site = renamed().edit("site.yml", settings);
    let built = site.build();
    let first = text(&built, "_redirects").lines().next().unwrap();
    assert_eq!(
        first,
        "/handboek/sociale-kaart/de-linde/ /handboek/sociale-kaart/buurthuis-de-linde/ 301"
    );
    let canonical = "https://gemeente.example.org/handboek/sociale-kaart/buurthuis-de-linde/";
    assert!(built.page("/sociale-kaart/oud/").contains(canonical));
    let portable = site.build_for(&Request { portable: true, ..Request::default() });
    assert!(!paths(&portable).contains(&"_redirects"));
    let page = portable.page("/sociale-kaart/oud/");
    assert!(page.contains("0; url=../buurthuis-de-linde/index.html"), "{page}");
}

#[test]
fn a_site_in_which_nothing_moved_has_no_redirects() {
    assert!(!paths(&SiteTest::from("een-wijk").build()).contains(&"_redirects"));
}

#[test]
fn a_wijk_that_is_renamed_takes_all_its_addresses_along() {
    let wijk = "content/wijken/noord/wijk.md";
    let site = SiteTest::from("regio-drie-wijken")
        .edit(wijk, |text| text.replacen("---\n", "---\neerder: [havens]\n", 1));
    let built = site.build();
    for rest in ["", "sociale-kaart/", "sociale-kaart/huisartsen-noord/", "thema/dementie/"] {
        let page = built.page(&format!("/wijken/havens/{rest}"));
        let up = "../".repeat(rest.matches('/').count() + 1);
        assert!(page.contains(&format!("0; url={up}noord/{rest}\"")), "{rest}: {page}");
    }
}

/// `een-wijk` whose book has a provider that is gone, with more about it.
fn without(more: &str) -> SiteTest {
    let line = format!("- {{soort: aanbieder, wijk: noord, id: noodfonds, {more}}}\n");
    SiteTest::from("een-wijk").with(BOOK, &line)
}

#[test]
fn the_page_of_what_is_gone_says_so_and_where_to_go() {
    let built =
        without("voor: publiek, weg: 2026-09-01, opgevolgd_door: buurthuis-de-linde").build();
    let page = built.page("/sociale-kaart/noodfonds/");
    compare("tests/sites/een-wijk/expected/vervallen.html", page);
    assert!(page.contains("<h1>Deze aanbieder staat niet meer in het handboek</h1>"));
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("<a href=\"../buurthuis-de-linde/\">Buurthuis De Linde</a>"));
    assert!(page.contains("class=\"knop\" href=\"../\">Sociale kaart</a>"));
}

#[test]
fn what_was_for_a_narrower_audience_is_no_address_of_a_wider_one() {
    let site = without("voor: professionals, weg: 2026-09-01");
    let has = |site: &SiteTest, audience: Audience| {
        let built = site.build_for(&Request { audience: Some(audience), ..Request::default() });
        built.files().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("noodfonds"))
            || paths(&built).iter().any(|path| path.contains("noodfonds"))
    };
    assert!(!has(&site, Audience::Public));
    assert!(has(&site, Audience::Professionals));
    // Of what is in the sources still, these say for whom it is.
    let narrowed = SiteTest::from("een-wijk")
        .with(BOOK, "- {soort: aanbieder, wijk: noord, id: noodfonds, voor: publiek}\n")
        .with(
            "content/wijken/noord/aanbieders/noodfonds.yml",
            "naam: Fonds\nsoort: welzijn\nzichtbaar_voor: wijknetwerk\nwebsite: https://www.example.org\n",
        );
    assert!(!has(&narrowed, Audience::Professionals));
    assert!(has(&narrowed, Audience::Network));
}

/// The book of a site after a build on a day.
fn after(site: &SiteTest, day: &str) -> String {
    let checked = check(&site.in_memory(), &Request::default(), &Cache::default());
    let text = std::str::from_utf8(site.bytes(BOOK)).unwrap();
    renewed(&checked.whole, &BOOK.into(), text, Day::parse(day).unwrap()).unwrap().text
}

#[test]
fn a_build_adds_what_is_new_and_marks_what_is_gone() {
    let site = SiteTest::from("een-wijk").with(BOOK, "# Van ons.\n");
    let book = after(&site, "2026-11-02");
    let expected = "\
# Van ons.
- {soort: aanbieder, wijk: noord, id: buurthuis-de-linde, voor: publiek}
- {soort: aanbieder, wijk: noord, id: huisartsen-de-brug, voor: publiek}
- {soort: contactpersoon, wijk: noord, id: poh-ouderen, voor: publiek}
- {soort: contactpersoon, wijk: noord, id: praktijkmanager, voor: professionals}
- {soort: pagina, wijk: noord, id: over-dit-handboek, voor: publiek}
- {soort: thema, id: eenzaamheid, voor: publiek}
- {soort: thema-avond, wijk: noord, id: eenzaamheid-herkennen, voor: publiek}
- {soort: werkafspraak, wijk: noord, id: terugkoppeling, voor: publiek}
- {soort: wijk, id: noord, voor: publiek}
";
    assert_eq!(book, expected);
    let site = site.with(BOOK, &book);
    assert_eq!(after(&site, "2027-01-01"), book, "a second build changes nothing");
    let commented =
        book.replace("eenzaamheid, voor: publiek}", "eenzaamheid, voor: publiek} # kern");
    let changed = site
        .with(BOOK, &commented)
        .without("content/wijken/noord/paginas/over-dit-handboek.md")
        .edit("content/wijken/noord/wijk.md", |text| {
            text.replacen("---\n", "---\nzichtbaar_voor: professionals\n", 1)
        });
    let expected = commented
        .replace(
            "over-dit-handboek, voor: publiek}",
            "over-dit-handboek, voor: publiek, weg: 2026-12-01}",
        )
        .replace("voor: publiek}", "voor: professionals}")
        .replace("eenzaamheid, voor: professionals}", "eenzaamheid, voor: publiek}");
    assert_eq!(after(&changed, "2026-12-01"), expected);
}

#[test]
fn an_id_of_the_book_comes_back_for_the_same_record_only() {
    let text = "naam: Fonds\nsoort: welzijn\nwebsite: https://www.example.org\n";
    let path = "content/wijken/noord/aanbieders/noodfonds.yml";
    let again = without("voor: publiek, weg: 2026-09-01").with(path, text);
    assert_eq!(again.check().codes(), ["id-hergebruikt"]);
    assert!(without("voor: publiek").with(path, text).check().codes().is_empty());
}

#[test]
fn the_same_tree_comes_before_and_after_the_book_is_written() {
    let site = SiteTest::from("een-wijk")
        .with(BOOK, "- {soort: aanbieder, wijk: noord, id: noodfonds, voor: publiek}\n");
    let first = site.build();
    let second = site.clone().with(BOOK, &after(&site, "2026-11-02")).build();
    assert!(first.files().eq(second.files()));
}
