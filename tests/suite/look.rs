//! The look of a site, from its settings to its files.

use std::collections::BTreeSet;

use wijkboek::base::Lang;
use wijkboek::pipeline::{Purpose, Request};
use wijkboek::preview::{Found, Session};

use crate::support::{Built, SiteTest, files_below, root, text};

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 10\"/>";

fn site(look: &str) -> SiteTest {
    SiteTest::from("een-wijk").edit("site.yml", |text| format!("{text}uiterlijk: {{{look}}}\n"))
}

/// The path and text of the file of a site whose path begins so.
fn file<'b>(built: &'b Built, start: &str) -> (&'b str, &'b str) {
    let found = built.files().find(|(path, _)| path.starts_with(start));
    let (path, bytes) = found.unwrap_or_else(|| panic!("there is no {start}"));
    (path, std::str::from_utf8(bytes).unwrap())
}

/// The address of the icon, which holds it.
fn icon(built: &Built) -> String {
    let (_, after) = built.page("/").split_once("<link rel=\"icon\" href=\"").unwrap();
    let address = after.split('"').next().unwrap();
    assert!(address.starts_with("data:image/svg+xml,"), "{address}");
    address.to_owned()
}

#[test]
fn a_large_icon_of_a_site_stands_in_a_file() {
    let large = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", "<g/>".repeat(200));
    let built = SiteTest::from("een-wijk").with("thema/icons/favicon.svg", &large).build();
    assert_eq!(file(&built, "middelen/icoon.").1, large);
    assert!(
        built.page("/").contains("href=\"./middelen/icoon.")
            || built.page("/").contains("href=\"middelen/icoon.")
    );
}

#[test]
fn a_site_without_wishes_looks_as_the_theme_does() {
    let built = SiteTest::from("een-wijk").build();
    let (_, style) = file(&built, "middelen/stijl.");
    assert!(!style.contains("\n@layer tokens{"), "nothing is added");
    assert!(!built.page("/").contains("font-src"));
    assert_eq!(icon(&site("kleur: \"#0b4a54\"").build()), icon(&built));
}

#[test]
fn colours_letter_and_corners_stand_behind_those_of_the_theme() {
    let built = site("kleur: \"#c8102e\", letter: \"Fira Sans\", ronding: 0").build();
    let (_, style) = file(&built, "middelen/stijl.");
    let (_, own) = style.split_once("\n@layer tokens{:root{").unwrap();
    for value in [
        "--wijk-merk:#c8102e",
        "--wijk-link:light-dark(#c8102e,#ffaaa6)",
        "--wijk-letter:\"Fira Sans\", system-ui",
        "--wijk-hoek:0rem",
    ] {
        assert!(own.contains(value), "{value}: {own}");
    }
    // What follows from no wish is the theme's.
    assert!(!own.contains("--wijk-accent:") && !own.contains("--wijk-vlak:"));
    assert!(icon(&built).contains("%23c8102e"));
}

#[test]
fn a_refused_colour_is_replaced_by_the_nearest_meanwhile() {
    let wished = site("kleur: \"#ffe000\"");
    assert_eq!(wished.check().codes(), ["kleur-contrast"]);
    let english = wished.check().text(Lang::En);
    assert!(english.contains("1.31") && english.contains("#aa9400"), "{english}");
    assert!(file(&wished.build(), "middelen/stijl.").1.contains("--wijk-merk:#aa9400"));
}

#[test]
fn a_logo_takes_the_place_of_the_name() {
    let built = site("logo: logo.svg").with("logo.svg", LOGO).build();
    let (path, _) = file(&built, "middelen/logo.");
    let image = format!("src=\"{path}\" alt=\"Handboek Noord\" width=\"300\" height=\"100\"");
    let page = built.page("/");
    assert!(page.contains(&image), "{page}");
}

#[test]
fn a_letter_in_a_file_may_be_loaded() {
    let built = site("letter: thema/huis.woff2").with("thema/huis.woff2", "wOF2...").build();
    let (path, _) = file(&built, "middelen/letter.");
    let name = path.strip_prefix("middelen/").unwrap();
    let (_, style) = file(&built, "middelen/stijl.");
    assert!(style.contains(&format!("src:url({name})format(\"woff2\");font-display:swap")));
    assert!(style.contains("--wijk-letter:Huisletter, system-ui"));
    assert!(built.page("/").contains("; font-src &#39;self&#39;"));
}

#[test]
fn a_site_replaces_one_text_one_template_and_one_style() {
    let site = SiteTest::from("een-wijk")
        .with("thema/i18n/nl.yml", "zoek-knop: Vind\n")
        .with("thema/templates/parts/stand.html", "<b>{{ state_text }}</b>")
        .with("thema/styles/parts/eigen.css", ".eigen { color: inherit; }");
    assert!(site.check().notes.is_empty());
    let built = site.build();
    assert!(built.page("/").contains(">Vind</button>"));
    assert!(built.page("/").contains("Waar zoekt u hulp voor?"), "the other texts stay");
    assert!(built.page("/werkafspraken/").contains("<b>Geldig</b>"));
    assert!(file(&built, "middelen/stijl.").1.contains(".eigen{"));
}

#[test]
fn a_preview_shows_another_logo_at_once() {
    let world = |logo: &str| site("logo: logo.svg").with("logo.svg", logo).in_memory();
    let request = || Request { purpose: Purpose::Preview, ..Request::default() };
    let open = |logo| Session::open(world(logo), request(), Lang::Nl).unwrap().0;
    let shown = |session: &Session| match session.find("") {
        Found::Page(html, _) => String::from_utf8(html.to_vec()).unwrap(),
        other => panic!("{other:?}"),
    };
    assert_ne!(shown(&open(LOGO)), shown(&open(&LOGO.replace("30", "40"))));
}

#[test]
fn the_gallery_shows_every_part_of_the_theme() {
    let read = |name: &str| text(&format!("themes/standaard/templates/{name}"));
    let mut shown = BTreeSet::new();
    let mut left = vec!["pages/galerij.html".to_owned()];
    while let Some(name) = left.pop() {
        let source = read(&name);
        let used = source
            .split('"')
            .filter(|word| word.starts_with("parts/") || word.starts_with("layout/"));
        left.extend(used.filter(|name| !shown.contains(*name)).map(str::to_owned));
        shown.insert(name);
    }
    let parts = files_below(&root().join("themes/standaard/templates/parts")).into_keys();
    let missing: Vec<String> =
        parts.map(|name| format!("parts/{name}")).filter(|name| !shown.contains(name)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_gallery_is_in_a_preview_only() {
    let site = SiteTest::from("een-wijk");
    let is_there = |built: &Built| built.files().any(|(path, _)| path.starts_with("galerij/"));
    assert!(!is_there(&site.build()));
    let preview = site.build_for(&Request { purpose: Purpose::Preview, ..Request::default() });
    assert!(is_there(&preview));
    assert!(preview.page("/").contains("href=\"galerij/\""));
}
