//! wijkboek makes a searchable website of the handbook of a wijk: who helps with what, whom to
//! call, what was agreed, when people meet.
//!
//! Files become pages in stages. Each is a pure function in a folder of its own, from the former
//! stage's value to the next; the disk is touched in two of them only.
//!
//! | stage | folder | from | to |
//! |---|---|---|---|
//! | 1 | [`source`] | a folder | files with their text |
//! | 2 | [`record`] | a file | records, as entries with references |
//! | 3 | [`model`] | entries | a site whose references hold, and what its rules say |
//! | 4 | [`plan`] | a site | pages, each with exactly what it shows |
//! | 5 | [`render`] | a page | HTML |
//! | 6a | [`index`] | a site | the search index and its chunks for the browser |
//! | 6b | [`export`] | a site | calendars and other open formats |
//! | 7 | [`output`] | all of it | a folder, replaced at once |
//!
//! [`exchange`] goes the other way: from tables and other systems to files of records.
//!
//! [`audit`] looks at a finished tree again, beside its sources.
//!
//! [`pipeline`] calls them in this order and is the only one that knows them all. A folder uses
//! only what stands before it: `base < diag < source < syntax < entry < record < model < plan <
//! { render | index | export | exchange } < output < audit < pipeline < preview < cli`; a test watches over it.

#![forbid(unsafe_code)]

pub mod audit;
pub mod base;
pub mod cli;
pub mod diag;
pub mod entry;
pub mod exchange;
pub mod export;
pub mod index;
pub mod model;
pub mod output;
pub mod pipeline;
pub mod plan;
pub mod preview;
pub mod record;
pub mod render;
pub mod source;
pub mod syntax;
