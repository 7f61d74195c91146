//! How good the search is, and whether it is the same everywhere.

#![allow(clippy::panic, clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod collection;
mod parity;
mod quality;
