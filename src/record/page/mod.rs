//! `pagina`: anything else that a wijk wants to say.

use crate::entry::{Draft, Kind};

use super::common::{InUse, Record, status};
use super::reader::{Must, fields};

fields! {
    /// A page as written down.
    "pagina" => struct Page {
        title: Must<String> = "titel", "De titel.";
        status: Option<InUse> = "status", "Of de pagina in gebruik is.";
    }
}

impl Record for Page {
    const KIND: Kind = Kind::Page;

    fn title(&self) -> Option<String> {
        self.title.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.status = status(self.status);
    }
}
