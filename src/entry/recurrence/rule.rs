//! Rules of iCalendar (RFC 5545), as far as a standing meeting needs them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Day;

use super::{End, FrequencyError, On, Pattern, Recurrence};

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The parts that a rule may have.
const PARTS: [&str; 8] =
    ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL"];

type Days = BTreeSet<(Option<i8>, i8)>;

/// Reads `FREQ=MONTHLY;BYDAY=1TU`.
pub(super) fn parse(text: &str) -> Result<Recurrence, FrequencyError> {
    let mut parts = BTreeMap::new();
    for part in text.trim().trim_end_matches(';').split(';') {
        let (name, value) = part.split_once('=').ok_or(FrequencyError::Rule)?;
        let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
        // The week begins on Monday here, too.
        if name == "WKST" && value == "MO" {
            continue;
        }
        if !PARTS.contains(&name.as_str()) || parts.insert(name, value).is_some() {
            return Err(FrequencyError::Rule);
        }
    }
    let parts = Parts(parts);
    let end = match (parts.get("COUNT"), parts.get("UNTIL")) {
        (None, None) => None,
        (Some(count), None) => Some(End::Count(number(count, 1..=999)?)),
        (None, Some(day)) => Some(End::Until(until(day)?)),
        (Some(_), Some(_)) => return Err(FrequencyError::Rule),
    };
    Ok(Recurrence { pattern: Some(parts.pattern()?), loose: None, end, at: None })
}

struct Parts(BTreeMap<String, String>);

impl Parts {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The numbers of a part; empty when it is not there.
    fn numbers(
        &self,
        name: &str,
        range: std::ops::RangeInclusive<i8>,
    ) -> Result<BTreeSet<i8>, FrequencyError> {
        let Some(list) = self.get(name) else { return Ok(BTreeSet::new()) };
        let one = |text: &str| {
            let number = text.parse::<i8>().map_err(|_| FrequencyError::Rule)?;
            let fits = number != 0 && range.contains(&number);
            if fits { Ok(number) } else { Err(FrequencyError::NoSuchDay) }
        };
        list.split(',').map(one).collect()
    }

    fn days(&self) -> Result<Days, FrequencyError> {
        let Some(list) = self.get("BYDAY") else { return Ok(Days::new()) };
        list.split(',').map(weekday).collect()
    }

    fn pattern(&self) -> Result<Pattern, FrequencyError> {
        let every = self.get("INTERVAL").map_or(Ok(1), |text| number(text, 1..=99))?;
        let every = u8::try_from(every).map_err(|_| FrequencyError::Rule)?;
        let months = self.numbers("BYMONTH", 1..=12)?;
        let only = |names: &[&str]| {
            let free = |name: &&str| !matches!(*name, "FREQ" | "INTERVAL" | "COUNT" | "UNTIL");
            let mut given = self.0.keys().map(String::as_str).filter(free);
            given.all(|name| names.contains(&name))
        };
        match self.get("FREQ") {
            Some("DAILY") if only(&[]) => Ok(Pattern::Days { every }),
            Some("WEEKLY") if only(&["BYDAY", "BYMONTH"]) => {
                let days = self.days()?.into_iter();
                let days = days.map(|(nth, day)| if nth.is_none() { Some(day) } else { None });
                let days = days.collect::<Option<_>>().ok_or(FrequencyError::Rule)?;
                Ok(Pattern::Weeks { every, days, months })
            }
            Some("MONTHLY") => Ok(Pattern::Months { every, on: self.on()?, months }),
            Some("YEARLY") if only(&[]) => Ok(Pattern::Years { every }),
            // The same days of the year, said by month.
            Some("YEARLY") if every == 1 && !months.is_empty() => match self.on()? {
                On::First => Err(FrequencyError::Rule),
                on => Ok(Pattern::Months { every, on, months }),
            },
            _ => Err(FrequencyError::Rule),
        }
    }

    /// On which days of a month.
    fn on(&self) -> Result<On, FrequencyError> {
        let (days, numbers) = (self.days()?, self.numbers("BYMONTHDAY", -31..=31)?);
        let positions = self.numbers("BYSETPOS", -31..=31)?;
        if days.is_empty() {
            return match (numbers.is_empty(), positions.is_empty()) {
                (true, true) => Ok(On::First),
                (false, true) => Ok(On::Days(numbers)),
                (_, false) => Err(FrequencyError::Rule),
            };
        }
        let workdays: Days = (0..5).map(|day| (None, day)).collect();
        let one: Vec<&(Option<i8>, i8)> = days.iter().collect();
        match (numbers.is_empty(), positions.is_empty(), one.as_slice()) {
            (true, true, _) => {
                let pair = |(nth, day): (Option<i8>, i8)| nth.map(|nth| (nth, day));
                let pairs = days.into_iter().map(pair).collect::<Option<_>>();
                pairs.map(On::Nth).ok_or(FrequencyError::Rule)
            }
            (true, false, [(None, day)]) => {
                let nth = positions.iter().map(|nth| (*nth, *day)).collect::<BTreeSet<_>>();
                let exists = nth.iter().all(|(nth, _)| (-5..=5).contains(nth));
                if exists { Ok(On::Nth(nth)) } else { Err(FrequencyError::NoSuchDay) }
            }
            (true, false, _) if days == workdays => {
                let mut positions = positions.into_iter();
                let nth = positions.next().filter(|_| positions.next().is_none());
                let nth = nth.filter(|nth| (-20..=20).contains(nth));
                nth.map(On::Workday).ok_or(FrequencyError::Rule)
            }
            _ => Err(FrequencyError::Rule),
        }
    }
}

/// `TU`, `1TU`, `-1FR`.
fn weekday(text: &str) -> Result<(Option<i8>, i8), FrequencyError> {
    let at = text.len().checked_sub(2).ok_or(FrequencyError::Rule)?;
    let (nth, name) = text.split_at_checked(at).ok_or(FrequencyError::Rule)?;
    let day = WEEKDAYS.iter().position(|day| *day == name).ok_or(FrequencyError::Rule)?;
    let day = i8::try_from(day).map_err(|_| FrequencyError::Rule)?;
    if nth.is_empty() {
        return Ok((None, day));
    }
    let nth = nth.trim_start_matches('+').parse::<i8>().map_err(|_| FrequencyError::Rule)?;
    let exists = nth != 0 && (-5..=5).contains(&nth);
    if exists { Ok((Some(nth), day)) } else { Err(FrequencyError::NoSuchDay) }
}

fn number(text: &str, range: std::ops::RangeInclusive<u16>) -> Result<u16, FrequencyError> {
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or(FrequencyError::Rule)
}

/// `20271231`, with or without a time.
fn until(text: &str) -> Result<Day, FrequencyError> {
    let day = text.split('T').next().unwrap_or_default();
    let part = |range: std::ops::Range<usize>| day.get(range).unwrap_or_default();
    let iso = format!("{}-{}-{}", part(0..4), part(4..6), part(6..8));
    let read = if day.len() == 8 { Day::parse(&iso).ok() } else { None };
    read.ok_or(FrequencyError::NoSuchDay)
}

/// The rule for calendars.
pub(super) fn write(pattern: &Pattern, end: Option<End>) -> String {
    let (frequency, every, days, months) = match pattern {
        Pattern::Days { every } => ("DAILY", every, None, None),
        Pattern::Weeks { every, days, months } => {
            let days = (!days.is_empty())
                .then(|| format!("BYDAY={}", joined(days.iter().map(|day| name(*day).to_owned()))));
            ("WEEKLY", every, days, Some(months))
        }
        Pattern::Months { every, on, months } => ("MONTHLY", every, of_month(on), Some(months)),
        Pattern::Years { every } => ("YEARLY", every, None, None),
    };
    let mut parts = vec![format!("FREQ={frequency}")];
    if *every > 1 {
        parts.push(format!("INTERVAL={every}"));
    }
    parts.extend(days);
    if let Some(months) = months.filter(|months| !months.is_empty()) {
        parts.push(format!("BYMONTH={}", joined(months.iter().map(ToString::to_string))));
    }
    match end {
        Some(End::Count(count)) => parts.push(format!("COUNT={count}")),
        // To the end of that day, wherever the reader is.
        Some(End::Until(day)) => {
            parts.push(format!("UNTIL={}T235959Z", day.to_string().replace('-', "")));
        }
        None => {}
    }
    parts.join(";")
}

fn of_month(on: &On) -> Option<String> {
    Some(match on {
        On::First => return None,
        On::Nth(pairs) => {
            let pairs = pairs.iter().map(|(nth, day)| format!("{nth}{}", name(*day)));
            format!("BYDAY={}", joined(pairs))
        }
        On::Days(days) => {
            format!("BYMONTHDAY={}", joined(days.iter().map(ToString::to_string)))
        }
        On::Workday(nth) => format!("BYDAY=MO,TU,WE,TH,FR;BYSETPOS={nth}"),
    })
}

/// The name of a weekday: `TU`.
fn name(day: i8) -> &'static str {
    usize::try_from(day).ok().and_then(|at| WEEKDAYS.get(at)).copied().unwrap_or_default()
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(",")
}
