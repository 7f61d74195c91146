//! Values as practices write them, to values as we write them.
//!
//! Each function takes what somebody typed in a cell and gives what it says, or nothing: what is
//! not unmistakable stays text.

mod address;
mod contact;
mod date;
mod hours;
mod phone;
mod words;

pub(super) use address::{Address, addresses, street};
pub(super) use contact::{mails, website};
pub(super) use date::date;
pub(super) use hours::week;
pub(super) use phone::{Piece, phones, single as single_phone};
pub(super) use words::{is_placeholder, items, language, line, paragraphs, yes_no};
