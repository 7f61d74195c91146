//! Stage 7: all files of a site, and the folder that they replace at once. The only writer of the
//! disk.

mod files;
mod tree;
mod write;

pub use files::{beside, remove, replace};
pub use tree::{Blob, OutputTree};
pub use write::{MARK, Refusal, audience_of, new_file, new_folder, write};
