//! Days and local times, as people in the Netherlands write and read them.

use std::fmt;

use jiff::civil::{Date, DateTime, Weekday};

use super::{Lang, dutch};

/// A calendar day, `2026-11-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(Date);

/// A local time on a day in the Netherlands (Europe/Amsterdam), `2026-11-24T19:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalTime(DateTime);

/// Why a text is not a day or a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseDayError {
    /// The text does not have the form `2026-11-24` (or `2026-11-24T19:30`).
    Form,
    /// The form is right, but there is no such day or hour: 30 February.
    NoSuchDay,
}

impl Day {
    /// 1 January 1970, for when there is no other day.
    pub const EPOCH: Self = Self(jiff::civil::date(1970, 1, 1));

    /// A day from its numbers; `None` if the calendar does not have it.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2026-11-24`.
    pub fn parse(text: &str) -> Result<Self, ParseDayError> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(ParseDayError::Form);
        }
        let small = |n: i16| i8::try_from(n).map_err(|_| ParseDayError::Form);
        Self::new(year, small(month)?, small(day)?).ok_or(ParseDayError::NoSuchDay)
    }

    /// The day's number since the year 0, for differences between days.
    pub fn days_until(self, later: Day) -> i32 {
        self.0.until(later.0).map_or(0, |span| span.get_days())
    }

    /// The day a number of days later, or earlier when the number is negative; the last day that
    /// the calendar has when there is none so late.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let span = jiff::Span::new().try_days(days);
        Self(span.map_or(Date::MAX, |span| self.0.saturating_add(span)))
    }

    /// The first Monday on or after this day.
    #[must_use]
    pub fn monday(self) -> Self {
        let past = i32::from(self.0.weekday().to_monday_zero_offset());
        self.plus_days((7 - past) % 7)
    }

    /// Nine o'clock on this day, for what needs an hour and has none.
    pub fn morning(self) -> LocalTime {
        LocalTime(self.0.at(9, 0, 0, 0))
    }

    /// The day in words: `24 november 2026`.
    pub fn long(self) -> String {
        format!("{} {} {}", self.0.day(), dutch::month(self.0.month()), self.0.year())
    }

    /// The day in words of a language: `24 november 2026`, `24 November 2026`.
    pub fn said(self, lang: Lang) -> String {
        match lang {
            Lang::Nl => self.long(),
            Lang::En => self.0.strftime("%-d %B %Y").to_string(),
        }
    }

    /// Weekday and day in words: `dinsdag 24 november 2026`.
    pub fn with_weekday(self) -> String {
        format!("{} {}", self.weekday(), self.long())
    }

    /// The weekday's name: `dinsdag`.
    pub fn weekday(self) -> &'static str {
        dutch::weekday(self.0.weekday().to_monday_zero_offset())
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The weekday, 0 for Monday to 6 for Sunday.
    pub fn weekday_number(self) -> i8 {
        self.0.weekday().to_monday_zero_offset()
    }

    /// The number of days of this day's month.
    pub fn days_in_month(self) -> i8 {
        self.0.days_in_month()
    }

    /// A time on this day; `None` when the clock does not have it.
    pub fn at(self, hour: i8, minute: i8) -> Option<LocalTime> {
        let time = jiff::civil::Time::new(hour, minute, 0, 0).ok()?;
        Some(LocalTime(self.0.to_datetime(time)))
    }

    /// The month in three letters: `nov`.
    pub fn month_short(self) -> &'static str {
        dutch::month_short(self.0.month())
    }

    /// The year, as in 2026.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Whether the day is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

/// From when until when, in words; none when neither is known.
pub fn period(from: Option<Day>, to: Option<Day>) -> Option<String> {
    Some(match (from, to) {
        (Some(from), Some(to)) if from == to => from.with_weekday(),
        (Some(from), Some(to)) => format!("{} tot en met {}", from.long(), to.long()),
        (Some(from), None) => format!("vanaf {}", from.long()),
        (None, Some(to)) => format!("tot en met {}", to.long()),
        (None, None) => return None,
    })
}

impl LocalTime {
    /// Reads `2026-11-24T19:30`; a space instead of the `T` and seconds are allowed.
    pub fn parse(text: &str) -> Result<Self, ParseDayError> {
        let (day, clock) = text.split_once(['T', ' ']).ok_or(ParseDayError::Form)?;
        let day = Day::parse(day)?;
        let mut parts = clock.split(':');
        let hour = number(parts.next(), 2)?;
        let minute = number(parts.next(), 2)?;
        match parts.next() {
            None => {}
            Some(_) if parts.next().is_none() => {}
            Some(_) => return Err(ParseDayError::Form),
        }
        let small = |n: i16| i8::try_from(n).map_err(|_| ParseDayError::Form);
        let (hour, minute) = (small(hour)?, small(minute)?);
        jiff::civil::Time::new(hour, minute, 0, 0)
            .map(|time| Self(day.0.to_datetime(time)))
            .map_err(|_| ParseDayError::NoSuchDay)
    }

    /// The day of this time.
    pub fn day(self) -> Day {
        Day(self.0.date())
    }

    /// The time so many minutes later.
    #[must_use]
    pub fn plus_minutes(self, minutes: u16) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().minutes(i32::from(minutes))))
    }

    /// The clock in Dutch: `19.30 uur`.
    pub fn clock(self) -> String {
        format!("{}.{:02} uur", self.0.hour(), self.0.minute())
    }

    /// The moment as calendars and browsers read it: `2026-11-24T19:30`.
    pub fn iso(self) -> String {
        format!("{}T{:02}:{:02}", self.day(), self.0.hour(), self.0.minute())
    }

    /// Hour and minute.
    pub fn hour_minute(self) -> (i8, i8) {
        (self.0.hour(), self.0.minute())
    }

    /// The moment in UTC, as seconds since 1970; Europe/Amsterdam with its summer time.
    pub fn unix_seconds(self) -> i64 {
        let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap_or(jiff::tz::TimeZone::UTC);
        zone.to_ambiguous_zoned(self.0)
            .compatible()
            .map_or(0, |zoned| zoned.timestamp().as_second())
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<i16, ParseDayError> {
    let part = part.ok_or(ParseDayError::Form)?;
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseDayError::Form);
    }
    part.parse().map_err(|_| ParseDayError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_told_from_days_badly_written() {
        assert_eq!(Day::parse("2026-02-30"), Err(ParseDayError::NoSuchDay));
        assert_eq!(Day::parse("24-11-2026"), Err(ParseDayError::Form));
        assert_eq!(Day::parse("2026-11-24").map(Day::long), Ok("24 november 2026".to_owned()));
    }

    #[test]
    fn a_day_knows_its_weekday_and_distance() {
        let start = Day::new(2026, 11, 24).unwrap();
        assert_eq!(start.with_weekday(), "dinsdag 24 november 2026");
        assert_eq!(start.days_until(Day::new(2027, 1, 1).unwrap()), 38);
        assert_eq!(start.plus_days(38).to_string(), "2027-01-01");
        assert_eq!(start.plus_days(i32::MAX).to_string(), "9999-12-31");
        assert_eq!(start.monday().to_string(), "2026-11-30");
        assert_eq!(start.monday().monday(), start.monday());
    }

    #[test]
    fn a_local_time_reads_minutes_and_knows_its_zone() {
        let winter = LocalTime::parse("2026-11-24T19:30").unwrap();
        assert_eq!(winter.clock(), "19.30 uur");
        let summer = LocalTime::parse("2026-07-01 19:30:00").unwrap();
        assert_eq!(winter.unix_seconds().rem_euclid(86_400), 18 * 3600 + 1800);
        assert_eq!(summer.unix_seconds().rem_euclid(86_400), 17 * 3600 + 1800);
        assert_eq!(LocalTime::parse("2026-11-24T25:00"), Err(ParseDayError::NoSuchDay));
        assert_eq!(LocalTime::parse("2026-11-24"), Err(ParseDayError::Form));
    }
}
