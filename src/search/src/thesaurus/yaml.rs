//! The synonyms of the field from `data/synoniemen.yml`.

use serde::Deserialize;

use super::Group;

const FILE: &str = include_str!("../../data/synoniemen.yml");

#[derive(Deserialize)]
struct File {
    #[serde(rename = "versie")]
    _version: u32,
    groepen: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    voorkeur: String,
    #[serde(default)]
    gelijk: Vec<String>,
    #[serde(default)]
    b1: Vec<String>,
    #[serde(default)]
    smaller: Vec<String>,
    #[serde(default)]
    niet: Vec<String>,
    #[serde(default)]
    acuut: Vec<String>,
    #[serde(default, rename = "dim")]
    _dimensions: Vec<String>,
}

impl Group {
    /// The groups that every site has. Empty when the file in the source tree is damaged, which a
    /// test excludes.
    pub fn built_in() -> Vec<Self> {
        let file: Result<File, _> = serde_yaml::from_str(FILE);
        file.map(|file| file.groepen.into_iter().map(Self::from).collect()).unwrap_or_default()
    }
}

impl From<Entry> for Group {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id,
            label: entry.voorkeur,
            equal: entry.gelijk,
            colloquial: entry.b1,
            narrower: entry.smaller,
            not: entry.niet,
            acute: entry.acuut,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Group;

    #[test]
    fn the_synonyms_of_the_field_are_read() {
        let groups = Group::built_in();
        assert!(groups.len() > 120, "{}", groups.len());
        assert!(groups.iter().all(|group| !group.label.is_empty()));
    }
}
