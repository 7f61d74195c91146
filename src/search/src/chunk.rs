//! The index as bytes for the browser: a root, parts of the dictionary, phone numbers.
//!
//! Every file begins with `WZK3`, its [`Sort`], the hash of the analysis and a checksum of the rest
//! (all little-endian). Numbers are LEB128, texts have their length before them.
//!
//! - **root**: number of terms, kinds, wijken, facts of every document (in runs), first term and
//!   number of every part, words that name an acute need.
//! - **part** of the dictionary: the terms of a range, each as what it adds to the former one; then
//!   per term the number of its documents, the steps between them, their impacts; the phrases that
//!   it begins, the group of synonyms that it stands for.
//! - **phones**: per number its digits, two a byte, and the step to its document.

mod bytes;
#[cfg(feature = "build")]
mod pack;
mod read;
mod root;
#[cfg(test)]
mod tests;
#[cfg(feature = "build")]
mod write;

pub use bytes::Damaged;
#[cfg(feature = "build")]
pub use bytes::sealed;
#[cfg(feature = "build")]
pub use pack::script;
pub use read::ChunkIndex;
#[cfg(feature = "build")]
pub use write::{Export, ExportTerm, Files, write};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Sort {
    /// What is needed before the first question.
    Root = 0,
    /// A range of the dictionary with its postings.
    Part = 1,
    /// Phone numbers.
    Phones = 2,
}

/// In [`ChunkIndex::needed`]: the file with the phone numbers.
pub const PHONES: u32 = u32::MAX;

/// The highest impact of a posting.
pub const MOST_IMPACT: u8 = 15;
