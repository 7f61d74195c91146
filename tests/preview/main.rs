//! The preview: what an edit makes of the site, and how it answers browsers.

#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
#![allow(unreachable_pub, dead_code, reason = "the support is one module of two programs")]

#[path = "../support/mod.rs"]
#[allow(unused_imports, reason = "another program uses the rest")]
mod support;

mod edits;
mod folder;
mod http;
mod live;
mod mistakes;
