//! Stage 6b: a site in open formats, one file per format.

mod atom;
mod calendar;
mod editorial;
mod fhir;
mod geojson;
pub mod hsds;
mod object;
mod offer;
mod opensearch;
mod part;
mod table;
mod vcard;
mod xml;

pub use editorial::editorial;
pub use offer::{Format, Made, Piece, open_data};
pub use part::Part;

use crate::model::Site;

/// A file of an export and where it stands below the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The path.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The formats in which a site and each of its wijken can be taken along, in the order of the page
/// that explains them. Their files stand below `gegevens/`; `wijkboek export` writes them by name.
pub const EXPORTS: &[Format] = &[
    Format { name: "csv", pieces: table::csv },
    Format { name: "xlsx", pieces: table::xlsx },
    Format { name: "ics", pieces: calendar::agendas },
    Format { name: "vcf", pieces: vcard::contacts },
    Format { name: "geojson", pieces: geojson::places },
    Format { name: "hsds", pieces: hsds::lists },
    Format { name: "fhir", pieces: fhir::bundle },
    Format { name: "atom", pieces: atom::feed },
];

/// Files that stand elsewhere: beside the page that they belong to, or where browsers look for them.
const BESIDE: &[fn(&Site) -> Vec<Export>] =
    &[calendar::evenings, calendar::meetings, opensearch::description];

/// The files of a site that are no open data.
pub fn export(site: &Site) -> Vec<Export> {
    BESIDE.iter().flat_map(|format| format(site)).collect()
}
