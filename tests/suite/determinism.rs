//! The same input gives the same bytes, whatever the folder, the zone, the language or the day.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::support::{SiteTest, files_below};

#[test]
fn two_builds_elsewhere_give_the_same_bytes() {
    let site = SiteTest::example();
    let first = built(&site, "een", "Europe/Amsterdam", "nl_NL.UTF-8");
    let second = built(&site, "een/heel/andere map", "Pacific/Kiritimati", "en_US.UTF-8");
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    let differ: Vec<&String> = first
        .iter()
        .filter(|(path, bytes)| second.get(*path) != Some(bytes))
        .map(|(path, _)| path)
        .collect();
    assert!(differ.is_empty(), "these differ: {differ:?}");
}

#[test]
fn a_build_leaves_no_trace_of_the_one_before() {
    let folder = TempDir::new().unwrap();
    // Without a book of addresses: with one, a page that was published once leaves one behind.
    SiteTest::from("alle-soorten").without("adressen.yml").write_to(folder.path());
    build(folder.path(), "Europe/Amsterdam", "nl_NL.UTF-8");
    let fresh = files_below(&folder.path().join("public"));
    let extra = "content/wijken/noord/paginas/even.md";
    crate::support::write_file(&folder.path().join(extra), "---\ntitel: Even\n---\nTekst.\n");
    build(folder.path(), "Europe/Amsterdam", "nl_NL.UTF-8");
    assert_ne!(files_below(&folder.path().join("public")), fresh);
    crate::support::remove_file(&folder.path().join(extra));
    build(folder.path(), "Europe/Amsterdam", "nl_NL.UTF-8");
    assert!(files_below(&folder.path().join("public")) == fresh);
}

fn built(site: &SiteTest, below: &str, zone: &str, lang: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join(below);
    site.write_to(&root);
    build(&root, zone, lang);
    files_below(&root.join("public"))
}

fn build(root: &Path, zone: &str, lang: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_wijkboek"))
        .arg("build")
        .current_dir(root)
        .env("TZ", zone)
        .env("LC_ALL", lang)
        .env("LANG", lang)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
