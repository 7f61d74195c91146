//! Text to tree: YAML, JSON, front matter, Markdown. Never panics, knows where every value stands, and
//! knows nothing of records.

pub mod csv;
mod front_matter;
mod json;
mod layout;
pub mod markdown;
mod table;
mod tidy;
mod write;
pub mod xml;
mod yaml;
mod yaml_open;
mod yaml_trouble;

pub use front_matter::{FrontMatter, split, whole};
pub use json::json;
pub use table::TableOut;
pub use tidy::{Untidy, tidy};
pub use write::Written;
pub use yaml::{Key, Node, Value, parse};
