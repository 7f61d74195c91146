//! Days as people write them: `13-3-2026`, `13 mrt 2026`, and the numbers that Excel keeps.

use calamine::{ExcelDateTime, ExcelDateTimeType};
use wijkboek_search::words::fold;

use crate::base::{Day, dutch};

/// A day, and whether the text says it without doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Read {
    pub day: Day,
    pub sure: bool,
}

/// The numbers of days of Excel that can be one of a list: 2000 to 2050.
const SERIALS: std::ops::RangeInclusive<u32> = 36_526..=55_153;

/// The day that a cell says.
pub(in crate::exchange) fn date(text: &str) -> Option<Read> {
    let text = text.trim();
    if let Ok(day) = Day::parse(text) {
        return Some(Read { day, sure: true });
    }
    if let Ok(serial) = text.parse::<u32>() {
        return SERIALS.contains(&serial).then(|| serial_day(serial)).flatten();
    }
    let text = fold(text);
    let parts = text.split(|c: char| c.is_whitespace() || "-/.".contains(c));
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| weekday(first)) {
        parts.remove(0);
    }
    let [day, month, year] = parts.as_slice() else { return None };
    let short = year.len() == 2;
    let year: i16 = year.parse().ok().filter(|_| short || year.len() == 4)?;
    let year = if short { 2000 + year } else { year };
    let day = Day::new(year, month_number(month)?, day.parse().ok()?)?;
    Some(Read { day, sure: !short })
}

fn serial_day(serial: u32) -> Option<Read> {
    let moment = ExcelDateTime::new(f64::from(serial), ExcelDateTimeType::DateTime, false);
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let (year, month) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?);
    let day = Day::new(year, month, i8::try_from(day).ok()?)?;
    Some(Read { day, sure: false })
}

fn month_number(word: &str) -> Option<i8> {
    word.parse().ok().or_else(|| {
        let full = |number: &i8| dutch::month(*number) == word;
        let short = |number: &i8| word.len() >= 3 && dutch::month_short(*number) == word;
        let begun = |number: &i8| word.len() >= 3 && dutch::month(*number).starts_with(word);
        (1..=12).find(full).or_else(|| (1..=12).find(short)).or_else(|| (1..=12).find(begun))
    })
}

fn weekday(word: &str) -> bool {
    let known = (0..7).map(dutch::weekday);
    word.len() >= 2 && known.into_iter().any(|day| day.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_dutch_spellings() {
        for text in [
            "2026-03-13",
            "13-3-2026",
            "13-03-2026",
            "13/3/2026",
            "13.3.2026",
            "13 mrt 2026",
            "13 maart 2026",
            "vr 13 mrt. 2026",
            "Vrijdag 13 Maart 2026",
        ] {
            let read = date(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((read.day.to_string().as_str(), read.sure), ("2026-03-13", true), "{text}");
        }
        for text in ["13-3-26", "46094"] {
            let read = date(text).unwrap();
            assert_eq!((read.day.to_string().as_str(), read.sure), ("2026-03-13", false), "{text}");
        }
        for text in ["31-2-2026", "maart 2026", "2026", "volgende week", "13-13-2026"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
