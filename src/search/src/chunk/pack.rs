//! Bytes as a classic script: a text of which each character is a byte, handed to a function of the
//! page.

/// The script that hands bytes to the page under a name (letters, digits, dots). It is in UTF-8.
pub fn script(name: &str, bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 2 + name.len() + 32);
    out.push_str("wijkboekZoekDeel(\"");
    out.push_str(name);
    out.push_str("\",\"");
    for byte in bytes {
        match byte {
            b'"' | b'\\' => {
                out.push('\\');
                out.push(char::from(*byte));
            }
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            // Some servers and editors take a zero for the end of a text.
            0 => out.push_str("\\x00"),
            byte => out.push(char::from(*byte)),
        }
    }
    out.push_str("\");\n");
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_become_characters() {
        let script = super::script("deel.1", &[b'a', b'"', b'\\', b'\n', b'\r', 0, 0xe9]);
        assert_eq!(script, "wijkboekZoekDeel(\"deel.1\",\"a\\\"\\\\\\n\\r\\x00\u{e9}\");\n");
    }
}
