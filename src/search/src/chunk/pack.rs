//! Bytes as a classic script: a text of which each character is a byte, handed to a function of the
//! page.

/// What may not stand in a quoted text of a script.
const AWKWARD: [u8; 5] = [0, b'\n', b'\r', b'"', b'\\'];

/// The script that hands bytes to the page under a name (letters, digits, dots). It is in UTF-8; of
/// each character only the lowest eight bits count, so that no byte needs an escape.
pub fn script(name: &str, bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 2 + name.len() + 32);
    out.push_str("wijkboekZoekDeel(\"");
    out.push_str(name);
    out.push_str("\",\"");
    for byte in bytes {
        let above = if AWKWARD.contains(byte) { 0x100 } else { 0 };
        out.extend(char::from_u32(above + u32::from(*byte)));
    }
    out.push_str("\");\n");
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_become_characters() {
        let script = super::script("deel.1", &[b'a', b'"', b'\\', b'\n', b'\r', 0, 0xe9]);
        assert_eq!(
            script,
            "wijkboekZoekDeel(\"deel.1\",\"a\u{122}\u{15c}\u{10a}\u{10d}\u{100}\u{e9}\");\n"
        );
    }
}
