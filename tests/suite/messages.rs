//! How messages are shown: on narrow screens, in large numbers, and as data for platforms.

use serde_json::Value;
use textwrap::core::display_width;
use wijkboek::base::Lang;
use wijkboek::diag::{Amount, Colour, Screen, codes};

use crate::support::{SiteTest, compare};

const NARROW: usize = 60;

#[test]
fn every_message_fits_a_narrow_screen() {
    let checked = SiteTest::from("alles-fout").check();
    for lang in [Lang::Nl, Lang::En] {
        for width in [NARROW, 100] {
            let text = checked.on(lang, Screen { colour: Colour::Never, width });
            assert_fits(&text, width);
        }
    }
}

#[test]
fn long_paths_lines_values_and_labels_fit_too() {
    let name = "een-heel-erg-lange-naam-van-een-aanbieder-die-niet-op-een-smal-scherm-past";
    let value = "euro per keer ".repeat(40);
    let list = format!(
        "- {{id: a, naam: {value}, soort: huisarts, website: {value}, taal: x}}\n\
         - {{id: b, {:300}notitie: {value}, naam: X}}\n\
         - {{id: a, naam: {value}, soort: huisarts}}\n\
         - {{id: d, naam: \"漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字\", soort: \"漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字\"}}\n",
        ""
    );
    let checked = SiteTest::from("een-wijk")
        .with(&format!("content/wijken/noord/aanbieders/{name}.yml"), &list)
        .check();
    assert!(checked.notes.len() > 5, "{}", checked.text(Lang::Nl));
    for width in [40, NARROW, 80] {
        assert_fits(&checked.on(Lang::Nl, Screen { colour: Colour::Never, width }), width);
    }
}

#[test]
fn colours_change_nothing_but_the_colour() {
    let checked = SiteTest::from("alles-fout").check();
    let plain = checked.on(Lang::Nl, Screen { colour: Colour::Never, width: NARROW });
    let coloured = checked.on(Lang::Nl, Screen { colour: Colour::Always, width: NARROW });
    assert!(coloured.contains('\u{1b}'));
    let bare: String = anstream::adapter::strip_str(&coloured).to_string();
    let bare: Vec<&str> = bare.lines().map(str::trim_end).collect();
    assert_eq!(plain.trim_end(), bare.join("\n").trim_end());
}

#[test]
fn many_messages_begin_with_what_they_are_about() {
    let checked = many().check();
    let brief = checked.report(Lang::Nl, NARROW, Amount::Brief);
    assert_fits(&brief, NARROW);
    compare("tests/messages/many.txt", &brief);
    let english = checked.report(Lang::En, NARROW, Amount::Brief);
    assert_fits(&english, NARROW);
    compare("tests/messages/many-english.txt", &english);
    let all = checked.report(Lang::Nl, NARROW, Amount::All);
    let titles = |text: &str| text.matches("fout[telefoonnummer-nul]: ").count();
    assert_eq!((titles(&brief), titles(&all)), (3, 40));
}

/// A site with forty phone numbers from a spreadsheet, and a few other mistakes.
fn many() -> SiteTest {
    let lists = (0..14).map(|file| {
        let records = (0..3).filter(|n| file * 3 + n < 40).map(|n| {
            let number = 580_001_000 + file * 3 + n;
            format!("- {{id: p{file}-{n}, naam: P{file} {n}, soort: huisarts, telefoon: [{{nummer: {number}}}]}}\n")
        });
        (file, records.collect::<String>())
    });
    let site = lists.fold(SiteTest::from("een-wijk"), |site, (file, list)| {
        site.with(&format!("content/wijken/noord/aanbieders/lijst-{file:02}.yml"), &list)
    });
    let more = "naam: Fysio\nsoort: fysio\ntelefon: 5\nwebsite: nee\nniveau: hoog\n";
    site.with("content/wijken/noord/aanbieders/fysio-noord.yml", more)
}

#[test]
fn a_log_for_platforms_has_what_sarif_asks_for() {
    let checked = SiteTest::from("alles-fout").check();
    for lang in [Lang::Nl, Lang::En] {
        let log: Value = serde_json::from_str(&checked.sarif(lang)).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let [run] = log["runs"].as_array().unwrap().as_slice() else { panic!("one run") };
        let driver = &run["tool"]["driver"];
        assert_eq!(driver["name"], "wijkboek");
        assert_eq!(driver["language"], lang.tag());
        let rules = driver["rules"].as_array().unwrap();
        assert_eq!(rules.len(), codes::all().count());
        for rule in rules {
            assert!(!text(&rule["id"]).is_empty());
            assert!(!text(&rule["shortDescription"]["text"]).contains('{'), "{rule}");
            assert!(is_level(&rule["defaultConfiguration"]["level"]), "{rule}");
        }
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), checked.notes.len());
        for result in results {
            assert_result(result, rules);
        }
        assert!(results.iter().any(|result| result["relatedLocations"][0].is_object()));
    }
}

/// What the standard requires of a result: section 3.27, and 3.28 to 3.30 for its locations.
fn assert_result(result: &Value, rules: &[Value]) {
    let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(rules[rule]["id"], result["ruleId"]);
    assert!(is_level(&result["level"]), "{result}");
    assert!(!text(&result["message"]["text"]).is_empty());
    let list = |name: &str| result[name].as_array().unwrap().clone();
    for label in list("relatedLocations") {
        assert!(!text(&label["message"]["text"]).is_empty(), "{label}");
    }
    for location in list("locations").iter().chain(&list("relatedLocations")) {
        let place = &location["physicalLocation"];
        let uri = text(&place["artifactLocation"]["uri"]);
        assert!(!uri.is_empty() && !uri.contains([' ', '\\']), "{uri}");
        let region = |name: &str| place["region"][name].as_u64().unwrap();
        let start = (region("startLine"), region("startColumn"));
        let end = (region("endLine"), region("endColumn"));
        assert!(start >= (1, 1) && end >= start, "{place}");
    }
}

fn is_level(value: &Value) -> bool {
    matches!(text(value), "error" | "warning" | "note")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn assert_fits(text: &str, width: usize) {
    for line in text.lines() {
        assert!(display_width(line) <= width, "{} columns: {line}", display_width(line));
    }
}
