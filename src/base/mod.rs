//! Words that every stage uses: ids, days, hashed values, Dutch grammar. Imports nothing of ours.

mod day;
pub mod dutch;
mod hashed;
mod holiday;
mod id;
mod lang;
mod memo;
mod spelling;

pub use day::{Day, LocalTime, ParseDayError, period};
pub use hashed::{Fingerprint, Hashed, fingerprint};
pub use holiday::{Holiday, holiday};
pub use id::{Id, slug};
pub use lang::Lang;
pub use memo::Memo;
pub use spelling::{Spelled, lowered};
