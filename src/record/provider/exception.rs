//! `afwijkend`: days on which hours differ.

use crate::diag::{Diagnostic, Place, codes};
use crate::entry::{Hours, Reference};
use crate::syntax::Node;

use super::super::hours::spans;
use super::super::reader::{Fields, Read, Reader};
use super::super::shape::Shape;
use super::fields::{CoverField, ExceptionField};

/// Days on which hours differ, and where that was written.
#[derive(Clone, Debug)]
pub(in crate::record) struct Exception(ExceptionField, Place);

impl Read for Exception {
    const SHAPE: Shape = Shape::Map(ExceptionField::FIELDS);

    /// A day that does not say when it is, or not what is different then, says nothing.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let before = reader.notes.len();
        let field = ExceptionField::read(node, reader)?;
        let dated = field.day.or(field.from).is_some();
        let missing = match (dated, field.hours.is_some() || field.closed == Some(true)) {
            (true, true) => None,
            (false, _) => Some("`datum` / `van`"),
            (true, false) => Some("`tijden` / `gesloten: ja`"),
        };
        // What is there and wrong has been told.
        if let Some(fields) = missing.filter(|_| reader.notes.len() == before) {
            reader.note(
                Diagnostic::new(&codes::EXCEPTION_INCOMPLETE)
                    .with("velden", fields)
                    .with("open", "{")
                    .with("dicht", "}"),
                node,
            );
        }
        (missing.is_none()).then(|| Self(field, node.place.clone()))
    }
}

impl Exception {
    /// The hours of those days.
    pub(in crate::record) fn hours(self) -> Option<Hours<Reference>> {
        let Self(field, place) = self;
        let from = field.day.or(field.from)?;
        let to = field.day.or(field.to).unwrap_or(from);
        let cover = field.cover;
        Some(Hours {
            from,
            to,
            spans: spans(field.hours, field.closed),
            reason: field.reason,
            cover_note: cover.as_ref().map(cover_note),
            cover: cover.and_then(|cover| cover.practice).map(|practice| practice.0),
            place,
        })
    }
}

/// For whom, and the number.
fn cover_note(field: &CoverField) -> String {
    let phone = field.phone.as_ref().map(ToString::to_string);
    field.split.iter().cloned().chain(phone).collect::<Vec<_>>().join(", ")
}
