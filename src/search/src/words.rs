//! Text to words: lower case, without accents, hyphens and apostrophes understood.

/// A word of a text, or several of them written as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents: `dietist` for "Diëtist".
    pub text: String,
    /// Place of the (first) word in the text, counted in simple words.
    pub at: usize,
    /// How many simple words it covers: 1, or more for the joined form of `poh-ggz` (`pohggz`).
    pub covers: usize,
}

/// Splits a text into words. `poh-ggz` gives `poh`, `ggz` and the joined `pohggz`;
/// `baby's` gives `babys`; `h.a.p.` gives `hap`; `8961 AB` gives `8961` and `8961ab` as well.
pub fn split(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    each(text, &mut |text, at, covers| out.push(Word { text: text.to_owned(), at, covers }));
    out
}

/// Calls `visit` with text, place and number of covered words of every word: see [`split`].
pub fn each(text: &str, visit: &mut dyn FnMut(&str, usize, usize)) {
    let mut out = Splitter::new(visit);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let mut ahead = chars.clone();
        let next = ahead.next().is_some_and(is_letter);
        match c {
            c if is_letter(c) => fold_into(c, &mut out.word),
            c if is_accent(c) => {}
            '\'' | '’' | '‘' | '`' if next && !out.word.is_empty() => {}
            '.' if next && out.is_abbreviation() && !ahead.next().is_some_and(is_letter) => {
                out.dotted = true;
            }
            '-' | '‐' | '‑' if next && !out.word.is_empty() => out.end_word(true),
            '+' if is_digits(&out.word) => {
                out.end_word(true);
                out.word.push_str("plus");
                out.end_word(false);
            }
            ' ' => out.end_at_space(),
            _ => out.end_word(false),
        }
    }
    out.end_word(false);
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// A text in lower case without accents.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_accent(*c)) {
        fold_into(c, &mut out);
    }
    out
}

struct Splitter<'a> {
    visit: &'a mut dyn FnMut(&str, usize, usize),
    /// The word in hand.
    word: String,
    /// Simple words so far.
    count: usize,
    /// Words of the hyphenated word that is being read.
    linked: usize,
    joined: String,
    /// The word in hand has dots between its letters.
    dotted: bool,
    /// The former word if it was four digits: two letters after it make it a postcode.
    digits: String,
}

impl<'a> Splitter<'a> {
    fn new(visit: &'a mut dyn FnMut(&str, usize, usize)) -> Self {
        Self {
            visit,
            word: String::new(),
            count: 0,
            linked: 0,
            joined: String::new(),
            dotted: false,
            digits: String::new(),
        }
    }

    /// Whether the word in hand is one letter, or several with dots between.
    fn is_abbreviation(&self) -> bool {
        self.word.bytes().all(|b| b.is_ascii_lowercase()) && (self.word.len() == 1 || self.dotted)
    }

    fn end_at_space(&mut self) {
        let postcode = self.linked == 0 && self.word.len() == 4 && is_digits(&self.word);
        let digits = if postcode { self.word.clone() } else { String::new() };
        self.end_word(false);
        self.digits = digits;
    }

    /// Ends the word in hand; `linked` when a hyphen ties it to the next.
    fn end_word(&mut self, linked: bool) {
        self.dotted = false;
        if !self.word.is_empty() {
            if !self.digits.is_empty()
                && self.word.len() == 2
                && self.word.bytes().all(|b| b.is_ascii_lowercase())
            {
                self.digits.push_str(&self.word);
                (self.visit)(&self.digits, self.count.saturating_sub(1), 2);
            }
            (self.visit)(&self.word, self.count, 1);
            if linked || self.linked > 0 {
                self.joined.push_str(&self.word);
                self.linked += 1;
            }
            self.count += 1;
            self.word.clear();
        }
        self.digits.clear();
        if !linked && self.linked > 0 {
            if self.linked > 1 {
                (self.visit)(&self.joined, self.count - self.linked, self.linked);
            }
            self.joined.clear();
            self.linked = 0;
        }
    }
}

/// Letters and digits of any script; punctuation and symbols of Unicode are not.
fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let code = u32::from(c);
    code >= 0xc0
        && code != 0xd7
        && code != 0xf7
        && !is_accent(c)
        && !(0x2000..0x2c00).contains(&code)
        && !(0x3000..0x3040).contains(&code)
        && !(0xe000..0xf900).contains(&code)
        && code < 0x1_f000
}

/// A combining accent: text may come as `e` followed by its accent.
fn is_accent(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0xad | 0x200b..=0x200d)
}

/// What stands for each letter from U+00C0 to U+017F; `?` keeps the letter.
const LATIN: &str = "aaaaaa?ceeeeiiiidnooooo*ouuuuy??aaaaaa?ceeeeiiiidnooooo*ouuuuy?y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

fn fold_into(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    let place = u32::from(c).checked_sub(0xc0).and_then(|at| usize::try_from(at).ok());
    match c {
        'ß' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'þ' | 'Þ' => out.push_str("th"),
        'ĳ' | 'Ĳ' => out.push_str("ij"),
        _ => match place.and_then(|at| LATIN.as_bytes().get(at)) {
            Some(letter) if letter.is_ascii_alphabetic() => out.push(char::from(*letter)),
            _ => out.push(c),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        split(text).into_iter().map(|w| w.text).collect()
    }

    #[test]
    fn words_of_a_practice() {
        assert_eq!(texts("Diëtist, fysio's & café"), ["dietist", "fysios", "cafe"]);
        assert_eq!(texts("POH-GGZ"), ["poh", "ggz", "pohggz"]);
        assert_eq!(texts("h.a.p. bellen"), ["hap", "bellen"]);
        assert_eq!(texts("8961 AB Veldermeer"), ["8961", "8961ab", "ab", "veldermeer"]);
        assert_eq!(
            texts("65+ en '75-plus'"),
            ["65", "plus", "65plus", "en", "75", "plus", "75plus"]
        );
        assert_eq!(
            texts("e\u{301}e\u{301}n A\u{308} Łódź ĳs straße"),
            ["een", "a", "lodz", "ijs", "strasse"]
        );
        assert_eq!(
            texts("'s-Hertogenbosch/Den Bosch"),
            ["s", "hertogenbosch", "shertogenbosch", "den", "bosch"]
        );
    }

    #[test]
    fn every_accented_letter_folds_to_one_plain_letter() {
        assert_eq!(LATIN.len(), 0x180 - 0xc0);
        assert_eq!(fold("ÀÉÏÕÜÝàéïõüÿĀŠŽſşğıńőűřç"), "aeiouyaeiouyaszssginourc");
    }
}
