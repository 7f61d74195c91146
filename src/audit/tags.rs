//! The tags of a page with what they lead to. Pages of wijkboek are well formed; a template of a
//! site's own may be not, and then at worst a link is missed.

use std::ops::Range;

/// An attribute of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribute<'t> {
    /// The tag: `a`.
    pub tag: &'t str,
    /// The whole tag, for other attributes.
    pub whole: &'t str,
    /// The attribute: `href`.
    pub name: &'t str,
    /// Where its value stands in the text.
    pub value: Range<usize>,
}

/// The attributes of all tags of a page that have a value between quotes.
pub(super) fn attributes(text: &str) -> Vec<Attribute<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        let rest = text.get(open..).unwrap_or_default();
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(text.len(), |end| open + end + 3);
            continue;
        }
        let len = length(rest);
        let whole = rest.get(..len).unwrap_or_default();
        let name_end = whole.get(1..).and_then(|tag| tag.find(|c: char| !c.is_alphanumeric()));
        let tag = whole.get(1..1 + name_end.unwrap_or_default()).unwrap_or_default();
        if !tag.is_empty() {
            of_tag(tag, whole, open, &mut found);
        }
        at = open + len.max(1);
        if matches!(tag, "script" | "style") {
            let rest = text.get(at..).unwrap_or_default();
            at += rest.find("</").unwrap_or(rest.len());
        }
    }
    found
}

/// How long a tag is; a `>` between quotes does not end it.
fn length(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn of_tag<'t>(tag: &'t str, whole: &'t str, open: usize, found: &mut Vec<Attribute<'t>>) {
    let mut at = 0;
    while let Some(equals) = whole.get(at..).and_then(|rest| rest.find('=')).map(|to| at + to) {
        let before = whole.get(..equals).unwrap_or_default();
        let name = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        let after = whole.get(equals + 1..).unwrap_or_default();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let Some(quote) = quote else {
            at = equals + 1;
            continue;
        };
        let inside = after.get(1..).unwrap_or_default();
        let len = inside.find(quote).unwrap_or(inside.len());
        let start = open + equals + 2;
        found.push(Attribute { tag, whole, name, value: start..start + len });
        at = equals + 2 + len + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_where_they_stand() {
        let text = "<!-- <a href=\"weg\"> --><a class='x > y' href=\"../a/\">A</a><script src=\"s.js\">if (a < b) {}</script><img alt=\"\">";
        let values: Vec<(&str, &str, &str)> =
            attributes(text).into_iter().map(|one| (one.tag, one.name, &text[one.value])).collect();
        assert_eq!(
            values,
            [
                ("a", "class", "x > y"),
                ("a", "href", "../a/"),
                ("script", "src", "s.js"),
                ("img", "alt", "")
            ]
        );
    }
}
