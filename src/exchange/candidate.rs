//! A record as a foreign file describes it.

use crate::diag::Diagnostic;
use crate::entry::Kind;
use crate::syntax::Written;

/// A record as a foreign file describes it, in our own fields, before it is compared with what
/// the site has.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its kind.
    pub kind: Kind,
    /// The id that the file gives it: one of ours, written by an export before. Without it the id
    /// follows from the name.
    pub id: Option<String>,
    /// The name by which the file itself tells it from others: the text of a column `Nr`, a UUID.
    /// It is how the record is found again when the file comes back with another name in it.
    pub source_id: Option<String>,
    /// What the record said when an export of ours wrote the file, as a fingerprint: the text of
    /// the column `stand`. Whether somebody changed the record since is told by it.
    pub stand: Option<String>,
    /// The wijk that the file names for it, as written there.
    pub wijk: Option<String>,
    /// Where it stood in the file, for people: `rij 12`, `services[3]`.
    pub origin: String,
    /// Its fields, in the order of its record type.
    pub fields: Vec<(String, Written)>,
    /// The fields, by their key, for which the file has a place. Where this record has none of
    /// them the file says that it is empty; about any other field the file says nothing.
    pub covers: Vec<String>,
    /// What was found and has no field. It goes to `notitie_intern` and into the report.
    pub leftovers: Vec<Leftover>,
    /// What there is to say about the reading of it.
    pub notes: Vec<Diagnostic>,
}

impl Candidate {
    /// A record of which no more is known than where it stood.
    pub fn new(kind: Kind, origin: String) -> Self {
        Self {
            kind,
            id: None,
            source_id: None,
            stand: None,
            wijk: None,
            origin,
            fields: Vec::new(),
            covers: Vec::new(),
            leftovers: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// Something that was found and has no field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The name of its column or key.
    pub name: String,
    /// What it said.
    pub text: String,
}
