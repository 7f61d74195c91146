//! Phone numbers of the Netherlands: read in any spelling, shown in one, dialled in one.

use std::fmt;

use crate::diag::{Diagnostic, codes};

/// A phone number that can be dialled.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    /// The digits as dialled within the country: `0580001234`, `112`.
    national: String,
}

/// Why a text is no phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneError {
    /// There is something in it that is no digit, space, point, hyphen, bracket or plus.
    Characters,
    /// It has this many digits, and that is not a number in the Netherlands.
    Digits(usize),
    /// It has nine digits and no 0 in front: a spreadsheet took the 0.
    LostZero,
    /// It begins with a country code that is not 31.
    Abroad,
}

impl PhoneError {
    /// The message about a text that is no phone number.
    pub fn note(self, text: &str) -> Diagnostic {
        let note = match self {
            Self::LostZero => Diagnostic::new(&codes::PHONE_LOST_ZERO),
            Self::Abroad => Diagnostic::new(&codes::PHONE_ABROAD),
            Self::Characters => Diagnostic::new(&codes::PHONE),
            Self::Digits(n) => Diagnostic::new(&codes::PHONE_DIGITS).with("aantal", n.to_string()),
        };
        note.with("waarde", text)
    }
}

/// Area codes of three digits; all other geographic ones have four.
const SHORT_AREAS: &[&str] = &[
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040",
    "043", "045", "046", "050", "053", "055", "058", "070", "071", "072", "073", "074", "075",
    "076", "077", "078", "079", "085", "088",
];

const SERVICE_PREFIXES: &[&str] = &["0800", "0900", "0906", "0909"];

impl Phone {
    /// Reads a number in any usual spelling: `058-000 12 34`, `(058) 0001234`, `+31 58 0001234`.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let text = text.trim().replace("(0)", "");
        if text.chars().any(|c| !c.is_ascii_digit() && !" .-–/()+\u{a0}".contains(c)) {
            return Err(PhoneError::Characters);
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let international = text.trim_start().starts_with('+');
        let national = match digits.strip_prefix("0031").filter(|_| !international) {
            Some(rest) => format!("0{rest}"),
            None if international => {
                format!("0{}", digits.strip_prefix("31").ok_or(PhoneError::Abroad)?)
            }
            None => digits,
        };
        Self::check(national)
    }

    fn check(national: String) -> Result<Self, PhoneError> {
        let n = national.len();
        let service = SERVICE_PREFIXES.iter().any(|prefix| national.starts_with(prefix));
        let good = match national.as_bytes() {
            [b'0', b'0', ..] => return Err(PhoneError::Abroad),
            [b'0', ..] if service => n == 8 || n == 11,
            [b'0', ..] => n == 10,
            [b'1', b'4', b'0', ..] => n == 5 || n == 6,
            [b'1', b'1', b'6', ..] => n == 6,
            _ => matches!(national.as_str(), "112" | "113"),
        };
        match good {
            true => Ok(Self { national }),
            false if n == 9 && !national.starts_with('0') => Err(PhoneError::LostZero),
            false => Err(PhoneError::Digits(n)),
        }
    }

    /// The digits as dialled within the country: `0580001234`.
    pub fn digits(&self) -> &str {
        &self.national
    }

    /// The address behind a link: `tel:+31580001234`, or `tel:112`.
    pub fn link(&self) -> String {
        match self.national.strip_prefix('0') {
            Some(rest) if !self.is_service() => format!("tel:+31{rest}"),
            _ => format!("tel:{}", self.national),
        }
    }

    /// Whether it answers for the whole country: 0800, 14 0xx, 112.
    pub fn is_national(&self) -> bool {
        self.is_service() || !self.national.starts_with('0')
    }

    fn is_service(&self) -> bool {
        SERVICE_PREFIXES.iter().any(|prefix| self.national.starts_with(prefix))
    }

    /// How many digits stand before the first space when the number is shown.
    fn area_len(&self) -> usize {
        let short = SHORT_AREAS.iter().any(|area| self.national.starts_with(area));
        match self.national.as_bytes() {
            [b'1', ..] => self.national.len(),
            [b'0', b'6', ..] => 2,
            _ if short => 3,
            _ => 4,
        }
    }
}

impl fmt::Display for Phone {
    /// Grouped for reading aloud: `058 000 12 34`, `0592 12 34 56`, `06 12 34 56 78`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (area, rest) = self.national.split_at_checked(self.area_len()).unwrap_or(("", ""));
        f.write_str(area)?;
        let digits = rest.as_bytes();
        let odd = if digits.len() % 2 == 1 { 3 } else { 0 };
        let service_four = self.is_service() && digits.len() == 4;
        let mut at = 0;
        while at < digits.len() {
            let len = match at {
                0 if service_four => 4,
                0 if odd == 3 => 3,
                _ => 2,
            };
            write!(f, " {}", rest.get(at..at + len).unwrap_or_default())?;
            at += len;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_gives_one_number() {
        for text in [
            "058-0001234",
            "058 000 12 34",
            "(058) 000 12 34",
            "0580001234",
            "+31 58 000 12 34",
            "+31 (0)58 000 1234",
            "0031580001234",
            "058.000.12.34",
        ] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!(phone.to_string(), "058 000 12 34", "{text}");
            assert_eq!(phone.link(), "tel:+31580001234", "{text}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_people_say_them() {
        for (text, shown, link) in [
            ("0592000123", "0592 00 01 23", "tel:+31592000123"),
            ("0612345678", "06 12 34 56 78", "tel:+31612345678"),
            ("08000113", "0800 0113", "tel:08000113"),
            ("112", "112", "tel:112"),
            ("14058", "14058", "tel:14058"),
            ("116123", "116123", "tel:116123"),
        ] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!((phone.to_string().as_str(), phone.link().as_str()), (shown, link));
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        assert_eq!(Phone::parse("592000123"), Err(PhoneError::LostZero));
        assert_eq!(Phone::parse("0592-00012"), Err(PhoneError::Digits(9)));
        assert_eq!(Phone::parse("bel ons"), Err(PhoneError::Characters));
        assert_eq!(Phone::parse("+32 2 000 00 00"), Err(PhoneError::Abroad));
    }
}
