//! Where something is: postcodes and addresses.

use std::fmt;

use crate::diag::Place;

use super::Week;

/// A postcode, shown as `1234 AB`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Postcode(String);

impl Postcode {
    /// Reads `1234AB` or `1234 ab`; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let joined: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let joined = joined.to_ascii_uppercase();
        let (digits, letters) = joined.split_at_checked(4)?;
        let digits_hold = Self::is_area(digits);
        let letters_hold = letters.len() == 2
            && letters.bytes().all(|b| b.is_ascii_uppercase())
            && !matches!(letters, "SA" | "SD" | "SS");
        (digits_hold && letters_hold).then(|| Self(format!("{digits} {letters}")))
    }

    /// Whether a text is the four digits of a postcode area.
    pub fn is_area(text: &str) -> bool {
        text.len() == 4 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit())
    }

    /// The four digits.
    pub fn area(&self) -> &str {
        self.0.get(..4).unwrap_or_default()
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address where people can go.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// Street and house number.
    pub street: Option<String>,
    /// The postcode.
    pub postcode: Option<Postcode>,
    /// The town or village.
    pub town: Option<String>,
    /// Latitude and longitude (WGS84), in millionths of a degree.
    pub point: Option<(i32, i32)>,
    /// How accessible the building is, in words: `rolstoel`.
    pub access: Vec<String>,
    /// Opening hours of this address, when they differ from the provider's.
    pub hours: Option<Week>,
    /// Where its postcode was written, or else the address.
    pub place: Place,
}

impl Location {
    /// The address on one line: `Kade 3, 8961 AB Veldermeer`.
    pub fn line(&self) -> String {
        let town: Vec<String> = self
            .postcode
            .iter()
            .map(ToString::to_string)
            .chain(self.town.iter().cloned())
            .collect();
        let parts: Vec<String> = self.street.iter().cloned().chain([town.join(" ")]).collect();
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_read_in_any_spelling() {
        assert_eq!(Postcode::parse("8961ab").unwrap().to_string(), "8961 AB");
        assert_eq!(Postcode::parse("8961 AB").unwrap().area(), "8961");
        for wrong in ["0961 AB", "8961", "8961 SS", "8961 ABC", "8961 1B", "€961 AB"] {
            assert_eq!(Postcode::parse(wrong), None, "{wrong}");
        }
    }
}
