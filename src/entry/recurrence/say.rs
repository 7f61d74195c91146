//! From a pattern to Dutch words, which read back as the same pattern.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::base::dutch;

use super::words::ORDINALS;
use super::{End, On, Pattern};

/// How often, in words.
pub(super) fn say(pattern: &Pattern, end: Option<End>, at: Option<u16>) -> String {
    let mut words = match pattern {
        Pattern::Days { every } => rhythm(*every, "dag", "dagen"),
        Pattern::Weeks { every, days, months } => {
            format!("{}{}", weeks(*every, days), within(months))
        }
        Pattern::Months { every, on, months } => of_months(*every, on, months),
        Pattern::Years { every } => rhythm(*every, "jaar", "jaar"),
    };
    if let Some(at) = at {
        let _ = write!(words, " om {}.{:02} uur", at / 60, at % 60);
    }
    let end = match end {
        Some(End::Until(day)) => format!(", tot en met {}", day.long()),
        Some(End::Count(count)) => format!(", in totaal {count} keer"),
        None => String::new(),
    };
    words.push_str(&end);
    words
}

/// `elke week`, `om de zes weken`.
fn rhythm(every: u8, one: &str, many: &str) -> String {
    match every {
        1 if one == "jaar" => "elk jaar".to_owned(),
        1 => format!("elke {one}"),
        every => format!("om de {} {many}", number(every)),
    }
}

fn number(number: u8) -> String {
    let name = dutch::NUMBERS.get(usize::from(number));
    name.map_or_else(|| number.to_string(), |name| (*name).to_owned())
}

fn weeks(every: u8, days: &BTreeSet<i8>) -> String {
    let workdays: BTreeSet<i8> = (0..5).collect();
    let names: Vec<&str> = days.iter().map(|day| dutch::weekday(*day)).collect();
    let names = if *days == workdays { "werkdag".to_owned() } else { dutch::list(&names) };
    match (every, days.is_empty()) {
        (every, true) => rhythm(every, "week", "weken"),
        (1, false) => format!("elke {names}"),
        (every, false) => format!("{} op {names}", rhythm(every, "week", "weken")),
    }
}

fn of_months(every: u8, on: &On, months: &BTreeSet<i8>) -> String {
    let rhythm = match every {
        3 => "elk kwartaal".to_owned(),
        6 => "elk half jaar".to_owned(),
        every => rhythm(every, "maand", "maanden"),
    };
    if let (1, On::Days(days)) = (every, on)
        && let (Some(day), Some(month)) = (only(days), only(months))
        && day > 0
    {
        return format!("elk jaar op {day} {}", dutch::month(month));
    }
    let Some(days) = days(on) else { return format!("{rhythm}{}", within(months)) };
    match (every, months.len()) {
        (1, 0) => format!("elke {days} van de maand"),
        (1, 1..=6) => format!("elke {days} van {}", names(months)),
        (1, _) => format!("elke {days} van de maand{}", within(months)),
        (_, _) => format!("{rhythm} op de {days}{}", within(months)),
    }
}

/// The one thing of a set that holds one.
fn only(set: &BTreeSet<i8>) -> Option<i8> {
    set.first().copied().filter(|_| set.len() == 1)
}

/// The days of a month in words; none for those of the first time.
fn days(on: &On) -> Option<String> {
    Some(match on {
        On::First => return None,
        On::Nth(pairs) => {
            let pair =
                |(place, day): &(i8, i8)| format!("{} {}", ordinal(*place), dutch::weekday(*day));
            let (places, days): (BTreeSet<i8>, BTreeSet<i8>) = pairs.iter().copied().unzip();
            match only(&days) {
                Some(day) => {
                    let places: Vec<String> = in_order(&places).into_iter().map(ordinal).collect();
                    format!("{} {}", dutch::list(&places), dutch::weekday(day))
                }
                None => dutch::list(&pairs.iter().map(pair).collect::<Vec<_>>()),
            }
        }
        On::Days(days) => {
            let days = in_order(days).into_iter().map(|day| match day {
                ..0 => format!("{} dag", ordinal(day)),
                _ => format!("{day}e"),
            });
            dutch::list(&days.collect::<Vec<_>>())
        }
        On::Workday(place) => format!("{} werkdag", ordinal(*place)),
    })
}

/// From the beginning of the month to its end: first what counts forward.
fn in_order(places: &BTreeSet<i8>) -> Vec<i8> {
    let (from_end, forward): (Vec<i8>, Vec<i8>) = places.iter().partition(|place| **place < 0);
    forward.into_iter().chain(from_end).collect()
}

/// `derde`, `15e`, `op drie na laatste`.
fn ordinal(place: i8) -> String {
    match ORDINALS.iter().find(|(_, known)| *known == place) {
        Some((name, _)) => (*name).to_owned(),
        None if place < 0 => format!("op {} na laatste", number(place.unsigned_abs() - 1)),
        None => format!("{place}e"),
    }
}

/// `, behalve in juli en augustus`, `in maart en april`; nothing when it is the whole year.
fn within(months: &BTreeSet<i8>) -> String {
    let others: BTreeSet<i8> = (1..=12).filter(|month| !months.contains(month)).collect();
    match months.len() {
        0 | 12 => String::new(),
        1..=6 => format!(" in {}", names(months)),
        _ => format!(", behalve in {}", names(&others)),
    }
}

fn names(months: &BTreeSet<i8>) -> String {
    let names: Vec<&str> = months.iter().map(|month| dutch::month(*month)).collect();
    dutch::list(&names)
}
