//! Addresses in a cell: street and number, postcode, town, in any order that people use.

use wijkboek_search::words::fold;

use crate::entry::Postcode;

/// An address as far as a cell gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::exchange) struct Address {
    pub street: Option<String>,
    pub number: Option<String>,
    pub postcode: Option<Postcode>,
    pub town: Option<String>,
}

/// The addresses of a cell: `Lindelaan 12, 9743AB Groningen`; one on each line, or between `;`.
/// None when the cell says something else.
pub(in crate::exchange) fn addresses(text: &str) -> Option<Vec<Address>> {
    if text.to_lowercase().contains("postbus") {
        return None;
    }
    let pieces = || text.split(['\n', ';']).map(str::trim).filter(|piece| !piece.is_empty());
    // A street on one line and the postcode on the next are one address.
    if pieces().filter(|piece| with_postcode(piece).is_some()).count() == 1 {
        return one(&pieces().collect::<Vec<_>>().join(", ")).map(|one| vec![one]);
    }
    pieces().map(one).collect()
}

fn one(line: &str) -> Option<Address> {
    let (before, postcode, after) = match with_postcode(line) {
        Some((before, postcode, after)) => (before, Some(postcode), after),
        None => match line.rsplit_once(',') {
            Some((before, after)) => (before, None, after),
            None => (line, None, ""),
        },
    };
    let (before, town) = (bare(before), bare(after));
    let (street, number) = match before {
        "" => (None, None),
        _ => street(before).map(|(street, number)| (Some(street), number))?,
    };
    // Digits behind the postcode are no town: a second address, a phone number.
    let town_holds = !town.bytes().any(|byte| byte.is_ascii_digit()) && !town.contains(',');
    let town = (!town.is_empty()).then(|| town.to_owned());
    let address = Address { street, number, postcode, town };
    (town_holds && address != Address::default()).then_some(address)
}

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;-–()|".contains(c))
}

/// Street and house number: `Lindelaan 12 a`, `Plein 1945 3`. None when it is more than that.
pub(in crate::exchange) fn street(text: &str) -> Option<(String, Option<String>)> {
    if text.contains([',', '\n']) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let digit = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let at = words.iter().rposition(digit).filter(|at| *at > 0);
    let (street, number) = words.split_at(at.unwrap_or(words.len()));
    let addition = |word: &&str| word.chars().count() <= 3 || digit(word);
    let holds = number.len() <= 3 && number.iter().skip(1).all(addition) && words.len() <= 8;
    // Without a number, words can be anything: `verzamelen bij de kerk`.
    let story = ["in", "bij", "naast", "achter", "tegenover", "boven", "via"];
    let begins = street.first().is_some_and(|word| !story.contains(&fold(word).as_str()));
    let named = street.len() == 1 || text.trim_start().starts_with(|c: char| !c.is_lowercase());
    let holds = holds && (!number.is_empty() || begins && named && street.len() <= 4);
    let number = (!number.is_empty()).then(|| number.join(" "));
    (holds && !street.is_empty()).then(|| (street.join(" "), number))
}

/// A text with a postcode in it: what stands before it, and behind it.
fn with_postcode(text: &str) -> Option<(&str, Postcode, &str)> {
    let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.char_indices().filter(|(_, c)| c.is_ascii_digit()).find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let digits = rest.get(..4)?;
        let letters = rest.get(4..)?.trim_start();
        let gap = rest.len() - 4 - letters.len();
        let end = start + 4 + gap + 2;
        let code =
            Postcode::parse(&format!("{digits}{}", letters.get(..2)?)).filter(|_| gap <= 2)?;
        let holds =
            alone(text.get(..start)?.chars().next_back()) && alone(text.get(end..)?.chars().next());
        holds.then_some((text.get(..start)?, code, text.get(end..)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<Vec<String>> {
        let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
        addresses(text).map(|found| {
            let found = found.into_iter();
            found
                .map(|a| {
                    let postcode = a.postcode.map(|code| code.to_string());
                    [a.street, a.number, postcode, a.town].map(part).join("|")
                })
                .collect()
        })
    }

    #[test]
    fn addresses_are_read_in_every_order() {
        for (text, found) in [
            ("Lindelaan 12, 9743AB Groningen", "Lindelaan|12|9743 AB|Groningen"),
            ("Lindelaan 12a\n9743 ab  Groningen", "Lindelaan|12a|9743 AB|Groningen"),
            ("9743AB Groningen", "-|-|9743 AB|Groningen"),
            ("9743 AB", "-|-|9743 AB|-"),
            ("Lindelaan 12 bis", "Lindelaan|12 bis|-|-"),
            ("Lindelaan 12, Groningen", "Lindelaan|12|-|Groningen"),
            ("1e Dwarsstraat 5-7", "1e Dwarsstraat|5-7|-|-"),
            ("Kerkplein", "Kerkplein|-|-|-"),
        ] {
            assert_eq!(shown(text), Some(vec![found.to_owned()]), "{text}");
        }
        let two = shown("Kade 1, 8961 AB Veen; Kade 2, 8961 AC Veen").unwrap();
        assert_eq!(two, ["Kade|1|8961 AB|Veen", "Kade|2|8961 AC|Veen"]);
    }

    #[test]
    fn what_is_more_than_an_address_stays_text() {
        for text in [
            "Postbus 12, 8961 AB Veen",
            "verzamelen bij de kerk",
            "In de bibliotheek",
            "Kade 1, in het gebouw van de bibliotheek, Veen 3",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
