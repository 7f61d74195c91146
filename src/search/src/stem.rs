//! Word to key: what `huisarts` and `huisartsen`, `logopedist` and `logopedie` have in common.
//!
//! Snowball's Dutch Porter stemmer does the endings (its newer Dutch makes `zin` of `gezin` and
//! `wel` of `geweld`). Around it: a list of families, endings of professions and of verbs from
//! Latin, f/v and s/z.

mod porter;

/// Endings of professions and of what they practise, and of verbs and what they do, with what stands
/// for both.
const FAMILIES: &[(&str, &str)] = &[
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
    ("ectie", "ecter"),
    ("ecties", "ecter"),
    ("atie", "er"),
    ("aties", "er"),
    ("eren", "er"),
    ("eert", "er"),
    ("eerd", "er"),
    ("eerde", "er"),
    ("eerden", "er"),
    ("eraar", "er"),
    ("eraars", "er"),
];

/// The key of a folded word, without the list of families: see [`crate::analysis::Analysis::key`].
pub fn key(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    for (ending, stands) in FAMILIES {
        if let Some(start) = word.strip_suffix(ending)
            && (start.len() >= 3 || *ending == "artsen" || *ending == "arts")
        {
            let ended = ending.starts_with("eerd").then(|| start.strip_prefix("ge")).flatten();
            let mut key = ended.filter(|start| start.len() >= 3).unwrap_or(start).to_owned();
            key.push_str(stands);
            return key;
        }
    }
    let plural = plural_s(word);
    normalise(porter::stem(plural), plural)
}

/// `baby's`, `ruzies`, `foto's`: the stemmer leaves an s after a vowel.
fn plural_s(word: &str) -> &str {
    match word.as_bytes() {
        [_, _, _, .., vowel, b's'] if is_vowel(*vowel) || *vowel == b'y' => {
            word.get(..word.len() - 1).unwrap_or_default()
        }
        _ => word,
    }
}

/// One spelling for f/v, s/z, double letters at the end, and the t of verbs.
fn normalise(mut key: String, word: &str) -> String {
    if key.len() >= 5 && key.len() == word.len() {
        undo_verb(&mut key);
    }
    match key.as_bytes() {
        [.., b'v'] => replace_last(&mut key, 'f'),
        [.., b'z'] => replace_last(&mut key, 's'),
        [_, _, .., a, b] if a == b && !is_vowel(*a) => {
            key.truncate(key.len() - 1);
        }
        _ => {}
    }
    key
}

fn replace_last(key: &mut String, letter: char) {
    key.truncate(key.len() - 1);
    key.push(letter);
}

/// `slaapt` is `slap`, as the stemmer makes it of `slapen`.
fn undo_verb(key: &mut String) {
    let mut verb = key.as_bytes();
    while let [shorter @ .., b't'] = verb {
        verb = shorter;
    }
    let (length, double) = match verb {
        _ if verb.len() == key.len() => return,
        [.., a, b, b'p' | b'k' | b'g' | b'l' | b'f' | b'm'] => (verb.len(), a == b && is_vowel(*a)),
        _ => return,
    };
    let last = verb.last().copied().map(char::from);
    key.truncate(length);
    if double {
        key.truncate(length - 2);
        key.extend(last);
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}
