//! The page for those who keep a site: where it is, where it is not, and what it tells to whom.

use wijkboek::entry::Audience;
use wijkboek::pipeline::{Purpose, Request};

use crate::support::{Built, SiteTest, compare};

/// A word that only this page and its files have.
const SIGN: &str = "redactie/";

fn built_for(site: &SiteTest, audience: Audience) -> Built {
    site.build_for(&Request { audience: Some(audience), ..Request::default() })
}

fn preview(site: &SiteTest) -> Built {
    site.build_for(&Request { purpose: Purpose::Preview, ..Request::default() })
}

/// A site with a record that is not for everyone, about which there is something to say.
fn site() -> SiteTest {
    let contact = "rol: Teamleider\nwerkt_bij: fysio-noord\nnagekeken: {op: 2020-01-01}\n";
    SiteTest::from("verouderd")
        .with("content/wijken/noord/contactpersonen/teamleider.yml", contact)
        .with("redactie-historie.csv", "2026-10-01;5;0;2;61\n")
}

#[test]
fn without_the_setting_a_published_site_has_nothing_of_it() {
    let site = site().edit("site.yml", |text| text.replace("redactie: ja\n", ""));
    for audience in Audience::ALL {
        for (path, bytes) in built_for(&site, audience).files() {
            assert!(!path.contains(SIGN), "{audience:?} has {path}");
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains(SIGN), "{audience:?}: {path} leads to the page");
        }
    }
}

#[test]
fn a_preview_shows_it_without_the_setting_and_in_full() {
    let site = site().edit("site.yml", |text| text.replace("redactie: ja\n", ""));
    let built = preview(&site);
    let page = built.page("/redactie/");
    for words in
        ["Teamleider", "sinds 1 januari 2020 niet nagekeken", "contactpersonen/teamleider.yml:3"]
    {
        assert!(page.contains(words), "the page does not say `{words}`");
    }
    assert!(built.page("/").contains("href=\"redactie/\""));
    compare("tests/sites/verouderd/expected/voorvertoning.html", &without_frame(page));
}

#[test]
fn in_public_it_tells_nothing_of_what_is_not_public_and_nobody_is_led_to_it() {
    let built = built_for(&site(), Audience::Public);
    assert!(built.page("/redactie/").contains("<meta name=\"robots\" content=\"noindex\">"));
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(bytes);
        for secret in ["eamleider", "2020", "Hylkje"] {
            assert!(!text.contains(secret), "{path} says `{secret}`");
        }
        let own = path.starts_with(SIGN);
        assert!(own || !text.contains(SIGN), "{path} leads to the page");
    }
}

#[test]
fn in_the_closed_tree_every_page_leads_to_it() {
    let built = built_for(&site(), Audience::Network);
    assert!(built.page("/sociale-kaart/").contains("href=\"../redactie/\""));
    assert!(built.page("/redactie/").contains("Fysio Noord"));
}

/// What stands between header and footer.
fn without_frame(page: &str) -> String {
    let (_, below) = page.split_once("<main").unwrap();
    let (content, _) = below.split_once("</main>").unwrap();
    format!("<main{content}</main>\n")
}
