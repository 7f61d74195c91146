//! E-mail addresses.

use std::fmt;

/// An e-mail address, in small letters behind the `@`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// Reads an address; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, host) = text.trim().split_once('@')?;
        let name_holds = !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-+'&".contains(c));
        let parts: Vec<&str> = host.split('.').collect();
        let part_holds = |part: &&str| {
            !part.is_empty()
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let host_holds = parts.len() >= 2 && parts.iter().all(part_holds);
        let top_holds = parts.last().is_some_and(|top| top.len() >= 2);
        (name_holds && host_holds && top_holds)
            .then(|| Self(format!("{name}@{}", host.to_ascii_lowercase())))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address behind a link: `mailto:...`.
    pub fn link(&self) -> String {
        format!("mailto:{}", self.0.replace('&', "%26").replace('\'', "%27"))
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_text() {
        assert_eq!(
            Email::parse(" Info@De-Kade.Example.org ").unwrap().as_str(),
            "Info@de-kade.example.org"
        );
        for wrong in ["info", "info@", "@x.nl", "a b@x.nl", "a@x", "a@x..nl", "a@-x.nl", "a@x.n"] {
            assert_eq!(Email::parse(wrong), None, "{wrong}");
        }
    }
}
