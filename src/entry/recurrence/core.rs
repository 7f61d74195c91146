//! The core of a phrase: a rhythm, and the days that it falls on.

use std::collections::BTreeSet;

use crate::base::dutch;

use super::words::{ORDINALS, Read, UNKNOWN};
use super::{FrequencyError, On, Pattern};

/// What a rhythm is counted in.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// The days that a phrase names.
enum Named {
    Nothing,
    Weekdays(BTreeSet<i8>),
    OfMonth(On),
}

/// Reads `elke eerste dinsdag`, `om de zes weken op donderdag`. `months` are those that the phrase
/// is limited to.
pub(super) fn read(words: &[&str], mut months: BTreeSet<i8>) -> Read<Pattern> {
    let (rhythm, rest) = rhythm(words)?;
    let rest = rest.strip_prefix(&["op"]).unwrap_or(rest);
    let rest = without_whole(rest, &mut months);
    let named = named(rest, &mut months)?;
    let all_year = months.is_empty();
    Ok(match (rhythm, named) {
        (None, Named::Weekdays(days)) => Pattern::Weeks { every: 1, days, months },
        (None, Named::OfMonth(on)) => Pattern::Months { every: 1, on, months },
        (Some((Unit::Day, every)), Named::Nothing) if all_year => Pattern::Days { every },
        (Some((Unit::Week, every)), Named::Nothing) => {
            Pattern::Weeks { every, days: BTreeSet::new(), months }
        }
        (Some((Unit::Week, every)), Named::Weekdays(days)) => {
            Pattern::Weeks { every, days, months }
        }
        (Some((Unit::Month, every)), Named::Nothing) => {
            Pattern::Months { every, on: On::First, months }
        }
        (Some((Unit::Month, every)), Named::OfMonth(on)) => Pattern::Months { every, on, months },
        (Some((Unit::Year, every)), Named::Nothing) if all_year => Pattern::Years { every },
        (Some((Unit::Year, 1)), Named::OfMonth(on)) if !all_year => {
            Pattern::Months { every: 1, on, months }
        }
        _ => return Err(UNKNOWN),
    })
}

type Rhythm = Option<(Unit, u8)>;

/// The rhythm that a phrase begins with, if it names one, and the words after it.
fn rhythm<'a, 'w>(words: &'a [&'w str]) -> Read<(Rhythm, &'a [&'w str])> {
    let rest = match words {
        [word, rest @ ..] if adverb(word).is_some() => return Ok((adverb(word), rest)),
        // Between two of them comes one without.
        ["om", "de", "andere", day, ..] if weekday(day).is_some() => {
            return Ok((Some((Unit::Week, 2)), words.get(3..).unwrap_or_default()));
        }
        ["om", "de", "andere", name, rest @ ..]
        | ["om", "de", name @ ("dag" | "week" | "maand"), rest @ ..] => {
            return Ok((Some((unit(name).ok_or(UNKNOWN)?, 2)), rest));
        }
        ["om", "de", rest @ ..]
        | ["eens" | "eenmaal", "per", rest @ ..]
        | ["een" | "1", "keer", "per", rest @ ..]
        | ["elke" | "per", rest @ ..] => rest,
        words => return Ok((None, words)),
    };
    Ok(match rest {
        ["kwartaal", rest @ ..] => (Some((Unit::Month, 3)), rest),
        ["halfjaar", rest @ ..] | ["half", "jaar", rest @ ..] => (Some((Unit::Month, 6)), rest),
        [name, rest @ ..] if unit(name).is_some() => (unit(name).map(|unit| (unit, 1)), rest),
        [every, name, rest @ ..] if unit(name).is_some() && dutch::number(every).is_some() => {
            let every = dutch::number(every).and_then(|every| u8::try_from(every).ok());
            let every = every.filter(|every| (1..=99).contains(every)).ok_or(UNKNOWN)?;
            (unit(name).map(|unit| (unit, every)), rest)
        }
        rest => (None, rest),
    })
}

/// `wekelijks`, `zeswekelijks`, `2-maandelijks`.
fn adverb(word: &str) -> Rhythm {
    let whole = [
        ("dagelijks", Unit::Day, 1),
        ("halfjaarlijks", Unit::Month, 6),
        ("jaarlijks", Unit::Year, 1),
    ];
    if let Some((_, unit, every)) = whole.into_iter().find(|(name, ..)| *name == word) {
        return Some((unit, every));
    }
    let parts = [("wekelijks", Unit::Week), ("maandelijks", Unit::Month)];
    parts.into_iter().find_map(|(ending, unit)| {
        let every = word.strip_suffix(ending)?.trim_end_matches('-');
        let every = if every.is_empty() { 1 } else { dutch::number(every)? };
        u8::try_from(every).ok().filter(|every| (1..=99).contains(every)).map(|every| (unit, every))
    })
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "dag" | "dagen" => Unit::Day,
        "week" | "weken" => Unit::Week,
        "maand" | "maanden" => Unit::Month,
        "jaar" | "jaren" => Unit::Year,
        _ => return None,
    })
}

/// Takes off `van de maand`, which says nothing more, and `van het kwartaal`, which names months.
fn without_whole<'a, 'w>(words: &'a [&'w str], months: &mut BTreeSet<i8>) -> &'a [&'w str] {
    match words {
        [rest @ .., "van", "de" | "elke", "maand"] => rest,
        [rest @ .., "van", "het" | "elke", "kwartaal"] if months.is_empty() => {
            *months = [1, 4, 7, 10].into();
            rest
        }
        words => words,
    }
}

/// The days of a phrase: `eerste en derde dinsdag`, `maandag en donderdag`, `24 november`.
fn named(words: &[&str], months: &mut BTreeSet<i8>) -> Read<Named> {
    if let [day, month] = words
        && let Some(month) = dutch::month_number(month)
    {
        let day = day.parse().ok().or_else(|| ordinal(day)).ok_or(UNKNOWN)?;
        if !months.is_empty() {
            return Err(UNKNOWN);
        }
        *months = [month].into();
        return days_of_month(&[day]);
    }
    let mut found = Found::default();
    for word in words.iter().filter(|word| !matches!(**word, "en" | "de")) {
        found.add(word)?;
    }
    found.named()
}

/// What was found so far in the days of a phrase.
#[derive(Default)]
struct Found {
    /// The places in a row that wait for the day they belong to.
    places: Vec<i8>,
    /// Whether the day they belong to has come.
    used: bool,
    weekdays: BTreeSet<i8>,
    nth: BTreeSet<(i8, i8)>,
    other: Option<On>,
}

impl Found {
    fn add(&mut self, word: &str) -> Read<()> {
        if let Some(place) = ordinal(word) {
            if std::mem::take(&mut self.used) {
                self.places.clear();
            }
            self.places.push(place);
            return Ok(());
        }
        self.used = true;
        match (word, self.places.as_slice(), weekday(word)) {
            (_, [], Some(day)) => {
                self.weekdays.insert(day);
            }
            (_, places, Some(day)) => {
                if !places.iter().all(|place| (-5..=5).contains(place)) {
                    return Err(FrequencyError::NoSuchDay);
                }
                self.nth.extend(places.iter().map(|place| (*place, day)));
            }
            ("werkdag", [], None) => self.weekdays.extend(0..5),
            ("werkdag", [place], None) if self.other.is_none() => {
                let fits = (-20..=20).contains(place);
                let place = if fits { *place } else { return Err(FrequencyError::NoSuchDay) };
                self.other = Some(On::Workday(place));
            }
            ("dag", [_, ..], None) => self.used = false,
            _ => return Err(UNKNOWN),
        }
        Ok(())
    }

    fn named(self) -> Read<Named> {
        let open = !self.used && !self.places.is_empty();
        match (self.weekdays.is_empty(), self.nth.is_empty(), self.other, open) {
            (true, true, None, false) => Ok(Named::Nothing),
            (true, true, None, true) => days_of_month(&self.places),
            (false, true, None, false) => Ok(Named::Weekdays(self.weekdays)),
            (true, false, None, false) => Ok(Named::OfMonth(On::Nth(self.nth))),
            (true, true, Some(on), false) => Ok(Named::OfMonth(on)),
            _ => Err(UNKNOWN),
        }
    }
}

fn days_of_month(days: &[i8]) -> Read<Named> {
    let exists = days.iter().all(|day| (-31..=31).contains(day) && *day != 0);
    let days = days.iter().copied().collect();
    if exists { Ok(Named::OfMonth(On::Days(days))) } else { Err(FrequencyError::NoSuchDay) }
}

/// `eerste`, `1e`, `15e`, `31ste`, `laatste`; `-3e` for what was said as `op twee na laatste`.
fn ordinal(word: &str) -> Option<i8> {
    let named = ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, place)| *place);
    named.or_else(|| {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ending = word.get(digits.len()..)?;
        if !matches!(ending, "e" | "ste" | "de") {
            return None;
        }
        digits.parse().ok().filter(|place| *place != 0)
    })
}

/// `dinsdag`, `dinsdagen`, `dinsdags`.
fn weekday(word: &str) -> Option<i8> {
    let word = word.strip_suffix("en").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    dutch::weekday_number(word)
}
