//! When people meet again and again: how often, and how long.

use crate::base::dutch;
use crate::diag::{Diagnostic, codes};
use crate::entry::{FrequencyError, Recurrence};
use crate::syntax::Node;

use super::reader::{Read, Reader};
use super::shape::Shape;

impl Read for Recurrence {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let code = match Self::parse(text) {
            Ok(recurrence) => return Some(recurrence),
            Err(FrequencyError::Unknown) => &codes::FREQUENCY,
            Err(FrequencyError::Rule) => &codes::FREQUENCY_RULE,
            Err(FrequencyError::NoSuchDay) => &codes::FREQUENCY_NO_DAY,
        };
        let note = Diagnostic::new(code).with("waarde", text);
        reader.note(note.with_maybe("bedoeld", Self::nearest(text)), node);
        None
    }
}

/// How long something takes: `1 uur`, `90 minuten`, `anderhalf uur`.
#[derive(Clone, Debug)]
pub(super) struct Duration {
    /// The same in minutes.
    pub minutes: u16,
    /// As it was written.
    pub words: String,
}

impl Read for Duration {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let words = String::read(node, reader)?;
        let minutes =
            minutes(&words.to_lowercase()).filter(|minutes| (1..=24 * 60).contains(minutes));
        if minutes.is_none() {
            reader.note(Diagnostic::new(&codes::DURATION).with("waarde", &words), node);
        }
        Some(Self { minutes: minutes?, words })
    }
}

fn minutes(text: &str) -> Option<u16> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["anderhalf", "uur"] => Some(90),
        ["een" | "1", "kwartier"] => Some(15),
        ["een", "half", "uur"] | ["half", "uur"] => Some(30),
        ["drie" | "3", "kwartier"] => Some(45),
        [hours, "uur", "en", rest, "minuten"] | [hours, "uur", rest, "minuten"] => {
            tenths(hours)?.checked_mul(6)?.checked_add(rest.parse().ok()?)
        }
        [hours, "uur" | "uren"] => tenths(hours)?.checked_mul(6),
        [minutes, "minuten" | "minuut" | "min" | "min."] => minutes.parse().ok(),
        _ => None,
    }
}

/// A number in tenths: `1,5` is 15.
fn tenths(text: &str) -> Option<u16> {
    if let Some(number) = dutch::number(text) {
        return number.checked_mul(10);
    }
    let (whole, tenth) = text.split_once([',', '.'])?;
    let tenth = tenth.parse::<u16>().ok().filter(|_| tenth.len() == 1)?;
    whole.parse::<u16>().ok()?.checked_mul(10)?.checked_add(tenth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_is_read_as_people_write_it() {
        let cases = [
            ("1 uur", 60),
            ("een uur", 60),
            ("90 minuten", 90),
            ("anderhalf uur", 90),
            ("1,5 uur", 90),
            ("2 uur en 15 minuten", 135),
            ("drie kwartier", 45),
            ("half uur", 30),
        ];
        for (text, expected) in cases {
            assert_eq!(minutes(text), Some(expected), "{text}");
        }
        for wrong in ["een ochtend", "uur", "99999 uur", "1,25 uur"] {
            assert_eq!(minutes(wrong), None, "{wrong}");
        }
    }
}
