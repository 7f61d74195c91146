//! E-mail addresses and websites in a cell.

use crate::entry::{Email, Web};

/// The e-mail addresses of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::exchange) struct Mail {
    pub addresses: Vec<Email>,
    /// Whether there are other words in the cell: a name, a purpose.
    pub words: bool,
}

/// The addresses of a cell: `info@x.nl; zorg@x.nl`, `Secretariaat <info@x.nl>`.
pub(in crate::exchange) fn mails(text: &str) -> Mail {
    let mut mail = Mail::default();
    for word in text.split(|c: char| c.is_whitespace() || ";,<>()[]|".contains(c)) {
        let bare = word.trim_start_matches("mailto:").trim_end_matches(['.', ':']);
        match Email::parse(bare) {
            Some(address) if !mail.addresses.contains(&address) => mail.addresses.push(address),
            Some(_) => {}
            None => mail.words |= bare.chars().any(char::is_alphanumeric) && bare != "of",
        }
    }
    mail
}

/// The website that a cell is: `www.x.nl`.
pub(in crate::exchange) fn website(text: &str) -> Option<Web> {
    let text = text.trim();
    Web::parse(text).filter(|_| text.contains('.') && !text.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_among_words() {
        let found = |text: &str| {
            let mail = mails(text);
            let addresses: Vec<String> = mail.addresses.iter().map(ToString::to_string).collect();
            (addresses.join(" "), mail.words)
        };
        assert_eq!(found("info@x.nl; zorg@x.nl"), ("info@x.nl zorg@x.nl".to_owned(), false));
        assert_eq!(found("Balie <info@x.nl>"), ("info@x.nl".to_owned(), true));
        assert_eq!(found("mailto:info@X.nl."), ("info@x.nl".to_owned(), false));
        assert_eq!(found("via de site"), (String::new(), true));
    }
}
