//! Snowball's Dutch Porter stemmer, for words of the letters a to z only.
//!
//! The general one compares texts of any script; in the browser that is a tenth of the engine. A
//! test compares the two.

/// The stem of a word.
pub(super) fn stem(word: &str) -> String {
    let mut stem = Stem::new(word);
    stem.end_plural();
    let had_e = stem.end_e();
    stem.end_heid();
    stem.end_derived(had_e);
    stem.shorten_vowel();
    stem.word.make_ascii_lowercase();
    stem.word
}

/// A word on its way to its stem. Where i and y are consonants they are capitals.
struct Stem {
    word: String,
    /// Where the part begins that may lose an ending: after the first syllable, and the second.
    first: usize,
    second: usize,
}

impl Stem {
    fn new(word: &str) -> Self {
        let word = with_consonants(word);
        let first = after_syllable(&word, 0);
        let second = after_syllable(&word, first);
        Self { word, first: first.max(3), second }
    }

    /// The letter that stands so many before the end.
    fn back(&self, places: usize) -> u8 {
        self.word.as_bytes().iter().nth_back(places).copied().unwrap_or_default()
    }

    /// Whether the word still ends in `ending`, all of it at or behind `region`.
    fn ends(&self, ending: &str, region: usize) -> bool {
        self.word.ends_with(ending) && self.word.len() >= region + ending.len()
    }

    fn cut(&mut self, letters: usize) {
        self.word.truncate(self.word.len() - letters.min(self.word.len()));
    }

    /// Cuts an ending if it stands at or behind `region`.
    fn cut_in(&mut self, ending: &str, region: usize) -> bool {
        let ends = self.ends(ending, region);
        if ends {
            self.cut(ending.len());
        }
        ends
    }

    /// `heden`, `en`, `ene`, `s` and `se`.
    fn end_plural(&mut self) {
        if self.ends("heden", 0) {
            if self.cut_in("heden", self.first) {
                self.word.push_str("heid");
            }
            return;
        }
        if self.end_en("ene") || self.end_en("en") {
            return;
        }
        for ending in ["se", "s"] {
            if self.ends(ending, 0) {
                let before = self.back(ending.len());
                if !is_vowel(before) && before != b'j' {
                    self.cut_in(ending, self.first);
                }
                return;
            }
        }
    }

    /// Cuts `en` or `ene` behind a consonant; says whether the word ended in it.
    fn end_en(&mut self, ending: &str) -> bool {
        let ended = self.ends(ending, 0);
        if ended && self.ends(ending, self.first) && !is_vowel(self.back(ending.len())) {
            let start = self.word.len() - ending.len();
            if !self.word.get(..start).unwrap_or_default().ends_with("gem") {
                self.cut(ending.len());
                self.undouble();
            }
        }
        ended
    }

    /// `e` behind a consonant.
    fn end_e(&mut self) -> bool {
        let found = !is_vowel(self.back(1)) && self.cut_in("e", self.first);
        if found {
            self.undouble();
        }
        found
    }

    /// `heid`, and `en` before it.
    fn end_heid(&mut self) {
        if self.back(4) != b'c' && self.cut_in("heid", self.second) {
            self.end_en("en");
        }
    }

    /// `end`, `ing`, `ig`, `lijk`, `baar`, and `bar` that an e followed.
    fn end_derived(&mut self, had_e: bool) {
        if self.cut_in("end", self.second) || self.cut_in("ing", self.second) {
            if !self.end_ig() {
                self.undouble();
            }
        } else if self.cut_in("lijk", self.second) {
            self.end_e();
        } else if !self.cut_in("baar", self.second) && !self.end_ig() && had_e {
            self.cut_in("bar", self.second);
        }
    }

    fn end_ig(&mut self) -> bool {
        self.back(2) != b'e' && self.cut_in("ig", self.second)
    }

    fn undouble(&mut self) {
        if matches!(self.back(0), b'd' | b'k' | b't') && self.back(0) == self.back(1) {
            self.cut(1);
        }
    }

    /// `maan` is `man`, as in `manen`.
    fn shorten_vowel(&mut self) {
        let [last, second, first, before] = [0, 1, 2, 3].map(|places| self.back(places));
        if !is_vowel(last)
            && last != b'I'
            && matches!(second, b'a' | b'e' | b'o' | b'u')
            && first == second
            && before != 0
            && !is_vowel(before)
        {
            self.cut(2);
            self.word.push(char::from(last));
        }
    }
}

/// The word with i and y as capitals where they are consonants.
fn with_consonants(word: &str) -> String {
    let mut out = String::new();
    let mut after_vowel = false;
    for (at, letter) in word.bytes().enumerate() {
        let before_vowel = word.as_bytes().get(at + 1).is_some_and(|next| is_vowel(*next));
        let glides = match letter {
            b'i' => after_vowel,
            b'y' => after_vowel || at == 0,
            _ => false,
        };
        let consonant = glides && (letter == b'y' || before_vowel);
        let letter_out = if consonant { letter.to_ascii_uppercase() } else { letter };
        out.push(char::from(letter_out));
        after_vowel = !glides && is_vowel(letter);
    }
    out
}

/// The place behind the first consonant after the first vowel from a place on.
fn after_syllable(word: &str, from: usize) -> usize {
    let (mut at, mut vowel) = (from, false);
    while let Some(letter) = word.as_bytes().get(at) {
        at += 1;
        if vowel && !is_vowel(*letter) {
            break;
        }
        vowel |= is_vowel(*letter);
    }
    at
}

fn is_vowel(letter: u8) -> bool {
    super::is_vowel(letter) || letter == b'y'
}

#[cfg(all(test, feature = "english"))]
mod tests {
    use frostem::{Algorithm, Stemmer};

    const LISTS: [&str; 3] = [
        include_str!("../../data/synoniemen.yml"),
        include_str!("../../data/stammen.txt"),
        include_str!("../../data/delen.txt"),
    ];
    /// What Dutch words are made of.
    const PIECES: [&str; 32] = [
        "a", "e", "i", "o", "u", "y", "aa", "ee", "oo", "ij", "ie", "ui", "b", "c", "d", "dd", "g",
        "gem", "j", "k", "kk", "l", "n", "r", "s", "t", "tt", "st", "w", "heid", "en", "v",
    ];
    const ENDINGS: [&str; 20] = [
        "", "e", "en", "ene", "s", "se", "heden", "heid", "enheid", "end", "ing", "igend", "iging",
        "ig", "eig", "lijk", "elijke", "baar", "bare", "er",
    ];

    fn check(word: &str) {
        let expected = Stemmer::new(Algorithm::DutchPorter).stem(word);
        assert_eq!(super::stem(word), expected, "{word}");
    }

    #[test]
    fn every_word_has_the_stem_that_snowball_gives() {
        for word in LISTS.iter().flat_map(|list| list.split(|c: char| !c.is_ascii_lowercase())) {
            if word.len() >= 4 {
                check(word);
            }
        }
    }

    #[test]
    fn invented_words_too() {
        let mut number = 1_u64;
        let mut next = |below: usize| {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(number >> 40).expect("24 bits") % below
        };
        for _ in 0..300_000 {
            let mut word = String::new();
            for _ in 0..=next(5) {
                word.push_str(PIECES[next(PIECES.len())]);
            }
            word.push_str(ENDINGS[next(ENDINGS.len())]);
            if word.len() >= 4 {
                check(&word);
            }
        }
    }
}
