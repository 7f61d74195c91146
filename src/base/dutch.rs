//! Dutch grammar in tables: months, weekdays, lists, counts.

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const MONTHS_SHORT: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const WEEKDAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The numbers that are written as words.
pub const NUMBERS: [&str; 13] = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
];

/// A number in digits or, up to twelve, in words.
pub fn number(word: &str) -> Option<u16> {
    let written = NUMBERS.iter().position(|name| *name == word);
    written.and_then(|at| u16::try_from(at).ok()).or_else(|| word.parse().ok())
}

/// The name of a month, 1 to 12.
pub fn month(number: i8) -> &'static str {
    pick(&MONTHS, number - 1)
}

/// The number of a month, 1 to 12, by its name.
pub fn month_number(name: &str) -> Option<i8> {
    position(&MONTHS, name).map(|at| at + 1)
}

/// The number of a weekday, 0 (maandag) to 6 (zondag), by its name.
pub fn weekday_number(name: &str) -> Option<i8> {
    position(&WEEKDAYS, name)
}

fn position(names: &[&str], name: &str) -> Option<i8> {
    names.iter().position(|known| *known == name).and_then(|at| i8::try_from(at).ok())
}

/// The name of a month in three letters, 1 to 12.
pub fn month_short(number: i8) -> &'static str {
    pick(&MONTHS_SHORT, number - 1)
}

/// The name of a weekday, 0 (maandag) to 6 (zondag).
pub fn weekday(from_monday: i8) -> &'static str {
    pick(&WEEKDAYS, from_monday)
}

fn pick(names: &'static [&'static str], index: i8) -> &'static str {
    usize::try_from(index).ok().and_then(|i| names.get(i)).copied().unwrap_or_default()
}

/// Joins words as a sentence does: `a`, `a en b`, `a, b en c`.
pub fn list<T: AsRef<str>>(words: &[T]) -> String {
    joined(words, "en")
}

/// Joins choices as a sentence does: `a, b of c`.
pub fn choice<T: AsRef<str>>(words: &[T]) -> String {
    joined(words, "of")
}

fn joined<T: AsRef<str>>(words: &[T], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {conjunction} {}", first.join(", "), last.as_ref())
        }
    }
}

/// A word as it begins a sentence: `convenant` becomes `Convenant`.
pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A count with its noun: `1 aanbieder`, `14 aanbieders`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// A number with points between the thousands: `9.240`.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["Noord"]), "Noord");
        assert_eq!(list(&["Noord", "Oost", "West"]), "Noord, Oost en West");
        assert_eq!(choice(&["ja", "nee", "wachtlijst"]), "ja, nee of wachtlijst");
    }

    #[test]
    fn numbers_read_as_in_a_report() {
        assert_eq!(thousands(9240), "9.240");
        assert_eq!(thousands(-1_234_567), "-1.234.567");
        assert_eq!(count(1, "aanbieder", "aanbieders"), "1 aanbieder");
        assert_eq!(count(0, "aanbieder", "aanbieders"), "0 aanbieders");
    }
}
