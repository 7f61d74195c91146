//! Records that come in from tables and other systems, and go out to a table and back.
//!
//! A foreign file becomes [`Candidate`]s: records in our own fields, with what was found in them
//! that has no field. Only then are they compared with what a site has.

mod candidate;
mod edit;
pub mod hsds;
mod ledger;
pub mod letters;
mod likeness;
mod marks;
mod merge;
mod names;
mod pieces;
mod report;
pub mod round;
mod settle;
mod stock;
mod twins;

pub use candidate::{Candidate, Leftover};
pub use ledger::{LEDGER, Ledger};
pub use merge::{Changed, Fate, Plan, Row, Terms, can_take, merge};
pub use pieces::{Piece, pieces};
pub use report::{Counts, Length, Report, counts};
pub use settle::{Home, Reason};
pub use stock::{Held, Stock};
pub use twins::{Sign, Twin};
