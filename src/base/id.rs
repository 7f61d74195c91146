//! Ids: the lower-case names that records have in references and addresses.

use std::fmt;
use std::sync::Arc;

/// The name of a record in references and in addresses: `huisartsen-de-kade`.
///
/// Lower-case letters, digits and single hyphens: `^[a-z0-9]+(-[a-z0-9]+)*$`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl Id {
    /// Takes a text that is an id already; anything else is `None`.
    pub fn new(text: &str) -> Option<Self> {
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let parts_hold = text.split('-').all(|part| !part.is_empty() && part.chars().all(good));
        parts_hold.then(|| Self(text.into()))
    }

    /// The id that a name would get: `Huisartsen De Kade` becomes `huisartsen-de-kade`.
    /// `None` when the name has no letter or digit.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::new(&slug(name))
    }

    /// The id of a record that has no name that could be one.
    pub fn unnamed() -> Self {
        Self("naamloos".into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name as it stands in an address: lower case, without accents, words joined by hyphens.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase).flat_map(without_accent) {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') && c != '\'' && c != '’' {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

fn without_accent(c: char) -> impl Iterator<Item = char> {
    let plain = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ĳ' => "ij",
        '&' => "-en-",
        _ => "",
    };
    let kept = plain.is_empty().then_some(c);
    plain.chars().chain(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_small_letters_digits_and_single_hyphens() {
        assert!(Id::new("huisartsen-de-kade").is_some());
        for wrong in ["", "-a", "a-", "a--b", "Kade", "de kade", "één"] {
            assert!(Id::new(wrong).is_none(), "{wrong:?} is no id");
        }
    }

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug("Fysio & Zó: ’t Huys"), "fysio-en-zo-t-huys");
        assert_eq!(slug("Cliëntondersteuning (MEE)"), "clientondersteuning-mee");
        assert_eq!(Id::from_name("???"), None);
    }
}
