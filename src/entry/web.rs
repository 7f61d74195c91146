//! Addresses on the web.

use std::fmt;

/// An address on the web, `https://...` or `http://...`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Web(String);

impl Web {
    /// Reads an address; without a scheme (`www.dekade.example.org`) it gets `https://`.
    /// `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let full = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let url = url::Url::parse(&full).ok()?;
        let web = matches!(url.scheme(), "http" | "https");
        let host = url.host_str().is_some_and(|host| host.contains('.'));
        let bare = url.username().is_empty() && url.password().is_none();
        let spaceless = !text.contains(char::is_whitespace);
        (web && host && bare && spaceless).then(|| Self(url.to_string()))
    }

    /// The full address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Web {
    /// As people read it: without scheme, `www.` and closing slash.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bare = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        f.write_str(bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_completed_and_shown_short() {
        let web = Web::parse("www.dekade.example.org").unwrap();
        assert_eq!(web.as_str(), "https://www.dekade.example.org/");
        assert_eq!(web.to_string(), "dekade.example.org");
        for wrong in ["javascript:alert(1)", "ftp://x.nl", "de kade", "https://", "http://a:b@x.nl"]
        {
            assert_eq!(Web::parse(wrong), None, "{wrong}");
        }
    }
}
