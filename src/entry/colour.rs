//! Colours, as a brand book gives them.

use std::fmt;

/// A colour of a screen, `#1b1464`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Colour {
    /// How much red, green and blue, from 0 to 255.
    pub channels: [u8; 3],
}

impl Colour {
    /// White.
    pub const WHITE: Self = Self { channels: [255; 3] };
    /// Black.
    pub const BLACK: Self = Self { channels: [0; 3] };

    /// Reads a colour: `#` and six digits from 0 to f, or three that each stand for two.
    /// `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let digits: Vec<u8> =
            digits.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect::<Option<_>>()?;
        let channels = match digits.as_slice() {
            [r, g, b] => [r * 17, g * 17, b * 17],
            [r, r2, g, g2, b, b2] => [r * 16 + r2, g * 16 + g2, b * 16 + b2],
            _ => return None,
        };
        Some(Self { channels })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_reads_as_it_is_shown() {
        for (written, shown) in [("#C8102E", "#c8102e"), (" #fff ", "#ffffff"), ("#0b4", "#00bb44")]
        {
            assert_eq!(Colour::parse(written).unwrap().to_string(), shown);
        }
        for wrong in ["c8102e", "#c8102", "#c8102e80", "rood", "#ggg", "#", "#é12345"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }
}
