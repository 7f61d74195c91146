//! Facts and tables as templates see them.

use serde::Serialize;

use crate::entry::{Fact, FactValue, Key, Table};

use super::super::pages::Mentions;
use super::figure::{self, FigureView};
use super::{ChartView, Lens};

/// Something that is known, with its label.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// The fact's name: `doelgroep`.
    pub key: String,
    /// The label in words.
    pub label: String,
    /// What is known; more than one when it is a list.
    pub values: Vec<ValueView>,
}

/// A piece of what is known.
#[derive(Clone, Debug, Serialize)]
pub struct ValueView {
    /// The words.
    pub text: String,
    /// Where they lead; empty when nowhere.
    pub href: String,
}

/// A list of several columns.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// The table's name: `taken`.
    pub key: String,
    /// The heading in words.
    pub label: String,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows; a cell with nothing in it has empty words.
    pub rows: Vec<Vec<ValueView>>,
    /// A card for each number; empty when the table has none to show.
    pub cards: Vec<FigureView>,
    /// The numbers through time; none when the table has no such numbers.
    pub chart: Option<ChartView>,
}

impl ValueView {
    pub(super) fn of(value: &FactValue<Key>, mentions: &Mentions, lens: &Lens<'_>) -> Self {
        let plain = |text: String| Self { text, href: String::new() };
        match value {
            FactValue::Text(text) => plain(text.clone()),
            FactValue::Figure(figure) => plain(figure.text.clone()),
            FactValue::Day(day) => plain(day.long()),
            FactValue::Person(name, None) => plain(name.clone()),
            FactValue::Person(name, Some(function)) => plain(format!("{name}, {function}")),
            FactValue::Word(name) => plain(lens.text(name)),
            FactValue::Web(words, web) => {
                Self { text: words.clone(), href: web.as_str().to_owned() }
            }
            FactValue::File(path, _) => Self {
                text: path.rsplit('/').next().unwrap_or_default().to_owned(),
                href: lens.to(&super::super::pages::attachment(path)),
            },
            FactValue::Record(key) => mentions.get(key).map_or_else(
                || plain(key.id.to_string()),
                |mention| Self { text: mention.title.clone(), href: lens.to(&mention.path) },
            ),
        }
    }
}

impl FactView {
    /// A fact as seen from a page; none when nothing is known.
    pub fn of(fact: &Fact<Key>, mentions: &Mentions, lens: &Lens<'_>) -> Option<Self> {
        let values: Vec<ValueView> =
            fact.values.iter().map(|value| ValueView::of(value, mentions, lens)).collect();
        let label = lens.text(&format!("feit-{}", fact.key));
        (!values.is_empty()).then(|| Self { key: fact.key.to_owned(), label, values })
    }
}

impl TableView {
    /// A table as seen from a page. Columns in which no row has anything are left out.
    pub fn of(table: &Table<Key>, mentions: &Mentions, lens: &Lens<'_>) -> Self {
        let used: Vec<usize> = (0..table.columns.len())
            .filter(|at| table.rows.iter().any(|row| matches!(row.get(*at), Some(Some(_)))))
            .collect();
        let empty = || ValueView { text: String::new(), href: String::new() };
        let cell = |value: Option<&Option<FactValue<Key>>>| {
            value
                .and_then(Option::as_ref)
                .map_or_else(empty, |value| ValueView::of(value, mentions, lens))
        };
        let columns = used.iter().filter_map(|at| table.columns.get(*at));
        let label = lens.text(&format!("tabel-{}", table.key));
        Self {
            key: table.key.to_owned(),
            cards: FigureView::cards(table, mentions, lens),
            chart: figure::line(&label, table),
            label,
            columns: columns.map(|name| lens.text(&format!("kolom-{name}"))).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| used.iter().map(|at| cell(row.get(*at))).collect())
                .collect(),
        }
    }
}
