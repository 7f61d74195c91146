//! Whom a record is for: wijken, and stretches of postcodes, by which wijken and teams divide a town
//! between them.

use std::fmt;

use crate::diag::Place;

use super::{Finder, Postcode};

/// Whom a record is for; of a record of the regio without wijken, everybody there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Serves<R> {
    /// The wijken, of a regional record.
    pub wijken: Vec<R>,
    /// The postcodes: those of a wijk, or of a provider that says so.
    pub postcodes: Vec<PostcodeArea>,
}

impl<R> Default for Serves<R> {
    fn default() -> Self {
        Self { wijken: Vec::new(), postcodes: Vec::new() }
    }
}

impl<R> Serves<R> {
    /// Replaces the references to wijken.
    pub(super) fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Serves<S> {
        let wijken = self.wijken.into_iter().filter_map(|wijk| find.record(wijk)).collect();
        Serves { wijken, postcodes: self.postcodes }
    }
}

/// The pairs of letters behind four digits.
const PAIRS: u32 = 26 * 26;

/// The postcodes from one to another: `8961`, `8961 AB`, `8961-8965`, `8961 AA-8961 KZ`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PostcodeArea {
    /// The number of the first postcode, and of the last.
    ends: (u32, u32),
    /// Where it was written.
    pub place: Place,
}

impl PostcodeArea {
    /// Reads postcodes as people write them; `None` when they are none. Of a second end the digits may
    /// be left out: `8961 AA-KZ`.
    pub fn parse(text: &str, place: &Place) -> Option<Self> {
        let mut ends = text.split(['-', '–']).map(str::trim);
        let (first, last) = (ends.next()?, ends.next());
        if ends.next().is_some() {
            return None;
        }
        let (from, to) = stretch(first)?;
        let to = match last {
            None => to,
            Some(letters) if letters.len() == 2 => {
                stretch(&format!("{}{letters}", first.get(..4)?))?.1
            }
            Some(last) => stretch(last)?.1,
        };
        (from <= to).then(|| Self { ends: (from, to), place: place.clone() })
    }

    /// Whether a postcode is one of them.
    pub fn holds(&self, postcode: &Postcode) -> bool {
        let at = number(postcode);
        self.ends.0 <= at && at <= self.ends.1
    }

    /// The postcodes that two stretches have in common.
    pub fn shared(&self, other: &Self) -> Option<Self> {
        let ends = (self.ends.0.max(other.ends.0), self.ends.1.min(other.ends.1));
        (ends.0 <= ends.1).then(|| Self { ends, place: self.place.clone() })
    }

    /// The first and the last, as a script compares them: `8961AA`, `8961ZZ`.
    pub fn ends(&self) -> (String, String) {
        (code(self.ends.0), code(self.ends.1))
    }
}

impl fmt::Display for PostcodeArea {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = self.ends;
        let whole = from % PAIRS == 0 && to % PAIRS == PAIRS - 1;
        let shown = |at: u32| {
            let code = code(at);
            let (digits, letters) = code.split_at(4);
            if whole { digits.to_owned() } else { format!("{digits} {letters}") }
        };
        let (first, last) = (shown(from), shown(to));
        if first == last { f.write_str(&first) } else { write!(f, "{first}-{last}") }
    }
}

/// The numbers of the first and last postcode that a text means.
fn stretch(text: &str) -> Option<(u32, u32)> {
    if Postcode::is_area(text) {
        let first = text.parse::<u32>().ok()? * PAIRS;
        return Some((first, first + PAIRS - 1));
    }
    let at = number(&Postcode::parse(text)?);
    Some((at, at))
}

/// Postcodes in their order, as numbers without gaps.
fn number(postcode: &Postcode) -> u32 {
    let spelled = postcode.to_string();
    let letters = spelled.bytes().filter(u8::is_ascii_uppercase);
    let digits = postcode.area().parse().unwrap_or(0);
    letters.fold(digits, |number: u32, letter| number * 26 + u32::from(letter - b'A'))
}

fn code(at: u32) -> String {
    let letter = |nth: u32| u8::try_from(nth).map_or('A', |nth| char::from(b'A' + nth));
    format!("{}{}{}", at / PAIRS, letter(at / 26 % 26), letter(at % 26))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(text: &str) -> PostcodeArea {
        PostcodeArea::parse(text, &Place::file(&"".into())).unwrap()
    }

    #[test]
    fn stretches_are_read_in_any_spelling_and_shown_in_one() {
        for (written, shown) in [
            ("8961", "8961"),
            ("8961ab", "8961 AB"),
            ("8961 - 8965", "8961-8965"),
            ("8961–8961", "8961"),
            ("8961 AA-KZ", "8961 AA-8961 KZ"),
            ("8961AA-8962 ZZ", "8961-8962"),
        ] {
            assert_eq!(area(written).to_string(), shown, "{written}");
        }
        for wrong in ["", "896", "8965-8961", "8961 KZ-AA", "8961-8962-8963", "8961-", "€961 AA-KZ"]
        {
            assert_eq!(PostcodeArea::parse(wrong, &Place::file(&"".into())), None, "{wrong}");
        }
    }

    #[test]
    fn what_lies_between_is_held() {
        let holds = |text: &str, postcode| area(text).holds(&Postcode::parse(postcode).unwrap());
        assert!(holds("8961", "8961 ZZ") && !holds("8961", "8962 AA"));
        assert!(holds("8961 AA-KZ", "8961 KZ") && !holds("8961 AA-KZ", "8961 LA"));
        let shared = area("8961-8963").shared(&area("8963 AB"));
        assert_eq!(shared.map(|area| area.to_string()).as_deref(), Some("8963 AB"));
        assert_eq!(area("8961").shared(&area("8962")), None);
    }
}
