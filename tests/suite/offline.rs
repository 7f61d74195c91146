//! What browsers keep of a site: the lists that the service worker reads, and what hosts are told.

use std::collections::{BTreeMap, BTreeSet};

use wijkboek::pipeline::{Purpose, Request};

use crate::support::{Built, SiteTest};

/// The text of a file of a site.
fn file<'b>(built: &'b Built, path: &str) -> Option<&'b str> {
    let (_, bytes) = built.files().find(|(known, _)| *known == path)?;
    Some(std::str::from_utf8(bytes).unwrap())
}

/// Paths with their prints, or folders with their lists.
type Pairs = Vec<(String, String)>;

/// The pairs of a list.
fn pairs(value: &serde_json::Value) -> Pairs {
    serde_json::from_value(value.clone()).unwrap()
}

/// What is kept: always, and of each folder.
fn kept(built: &Built) -> (Pairs, BTreeMap<String, Pairs>) {
    let first: serde_json::Value =
        serde_json::from_str(file(built, "offline.json").unwrap()).unwrap();
    let lists = pairs(&first["mappen"]).into_iter().map(|(folder, path)| {
        let list = file(built, &path).unwrap_or_else(|| panic!("there is no {path}"));
        (folder, pairs(&serde_json::from_str(list).unwrap()))
    });
    (pairs(&first["altijd"]), lists.collect())
}

/// The path of the file of a page.
fn on_disk(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

#[test]
fn every_page_is_in_one_list_and_every_list_names_files_of_the_tree() {
    for name in ["een-wijk", "regio-drie-wijken", "alle-soorten"] {
        let built = SiteTest::from(name).build();
        let (always, lists) = kept(&built);
        let all = always.iter().chain(lists.values().flatten());
        let paths: Vec<String> = all.map(|(path, _)| on_disk(path)).collect();
        let once: BTreeSet<&String> = paths.iter().collect();
        assert_eq!(once.len(), paths.len(), "{name}: each once");
        let files: BTreeSet<String> = built.files().map(|(path, _)| path.to_owned()).collect();
        let missing: Vec<&&String> = once.iter().filter(|path| !files.contains(**path)).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
        let exports = once.iter().filter(|path| path.contains("gegevens/")).count();
        assert_eq!(exports, 0, "{name}: nobody takes files along without a network");
        let apart = ["404.html", "redactie/index.html"];
        // Where something was, nothing needs to be kept.
        let was_there = |path: &str| {
            let page = built.page(&format!("/{}", path.trim_end_matches("index.html")));
            page.contains("http-equiv=\"refresh\"") || page.contains("niet meer in het handboek")
        };
        let left: Vec<&String> = files
            .iter()
            .filter(|path| {
                std::path::Path::new(path).extension().is_some_and(|ending| ending == "html")
                    && !apart.contains(&path.as_str())
                    && !path.ends_with("gegevens/index.html")
            })
            .filter(|path| !once.contains(path) && !was_there(path))
            .collect();
        assert!(left.is_empty(), "{name}: {left:?}");
        for (folder, list) in &lists {
            assert_eq!(list.first().map(|(path, _)| path), Some(folder), "its first page first");
            assert!(list.iter().all(|(path, print)| path.starts_with(folder) && print.len() == 10));
        }
    }
}

#[test]
fn an_edit_changes_the_prints_of_the_pages_that_show_it() {
    let (before, after) =
        (SiteTest::from("regio-drie-wijken"), SiteTest::from("regio-drie-wijken"));
    let path = "content/wijken/noord/wijk.md";
    let after = after.edit(path, |text| format!("{text}\nNog een zin over de wijk.\n"));
    let ((_, before), (_, after)) = (kept(&before.build()), kept(&after.build()));
    let changed = |folder: &str| -> Vec<&str> {
        let (before, after) = (&before[folder], &after[folder]);
        let other = after.iter().filter(|pair| !before.contains(pair));
        other.map(|(path, _)| path.as_str()).collect()
    };
    assert_eq!(changed("wijken/noord/"), ["wijken/noord/"]);
    assert_eq!(changed("wijken/zuid/"), Vec::<&str>::new());
}

#[test]
fn other_styles_change_every_print() {
    let site = || SiteTest::from("een-wijk");
    let other = site().edit("site.yml", |text| format!("{text}uiterlijk: {{ronding: 1}}\n"));
    let ((_, before), (_, after)) = (kept(&site().build()), kept(&other.build()));
    assert!(before[""].iter().all(|pair| !after[""].contains(pair)));
}

#[test]
fn a_site_that_keeps_nothing_has_a_worker_that_goes() {
    let off = SiteTest::from("een-wijk").edit("site.yml", |text| format!("{text}offline: nee\n"));
    let portable = Request { portable: true, ..Request::default() };
    let preview = Request { purpose: Purpose::Preview, ..Request::default() };
    let trees = [
        off.build(),
        SiteTest::from("een-wijk").build_for(&portable),
        SiteTest::from("een-wijk").build_for(&preview),
    ];
    for built in &trees {
        let worker = file(built, "offline.js").expect("an earlier one would stay");
        assert!(worker.contains("unregister()") && !worker.contains("\"fetch\""), "{worker}");
        assert!(!built.page("/").contains("data-offline"));
        assert!(built.files().all(|(path, _)| path != "offline.json" && !path.contains("/lijst.")));
    }
    let on = SiteTest::from("een-wijk").build();
    assert!(!file(&on, "offline.js").unwrap().contains("unregister()"));
    assert!(on.page("/sociale-kaart/").contains("data-offline=\"../offline.js\""));
}

#[test]
fn hosts_are_told_the_policy_of_the_pages() {
    let built = SiteTest::from("een-wijk").build();
    let told = file(&built, "_headers").unwrap();
    let line = told.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    let policy = line.and_then(|line| line.strip_suffix("; frame-ancestors 'self'")).unwrap();
    let in_page = policy.replace('\'', "&#39;");
    assert!(built.page("/").contains(&format!("content=\"{in_page}\"")), "{in_page}");
    assert!(policy.contains("worker-src 'self'"));
    let portable = Request { portable: true, ..Request::default() };
    assert!(file(&SiteTest::from("een-wijk").build_for(&portable), "_headers").is_none());
}

#[test]
fn hosts_allow_the_background_of_a_map_where_a_page_has_one() {
    let mut told_of = 0;
    for name in ["een-wijk", "regio-drie-wijken", "alle-soorten"] {
        let edit = |text: &str| {
            format!("{}achtergrondkaart: ja\n", text.replace("achtergrondkaart:", "# "))
        };
        let built = SiteTest::from(name).edit("site.yml", edit).build();
        let policy = "img-src &#39;self&#39; data: https://service.pdok.nl;";
        let pages = built.files().filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok());
        let in_a_page = pages.filter(|text| text.contains(policy)).count() > 0;
        let told = file(&built, "_headers").unwrap().contains("data: https://service.pdok.nl;");
        assert_eq!(told, in_a_page, "{name}");
        told_of += usize::from(told);
    }
    assert!(told_of > 0, "a site has a map");
}
