//! Words in a cell: yes and no, languages, lists, lines.

use wijkboek_search::words::fold;

/// Yes or no: `ja`, `x`, `nee`, `yes`.
pub(in crate::exchange) fn yes_no(text: &str) -> Option<bool> {
    match fold(text.trim()).as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "v" | "✓" | "✔" | "waar" | "true" | "1" => Some(true),
        "nee" | "n" | "no" | "onwaar" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Languages with their ISO 639 codes, as people name them.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("nl", &["nederlands", "dutch", "ned"]),
    ("en", &["engels", "english", "eng"]),
    ("de", &["duits", "german"]),
    ("fr", &["frans", "french"]),
    ("fy", &["fries", "frysk", "frisian"]),
    ("tr", &["turks", "turkish"]),
    ("ar", &["arabisch", "marokkaans-arabisch", "syrisch", "arabic"]),
    ("ber", &["berbers", "tamazight", "tarifit"]),
    ("pl", &["pools", "polish"]),
    ("uk", &["oekraiens", "ukrainian"]),
    ("ru", &["russisch", "russian"]),
    ("es", &["spaans", "spanish"]),
    ("pt", &["portugees", "portuguese"]),
    ("it", &["italiaans", "italian"]),
    ("el", &["grieks"]),
    ("ro", &["roemeens"]),
    ("bg", &["bulgaars"]),
    ("hu", &["hongaars"]),
    ("sr", &["servisch"]),
    ("hr", &["kroatisch"]),
    ("bs", &["bosnisch"]),
    ("sq", &["albanees"]),
    ("hy", &["armeens"]),
    ("fa", &["farsi", "perzisch"]),
    ("prs", &["dari"]),
    ("ps", &["pasjtoe", "pashto"]),
    ("ku", &["koerdisch", "kurdish"]),
    ("so", &["somalisch", "somali"]),
    ("ti", &["tigrinya"]),
    ("am", &["amhaars"]),
    ("ur", &["urdu"]),
    ("hi", &["hindi", "hindoestaans"]),
    ("zh", &["chinees", "mandarijn", "chinese"]),
    ("vi", &["vietnamees"]),
    ("id", &["indonesisch"]),
    ("pap", &["papiaments", "papiamento"]),
    ("srn", &["sranan", "sranantongo", "surinaams"]),
    ("dse", &["gebarentaal", "nederlandse gebarentaal", "ngt"]),
];

/// The code of a language, by its name or its code.
pub(in crate::exchange) fn language(text: &str) -> Option<&'static str> {
    let text = fold(text.trim());
    let named = |(code, names): &&(&str, &[&str])| *code == text || names.contains(&text.as_str());
    LANGUAGES.iter().find(named).map(|(code, _)| *code)
}

/// Whether a cell only says that there is nothing to say: `n.v.t.`, `onbekend`, `-`.
pub(in crate::exchange) fn is_placeholder(text: &str) -> bool {
    let letters: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    matches!(letters.as_str(), "" | "nvt" | "nb" | "onbekend" | "geen" | "nogonbekend")
}

/// The items of a cell: one a line, or between `;`, or between commas.
pub(in crate::exchange) fn items(text: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let parts = text.split(|c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, '\n' | ';' | ',' | '|')
    });
    let bare = |part: &str| line(part.trim().trim_start_matches(['-', '•', '*', '·', '–']));
    parts.map(bare).filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// A text on one line.
pub(in crate::exchange) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines, without spaces at their ends.
pub(in crate::exchange) fn paragraphs(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_people_write_them() {
        assert_eq!((yes_no(" Ja "), yes_no("X"), yes_no("soms")), (Some(true), Some(true), None));
        assert_eq!(
            (language("Turks"), language("AR"), language("x")),
            (Some("tr"), Some("ar"), None)
        );
        assert_eq!(items("- ouderen\n- jeugd (0, 4 jaar); "), ["ouderen", "jeugd (0, 4 jaar)"]);
        assert!(is_placeholder("N.v.t.") && is_placeholder(" - ") && !is_placeholder("nee"));
    }
}
