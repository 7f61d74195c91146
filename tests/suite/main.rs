//! What wijkboek promises, tried on whole sites. One program, since linking takes longest.

#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
#![allow(unreachable_pub, reason = "the support is one module of one program")]

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod architecture;
mod audiences;
mod audit;
mod bites;
mod cli;
mod contract;
mod counter;
mod coverage;
mod determinism;
mod documents;
mod editorial;
mod edits;
mod examples;
mod exchange;
mod folders;
mod forget;
mod generated;
mod golden;
mod hostile;
mod hosting;
mod incremental;
mod lists;
mod look;
mod mappings;
mod maps;
mod markup;
mod messages;
mod offline;
mod open_data;
mod preview;
mod properties;
mod random;
mod refusals;
mod rules;
mod schema;
mod sites;
mod tables;
mod theme_contract;
mod tidy;
mod uitleg;
