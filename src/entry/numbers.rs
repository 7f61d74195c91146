//! The numbers of an organisation in national registers.

/// The numbers under which registers know an organisation; none of them says anything by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Numbers {
    /// The number at the chamber of commerce.
    pub kvk: Option<String>,
    /// The number of the establishment, there too.
    pub establishment: Option<String>,
    /// The numbers at the health insurers (AGB).
    pub agb: Vec<String>,
    /// The number in the register of care (URA).
    pub ura: Option<String>,
}
