//! The catalogue: every message that wijkboek has, in Dutch and English.
//!
//! A message is written for the one who keeps the sociale kaart. Its first sentence stands alone;
//! the help says how to mend it. `{name}` is filled in by whoever gives the message.

mod audit;
mod files;
mod geojson;
mod hsds;
mod import;
mod links;
mod look;
mod people;
mod providers;
mod records;
mod search;
mod site;
mod values;
mod work;
mod yaml;

pub use audit::*;
pub use files::*;
pub use geojson::*;
pub use hsds::*;
pub use import::*;
pub use links::*;
pub use look::*;
pub use people::*;
pub use providers::*;
pub use records::*;
pub use search::*;
pub use site::*;
pub use values::*;
pub use work::*;
pub use yaml::*;

use super::Code;

/// Every message, in groups that belong together.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let others = [files::ALL, yaml::ALL, import::ALL, hsds::ALL, search::ALL, audit::ALL];
    others.into_iter().flatten().copied().chain(rules())
}

/// The messages about what a site says. The others are about files and YAML that
/// cannot be read, about files of others and about questions to the search.
pub fn rules() -> impl Iterator<Item = &'static Code> {
    [
        records::ALL,
        values::ALL,
        links::ALL,
        providers::ALL,
        people::ALL,
        work::ALL,
        site::ALL,
        look::ALL,
        geojson::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The message with an id.
pub fn find(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id == id)
}

/// Writes down a group of messages. Labels of several other parties stand after `other:` with `|`
/// between them.
macro_rules! codes {
    ($(
        $name:ident = $id:literal $severity:ident {
            nl: $nl:literal $(, help: [$($nl_help:literal),+])? $(, other: $($nl_other:literal)|+)?;
            en: $en:literal $(, help: [$($en_help:literal),+])? $(, other: $($en_other:literal)|+)?;
        }
    )*) => {
        $(
            #[doc = $en]
            pub static $name: $crate::diag::Code = $crate::diag::Code {
                id: $id,
                severity: $crate::diag::Severity::$severity,
                nl: $crate::diag::Wording {
                    message: $nl,
                    help: &[$($($nl_help),+)?],
                    others: &[$($($nl_other),+)?],
                },
                en: $crate::diag::Wording {
                    message: $en,
                    help: &[$($($en_help),+)?],
                    others: &[$($($en_other),+)?],
                },
            };
        )*

        /// The messages of this group.
        pub(super) static ALL: &[&$crate::diag::Code] = &[$(&$name),*];
    };
}
pub(super) use codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_own_name_and_both_languages() {
        let mut ids: Vec<&str> = all().map(|code| code.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "two messages share an id");
        for code in all() {
            assert_eq!(code.nl.help.len(), code.en.help.len(), "help of {}", code.id);
            assert_eq!(code.nl.others.len(), code.en.others.len(), "labels of {}", code.id);
            assert!(!code.nl.message.ends_with('.'), "{} ends with a point", code.id);
        }
    }
}
