//! Records that come in from tables and other systems, and go out to a table and back.
//!
//! A foreign file becomes [`Candidate`]s: records in our own fields, with what was found in them
//! that has no field. Only then are they compared with what a site has.
//!
//! A table takes three steps: [`sheet::read`] gives rows of text; [`guess::mapping`] or
//! [`map::Mapping::read`] says what the columns mean; [`candidates`] reads the cells. [`tables`] does
//! the last two. Whatever a cell says is found again in a field, in a leftover or in a message.

mod addresses;
mod candidate;
mod cells;
pub mod columns;
mod cut;
mod draft;
mod edit;
pub mod forget;
pub mod guess;
pub mod hsds;
mod labels;
mod ledger;
pub mod letters;
mod likeness;
pub mod map;
mod marks;
mod meanings;
mod merge;
mod names;
mod pieces;
mod prose;
mod report;
pub mod round;
mod settle;
pub mod sheet;
mod stock;
mod table;
mod table_out;
mod taken;
mod twins;
mod values;
mod visits;

pub use addresses::{ADDRESSES_HEAD, Renewed, renewed};
pub use candidate::{Candidate, Leftover};
pub use labels::Vocabulary;
pub use ledger::{LEDGER, Ledger};
pub use merge::{Changed, Fate, Plan, Row, Terms, merge};
pub use pieces::{Piece, pieces};
pub use report::{Counts, Length, Report, counts};
pub use settle::{Home, Reason};
pub use stock::{Held, Stock};
pub use table::{Table, Told, tables};
pub use table_out::{TABLE_KINDS, table_of};
pub use taken::{Received, Taken, candidates};
pub use twins::{Sign, Twin};
pub use visits::visited;
