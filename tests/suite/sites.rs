//! The small sites: `alle-soorten` has every field, `alles-fout` most mistakes.

use std::collections::BTreeSet;
use std::sync::Arc;

use wijkboek::base::Lang;
use wijkboek::record::{
    FieldInfo, Form, Home, RECORD_TYPES, RecordType, address_fields, common_fields, settings_fields,
};
use wijkboek::syntax::{self, FrontMatter, Node, Value};

use crate::support::{SiteTest, compare};

#[test]
fn the_sites_without_mistakes_give_no_message() {
    for name in ["een-wijk", "regio-drie-wijken", "alle-soorten"] {
        assert_eq!(SiteTest::from(name).check().text(Lang::Nl), "\n", "{name}");
    }
}

#[test]
fn an_empty_site_says_that_there_is_no_wijk() {
    assert_eq!(SiteTest::from("leeg").check().codes(), ["geen-wijken"]);
}

#[test]
fn every_mistake_of_a_site_is_told_at_once() {
    let checked = SiteTest::from("alles-fout").check();
    compare("tests/sites/alles-fout/expected/check.txt", &checked.text(Lang::Nl));
}

#[test]
fn one_site_has_every_field_of_every_record() {
    let site = SiteTest::from("alle-soorten");
    let mut missing = Vec::new();
    let settings = keys(&parse(&site, "site.yml"));
    note_missing("site", settings_fields(), &settings, "", &mut missing);
    let addresses = keys(&parse(&site, "adressen.yml"));
    note_missing("adres", address_fields(), &addresses, "", &mut missing);
    for record_type in RECORD_TYPES {
        let name = record_type.kind.key();
        let mut used = BTreeSet::new();
        for path in site.paths().filter(|path| stands_in(record_type, path)) {
            used.extend(keys(&parse(&site, path)));
        }
        note_missing(name, record_type.fields, &used, "", &mut missing);
        // A Markdown file's text is its omschrijving.
        let common: Vec<FieldInfo> = common_fields()
            .iter()
            .filter(|field| record_type.form == Form::Yaml || field.key != "omschrijving")
            .copied()
            .collect();
        note_missing(name, &common, &used, "", &mut missing);
    }
    assert!(missing.is_empty(), "fields that no file has:\n{}", missing.join("\n"));
}

/// Notes the fields that no path of keys leads to.
fn note_missing(
    kind: &str,
    fields: &[FieldInfo],
    used: &BTreeSet<String>,
    before: &str,
    missing: &mut Vec<String>,
) {
    for field in fields {
        let path = format!("{before}/{}", field.key);
        if used.contains(&path) {
            note_missing(kind, field.shape.fields(), used, &path, missing);
        } else {
            missing.push(format!("{kind}: {path}"));
        }
    }
}

fn stands_in(record_type: &RecordType, path: &str) -> bool {
    match record_type.home {
        Home::SiteFile(name) | Home::WijkFile(name) => path.ends_with(&format!("/{name}")),
        Home::SiteFolder(folder) | Home::Folder(folder) => {
            path.contains(&format!("/{folder}/")) && !path.contains("/bestanden/")
        }
    }
}

fn parse(site: &SiteTest, path: &str) -> Node {
    let text = std::str::from_utf8(site.bytes(path)).unwrap();
    let range = match syntax::split(text) {
        FrontMatter::Both { yaml, .. } => yaml,
        _ => 0..text.len(),
    };
    syntax::parse(&Arc::from(path), text, range).value.unwrap()
}

/// The paths of all keys: `/telefoon/nummer`.
fn keys(node: &Node) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(node, "", &mut found);
    found
}

fn collect(node: &Node, before: &str, found: &mut BTreeSet<String>) {
    match &node.value {
        Value::Map(entries) => {
            for (key, value) in entries {
                let path = format!("{before}/{}", key.name);
                collect(value, &path, found);
                found.insert(path);
            }
        }
        Value::List(items) => items.iter().for_each(|item| collect(item, before, found)),
        Value::Empty | Value::Text(_) => {}
    }
}
