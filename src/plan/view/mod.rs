//! What templates are given: typed views of pages, made only when a page is rendered.
//!
//! A template sees these structs and nothing else; `docs/theme-contract.md` is made of them. Views
//! hold finished words and relative links, so that a template needs no logic beyond if and for.

mod card;
mod chart;
mod contact;
mod entry;
mod figure;
pub(super) mod his;
mod map;
mod schedule;
mod service;
mod shell;
mod value;

pub use card::{CardView, MentionView, MomentView};
pub use chart::{BarView, ChartView, PointView};
pub(super) use contact::week_lines;
pub use contact::{EmailView, HoursView, LocationView, PhoneView};
pub(super) use entry::relations;
pub use entry::{EntryView, GroupView, RelationView, SectionView, render};
pub use figure::FigureView;
pub use map::{MapView, PDOK, PinView, PlaceView};
pub use schedule::{NextView, ScheduleView};
pub use service::{ServiceState, ServiceView};
pub use shell::{CrumbView, ShellView};
pub use value::{FactView, TableView, ValueView};

use std::collections::BTreeMap;

use super::scope::Words;
use super::url::{Links, UrlPath};

/// The words of the interface in one language, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// The words with a name; the name itself where a theme has none, so that it is noticed.
    pub fn get(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }
}

/// Through what a page is seen: where it stands, and in which language.
pub struct Lens<'a> {
    /// Links from this page.
    pub links: Links,
    /// The words of the interface.
    pub texts: &'a Texts,
}

impl Lens<'_> {
    /// The link to a page or file.
    pub fn to(&self, path: &UrlPath) -> String {
        self.links.to(path)
    }

    /// The words of a link or choice.
    pub fn words(&self, words: &Words) -> String {
        match words {
            Words::Text(name) => self.text(name),
            Words::Title(title) => title.clone(),
        }
    }

    /// The words with a name.
    pub fn text(&self, name: &str) -> String {
        self.texts.get(name)
    }
}
