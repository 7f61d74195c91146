//! The page for those who keep the site: what is missing, too old, doubled or wrong.

use serde::Serialize;

use crate::base::{Day, Hashed};
use crate::diag;
use crate::entry::Figure;
use crate::syntax::markdown;

use super::super::editorial::{Cell, Column, Editorial, FOLDER, Sheet, Target};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{ChartView, Lens, ShellView, ValueView};
use super::{Page, Shown};

/// As many rows of a table stand on the page; its file has all of them.
const ROWS: usize = 50;

/// The page for those who keep the site.
#[derive(Clone, Debug, Hash)]
pub struct EditorialPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    content: Hashed<Editorial>,
}

/// The page for those who keep the site as its template sees it.
#[derive(Debug, Serialize)]
pub struct EditorialView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The tables.
    pub sheets: Vec<SheetView>,
    /// What the messages in the tables mean.
    pub explained: Vec<ExplainedView>,
}

/// A table with a file to download.
#[derive(Debug, Serialize)]
pub struct SheetView {
    /// The table's name: `verouderd`.
    pub key: String,
    /// The heading in words.
    pub label: String,
    /// What it shows, in a sentence.
    pub intro: String,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows that stand on the page; a cell with nothing in it has empty words.
    pub rows: Vec<Vec<ValueView>>,
    /// How many rows there are in all.
    pub count: usize,
    /// How many of them stand only in the file.
    pub more: usize,
    /// Its numbers through time; none in most tables, and on the first day.
    pub chart: Option<ChartView>,
    /// The link to the file.
    pub href: String,
}

/// A message with what it means.
#[derive(Debug, Serialize)]
pub struct ExplainedView {
    /// The name of the message.
    pub code: String,
    /// What it means, as safe HTML.
    pub html: String,
}

/// Plans the page of the whole site.
pub(in crate::plan) fn plan(
    scope: &Scope<'_>,
    content: Option<&Hashed<Editorial>>,
    pages: &mut Vec<Page>,
) {
    let Some(content) = content.filter(|_| scope.base().as_str().is_empty()) else { return };
    pages.push(Page::Editorial(EditorialPage {
        path: UrlPath::new(FOLDER),
        shell: scope.shell.clone(),
        content: content.clone(),
    }));
}

impl Shown for EditorialPage {
    type View = EditorialView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/redactie.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("redactie-kop")
    }

    fn view(&self, lens: &Lens<'_>) -> EditorialView {
        let explain = |code: &&'static str| {
            let html = markdown::render(&diag::meaning(code)?, |_| None).html;
            Some(ExplainedView { code: (*code).to_owned(), html })
        };
        EditorialView {
            shell: super::shell(&self.shell, &self.path, lens),
            sheets: self.content.sheets.iter().map(|sheet| SheetView::of(sheet, lens)).collect(),
            explained: self.content.codes.iter().filter_map(explain).collect(),
        }
    }
}

impl SheetView {
    /// A table as seen from the page. Columns in which no row has anything are left out.
    pub(super) fn of(sheet: &Sheet, lens: &Lens<'_>) -> Self {
        let heading = |column: &Column| match column {
            Column::Named(name) => lens.text(&format!("kolom-{name}")),
            Column::Words(words) => words.clone(),
        };
        let used = |at: &usize| {
            let filled = |row: &Vec<Cell>| row.get(*at).is_some_and(|cell| !cell.text.is_empty());
            sheet.rows.iter().any(filled)
        };
        let used: Vec<usize> = (0..sheet.columns.len()).filter(used).collect();
        let columns = used.iter().filter_map(|at| sheet.columns.get(*at));
        let row = |row: &Vec<Cell>| {
            used.iter().filter_map(|at| row.get(*at)).map(|cell| value(cell, lens)).collect()
        };
        let count = sheet.rows.len();
        Self {
            key: sheet.key.to_owned(),
            label: lens.text(&format!("redactie-{}", sheet.key)),
            intro: lens.text(&format!("redactie-{}-uitleg", sheet.key)),
            columns: columns.map(heading).collect(),
            rows: sheet.rows.iter().take(ROWS).map(row).collect(),
            count,
            more: count.saturating_sub(ROWS),
            chart: ChartView::line(&lens.text("redactie-grafiek"), &trend(sheet)),
            href: lens.to(&sheet.path()),
        }
    }
}

fn trend(sheet: &Sheet) -> Vec<(Day, Figure)> {
    let figure = |number: usize| Figure {
        thousandths: i64::try_from(number).unwrap_or(i64::MAX / 1000) * 1000,
        text: number.to_string(),
    };
    sheet.trend.iter().map(|(day, number)| (*day, figure(*number))).collect()
}

fn value(cell: &Cell, lens: &Lens<'_>) -> ValueView {
    let href = match &cell.target {
        Some(Target::Page(path)) => lens.to(path),
        Some(Target::Code(code)) => format!("#uitleg-{code}"),
        None => String::new(),
    };
    ValueView { text: cell.text.clone(), href }
}
