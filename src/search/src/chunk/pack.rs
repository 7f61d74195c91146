//! Bytes as a classic script: compressed, in base64, handed to a function of the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Compresses bytes as the browser's `DecompressionStream("deflate-raw")` reads them.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, 7)
}

/// The script that hands packed bytes to the page under a name (letters, digits, dots).
pub fn script(name: &str, packed: &[u8]) -> String {
    ["wijkboekZoekDeel(\"", name, "\",\"", &STANDARD.encode(packed), "\");\n"].concat()
}
