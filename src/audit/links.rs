//! Where the pages of a tree lead: nowhere of others without a click, and never into nothing.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use crate::diag::{Diagnostic, Place, codes};
use crate::record::Settings;

use super::Item;
use super::folder::Folder;
use super::tags::{Attribute, attributes};

/// Attributes whose value a browser fetches or leads to.
const ADDRESSES: &[&str] = &[
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "srcset",
    "xlink:href",
    "background",
];

/// Links of the head that nothing is loaded from.
const QUIET: &[&str] = &["canonical", "alternate", "license", "me"];

/// Looks at the links of all pages and stylesheets.
pub(super) fn look(folder: &Folder, settings: &Settings) -> Vec<Diagnostic> {
    let tree = Tree {
        files: folder.items().iter().map(|item| item.path.as_str()).collect(),
        host: settings.base_url.as_deref().and_then(host).unwrap_or_default(),
        base: settings.base_path().unwrap_or_else(|| "/".to_owned()),
    };
    let mut notes = Vec::new();
    for item in folder.items() {
        let Some(text) = item.text() else { continue };
        if item.ends("html") || item.ends("svg") {
            tree.page(item, text, &mut notes);
        }
        if item.ends("css") || item.ends("html") || item.ends("svg") {
            tree.styles(item, text, &mut notes);
        }
    }
    notes
}

struct Tree<'a> {
    files: BTreeSet<&'a str>,
    /// The site's own host.
    host: &'a str,
    /// The path at which the site stands.
    base: String,
}

impl Tree<'_> {
    fn page(&self, item: &Item, text: &str, notes: &mut Vec<Diagnostic>) {
        let all = attributes(text);
        let value = |one: &Attribute<'_>| text.get(one.value.clone()).unwrap_or_default();
        let base = all.iter().find(|one| one.tag == "base" && one.name == "href").map(value);
        for one in &all {
            let refresh = one.name == "content" && one.whole.contains("http-equiv=\"refresh\"");
            let address = match value(one).split_once("url=") {
                Some((_, address)) if refresh => address,
                _ if ADDRESSES.contains(&one.name) && one.tag != "base" => value(one),
                _ => continue,
            };
            let address = address.replace("&amp;", "&").replace("&#x2F;", "/");
            let place = Place::new(&item.name, one.value.start, one.value.end);
            match elsewhere(&address) {
                Some(host) => notes.extend(self.loaded(one, host, &place)),
                None if self.leads(&address, &item.path, base) => {}
                None => notes.push(
                    Diagnostic::new(&codes::PUBLISHED_DEAD_LINK).at(&place).with("waarde", address),
                ),
            }
        }
    }

    /// What there is to say about an address of another host.
    fn loaded(&self, one: &Attribute<'_>, host: &str, place: &Place) -> Option<Diagnostic> {
        let clicked = matches!(one.tag, "a" | "area") && one.name == "href";
        let is_quiet = |rel: &&str| one.whole.contains(&format!("rel=\"{rel}\""));
        let quiet = one.tag == "link" && QUIET.iter().any(is_quiet);
        let harmless = clicked || quiet || host == self.host;
        (!harmless).then(|| third_party(host, place))
    }

    /// `url(...)` and `@import` of a stylesheet.
    fn styles(&self, item: &Item, text: &str, notes: &mut Vec<Diagnostic>) {
        for mark in ["url(", "@import "] {
            for (at, _) in text.match_indices(mark) {
                let start = at + mark.len();
                let rest = text.get(start..).unwrap_or_default();
                let rest = rest.trim_start_matches(['"', '\'', ' ']);
                let end = rest.find(['"', '\'', ')', ';', '\n']).unwrap_or(rest.len());
                let address = rest.get(..end).unwrap_or_default();
                if let Some(host) = elsewhere(address).filter(|host| *host != self.host) {
                    notes.push(third_party(host, &Place::new(&item.name, at, start + end)));
                }
            }
        }
    }

    /// Whether an address within the site leads to a file of the tree.
    fn leads(&self, address: &str, page: &str, base: Option<&str>) -> bool {
        let path = address.split(['#', '?']).next().unwrap_or_default();
        let scheme = path.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
        if scheme || path.is_empty() {
            return true;
        }
        let path = percent_decode_str(path).decode_utf8_lossy();
        let from = base.and_then(|base| base.strip_prefix(self.base.as_str()));
        let folder = match from {
            Some(from) => from,
            None => page.rfind('/').map_or("", |at| page.get(..=at).unwrap_or_default()),
        };
        let below = match path.strip_prefix(self.base.as_str()) {
            Some(below) => Some(below.to_owned()),
            None if path.starts_with('/') => None,
            None => join(folder, &path),
        };
        below.is_some_and(|below| self.has(&below))
    }

    fn has(&self, path: &str) -> bool {
        let index = |folder: &str| {
            let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
            self.files.contains(format!("{folder}{slash}index.html").as_str())
        };
        self.files.contains(path) || index(path)
    }
}

fn third_party(host: &str, place: &Place) -> Diagnostic {
    Diagnostic::new(&codes::LOADS_ELSEWHERE).at(place).with("waarde", host)
}

/// The host of an address of another site.
fn elsewhere(address: &str) -> Option<&str> {
    let address = address.trim();
    if address.starts_with("//") {
        host(address)
    } else {
        address.starts_with("http").then(|| host(address))?
    }
}

fn host(address: &str) -> Option<&str> {
    let (_, after) = address.split_once("//")?;
    after.split(['/', '?', '#', ' ']).next().filter(|host| !host.is_empty())
}

/// The path that is meant from a folder; nothing when it leads out of the tree.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    let slash = if path.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    Some(parts.join("/") + slash)
}
