//! The numbers of a table as cards and lines above it.

use serde::Serialize;

use crate::entry::{Drawing, FactValue, Figure, Key, Row, Table};

use super::super::pages::Mentions;
use super::{ChartView, Lens, ValueView};

/// A number on a card.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    /// What is counted.
    pub title: String,
    /// The number in words, in large; empty when only others are known.
    pub value: String,
    /// The day and where the number comes from.
    pub source: String,
    /// The number beside others; none when there is nothing to compare it with.
    pub chart: Option<ChartView>,
}

impl FigureView {
    /// A card for each row of a table that is drawn as cards.
    pub(super) fn cards(table: &Table<Key>, mentions: &Mentions, lens: &Lens<'_>) -> Vec<Self> {
        let Drawing::Cards(main) = table.drawing else { return Vec::new() };
        let text = |value: &FactValue<Key>| ValueView::of(value, mentions, lens).text;
        let card = |row: &Row<Key>| {
            let title = row.first()?.as_ref().map(text)?;
            let bars: Vec<(String, &Figure, bool)> = figures(table, row)
                .map(|(name, figure)| (lens.text(&format!("kolom-{name}")), figure, name == main))
                .collect();
            let value = bars.iter().find(|(_, _, main)| *main).map(|(_, figure, _)| *figure);
            let others = row.iter().skip(1).flatten();
            let source = others.filter(|value| !matches!(value, FactValue::Figure(_)));
            Some(Self {
                chart: ChartView::bars(&title, &bars),
                title,
                value: value.map(|figure| figure.text.clone()).unwrap_or_default(),
                source: source.map(text).collect::<Vec<_>>().join(", "),
            })
        };
        table.rows.iter().filter_map(card).collect()
    }
}

/// The numbers of a row, with the names of their columns.
fn figures<'a>(
    table: &'a Table<Key>,
    row: &'a Row<Key>,
) -> impl Iterator<Item = (&'static str, &'a Figure)> {
    table.columns.iter().zip(row).filter_map(|(name, value)| match value {
        Some(FactValue::Figure(figure)) => Some((*name, figure)),
        _ => None,
    })
}

/// The line of a table that is drawn as one.
pub(super) fn line(title: &str, table: &Table<Key>) -> Option<ChartView> {
    if table.drawing != Drawing::Line {
        return None;
    }
    let point = |row: &Row<Key>| {
        let day = row.iter().flatten().find_map(|value| match value {
            FactValue::Day(day) => Some(*day),
            _ => None,
        })?;
        Some((day, figures(table, row).next()?.1.clone()))
    };
    let points: Vec<_> = table.rows.iter().filter_map(point).collect();
    ChartView::line(title, &points)
}
