//! The files that people copy: `site.example.yml` names every setting, and builds.

use wijkboek::base::Lang;
use wijkboek::diag;
use wijkboek::record::{FieldInfo, Shape, settings_fields};

use crate::support::{SiteTest, text};

#[test]
fn the_example_settings_name_every_setting() {
    let example = text("site.example.yml");
    let missing = missing(settings_fields(), &example);
    assert!(missing.is_empty(), "site.example.yml does not name {}", missing.join(", "));
}

#[test]
fn the_example_has_no_mistakes_and_becomes_a_site() {
    let site = SiteTest::example();
    let checked = site.check();
    assert!(!diag::has_errors(&checked.notes), "{}", checked.text(Lang::Nl));
    assert!(site.build().files().count() > 100);
}

/// The settings that stand nowhere as a key, be it behind a `#` as something not in use.
fn missing(fields: &[FieldInfo], example: &str) -> Vec<String> {
    let named = |key: &str| {
        let key = format!("{key}:");
        example.lines().any(|line| {
            let line = line.trim_start_matches(['#', ' ', '-', '{']);
            line.starts_with(&key)
                || line.contains(&format!(" {key}"))
                || line.contains(&format!("{{{key}"))
        })
    };
    let mut missing = Vec::new();
    for field in fields {
        if !named(field.key) {
            missing.push(field.key.to_owned());
        }
        if let Shape::Map(inner) = field.shape {
            missing.extend(self::missing(inner, example));
        }
    }
    missing
}
