//! Words that every stage uses: ids, days, hashed values, Dutch grammar. Imports nothing of ours.

mod day;
pub mod dutch;
mod hashed;
mod id;
mod lang;
mod memo;

pub use day::{Day, LocalTime, ParseDayError};
pub use hashed::{Fingerprint, Hashed, fingerprint};
pub use id::{Id, slug};
pub use lang::Lang;
pub use memo::Memo;
