//! Contacts for an address book (vCard 4.0, RFC 6350).

use crate::entry::{Entry, Kind, Role};
use crate::model::Site;

use super::part::{role, texts};
use super::{Part, Piece};

/// As many bytes a line has at most; a longer one goes on behind a space.
const LINE: usize = 75;

pub(super) fn contacts(part: Part<'_>) -> Vec<Piece> {
    let found = ("contactpersonen", part.shown(Kind::Contact).count());
    Piece::of("contactpersonen.vcf", found, cards).into_iter().collect()
}

fn cards(part: Part<'_>) -> Vec<u8> {
    part.shown(Kind::Contact).map(|entry| card(part.site, entry)).collect::<String>().into_bytes()
}

/// A card. Whoever has no name, or none that these readers may know, is there by role.
fn card(site: &Site, entry: &Entry) -> String {
    let title = |role| {
        let others = entry.related(role).filter_map(|to| site.entry(&to.target));
        others.map(|other| escape(&other.title)).collect::<Vec<_>>()
    };
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        format!("UID:urn:uuid:{}", entry.key.uuid()),
        format!("FN:{}", escape(&entry.title)),
    ];
    lines.extend(role(entry).map(|role| format!("ROLE:{}", escape(role))));
    lines.extend(texts(entry, "functie").map(|text| format!("TITLE:{}", escape(text))));
    lines.extend(title(Role::WorksAt).into_iter().map(|name| format!("ORG:{name}")));
    lines.extend(
        entry.phones.iter().map(|line| format!("TEL;VALUE=uri;TYPE=work:{}", line.number.link())),
    );
    lines.extend(entry.emails.iter().map(|line| format!("EMAIL;TYPE=work:{}", line.address)));
    let topics = entry.topics.iter().filter_map(|key| site.entry(key));
    let topics: Vec<String> = topics.map(|topic| escape(&topic.title)).collect();
    if !topics.is_empty() {
        lines.push(format!("CATEGORIES:{}", topics.join(",")));
    }
    let when = texts(entry, "bereikbaar").next();
    lines.extend(when.map(|when| format!("NOTE:{}", escape(when))));
    lines.extend(
        entry
            .checked
            .as_ref()
            .map(|checked| format!("REV:{}T000000Z", checked.on.to_string().replace('-', ""))),
    );
    lines.push("END:VCARD".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// A text as a value: what parts values has a backslash in front.
fn escape(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    text.replace('\r', "").replace('\n', "\\n")
}

/// A line with its end, cut where it is too long.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_goes_on_behind_a_space_and_no_letter_is_cut() {
        let long = format!("NOTE:{}", "\u{e9}".repeat(60));
        let folded = folded(&long);
        assert!(folded.split("\r\n").all(|line| line.len() <= LINE), "{folded}");
        assert_eq!(folded.replace("\r\n ", "").trim_end(), long);
        assert_eq!(escape("a, b; c\\\nd"), "a\\, b\\; c\\\\\\nd");
    }
}
