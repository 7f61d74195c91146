//! How Dutch words sound: `konsultatieburo` as `consultatiebureau`.

/// What is heard of the front of a word that many write as they hear it: how many letters, and what.
fn heard(letters: &[u8]) -> Option<(usize, &'static str)> {
    Some(match letters {
        [b'e', b'a', b'u', ..] => (3, "o"),
        [b'a', b'u', ..] => (2, "ou"),
        [b'i', b'j', ..] => (2, "ei"),
        [b'i', b's', b'c', b'h', ..] => (4, "is"),
        [b'i', b'e', ..] => (2, "i"),
        [b't', b'i', b'e', ..] => (3, "si"),
        [b't', b'h', ..] | [b'd', b't', ..] => (2, "t"),
        [b'c', b'e' | b'i' | b'y', ..] | [b'z', ..] => (1, "s"),
        [b'c' | b'g', b'h', ..] => (2, "g"),
        [b'c', b'k', ..] => (2, "k"),
        [b'c', ..] => (1, "k"),
        [b'q', b'u', ..] => (2, "kw"),
        [b'p', b'h', ..] => (2, "f"),
        [b'r', b'h', ..] => (2, "r"),
        [b'v', ..] => (1, "f"),
        [b'x', ..] => (1, "ks"),
        [b'y', ..] => (1, "i"),
        [b'd'] => (1, "t"),
        _ => return None,
    })
}

/// A word of plain letters as it sounds; of doubled letters one is left.
pub(crate) fn sound(word: &str) -> String {
    let mut out = String::new();
    let mut left = word;
    while let Some(letter) = left.get(..1) {
        let (length, heard) = heard(left.as_bytes()).unwrap_or((1, letter));
        if !out.ends_with(heard) {
            out.push_str(heard);
        }
        left = left.get(length..).unwrap_or_default();
    }
    out
}

/// Beginnings that sound alike.
const ALIKE: [(&str, &str); 11] = [
    ("k", "c"),
    ("f", "v"),
    ("s", "z"),
    ("s", "c"),
    ("s", "ps"),
    ("f", "ph"),
    ("t", "th"),
    ("t", "d"),
    ("g", "ch"),
    ("ei", "ij"),
    ("ou", "au"),
];

/// The other beginnings that a word may have by its sound, its next letter included.
pub(crate) fn starts(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (one, other) in ALIKE {
        for (typed, meant) in [(one, other), (other, one)] {
            if let Some(rest) = word.strip_prefix(typed) {
                let mut start = meant.to_owned();
                start.push_str(rest.get(..1).unwrap_or_default());
                out.push(start);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{sound, starts};

    #[test]
    fn words_that_sound_alike() {
        for (typed, meant) in [
            ("konsultatieburo", "consultatiebureau"),
            ("psychies", "psychisch"),
            ("sgoonmaken", "schoonmaken"),
            ("vakansie", "vakantie"),
            ("zelfmoort", "zelfmoord"),
            ("ortopeed", "orthopeed"),
            ("aksent", "accent"),
            ("depresie", "depressie"),
            ("blouw", "blauw"),
        ] {
            assert_eq!(sound(typed), sound(meant), "{typed} {meant}");
        }
        assert_ne!(sound("zorg"), sound("zorgen"));
    }

    #[test]
    fn beginnings_that_sound_alike() {
        assert_eq!(starts("konsult"), ["co"]);
        assert_eq!(starts("fysio"), ["vy", "phy"]);
        assert_eq!(starts("eizer"), ["ijz"]);
        assert!(starts("hulp").is_empty());
    }
}
