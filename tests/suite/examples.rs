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

#[test]
fn a_group_of_which_more_may_be_said_can_be_its_first_field_alone() {
    let provider = |phone: &str, mail: &str| {
        let text = format!(
            "naam: De Linde\nsoort: welzijn\ntelefoon: {phone}\nemail: {mail}\nsamenvatting: Hier\n"
        );
        SiteTest::from("een-wijk").with("content/wijken/noord/aanbieders/de-linde.yml", &text)
    };
    let long = provider("[{nummer: 058 000 26 01}]", "[{adres: post@linde.example.org}]").build();
    for phone in ["058 000 26 01", "0580002601", "\"058 000 26 01\"", "+31 58 000 26 01"] {
        let short = provider(phone, "post@linde.example.org");
        assert!(short.check().text(Lang::Nl).trim().is_empty(), "{phone}");
        let short = short.build();
        let page = short.page("sociale-kaart/de-linde/");
        assert!(page.contains("tel:+31580002601"), "{phone}");
        assert_eq!(page, long.page("sociale-kaart/de-linde/"), "{phone}");
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
