//! Records that come in from tables and other systems, and go out to a table and back.
//!
//! A foreign file becomes [`Candidate`]s: records in our own fields, with what was found in them
//! that has no field. Only then are they compared with what a site has.

mod candidate;

pub use candidate::{Candidate, Leftover};
