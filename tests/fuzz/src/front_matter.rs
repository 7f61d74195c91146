//! Markdown below a head of YAML: the head and the text are pieces of the file, and no text brings
//! a script, an address or an anchor that nobody meant onto a page.

use std::collections::BTreeSet;

use wijkboek::syntax::{FrontMatter, markdown, split};

use crate::file;

pub(crate) fn hold(input: &[u8]) {
    let Some((path, bytes)) = file::split(input) else { return };
    if let Ok(text) = std::str::from_utf8(bytes)
        && let FrontMatter::Both { yaml, body } = split(text)
    {
        assert!(yaml.end <= body.start, "the head runs into the text");
        assert!(text.get(yaml).is_some(), "the head is no piece of the file");
        hold_body(text.get(body).unwrap_or_else(|| panic!("the text is no piece of the file")));
    }
    file::hold(path, bytes);
}

fn hold_body(text: &str) {
    let found = markdown::survey(text);
    let links = found.links.iter().map(|link| &link.range);
    for range in links.chain(&found.html).chain(&found.broken) {
        assert!(text.get(range.clone()).is_some(), "{range:?} is no piece of the text");
    }
    let mut addresses = Vec::new();
    let shown = markdown::render(text, |address| {
        addresses.push(address.to_owned());
        None
    });
    let links = found.links.iter().filter(|link| !link.image);
    assert_eq!(addresses, links.map(|link| link.address.clone()).collect::<Vec<_>>());
    for bad in ["<script", "<a ", "<img", "<iframe", "<!--"] {
        assert!(!shown.html.contains(bad), "{bad} in\n{}", shown.html);
    }
    let anchors: BTreeSet<String> = shown.headings.iter().map(|h| h.anchor.clone()).collect();
    assert_eq!(anchors.len(), shown.headings.len(), "two headings with one anchor");
    assert_eq!(anchors, markdown::anchors(text));
    assert!(shown.headings.iter().all(|heading| (2..=6).contains(&heading.level)), "a level");
    drop(markdown::plain(text));
}
