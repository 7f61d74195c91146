//! A text in every spelling in which a value can stand in it: as it is, with the characters of HTML,
//! JSON and addresses read, and the words of a page without its tags.

use crate::base::Spelled;

/// The ways to read a text, each in small letters; the first two are all that its digits need.
pub(super) fn views(text: &str) -> Vec<Spelled> {
    let plain = Spelled::whole(text);
    // What is written with `&amp;` is read; nothing is lost by that.
    let first = if text.contains('&') { entities(&plain) } else { plain };
    let mut found = vec![first.lowered()];
    let mut add = |view: Spelled| {
        let view = view.lowered();
        if found.iter().all(|known| known.text != view.text) {
            found.push(view);
        }
    };
    if text.contains('<') {
        add(entities(&without_tags(text)));
    }
    if text.contains('\\') {
        let json = escapes(text);
        add(entities(&json));
        add(json);
    }
    if text.contains('%') {
        add(percents(text));
    }
    found
}

/// A page without its tags.
pub(super) fn without_tags(text: &str) -> Spelled {
    let mut out = Spelled::empty();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            c => out.push(c.encode_utf8(&mut [0; 4]), at),
        }
    }
    out.ends(text.len())
}

/// `&amp;`, `&#39;`, `&#x27;`.
fn entities(view: &Spelled) -> Spelled {
    let mut out = Spelled::empty();
    let mut at = 0;
    while let Some(rest) = view.text.get(at..).filter(|rest| !rest.is_empty()) {
        let from = view.source(at, at).0;
        let named = rest.strip_prefix('&').and_then(|rest| rest.get(..rest.find(';')?));
        if let Some((name, c)) = named.and_then(|name| Some((name, entity(name)?))) {
            out.push(c.encode_utf8(&mut [0; 4]), from);
            at += name.len() + 2;
        } else if let Some(c) = rest.chars().next() {
            out.push(c.encode_utf8(&mut [0; 4]), from);
            at += c.len_utf8();
        }
    }
    let end = view.source(view.text.len(), view.text.len()).0;
    out.ends(end)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

/// `\u00eb`, `\"`, `\n`, `\/`.
fn escapes(text: &str) -> Spelled {
    let mut out = Spelled::empty();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            out.push(c.encode_utf8(&mut [0; 4]), at);
            continue;
        }
        match chars.next() {
            Some((start, 'u')) => {
                let hex = text.get(start + 1..start + 5);
                let code = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
                if let Some(c) = code.and_then(char::from_u32) {
                    out.push(c.encode_utf8(&mut [0; 4]), at);
                    chars.by_ref().nth(3);
                }
            }
            Some((_, 'n' | 'r' | 't')) => out.push(" ", at),
            Some((_, c)) => out.push(c.encode_utf8(&mut [0; 4]), at),
            None => {}
        }
    }
    out.ends(text.len())
}

/// `%20`, `%c3%ab`.
fn percents(text: &str) -> Spelled {
    let mut bytes: Vec<(u8, usize)> = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let hex = (*byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let decoded = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push((decoded.unwrap_or(*byte), at));
        at += if decoded.is_some() { 3 } else { 1 };
    }
    let mut out = Spelled::empty();
    let raw: Vec<u8> = bytes.iter().map(|(byte, _)| *byte).collect();
    let mut seen = 0;
    for chunk in raw.utf8_chunks() {
        for c in chunk.valid().chars() {
            let from = bytes.get(seen).map_or(text.len(), |(_, at)| *at);
            out.push(c.encode_utf8(&mut [0; 4]), from);
            seen += c.len_utf8();
        }
        seen += chunk.invalid().len();
    }
    out.ends(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_in_every_spelling() {
        for text in [
            "<p>Bel Jikke &amp; Co.</p>",
            "<p>Bel <b>Jikke</b>\n&#38; Co.</p>",
            r#"{"a": "Bel Jikke \u0026 Co."}"#,
            "?q=bel%20jikke%20%26%20co.",
            "Bel JIKKE & Co.",
        ] {
            let found = views(text).iter().any(|view| view.text.contains("bel jikke & co."));
            assert!(found, "{text}: {:?}", views(text));
        }
        let view = views("<p>a&amp;b</p>").into_iter().find(|view| view.text == "a&b").unwrap();
        assert_eq!(view.source(0, 3), (3, 14));
    }
}
