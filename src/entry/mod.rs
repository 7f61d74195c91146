//! The narrow waist: what every page, search and export understands of a record.
//!
//! A record type says how people write something down; once it has become an [`Entry`] it has a
//! list, a page, search and exports, and nobody asks any more how it was written.

mod audience;
mod body;
mod category;
mod colour;
mod contact;
mod email;
mod fact;
mod ground;
mod hours;
mod kind;
mod lasting;
mod numbers;
mod phone;
mod place;
mod postcodes;
mod recurrence;
mod reference;
mod service;
mod state;
mod topic;
mod web;

#[path = "entry.rs"]
mod whole;

pub use audience::Audience;
pub use body::{Body, LinkTarget, Section};
pub use category::{CATEGORIES, Category};
pub use colour::Colour;
pub use contact::{EmailLine, PhoneLine, PhoneUse};
pub use email::Email;
pub use fact::{Drawing, Fact, FactValue, Figure, Row, Table};
pub use ground::{Area, Ground, Line, Point, Ring};
pub use hours::{Hours, HoursError, Span, Week, parse_days, parse_hours};
pub use kind::{KINDS, Key, Kind, KindInfo, Listing, uuid};
pub use lasting::{Filed, Former, Lasting};
pub use numbers::Numbers;
pub use phone::{Phone, PhoneError};
pub use place::{Location, Postcode};
pub use postcodes::{PostcodeArea, Serves};
pub use recurrence::{FrequencyError, Recurrence};
pub use reference::{Reference, Relation, Role};
pub use service::{Closed, Referral, Route, Service, Waiting};
pub use state::{Absence, Checked, Course, Moment, Person, Promise, Schedule, Status, Validity};
pub use topic::{TopicWords, Urgent};
pub use web::Web;
pub use whole::{Draft, Entry, Finder};
