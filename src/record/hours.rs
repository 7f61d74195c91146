//! Opening hours in records.

use crate::diag::{Diagnostic, codes, suggest};
use crate::entry::{HoursError, Span, Week, parse_days, parse_hours};
use crate::syntax::Node;

use super::reader::{Map, Read, Reader};
use super::shape::Shape;

/// The hours of one day.
#[derive(Clone, Debug)]
pub(super) struct DayHours(pub Vec<Span>);

impl Read for DayHours {
    const SHAPE: Shape = Shape::Hours;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let code = match parse_hours(text) {
            Ok(spans) => return Some(Self(spans)),
            Err(HoursError::Form) => &codes::HOURS,
            Err(HoursError::NoSuchTime) => &codes::NO_SUCH_TIME,
            Err(HoursError::Backwards) => &codes::HOURS_BACKWARDS,
            Err(HoursError::Overlap) => &codes::HOURS_OVERLAP,
        };
        reader.note(Diagnostic::new(code).with("waarde", text), node);
        None
    }
}

impl Read for Week {
    const SHAPE: Shape = Shape::Week;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let map = Map::of(node, reader, Self::SHAPE)?;
        let mut week = Self::default();
        let mut taken = [false; 7];
        for (key, value) in map.entries {
            let Some(days) = parse_days(&key.name) else {
                let names = ["ma", "di", "wo", "do", "vr", "za", "zo"];
                let note = Diagnostic::new(&codes::WEEKDAY)
                    .at(&key.place)
                    .with("waarde", &key.name)
                    .with_maybe("bedoeld", suggest::nearest(&key.name, names));
                reader.notes.push(note);
                continue;
            };
            let Some(DayHours(spans)) = DayHours::read(value, reader) else { continue };
            for day in days {
                let (Some(slot), Some(taken)) = (week.0.get_mut(day), taken.get_mut(day)) else {
                    continue;
                };
                if std::mem::replace(taken, true) {
                    let note = Diagnostic::new(&codes::DAY_TWICE).with("waarde", &key.name);
                    reader.notes.push(note.at(&key.place));
                }
                slot.clone_from(&spans);
            }
        }
        Some(week)
    }
}

/// The hours of days that differ: closed wins from hours.
pub(super) fn spans(hours: Option<DayHours>, closed: Option<bool>) -> Vec<Span> {
    hours.filter(|_| closed != Some(true)).map(|hours| hours.0).unwrap_or_default()
}
