//! Word to key: what `huisarts` and `huisartsen`, `logopedist` and `logopedie` have in common.
//!
//! Snowball's Dutch Porter stemmer does the endings (its newer Dutch makes `zin` of `gezin` and
//! `wel` of `geweld`). Around it: a list of families, endings of professions, f/v and s/z.

use frostem::{Algorithm, Stemmer};

/// Endings of professions and of what they practise, with what stands for both.
const PROFESSIONS: &[(&str, &str)] = &[
    ("therapeutisch", "therap"),
    ("therapeutes", "therap"),
    ("therapeuten", "therap"),
    ("therapeute", "therap"),
    ("therapeut", "therap"),
    ("therapieen", "therap"),
    ("therapie", "therap"),
    ("logisch", "log"),
    ("logische", "log"),
    ("logen", "log"),
    ("loge", "log"),
    ("logie", "log"),
    ("loog", "log"),
    ("iatrisch", "iatr"),
    ("iatrische", "iatr"),
    ("iatrie", "iatr"),
    ("iaters", "iatr"),
    ("iater", "iatr"),
    ("pedisten", "ped"),
    ("pediste", "ped"),
    ("pedist", "ped"),
    ("pedie", "ped"),
    ("agogisch", "agog"),
    ("agogische", "agog"),
    ("agogen", "agog"),
    ("agoog", "agog"),
    ("agogiek", "agog"),
    ("artsen", "arts"),
    ("artsenpraktijk", "artspraktijk"),
    ("arts", "arts"),
];

/// The key of a folded word, without the list of families: see [`crate::analysis::Analysis::key`].
pub fn key(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    for (ending, stands) in PROFESSIONS {
        if let Some(start) = word.strip_suffix(ending)
            && (start.len() >= 3 || *ending == "artsen" || *ending == "arts")
        {
            let mut key = start.to_owned();
            key.push_str(stands);
            return key;
        }
    }
    let plural = plural_s(word);
    let stem = Stemmer::new(Algorithm::DutchPorter).stem(plural);
    normalise(&stem, plural)
}

/// `baby's`, `ruzies`, `foto's`: the stemmer leaves an s after a vowel.
fn plural_s(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(start) if start.len() >= 4 && start.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) => start,
        _ => word,
    }
}

/// One spelling for f/v, s/z, double letters at the end, and the t of verbs.
fn normalise(stem: &str, word: &str) -> String {
    let mut key = stem.to_owned();
    if key.len() >= 5 && key.len() == word.len() && key.ends_with('t') {
        let verb = key.trim_end_matches('t');
        if verb.ends_with(['p', 'k', 'g', 'l', 'f', 'm']) {
            key = undouble_vowel(verb);
        }
    }
    let last = key.pop();
    match last {
        Some('v') => key.push('f'),
        Some('z') => key.push('s'),
        Some(c) if key.len() >= 3 && key.ends_with(c) && !is_vowel(c) => {}
        Some(c) => key.push(c),
        None => {}
    }
    key
}

/// `slaap` is `slap`, as the stemmer makes it of `slapen`.
fn undouble_vowel(word: &str) -> String {
    let mut out = word.to_owned();
    if let [.., a, b, last] = word.as_bytes()
        && a == b
        && is_vowel(char::from(*a))
    {
        out.truncate(word.len() - 2);
        out.push(char::from(*last));
    }
    out
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}
