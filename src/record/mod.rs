//! Stage 2: how people write records, and the [`Draft`] entries that become of them.
//!
//! One folder per type; [`RECORD_TYPES`] is the one table that knows them all. Nothing after this
//! stage knows YAML.

mod addresses;
mod agreement;
mod common;
mod contact;
mod evening;
mod figure;
mod file;
mod forms;
mod ground;
mod hours;
mod improvement;
mod look;
mod meeting;
mod page;
mod plan;
mod private;
mod programme;
mod provider;
mod reader;
mod reference;
mod region;
mod schedule;
mod schema;
mod settings;
mod shape;
mod statement;
mod text;
mod together;
mod topic;
mod values;
mod wijk;

pub use addresses::{address_fields, addresses};
pub use file::{Found, find, parse};
pub use ground::ground;
pub use look::{Letter, Wishes};
pub use private::bsn_places;
pub use schema::{Schema, schemas};
pub use settings::{Settings, settings, settings_fields};
pub use shape::{FieldInfo, Shape};
pub use statement::Statement;

use crate::entry::{Draft, Kind};

use common::{Common, Origin, Record};
use reader::{Fields, Map, Reader};

/// A type of record: where its files stand, what they look like, what they hold.
#[derive(Clone, Copy)]
pub struct RecordType {
    /// The kind of record.
    pub kind: Kind,
    /// Where its files stand.
    pub home: Home,
    /// What its files look like.
    pub form: Form,
    /// The type's own fields.
    pub fields: &'static [FieldInfo],
    /// A record that `wijkboek new` and the documentation show.
    pub example: &'static str,
    read: fn(&Map<'_>, Origin<'_>, &mut Reader<'_>) -> Draft,
}

/// Where the files of a type stand, below `content/` or below a wijk's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// One file of this name below `content/`.
    SiteFile(&'static str),
    /// One file of this name in each wijk's folder.
    WijkFile(&'static str),
    /// A folder below `content/` only.
    SiteFolder(&'static str),
    /// A folder below `content/` and in each wijk's folder.
    Folder(&'static str),
}

/// What a record's file looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// YAML: one record, or a list of records.
    Yaml,
    /// Markdown below a head of YAML.
    Markdown,
}

impl Form {
    /// How the names of such files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Yaml => ".yml",
            Self::Markdown => ".md",
        }
    }
}

impl RecordType {
    /// The type of a kind of record.
    pub fn of(kind: Kind) -> Option<&'static Self> {
        RECORD_TYPES.iter().find(|record_type| record_type.kind == kind)
    }

    /// Where the file of a record stands: `content/wijken/noord/aanbieders/de-kade.yml`.
    pub fn path(&self, id: &str, wijk: Option<&str>) -> String {
        let ending = self.form.ending();
        let base =
            wijk.map_or_else(|| "content".to_owned(), |wijk| format!("content/wijken/{wijk}"));
        match self.home {
            Home::SiteFile(file) => format!("content/{file}"),
            Home::WijkFile(file) => format!("{base}/{file}"),
            Home::SiteFolder(folder) => format!("content/{folder}/{id}{ending}"),
            Home::Folder(folder) => format!("{base}/{folder}/{id}{ending}"),
        }
    }

    /// All fields of its records: its own, then those that every record has.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static FieldInfo> {
        self.fields.iter().chain(Common::FIELDS)
    }
}

const fn record<T: Record>(home: Home, form: Form, example: &'static str) -> RecordType {
    RecordType { kind: T::KIND, home, form, fields: T::FIELDS, example, read: common::read::<T> }
}

/// Every type of record.
pub static RECORD_TYPES: &[RecordType] = &[
    record::<region::Region>(
        Home::SiteFile("regio.md"),
        Form::Markdown,
        include_str!("region/example.md"),
    ),
    record::<wijk::Wijk>(
        Home::WijkFile("wijk.md"),
        Form::Markdown,
        include_str!("wijk/example.md"),
    ),
    record::<topic::Topic>(
        Home::SiteFolder("themas"),
        Form::Markdown,
        include_str!("topic/example.md"),
    ),
    record::<provider::Provider>(
        Home::Folder("aanbieders"),
        Form::Yaml,
        include_str!("provider/example.yml"),
    ),
    record::<contact::Contact>(
        Home::Folder("contactpersonen"),
        Form::Yaml,
        include_str!("contact/example.yml"),
    ),
    record::<agreement::Agreement>(
        Home::Folder("werkafspraken"),
        Form::Markdown,
        include_str!("agreement/example.md"),
    ),
    record::<evening::Evening>(
        Home::Folder("thema-avonden"),
        Form::Markdown,
        include_str!("evening/example.md"),
    ),
    record::<meeting::Meeting>(
        Home::Folder("overleggen"),
        Form::Yaml,
        include_str!("meeting/example.yml"),
    ),
    record::<programme::Programme>(
        Home::Folder("programmas"),
        Form::Markdown,
        include_str!("programme/example.md"),
    ),
    record::<improvement::Improvement>(
        Home::Folder("verbeterpunten"),
        Form::Yaml,
        include_str!("improvement/example.yml"),
    ),
    record::<page::Page>(Home::Folder("paginas"), Form::Markdown, include_str!("page/example.md")),
    record::<plan::Plan>(
        Home::WijkFile("wijkplan.md"),
        Form::Markdown,
        include_str!("plan/example.md"),
    ),
];

/// The fields that every record has.
pub fn common_fields() -> &'static [FieldInfo] {
    Common::FIELDS
}
