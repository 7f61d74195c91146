//! The dekking of a regio: what is missing where, and for whom that can be seen.

use wijkboek::entry::Audience;
use wijkboek::pipeline::Request;

use crate::support::{Built, SiteTest};

const PAGE: &str = "dekking/";

fn built(site: &SiteTest, audience: Audience) -> Built {
    site.build_for(&Request { audience: Some(audience), ..Request::default() })
}

/// The row of a table that begins with some words.
fn row<'p>(page: &'p str, begin: &str) -> &'p str {
    let found = page.split("<tr>").find(|row| row.contains(&format!(">{begin}<")));
    found.unwrap_or_else(|| panic!("no row of {begin} in {page}"))
}

#[test]
fn what_a_wijk_misses_is_named_and_what_it_gets_is_not() {
    let site = SiteTest::example();
    let before = built(&site, Audience::Professionals);
    let page = before.page(PAGE);
    assert!(row(page, "Eenzaamheid").matches(">compleet<").count() == 3, "{page}");
    assert!(row(page, "Dementie").contains(">mist: thema-avond<"), "{page}");
    let evening = "---\ntitel: Dementie\nbegin: 2027-01-12T17:30\neinde: 2027-01-12T20:30\nlocatie: Zaal\nthemas: [dementie]\norganisator: wijkteam-lindeveen\nstatus: gepland\nsamenvatting: X\n---\nTekst.\n";
    let site = site.with("content/wijken/lindeveen/thema-avonden/dementie-2027.md", evening);
    let after = built(&site, Audience::Professionals);
    let row = row(after.page(PAGE), "Dementie");
    assert_eq!(row.matches("compleet").count(), 1, "{row}");
}

#[test]
fn a_practice_without_a_contact_and_one_with_many_can_be_seen() {
    let site = SiteTest::example();
    let page = built(&site, Audience::Professionals).page(PAGE).to_owned();
    let brink = row(&page, "Huisartsenpraktijk De Brink");
    assert!(brink.contains(">10<") && brink.contains("Wijkteam Lindeveen (2)"), "{brink}");
    let site = site.with(
        "content/wijken/zonnegaarde/aanbieders/nieuwe-praktijk.yml",
        "naam: Nieuwe Praktijk\nsoort: huisarts\ntelefoon: 058 000 40 90\nthemas: [eenzaamheid]\nsamenvatting: X\n",
    );
    let page = built(&site, Audience::Professionals).page(PAGE).to_owned();
    let new = row(&page, "Nieuwe Praktijk");
    assert!(new.contains(">0<") && new.contains("Dementie"), "{new}");
}

#[test]
fn everyone_sees_no_dekking_and_no_way_to_it() {
    let public = built(&SiteTest::example(), Audience::Public);
    assert!(!public.files().any(|(path, _)| path.starts_with("dekking")));
    assert!(!public.page("").contains("dekking/"));
}
