//! What is known of a record besides what every record has: facts, and lists of several columns.

use crate::base::Day;
use crate::diag::Place;

use super::{Finder, Web};

/// Something that is known of a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fact<R> {
    /// The name of its label among the theme's texts: `doelgroep`.
    pub key: &'static str,
    /// What is known; more than one when it is a list.
    pub values: Vec<FactValue<R>>,
}

/// A piece of what is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FactValue<R> {
    /// Words.
    Text(String),
    /// A day.
    Day(Day),
    /// An address on the web, with the words to show.
    Web(String, Web),
    /// Another record.
    Record(R),
    /// An attachment, by its path; where it was written.
    File(String, Place),
    /// A person's name, and in what function: in public only the function.
    Person(String, Option<String>),
    /// A number.
    Figure(Figure),
    /// A word of a closed list, by its name among the theme's texts: `nodig-verwijsbrief`.
    Word(String),
}

/// A number, to be compared and to be read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// The number in thousandths.
    pub thousandths: i64,
    /// The number as people read it, with its unit: `12,5 %`.
    pub text: String,
}

/// A list of several columns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Table<R> {
    /// The name of its heading among the theme's texts: `taken`.
    pub key: &'static str,
    /// The names of its columns' headings among the theme's texts.
    pub columns: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Row<R>>,
    /// How its numbers are drawn above it.
    pub drawing: Drawing,
}

/// How the numbers of a table are drawn above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Drawing {
    /// They are not.
    #[default]
    None,
    /// Each row is a card with the number of this column in large, and bars that compare it with
    /// the other numbers of the row.
    Cards(&'static str),
    /// One line of the numbers through their days.
    Line,
}

/// A row: for each column what is in it.
pub type Row<R> = Vec<Option<FactValue<R>>>;

/// Replaces the references of facts; those of which nothing is left disappear.
pub(super) fn resolve_facts<R, S>(
    facts: Vec<Fact<R>>,
    find: &mut impl Finder<R, S>,
) -> Vec<Fact<S>> {
    facts
        .into_iter()
        .map(|fact| Fact {
            key: fact.key,
            values: fact.values.into_iter().filter_map(|value| value.resolve(find)).collect(),
        })
        .filter(|fact| !fact.values.is_empty())
        .collect()
}

impl<R> FactValue<R> {
    pub(super) fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Option<FactValue<S>> {
        Some(match self {
            Self::Text(text) => FactValue::Text(text),
            Self::Day(day) => FactValue::Day(day),
            Self::Web(words, web) => FactValue::Web(words, web),
            Self::Record(target) => FactValue::Record(find.record(target)?),
            Self::File(path, place) => FactValue::File(find.file(path, &place)?, place),
            Self::Person(name, function) => FactValue::Person(name, function),
            Self::Figure(figure) => FactValue::Figure(figure),
            Self::Word(word) => FactValue::Word(word),
        })
    }
}

impl<R> Table<R> {
    /// A table; none when it would have no rows.
    pub fn of(
        key: &'static str,
        columns: &[&'static str],
        rows: impl IntoIterator<Item = Row<R>>,
    ) -> Option<Self> {
        let rows: Vec<Row<R>> = rows.into_iter().collect();
        let columns = columns.to_vec();
        (!rows.is_empty()).then_some(Self { key, columns, rows, drawing: Drawing::None })
    }

    /// The table with its numbers drawn above it.
    #[must_use]
    pub fn drawn(self, drawing: Drawing) -> Self {
        Self { drawing, ..self }
    }

    pub(super) fn resolve<S>(self, find: &mut impl Finder<R, S>) -> Table<S> {
        let mut cell = |value: Option<FactValue<R>>| value.and_then(|value| value.resolve(find));
        let rows =
            self.rows.into_iter().map(|row| row.into_iter().map(&mut cell).collect()).collect();
        Table { key: self.key, columns: self.columns, rows, drawing: self.drawing }
    }
}
