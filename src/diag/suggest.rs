//! "Bedoelde u ...?": the nearest of some known words.

/// The known word that a mistyped one most probably stands for, if any is near enough.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let allowed = (typed.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|word| (strsim::osa_distance(&typed, word), word))
        .filter(|(distance, word)| *distance <= allowed || is_part(&typed, word))
        .min()
        .map(|(_, word)| word)
}

/// Whether one word begins the other, as `tel` begins `telefoon`.
fn is_part(typed: &str, word: &str) -> bool {
    typed.len() >= 3 && (word.starts_with(typed) || (word.len() >= 4 && typed.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered_and_a_far_one_is_not() {
        let known = ["telefoon", "email", "website", "naam"];
        assert_eq!(nearest("telefon", known), Some("telefoon"));
        assert_eq!(nearest("tel", known), Some("telefoon"));
        assert_eq!(nearest("Emial", known), Some("email"));
        assert_eq!(nearest("kleur", known), None);
    }
}
