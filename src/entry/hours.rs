//! Opening hours, as practices write them: `ma-vr: "8:30-12:00, 13:00-17:00"`.

use std::fmt;

use crate::base::Day;
use crate::diag::Place;

/// A stretch of a day, in minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first minute.
    pub from: u16,
    /// The minute after the last; at most 1440.
    pub to: u16,
}

/// The open stretches of the seven days, Monday first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Week(pub [Vec<Span>; 7]);

impl Week {
    /// The week for the scripts that say "nu open": minutes, days parted by `;`, Monday first, as
    /// `510-720,780-1020;...`.
    pub fn data(&self) -> String {
        self.0.iter().map(|spans| minutes(spans)).collect::<Vec<_>>().join(";")
    }
}

impl<R> Hours<R> {
    /// Other hours for the same scripts: `2026-12-24/2026-12-26=510-720`, parted by `;`.
    pub fn data(list: &[Self]) -> String {
        let one = |hours: &Self| format!("{}/{}={}", hours.from, hours.to, minutes(&hours.spans));
        list.iter().map(one).collect::<Vec<_>>().join(";")
    }
}

fn minutes(spans: &[Span]) -> String {
    let span = |span: &Span| format!("{}-{}", span.from, span.to);
    spans.iter().map(span).collect::<Vec<_>>().join(",")
}

/// Why a text is no opening hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// It does not have the form `8:30-12:00`.
    Form,
    /// An hour does not exist, such as 25:00.
    NoSuchTime,
    /// It closes before it opens.
    Backwards,
    /// Two stretches overlap.
    Overlap,
}

/// Hours that differ on some days: a holiday, a course, a move.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hours<R> {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The open stretches; none when closed.
    pub spans: Vec<Span>,
    /// Why: `Hemelvaartsdag`.
    pub reason: Option<String>,
    /// The practice that takes over.
    pub cover: Option<R>,
    /// Who goes to it: `A-K`.
    pub cover_note: Option<String>,
    /// Where it was written.
    pub place: Place,
}

impl fmt::Display for Span {
    /// As on a door: `8.30–12.00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minutes: u16| format!("{}.{:02}", minutes / 60, minutes % 60);
        write!(f, "{}–{}", clock(self.from), clock(self.to))
    }
}

const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];

/// Reads the days of a key: `ma`, `ma-vr`, `ma, wo`. Gives their numbers, 0 for Monday.
pub fn parse_days(text: &str) -> Option<Vec<usize>> {
    let number = |day: &str| DAYS.iter().position(|known| *known == day.trim().to_lowercase());
    let mut days = Vec::new();
    for part in text.split(',') {
        match part.split_once('-') {
            Some((from, to)) => {
                let (from, to) = (number(from)?, number(to)?);
                if from > to {
                    return None;
                }
                days.extend(from..=to);
            }
            None => days.push(number(part)?),
        }
    }
    Some(days)
}

/// Reads the hours of a day: `8:30-12:00, 13:00-17:00`, `8.30 - 17.00`, `gesloten`.
pub fn parse_hours(text: &str) -> Result<Vec<Span>, HoursError> {
    let text = text.trim();
    if matches!(text, "gesloten" | "dicht") {
        return Ok(Vec::new());
    }
    if text == "24 uur" {
        return Ok(vec![Span { from: 0, to: 24 * 60 }]);
    }
    let mut spans = Vec::new();
    for part in text.split([',', ';']).flat_map(|part| part.split(" en ")) {
        let part = part.trim().trim_end_matches("uur").replace('–', "-");
        let (from, to) = part.split_once('-').ok_or(HoursError::Form)?;
        let span = Span { from: clock(from)?, to: clock(to)? };
        if span.from >= span.to {
            return Err(HoursError::Backwards);
        }
        spans.push(span);
    }
    spans.sort_unstable();
    let overlap = spans.windows(2).any(|pair| matches!(pair, [a, b] if b.from < a.to));
    if overlap { Err(HoursError::Overlap) } else { Ok(spans) }
}

fn clock(text: &str) -> Result<u16, HoursError> {
    let text = text.trim().trim_end_matches("uur").trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let number = |part: &str, most: usize| {
        let digits =
            !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
        if digits {
            part.parse::<u16>().map_err(|_| HoursError::Form)
        } else {
            Err(HoursError::Form)
        }
    };
    let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
    if minute > 59 || hour > 24 || (hour == 24 && minute > 0) {
        return Err(HoursError::NoSuchTime);
    }
    Ok(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_practices_write_them() {
        let both = vec![Span { from: 510, to: 720 }, Span { from: 780, to: 1020 }];
        for text in
            ["8:30-12:00, 13:00-17:00", "13.00 - 17.00 uur en 8.30 - 12", "08:30–12:00; 13-17"]
        {
            assert_eq!(parse_hours(text), Ok(both.clone()), "{text}");
        }
        assert_eq!(parse_hours("gesloten"), Ok(vec![]));
        assert_eq!(Span { from: 510, to: 720 }.to_string(), "8.30–12.00");
    }

    #[test]
    fn wrong_hours_say_why() {
        assert_eq!(parse_hours("hele dag"), Err(HoursError::Form));
        assert_eq!(parse_hours("8:00-25:00"), Err(HoursError::NoSuchTime));
        assert_eq!(parse_hours("17:00-8:00"), Err(HoursError::Backwards));
        assert_eq!(parse_hours("8:00-12:00, 11:00-13:00"), Err(HoursError::Overlap));
        assert_eq!(parse_hours(""), Err(HoursError::Form));
    }

    #[test]
    fn days_are_single_ranges_or_lists() {
        assert_eq!(parse_days("ma-vr"), Some(vec![0, 1, 2, 3, 4]));
        assert_eq!(parse_days("ma, wo"), Some(vec![0, 2]));
        assert_eq!(parse_days("vr-ma"), None);
        assert_eq!(parse_days("maandag"), None);
    }
}
