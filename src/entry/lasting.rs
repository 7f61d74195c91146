//! Addresses that were published once: they go on working, or say what became of them.

use crate::base::{Day, Id};
use crate::diag::Place;

use super::{Audience, Key};

/// An id that a record had before: `oud-id`, `oude-wijk/oud-id`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Former {
    /// The wijk in front of the slash; else the record's own.
    pub wijk: Option<Id>,
    /// The id.
    pub id: Id,
    /// Where it was written.
    pub place: Place,
}

/// How a record stands in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filed {
    /// Where its fields were written, by their key.
    pub fields: Vec<(String, Place)>,
    /// The ids that it had before.
    pub earlier: Vec<Former>,
}

/// A line of the address book: an address that was published once. `R` is how it refers to a
/// record: as written, or by [`Key`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lasting<R = Key> {
    /// What stood there.
    pub key: Key,
    /// For whom it was published last.
    pub audience: Audience,
    /// Since when there is no record any more. Its id is given to no other.
    pub gone: Option<Day>,
    /// Where one goes instead.
    pub successor: Option<R>,
    /// Where it was written.
    pub place: Place,
}
