//! The ways to reach someone, each with who may know it.

use crate::diag::Place;

use super::{Audience, Email, Phone};

/// What a phone number is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PhoneUse {
    /// Anyone may call: `publiek`.
    #[default]
    Public,
    /// For emergencies, for anyone: `spoed`.
    Emergency,
    /// For colleagues: `professionals`.
    Professionals,
    /// For consulting each other: `overleg`.
    Consultation,
}

impl PhoneUse {
    /// Who may know a number of this use.
    pub fn audience(self) -> Audience {
        match self {
            Self::Public | Self::Emergency => Audience::Public,
            Self::Professionals | Self::Consultation => Audience::Professionals,
        }
    }
}

/// A phone number with what it is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PhoneLine {
    /// The number.
    pub number: Phone,
    /// What it is for.
    pub purpose: PhoneUse,
    /// A word beside the number: `receptenlijn`.
    pub label: Option<String>,
    /// What to press: `kies 1`.
    pub menu: Option<String>,
    /// When it is answered, in words.
    pub times: Option<String>,
    /// Where the number was written.
    pub place: Place,
}

/// An e-mail address with who may know it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EmailLine {
    /// The address.
    pub address: Email,
    /// What it is for: `algemeen`, `zorgmail`, `verwijzers`.
    pub purpose: &'static str,
    /// Who may know it.
    pub audience: Audience,
    /// Where it was written.
    pub place: Place,
}
