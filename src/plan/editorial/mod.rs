//! What those who keep a site want to know of it: tables, each also a file to download.
//!
//! It is computed from values: a site, its messages, its history and a day. What a tree may hold
//! was settled before: nothing here looks at what its audience may not see.

mod messages;
mod quality;
mod records;

use crate::base::{Day, Lang};
use crate::diag::Severity;
use crate::entry::{Entry, Key, Kind};
use crate::model::Site;
use crate::model::history::History;

use super::scope::Addresses;
use super::url::UrlPath;

/// The folder of the page and its files.
pub(super) const FOLDER: &str = "redactie/";

/// What the tables are made from.
pub struct Desk<'a> {
    /// The site that the tables are about.
    pub subject: &'a Site,
    /// The site that is built: to what it has a page for there are links.
    pub built: &'a Site,
    /// The messages that may be shown.
    pub remarks: Vec<Remark>,
    /// The days before, and this one.
    pub history: History,
    /// The day.
    pub today: Day,
    /// The language of the site.
    pub lang: Lang,
    /// Whether every page leads to this one.
    pub linked: bool,
}

/// A message as the tables show it.
pub struct Remark {
    /// How grave it is on this site.
    pub severity: Severity,
    /// The name of the message.
    pub code: &'static str,
    /// The message in a sentence; empty where the sentence could hold what not everyone may see.
    pub text: String,
    /// File and line; empty when it is about the site as a whole.
    pub place: String,
    /// Files and lines of the other parties.
    pub others: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, Hash)]
pub struct Sheet {
    /// Its name, as of its file and among the theme's texts: `verouderd`.
    pub key: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// Numbers by day, to draw above it; none in most tables.
    pub trend: Vec<(Day, usize)>,
}

/// The heading of a column.
#[derive(Clone, Debug, Hash)]
pub enum Column {
    /// The name of a heading among the theme's texts: `wijk`.
    Named(&'static str),
    /// Words of the site itself: the name of a topic.
    Words(String),
}

/// What stands in a row at a column.
#[derive(Clone, Debug, Default, Hash)]
pub struct Cell {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub target: Option<Target>,
}

/// Where a cell leads.
#[derive(Clone, Debug, Hash)]
pub enum Target {
    /// To a page of the site.
    Page(UrlPath),
    /// To the explanation of a message, below on the same page.
    Code(&'static str),
}

/// Everything that the page of the editors shows.
#[derive(Clone, Debug, Hash)]
pub struct Editorial {
    /// The tables, in their order.
    pub sheets: Vec<Sheet>,
    /// The messages to explain, each once.
    pub codes: Vec<&'static str>,
    /// Whether every page leads to this one: not in a tree for everyone.
    pub linked: bool,
}

/// The tables, in the order of the page.
const SHEETS: &[fn(&Desk<'_>) -> Sheet] = &[
    messages::all,
    records::stale,
    records::agreements_due,
    records::liaisons,
    records::topics,
    messages::duplicates,
    quality::by_wijk,
    quality::lowest,
    quality::history,
];

/// Makes the tables.
pub fn editorial(desk: &Desk<'_>) -> Editorial {
    let mut codes: Vec<&'static str> = desk.remarks.iter().map(|remark| remark.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut sheets: Vec<Sheet> = SHEETS.iter().map(|sheet| sheet(desk)).collect();
    // Where no contact may be seen, all of them would seem to be missing.
    if desk.subject.of_kind(Kind::Contact).next().is_none() {
        sheets.retain(|sheet| sheet.key != records::LIAISONS);
    }
    Editorial { sheets, codes, linked: desk.linked }
}

impl Sheet {
    fn new(key: &'static str, columns: &[&'static str]) -> Self {
        let columns = columns.iter().copied().map(Column::Named).collect();
        Self { key, columns, rows: Vec::new(), trend: Vec::new() }
    }

    fn with(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Where its file stands below the site's root.
    pub fn path(&self) -> UrlPath {
        UrlPath::new(format!("{FOLDER}{}.csv", self.key))
    }
}

impl Column {
    /// The heading in a file.
    pub fn name(&self) -> &str {
        match self {
            Self::Named(name) => name,
            Self::Words(words) => words,
        }
    }
}

impl<T: ToString> From<T> for Cell {
    fn from(words: T) -> Self {
        Self { text: words.to_string(), target: None }
    }
}

impl Desk<'_> {
    /// The name of a record, with a link where the site has a page for it.
    fn mention(&self, entry: &Entry) -> Cell {
        let has_page = self.built.entry(&entry.key).is_some();
        let path = |key: &Key| Addresses::of(self.built).page(key, None);
        let target = has_page.then(|| Target::Page(path(&entry.key)));
        Cell { text: entry.title.clone(), target }
    }

    /// The name of the wijk of a record; empty for what the regio keeps.
    fn wijk(&self, entry: &Entry) -> Cell {
        let wijk = entry.wijk().and_then(|id| self.subject.wijk(id));
        Cell::from(wijk.map_or("", |wijk| wijk.title.as_str()))
    }
}
