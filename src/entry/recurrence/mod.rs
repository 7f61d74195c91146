//! How often people meet: `elke eerste dinsdag van de maand`, or the same as a rule of iCalendar,
//! `FREQ=MONTHLY;BYDAY=1TU`. Both become one [`Recurrence`], and its days come from one place.
//!
//! Not all of iCalendar is understood: only what a standing meeting needs, and what can be said in
//! a Dutch sentence.

mod core;
mod dates;
mod rule;
mod say;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::base::Day;

/// How often people meet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// The pattern of its days; none when the words do not say which days: `naar behoefte`.
    pattern: Option<Pattern>,
    /// The words, where there is no pattern.
    loose: Option<String>,
    /// When it stops.
    end: Option<End>,
    /// The time of day, in minutes since midnight, if the words say it.
    at: Option<u16>,
}

/// Why a text does not say how often people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrequencyError {
    /// The words, or the rule, cannot be understood.
    Unknown,
    /// It is a rule of iCalendar, with a part that a standing meeting does not need.
    Rule,
    /// There is no such day: the sixth Tuesday of a month, 31 February.
    NoSuchDay,
}

/// On which days.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Pattern {
    /// Each so many days.
    Days { every: u8 },
    /// Each so many weeks, on these weekdays (0 for Monday); without any, on that of the first.
    Weeks { every: u8, days: BTreeSet<i8>, months: BTreeSet<i8> },
    /// Each so many months, or in these months of the year.
    Months { every: u8, on: On, months: BTreeSet<i8> },
    /// Each so many years, on the day of the first.
    Years { every: u8 },
}

/// On which days of a month.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum On {
    /// The same day as the first time.
    First,
    /// The so manieth weekday, from the end when negative.
    Nth(BTreeSet<(i8, i8)>),
    /// These days of the month.
    Days(BTreeSet<i8>),
    /// The so manieth of Monday to Friday, from the end when negative.
    Workday(i8),
}

/// When something that recurs stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum End {
    /// After so many times.
    Count(u16),
    /// After this day.
    Until(Day),
}

impl Recurrence {
    /// Reads `elke eerste dinsdag van de maand`, or a rule such as `FREQ=MONTHLY;BYDAY=1TU`.
    pub fn parse(text: &str) -> Result<Self, FrequencyError> {
        let text = text.trim();
        let rule = text.strip_prefix("RRULE:").unwrap_or(text);
        let read = if rule.to_ascii_uppercase().contains("FREQ=") {
            rule::parse(rule)?
        } else {
            words::parse(text)?
        };
        if read.pattern.as_ref().is_some_and(|pattern| !dates::occurs(pattern)) {
            return Err(FrequencyError::NoSuchDay);
        }
        Ok(read)
    }

    /// The phrase that was probably meant, if a word of it was misspelt.
    pub fn nearest(text: &str) -> Option<String> {
        words::nearest(text)
    }

    /// How often, in Dutch: `elke eerste dinsdag van de maand`. Reads back as the same.
    pub fn words(&self) -> String {
        match &self.pattern {
            Some(pattern) => say::say(pattern, self.end, self.at),
            None => self.loose.clone().unwrap_or_default(),
        }
    }

    /// The rule for calendars, `FREQ=MONTHLY;BYDAY=1TU`; none when the days are not known.
    pub fn rule(&self) -> Option<String> {
        Some(rule::write(self.pattern.as_ref()?, self.end))
    }

    /// The time of day that its words say, as hour and minute.
    pub fn time(&self) -> Option<(i8, i8)> {
        let part = |minutes: u16| i8::try_from(minutes).ok();
        self.at.and_then(|at| Some((part(at / 60)?, part(at % 60)?)))
    }

    /// Whether its days cannot be known without the day of the first: every six weeks, but which?
    pub fn needs_first(&self) -> bool {
        let counted = matches!(self.end, Some(End::Count(_)));
        self.pattern.as_ref().is_some_and(|pattern| counted || pattern.needs_first())
    }

    /// The first so many of its days that are not before `from`. `first` is the day of the first
    /// time; without it there are none where it is needed.
    pub fn days(&self, first: Option<Day>, from: Day, most: usize) -> Vec<Day> {
        let Some(pattern) = &self.pattern else { return Vec::new() };
        let start = match first {
            Some(first) => first,
            None if self.needs_first() => return Vec::new(),
            None => from,
        };
        dates::days(pattern, self.end, start, from, most)
    }
}

impl Pattern {
    fn needs_first(&self) -> bool {
        match self {
            Self::Days { every } => *every > 1,
            Self::Weeks { every, days, .. } => *every > 1 || days.is_empty(),
            Self::Months { every, on, .. } => *every > 1 || *on == On::First,
            Self::Years { .. } => true,
        }
    }
}
