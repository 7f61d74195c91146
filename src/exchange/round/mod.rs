//! The calling round: providers that nobody has spoken to for long, ten a week, with what to ask.
//! It goes out as a script to print and as a table; the table comes back with answers.
//!
//! This is the format of the table, in both directions. A row is a question; who called, when and
//! how stand in any row of the record.

mod answers;
mod planned;
mod script;

pub use answers::{Answer, Problem, Reading, Verdict, Visit, is_round, read};
pub use planned::{Call, planned};
pub use script::script;

use crate::syntax::csv;

/// The Monday of the week in which to call.
pub const WEEK: &str = "week";
/// The kind of record: `aanbieder`.
pub const KIND: &str = "soort";
/// The id of the wijk; empty for what the regio keeps.
pub const WIJK: &str = "wijk";
/// The id of the record.
pub const ID: &str = "id";
/// The name of the record, to read.
pub const NAME: &str = "naam";
/// The number to call, to read.
pub const PHONE: &str = "telefoon";
/// The question, to read.
pub const QUESTION: &str = "vraag";
/// The field that the question is about, lists counted from 1: `telefoon.1.nummer`.
pub const FIELD: &str = "veld";
/// What the field says now. An answer is about this value: when the record says something else
/// by then, the answer no longer fits.
pub const CURRENT: &str = "staat_er";
/// The answer: `ja` or `nee`.
pub const HOLDS: &str = "klopt";
/// What it should be instead.
pub const NEW: &str = "nieuw";
/// The day of the call, for `nagekeken: {op: ..}`.
pub const CHECKED_ON: &str = "nagekeken_op";
/// Who called, for `nagekeken: {door: ..}`.
pub const CHECKED_BY: &str = "door";
/// How, for `nagekeken: {hoe: ..}`.
pub const CHECKED_HOW: &str = "hoe";
/// Anything else that was said.
pub const REMARK: &str = "opmerking";

/// The columns, in their order.
pub const COLUMNS: [&str; 15] = [
    WEEK,
    KIND,
    WIJK,
    ID,
    NAME,
    PHONE,
    QUESTION,
    FIELD,
    CURRENT,
    HOLDS,
    NEW,
    CHECKED_ON,
    CHECKED_BY,
    CHECKED_HOW,
    REMARK,
];

/// The round as a table, its answers still empty.
pub fn table(calls: &[Call]) -> String {
    let rows: Vec<Vec<String>> = calls
        .iter()
        .flat_map(|call| {
            call.questions.iter().enumerate().map(move |(number, piece)| {
                let how = if number == 0 { "gebeld" } else { "" };
                let cells = [
                    (WEEK, call.week.to_string()),
                    (KIND, call.key.kind.key().to_owned()),
                    (WIJK, call.key.wijk.as_ref().map(ToString::to_string).unwrap_or_default()),
                    (ID, call.key.id.to_string()),
                    (NAME, call.name.clone()),
                    (PHONE, call.phone.clone()),
                    (QUESTION, piece.question.clone()),
                    (FIELD, piece.field.clone()),
                    (CURRENT, piece.value.clone()),
                    (CHECKED_HOW, how.to_owned()),
                ];
                row(&cells)
            })
        })
        .collect();
    csv::write(&COLUMNS, &rows)
}

/// A row with each cell in its column.
fn row(cells: &[(&str, String)]) -> Vec<String> {
    let cell = |column: &&str| cells.iter().find(|(name, _)| name == column);
    COLUMNS.iter().map(|column| cell(column).map_or_else(String::new, |it| it.1.clone())).collect()
}
