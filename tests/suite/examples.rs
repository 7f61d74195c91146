//! The example of each type of record, as `wijkboek new` and the documentation show it.

use wijkboek::base::Lang;
use wijkboek::record::{Form, Home, RECORD_TYPES, RecordType};

use crate::support::SiteTest;

#[test]
fn every_example_is_a_record_without_messages() {
    for record_type in RECORD_TYPES {
        let site = SiteTest::from("een-wijk").with(&home(record_type), record_type.example);
        let said = site.check().text(Lang::Nl);
        let name = record_type.kind.key();
        assert!(said.trim().is_empty(), "the example of {name} says\n{said}");
    }
}

/// Where an example belongs in the small site.
fn home(record_type: &RecordType) -> String {
    let ending = match record_type.form {
        Form::Yaml => "yml",
        Form::Markdown => "md",
    };
    match record_type.home {
        Home::SiteFile(name) => format!("content/{name}"),
        Home::WijkFile(name) => format!("content/wijken/noord/{name}"),
        // The names under which the small site has these records.
        Home::SiteFolder(folder) => format!("content/{folder}/eenzaamheid.{ending}"),
        Home::Folder("aanbieders") => {
            format!("content/wijken/noord/aanbieders/buurthuis-de-linde.{ending}")
        }
        Home::Folder(folder) => format!("content/wijken/noord/{folder}/voorbeeld.{ending}"),
    }
}
