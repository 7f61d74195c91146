//! Addresses within a site, and the relative links between them.

use std::fmt;
use std::sync::Arc;

/// The address of a page or file within a site, without a slash in front: `sociale-kaart/x/`.
/// A page's address ends in a slash, or is empty for the first page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UrlPath(Arc<str>);

impl UrlPath {
    /// An address from its text.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(text.as_ref().into())
    }

    /// An address below this one.
    #[must_use]
    pub fn join(&self, below: &str) -> Self {
        Self(format!("{}{below}", self.0).into())
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that holds it: a page is the `index.html` of its folder.
    pub fn file(&self) -> String {
        if self.is_page() { format!("{}index.html", self.0) } else { self.0.to_string() }
    }

    fn is_page(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }
}

impl fmt::Display for UrlPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes links from one page to others: relative, so that a site works in any folder.
#[derive(Clone, Debug)]
pub struct Links {
    from: UrlPath,
    portable: bool,
}

impl Links {
    /// Links from a page. A portable site is opened from disk, where a link has to end in the name
    /// of a file.
    pub fn new(from: UrlPath, portable: bool) -> Self {
        Self { from, portable }
    }

    /// The prefix that leads to the site's root: empty, `../`, `../../`.
    pub fn root(&self) -> String {
        "../".repeat(self.from.as_str().matches('/').count())
    }

    /// The link to another page or file.
    pub fn to(&self, target: &UrlPath) -> String {
        let (from, to) = (self.from.as_str(), target.as_str());
        let shared = from
            .bytes()
            .zip(to.bytes())
            .take_while(|(a, b)| a == b)
            .enumerate()
            .filter(|(_, (byte, _))| *byte == b'/')
            .last()
            .map_or(0, |(at, _)| at + 1);
        let up = from.get(shared..).unwrap_or_default().matches('/').count();
        let down = to.get(shared..).unwrap_or_default();
        let mut link = format!("{}{down}", "../".repeat(up));
        if self.portable && target.is_page() {
            link.push_str("index.html");
        }
        if link.is_empty() { "./".to_owned() } else { link }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        let links = |from: &str| Links::new(UrlPath::new(from), false);
        let cases = [
            ("", "", "./"),
            ("", "zoeken/", "zoeken/"),
            ("sociale-kaart/x/", "", "../../"),
            ("sociale-kaart/x/", "sociale-kaart/", "../"),
            ("sociale-kaart/x/", "sociale-kaart/y/", "../y/"),
            ("sociale-kaart/x/", "sociale-kaart/x/", "./"),
            ("wijken/a/", "wijken/ab/", "../ab/"),
            ("thema/x/", "middelen/stijl.css", "../../middelen/stijl.css"),
        ];
        for (from, to, link) in cases {
            assert_eq!(links(from).to(&UrlPath::new(to)), link, "{from} -> {to}");
        }
        assert_eq!(links("a/b/").root(), "../../");
    }

    #[test]
    fn portable_links_end_in_a_file() {
        let links = Links::new(UrlPath::new("thema/x/"), true);
        assert_eq!(links.to(&UrlPath::new("")), "../../index.html");
        assert_eq!(links.to(&UrlPath::new("thema/x/")), "index.html");
    }
}
