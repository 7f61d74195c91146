//! The search of wijkboek: what a practice assistant types becomes an ordered list of documents.
//!
//! One ranking runs over two indexes. Natively [`search`] reads tantivy; in the browser it reads
//! the [`chunk`]s that were exported from that same index. Both answer through the [`Index`] trait,
//! so a question gives the same documents in the same order everywhere.
//!
//! | step | module |
//! |---|---|
//! | text to words, without case and accents | [`words`] |
//! | word to key: what its inflections share | [`stem`] |
//! | question to slots: what must be found | `plan` |
//! | slot to candidates: inflection, prefix, compound, synonym, typing error | `expand` |
//! | candidates to scores | `rank` |
//! | bytes for the browser | [`chunk`] |

pub mod analysis;
mod answer;
pub mod chunk;
pub mod compound;
mod document;
mod expand;
#[cfg(feature = "build")]
mod explain;
pub mod index;
mod lists;
mod num;
pub mod phone;
mod places;
mod plan;
mod rank;
mod sound;
pub mod stem;
pub mod thesaurus;
mod typo;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

pub use answer::{Acute, Answer, Filter, Hit, Relation, Why};
#[cfg(feature = "build")]
pub use document::impact;
pub use document::{Document, FIELD_COUNT, FIELDS, Field, TopicWords};
#[cfg(feature = "build")]
pub use explain::{Account, Asked, Explanation, Way, explain};
pub use index::{Facts, Index, Posting, Term};
pub use rank::search;
