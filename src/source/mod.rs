//! Stage 1: from folders to files. The only reader of the disk and of the clock.

mod discover;
mod disk;
mod folders;
mod memory;
mod named;
mod overlay;
mod world;

pub use discover::{ADDRESSES, HISTORY, SourceFile, SourceSet, discover, settings};
pub use disk::Disk;
pub use folders::{Gathered, WijkFolder, located, look_at_folders};
pub use memory::Memory;
pub use named::{LARGEST_NAMED, Named, named};
pub use overlay::Overlay;
pub use world::{Listed, World};
