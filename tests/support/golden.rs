//! Texts that are kept in files: compared, or rewritten with `BIJWERKEN=1`.

use super::{fs, root};

/// Whether expected texts are rewritten instead of compared.
fn rewrites() -> bool {
    std::env::var("BIJWERKEN").is_ok_and(|value| value == "1")
}

/// Compares a text with a file of the repository, or writes it there.
pub fn compare(path: &str, found: &str) {
    let full = root().join(path);
    if rewrites() {
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        if fs::read_to_string(&full).ok().as_deref() != Some(found) {
            fs::write(&full, found).unwrap();
        }
        return;
    }
    let expected = fs::read_to_string(&full).unwrap_or_default();
    assert!(
        expected == found,
        "{path} differs; BIJWERKEN=1 rewrites it\n{}",
        difference(&expected, found)
    );
}

/// Compares bytes with a file of the repository, or writes them there.
pub fn compare_bytes(path: &str, found: &[u8]) {
    let full = root().join(path);
    if rewrites() && fs::read(&full).ok().as_deref() != Some(found) {
        fs::write(&full, found).unwrap();
    }
    assert!(
        fs::read(&full).unwrap_or_default() == found,
        "{path} differs; BIJWERKEN=1 rewrites it"
    );
}

/// The first lines that differ.
fn difference(expected: &str, found: &str) -> String {
    let same = expected.lines().zip(found.lines()).take_while(|(a, b)| a == b).count();
    let piece = |text: &str, sign: &str| {
        let lines: Vec<String> = text
            .lines()
            .skip(same)
            .take(12)
            .map(|line| format!("{sign} {}", line.chars().take(300).collect::<String>()))
            .collect();
        lines.join("\n")
    };
    format!("from line {}:\n{}\n{}", same + 1, piece(expected, "-"), piece(found, "+"))
}
