//! Stage 6b: a site in open formats, one file per format.

mod calendar;
mod editorial;
pub mod hsds;
mod opensearch;

pub use editorial::editorial;

use crate::model::Site;

/// A file of an export and where it stands below the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The path.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// A format: makes its files from a site.
type Format = fn(&Site) -> Vec<Export>;

/// Every format.
const EXPORTS: &[Format] =
    &[calendar::evenings, calendar::meetings, calendar::agendas, opensearch::description];

/// A site in all formats.
pub fn export(site: &Site) -> Vec<Export> {
    EXPORTS.iter().flat_map(|format| format(site)).collect()
}
