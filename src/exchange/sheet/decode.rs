//! Bytes to text, in the encodings in which spreadsheets save.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file; `None` when the bytes are no text.
///
/// A mark at the start decides; else UTF-8 where it holds, UTF-16 where every other byte is zero,
/// and Windows-1252 for the rest.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => guess(bytes),
    };
    let (text, _, _) = encoding.decode(bytes);
    let binary = text.chars().take(4096).any(|c| c < ' ' && !matches!(c, '\t' | '\n' | '\r'));
    (!binary).then(|| text.into_owned())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let many = start.len() / 4;
    match (zeros(0), zeros(1)) {
        (_, odd) if odd > many => UTF_16LE,
        (even, _) if even > many => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let said = "naam;café €\n";
        for bytes in [
            said.as_bytes().to_vec(),
            ["\u{feff}", said].concat().into_bytes(),
            b"naam;caf\xe9 \x80\n".to_vec(),
            utf16(said, u16::to_le_bytes),
            utf16(said, u16::to_be_bytes),
            utf16(&format!("\u{feff}{said}"), u16::to_le_bytes),
            utf16(&format!("\u{feff}{said}"), u16::to_be_bytes),
        ] {
            assert_eq!(text(&bytes).as_deref(), Some(said), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(b"%PDF-1.7\n\x00\x01\x02"), None);
        assert_eq!(text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), None);
    }
}
