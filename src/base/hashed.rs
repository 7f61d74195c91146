//! A value and the fingerprint of its content, made together.
//!
//! "Incremental" in wijkboek is nothing but a cache in front of the expensive stages, and these
//! fingerprints are its keys. Two values are equal when their fingerprints are.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

/// 128 bits that stand for the content of a value; the same on every machine for text and numbers
/// of fixed size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub u128);

impl Fingerprint {
    /// The fingerprint of some bytes, as used in the names of hashed assets.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let mut hasher = Blake::default();
        hasher.write(bytes);
        hasher.fingerprint()
    }

    /// Ten hexadecimal digits, enough to name a file by its content.
    pub fn short(self) -> String {
        format!("{:032x}", self.0).chars().take(10).collect()
    }
}

/// The fingerprint of any hashable value.
pub fn fingerprint<T: Hash + ?Sized>(value: &T) -> Fingerprint {
    let mut hasher = Blake::default();
    value.hash(&mut hasher);
    hasher.fingerprint()
}

#[derive(Default)]
struct Blake(blake3::Hasher);

impl Blake {
    fn fingerprint(&self) -> Fingerprint {
        let mut first = [0_u8; 16];
        self.0.finalize_xof().fill(&mut first);
        Fingerprint(u128::from_le_bytes(first))
    }
}

impl Hasher for Blake {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        let low = self.fingerprint().0 & u128::from(u64::MAX);
        u64::try_from(low).unwrap_or(u64::MAX)
    }
}

/// A shared value with its fingerprint: cheap to clone, compare and hash.
#[derive(Debug)]
pub struct Hashed<T> {
    value: Arc<T>,
    print: Fingerprint,
}

impl<T: Hash> Hashed<T> {
    /// Shares a value and takes its fingerprint, once.
    pub fn new(value: T) -> Self {
        let print = fingerprint(&value);
        Self { value: Arc::new(value), print }
    }
}

impl<T> Hashed<T> {
    /// The fingerprint of the content.
    pub fn print(&self) -> Fingerprint {
        self.print
    }
}

impl<T> Clone for Hashed<T> {
    fn clone(&self) -> Self {
        Self { value: Arc::clone(&self.value), print: self.print }
    }
}

impl<T> Deref for Hashed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> PartialEq for Hashed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.print == other.print
    }
}

impl<T> Eq for Hashed<T> {}

impl<T> Hash for Hashed<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.print.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_content_is_equal_and_other_content_is_not() {
        let one = Hashed::new(("eenzaamheid".to_owned(), 3));
        assert_eq!(one, Hashed::new(("eenzaamheid".to_owned(), 3)));
        assert_ne!(one, Hashed::new(("eenzaamheid".to_owned(), 4)));
    }

    #[test]
    fn a_short_fingerprint_names_a_file() {
        assert_eq!(Fingerprint::of_bytes(b"wijk").short().len(), 10);
        assert_ne!(Fingerprint::of_bytes(b"a").short(), Fingerprint::of_bytes(b"b").short());
    }
}
