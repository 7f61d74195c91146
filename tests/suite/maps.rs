//! Maps, from GeoJSON to pages.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use wijkboek::base::Lang;
use wijkboek::pipeline::{Purpose, Request};
use wijkboek::preview::{Found, Session};

use crate::support::{Built, SiteTest};

const OUTLINE: &str = "content/wijken/noord/bestanden/grens.geojson";

/// The small site, whose wijk has this outline.
fn site(outline: &str) -> SiteTest {
    let named = |text: &str| text.replacen("naam:", "grens: grens.geojson\nnaam:", 1);
    SiteTest::from("een-wijk").edit("content/wijken/noord/wijk.md", named).with(OUTLINE, outline)
}

fn polygon(points: &str) -> String {
    format!("{{\"type\": \"Polygon\", \"coordinates\": [[{points}]]}}")
}

fn square() -> String {
    polygon("[5.78, 52.9], [5.8, 52.9], [5.8, 52.91], [5.78, 52.91]")
}

fn has(built: &Built, path: &str) -> bool {
    built.files().any(|(file, _)| file == path)
}

#[test]
fn a_wijk_with_an_outline_has_a_map_and_its_list_leads_there() {
    let built = site(&square()).build();
    let page = built.page("/sociale-kaart/kaart/");
    assert!(page.contains("href=\"#plek-1\" aria-label=\"1: Huisartsen De Brug\""), "{page}");
    assert!(page.contains("<li id=\"plek-1\" tabindex=\"-1\">"));
    assert!(built.page("/sociale-kaart/").contains("href=\"kaart/\""));
    // Who has no place is on the page all the same.
    assert!(page.contains("Niet op deze kaart") && page.contains("Buurthuis De Linde"));
    // A single wijk has no wijken to choose from.
    assert!(!built.page("/").contains("class=\"kaart\""));
}

#[test]
fn without_an_outline_or_with_a_broken_one_the_site_is_as_it_was() {
    let plain = SiteTest::from("een-wijk").build();
    let broken = site("{\"type\": \"Polygon\"");
    assert_eq!(broken.check().codes(), ["geojson"]);
    for built in [plain, broken.build()] {
        assert!(!has(&built, "sociale-kaart/kaart/index.html"));
        assert!(!built.page("/sociale-kaart/").contains("href=\"kaart/\""));
    }
}

#[test]
fn a_mistake_deep_in_a_line_of_a_large_file_is_told_with_its_column() {
    let mut points = String::new();
    for at in 0..3000 {
        let angle = f64::from(at) / 3000.0 * std::f64::consts::TAU;
        let (x, y) = (5.8 + angle.cos() / 50.0, 52.9 + angle.sin() / 80.0);
        let _ = write!(points, "[{x:.6},{y:.6}],");
    }
    let text = site(&polygon(&format!("{points}[5.8 52.9]"))).check().text(Lang::Nl);
    assert!(text.contains("grens.geojson:1:"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() < 200), "{text}");
}

#[test]
fn neighbours_keep_one_border_between_them() {
    let page = SiteTest::from("regio-drie-wijken").build();
    let page = page.page("/");
    let paths: Vec<&str> = page
        .split("class=\"grens\" d=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let [noord, zuid] = paths.as_slice() else { panic!("{paths:?}") };
    let shared = corners(noord).into_iter().filter(|spot| corners(zuid).contains(spot));
    assert_eq!(shared.count(), 5, "{paths:?}");
    assert!(page.contains("<a href=\"wijken/zuid/\" aria-label=\"Zuid\">"), "{page}");
}

/// The corners of a path: `M10 20l5-2-3 12z`.
fn corners(path: &str) -> Vec<(i32, i32)> {
    let spaced = path.replace('-', " -").replace(['M', 'l', 'z'], " ");
    let numbers: Vec<i32> = spaced.split_whitespace().map(|word| word.parse().unwrap()).collect();
    let steps = numbers.chunks(2).map(|pair| (pair[0], pair[1]));
    let walk = steps.scan((0, 0), |at, step| {
        *at = (at.0 + step.0, at.1 + step.1);
        Some(*at)
    });
    walk.collect()
}

#[test]
fn a_background_is_there_only_where_the_site_allows_it_and_only_on_maps() {
    let without = site(&square()).build();
    for path in ["/", "/sociale-kaart/", "/sociale-kaart/kaart/"] {
        assert!(!without.page(path).contains("pdok"), "{path}");
    }
    let allowed = |text: &str| format!("{text}achtergrondkaart: ja\n");
    let with = site(&square()).edit("site.yml", allowed).build();
    let page = with.page("/sociale-kaart/kaart/");
    let policy =
        "img-src &#39;self&#39; data: https://service.pdok.nl; connect-src &#39;self&#39;;";
    assert!(page.contains(policy), "{page}");
    assert!(page.contains("data-tegels=\"15/16910/"), "{page}");
    // Nothing is asked of anyone before the click.
    assert!(!page.contains("<image") && !page.contains("<img"));
    for path in ["/", "/sociale-kaart/"] {
        assert!(!with.page(path).contains("pdok"), "{path}");
    }
}

#[test]
fn a_file_of_a_megabyte_is_read_in_no_time() {
    let mut points = String::new();
    for at in 0..40_000 {
        let angle = f64::from(at) / 40_000.0 * std::f64::consts::TAU;
        // Waves of some metres, so that there is something to leave out.
        let wave = 1.0 + (angle * 4001.0).sin() / 2000.0;
        let (x, y) = (5.8 + angle.cos() * wave / 50.0, 52.9 + angle.sin() * wave / 80.0);
        let _ = writeln!(points, "[{x:.7}, {y:.7}],");
    }
    let text = polygon(points.trim_end_matches(",\n"));
    assert!((900_000..1_048_576).contains(&text.len()), "{}", text.len());
    let site = site(&text);
    let start = Instant::now();
    let built = site.build();
    // Hundredths of a second in a program that was optimised.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    let page = built.page("/sociale-kaart/kaart/");
    assert!(page.len() < 20_000, "{} bytes", page.len());
}

#[test]
fn a_preview_shows_another_outline_at_once() {
    let world = |outline: &str| site(outline).in_memory();
    let request = || Request { purpose: Purpose::Preview, ..Request::default() };
    let open = |outline: &str| Session::open(world(outline), request(), Lang::Nl).unwrap().0;
    let shown = |session: &Session| match session.find("sociale-kaart/kaart/") {
        Found::Page(html, _) => String::from_utf8(html.to_vec()).unwrap(),
        other => panic!("{other:?}"),
    };
    assert_ne!(shown(&open(&square())), shown(&open(&square().replace("5.8,", "5.81,"))));
}
