//! How good the search is, and whether it is the same everywhere.

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests"
)]

mod bad_input;
mod collection;
mod languages;
mod parity;
mod quality;
