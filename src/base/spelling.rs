//! How a text reads, whatever its spelling: in small letters with single spaces, or only its digits.

/// A text made from another, of which each byte knows where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelled {
    /// The text.
    pub text: String,
    /// Of each byte: the byte of the other text; and at the end, its length.
    at: Vec<usize>,
}

impl Spelled {
    /// A text as it is.
    pub fn whole(text: &str) -> Self {
        Self { text: text.to_owned(), at: (0..=text.len()).collect() }
    }

    /// An empty one, to be filled.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Adds words that come from a byte of the other text.
    pub fn push(&mut self, words: &str, from: usize) {
        self.at.extend(std::iter::repeat_n(from, words.len()));
        self.text.push_str(words);
    }

    /// Says how long the other text is.
    #[must_use]
    pub fn ends(mut self, len: usize) -> Self {
        self.at.push(len);
        self
    }

    /// Where a stretch comes from.
    pub fn source(&self, start: usize, end: usize) -> (usize, usize) {
        let at = |byte: usize| self.at.get(byte).or(self.at.last()).copied().unwrap_or_default();
        (at(start), at(end).max(at(start)))
    }

    /// The same in small letters with single spaces.
    #[must_use]
    pub fn lowered(&self) -> Self {
        let mut out = Self::empty();
        let mut letters = [0; 4];
        for (start, c) in self.text.char_indices() {
            let from = self.source(start, start).0;
            if c.is_whitespace() {
                if !out.text.ends_with(' ') {
                    out.push(" ", from);
                }
            } else {
                for small in c.to_lowercase() {
                    out.push(small.encode_utf8(&mut letters), from);
                }
            }
        }
        let end = self.source(self.text.len(), self.text.len()).0;
        out.ends(end)
    }

    /// Its digits, without the signs that people write between those of a number; whatever else
    /// stands between two numbers is a `|`.
    #[must_use]
    pub fn digits(&self) -> Self {
        let mut out = Self::empty();
        for (start, c) in self.text.char_indices() {
            let from = self.source(start, start).0;
            if c.is_ascii_digit() {
                out.push(c.encode_utf8(&mut [0; 4]), from);
            } else if !BETWEEN.contains(c) && !out.text.ends_with('|') {
                out.push("|", from);
            }
        }
        let end = self.source(self.text.len(), self.text.len()).0;
        out.ends(end)
    }
}

/// What people write between the digits of a number.
const BETWEEN: &str = " .-–/()\u{a0}";

/// A text in small letters with single spaces.
pub fn lowered(text: &str) -> String {
    Spelled::whole(text).lowered().text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spelled_otherwise_is_found_where_it_stands() {
        let text = "Tel: (058) 000-77 11, Ĳ  X";
        let digits = Spelled::whole(text).digits();
        assert_eq!(digits.text, "|0580007711|");
        let at = digits.text.find("0580007711").unwrap();
        let (start, end) = digits.source(at, at + 9);
        assert_eq!(&text[start..=end], "058) 000-77 11");
        let lowered = Spelled::whole(text).lowered();
        assert!(lowered.text.ends_with("ĳ x"), "{}", lowered.text);
        let at = lowered.text.find('x').unwrap();
        assert_eq!(lowered.source(at, at + 1), (text.len() - 1, text.len()));
    }
}
