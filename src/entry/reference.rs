//! References from one record to another, as written, and the roles they play.

use crate::base::Id;
use crate::diag::Place;

use super::Kind;

/// A reference as an editor wrote it. The model finds the record that it means, or says that
/// there is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// By id: `de-kade`, `havenkwartier/de-kade`.
    Id {
        /// What kind of record is meant.
        kind: Kind,
        /// The wijk in front of the slash.
        wijk: Option<Id>,
        /// The id.
        id: Id,
        /// Where it was written.
        place: Place,
    },
    /// By the path of a source file, relative to the file that refers.
    File {
        /// The path as written.
        path: String,
        /// Where it was written.
        place: Place,
    },
}

impl Reference {
    /// Where it was written.
    pub fn place(&self) -> &Place {
        match self {
            Self::Id { place, .. } | Self::File { place, .. } => place,
        }
    }

    /// The words of it, for messages.
    pub fn written(&self) -> String {
        match self {
            Self::Id { wijk: Some(wijk), id, .. } => format!("{wijk}/{id}"),
            Self::Id { id, .. } => id.to_string(),
            Self::File { path, .. } => path.clone(),
        }
    }
}

/// What one record is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// This is part of that organisation.
    PartOf,
    /// This person works for that organisation.
    WorksAt,
    /// This person is the one to call for that organisation.
    PointFor,
    /// That person stands in for this one.
    Deputy,
    /// That person stands in for this one in a time of absence.
    DeputyWhileAway,
    /// That organisation takes part in this agreement.
    Party,
    /// That person keeps this agreement.
    Owner,
    /// This replaces that older agreement.
    Replaces,
    /// That organisation holds this evening.
    Organiser,
    /// That person speaks.
    Speaker,
    /// This subject belongs to that wider one.
    Parent,
    /// For this subject one goes there first.
    FirstStep,
    /// That person coordinates this wijk.
    Coordinator,
    /// That person answers for this regio.
    Answers,
    /// That organisation belongs to this regio.
    Member,
    /// People meet at that organisation.
    Venue,
    /// That organisation or person takes part in this meeting.
    Participant,
    /// That organisation or person works on this programme.
    Partner,
    /// That person leads this programme.
    Lead,
    /// That agreement came out of this.
    Result,
}

/// What another record is to this one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Relation<R> {
    /// What it is.
    pub role: Role,
    /// The other record.
    pub target: R,
    /// A word on it: `poh-ggz, ma en do`.
    pub note: Option<String>,
    /// Where it was written.
    pub place: Place,
}
