//! What a browser asks for: from the raw text of a request to a path below the site's root.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Longer addresses are no addresses of a handbook.
const LONGEST: usize = 2048;

/// What need not be encoded in an address.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// An address within the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The path below the root, decoded, without a slash in front.
    pub path: String,
    /// What stands after the question mark, as it was written.
    pub query: Option<String>,
}

impl Address {
    /// Reads the target of a request. None for whatever is no plain address within the site: a
    /// path that climbs (`..`, also encoded), with backslashes, NUL or other control characters,
    /// or with another host in it.
    pub fn parse(target: &str) -> Option<Self> {
        if target.len() > LONGEST || !target.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let target = target.split('#').next().unwrap_or_default();
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (target, None),
        };
        let path = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?.into_owned();
        let strange = |c: char| c.is_control() || c == '\\';
        if path.chars().any(strange) || !is_plain(&path) {
            return None;
        }
        Some(Self { path, query })
    }

    /// The value of a parameter, when it needs no decoding.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let parts = self.query.as_deref()?.split('&');
        parts
            .filter_map(|part| part.split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
    }

    /// The same address with a slash after its path, ready for a header.
    pub fn with_slash(&self) -> String {
        let path = utf8_percent_encode(&self.path, PLAIN);
        let query = self.query.as_ref().map_or_else(String::new, |query| format!("?{query}"));
        format!("/{path}/{query}")
    }
}

/// Whether every part of a path names something: none is empty but the last, none climbs.
fn is_plain(path: &str) -> bool {
    let inner = path.strip_suffix('/').unwrap_or(path);
    path.is_empty() || inner.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_decoded() {
        let path = |target: &str| Address::parse(target).map(|address| address.path);
        assert_eq!(path("/").as_deref(), Some(""));
        assert_eq!(path("/sociale-kaart/x/?q=a#b").as_deref(), Some("sociale-kaart/x/"));
        assert_eq!(path("/bestanden/caf%C3%A9%20x.pdf").as_deref(), Some("bestanden/café x.pdf"));
        assert_eq!(path("/a..b/...").as_deref(), Some("a..b/..."));
    }

    #[test]
    fn whatever_leads_elsewhere_is_no_address() {
        for target in [
            "",
            "x",
            "*",
            "http://evil.example/",
            "//evil.example/",
            "/a//b",
            "/..",
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/%2E%2e%2fx",
            "/a/%2e",
            "/..%5cx",
            "/a\\b",
            "/%00",
            "/a%0d%0ab",
            "/%ff",
            "/a b",
            "/a\r\nX: y",
            "/é",
        ] {
            assert_eq!(Address::parse(target), None, "{target:?}");
        }
        assert_eq!(Address::parse(&format!("/{}", "a".repeat(3000))), None);
    }

    #[test]
    fn a_redirect_stays_on_the_site_and_in_one_header() {
        let to = |target: &str| Address::parse(target).unwrap().with_slash();
        assert_eq!(to("/zoeken?q=a%0d%0ab"), "/zoeken/?q=a%0d%0ab");
        assert_eq!(to("/caf%C3%A9"), "/caf%C3%A9/");
    }

    #[test]
    fn a_parameter_is_found_by_its_name() {
        let address = Address::parse("/x?a=1&versie=ab-3").unwrap();
        assert_eq!(address.parameter("versie"), Some("ab-3"));
        assert_eq!(address.parameter("b"), None);
    }
}
