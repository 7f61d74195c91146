//! Stage 3: from entries to a site: references hold, audiences are kept apart, rules are checked.
//!
//! [`resolve`] finds what every reference means, for the whole of a site. [`check`] says what the
//! rules say about it. [`Site::for_audience`] leaves what one audience may see: what is for others
//! is dropped here, and no later stage knows of it.

mod audience;
mod check;
pub mod completeness;
pub mod coverage;
mod finder;
pub mod freshness;
mod grounds;
pub mod history;
mod lasting;
pub mod liaison;
mod mentions;
mod naming;
mod owner;
mod resolve;
mod site;

pub use audience::Drafts;
pub use check::{RULES, Rule, check};
pub use grounds::{Grounds, chart};
pub use lasting::{Gone, remember};
pub use mentions::mentions;
pub use naming::name_in;
pub use owner::{Owner, owner};
pub use resolve::{is_reserved, resolve};
pub use site::{Site, shown_in};
