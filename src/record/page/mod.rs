//! `pagina`: anything else that a wijk wants to say.

use crate::entry::{Draft, Kind, Status};

use super::common::Record;
use super::reader::{Must, fields};
use super::values::choices;

choices! {
    /// Whether a page is in use.
    PageStatus: "actief", "concept", "vervallen";
}

fields! {
    /// A page as written down.
    "pagina" => struct Page {
        title: Must<String> = "titel", "De titel.";
        status: Option<PageStatus> = "status", "Of de pagina in gebruik is.";
    }
}

impl Record for Page {
    const KIND: Kind = Kind::Page;

    fn title(&self) -> Option<String> {
        self.title.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.status = match self.status.map(|status| status.0) {
            Some("concept") => Status::Draft,
            Some("vervallen") => Status::Withdrawn,
            _ => Status::Active,
        };
    }
}
