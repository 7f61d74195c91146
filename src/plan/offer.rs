//! The open data of a site, as its pages speak of it.

use std::collections::BTreeMap;

use super::url::UrlPath;

/// A file that can be taken along.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Offered {
    /// The name of its format, also among the theme's texts: `csv`.
    pub format: &'static str,
    /// Its name: `aanbieders.csv`.
    pub name: String,
    /// Where it stands.
    pub path: UrlPath,
    /// What it holds, by its name among the theme's texts: `aanbieders`.
    pub unit: &'static str,
    /// How many of these.
    pub count: usize,
    /// The topic that it is about; none for most.
    pub topic: Option<String>,
}

/// What can be taken along, by the folder of the page that tells so: `wijken/noord/gegevens/`.
pub type Offers = BTreeMap<UrlPath, Vec<Offered>>;
