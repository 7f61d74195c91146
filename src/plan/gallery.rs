//! What the gallery shows: made-up records in every state, and the colours of the site.

use crate::model::Site;

/// The folder of the gallery, and of the pages of its records.
pub(super) const FOLDER: &str = "galerij/";

/// Everything that the gallery shows.
pub struct Gallery<'a> {
    /// The made-up records.
    pub sample: &'a Site,
    /// The colours.
    pub colours: Vec<Swatch>,
    /// Which of them stand on each other.
    pub pairs: Vec<Contrast>,
}

/// A colour on light and dark screens.
#[derive(Clone, Debug, Hash)]
pub struct Swatch {
    /// Its name among the tokens, without `--wijk-`.
    pub name: String,
    /// The colours in both schemes: `#0b4a54`.
    pub colours: [String; 2],
}

/// Two colours that stand on each other.
#[derive(Clone, Debug, Hash)]
pub struct Contrast {
    /// The names of the two: the front first.
    pub names: [&'static str; 2],
    /// Both in each scheme, the front first, with their contrast: `4.6`.
    pub measured: [([String; 2], String); 2],
    /// The contrast that they need.
    pub least: String,
}
