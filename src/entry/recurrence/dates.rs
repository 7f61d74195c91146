//! From a pattern to days.

use crate::base::Day;

use super::{End, On, Pattern};

/// How many weeks or months are looked through at most for the next days.
const FAR: i32 = 1200;

/// The first days of a pattern that are not before `from`, counted from `start`.
pub(super) fn days(
    pattern: &Pattern,
    end: Option<End>,
    start: Day,
    from: Day,
    most: usize,
) -> Vec<Day> {
    let last = match end {
        Some(End::Until(last)) => Some(last),
        Some(End::Count(_)) | None => None,
    };
    // What was long ago is passed over in whole steps, unless it has to be counted.
    let skip = if matches!(end, Some(End::Count(_))) { 0 } else { steps(pattern, start, from) };
    let found = (skip..skip.saturating_add(FAR))
        .flat_map(|step| of_step(pattern, start, step))
        .filter(|day| *day >= start)
        .take_while(|day| last.is_none_or(|last| *day <= last));
    let found = found.take(match end {
        Some(End::Count(count)) => usize::from(count),
        Some(End::Until(_)) | None => usize::MAX,
    });
    found.filter(|day| *day >= from).take(most).collect()
}

/// Whether a pattern has any day at all: 31 February has none.
pub(super) fn occurs(pattern: &Pattern) -> bool {
    let Pattern::Months { on, months, .. } = pattern else { return true };
    // Twenty-eight years hold every month with every weekday, and leap days.
    let start = Day::new(2000, 1, 1).unwrap_or(Day::EPOCH);
    (0..28 * 12)
        .filter_map(|later| month_after(start, later))
        .filter(|month| months.is_empty() || months.contains(&month.month()))
        .any(|month| !of_month(on, month, 1).is_empty())
}

/// How many steps of a pattern have surely passed on a day.
fn steps(pattern: &Pattern, start: Day, day: Day) -> i32 {
    let days = start.days_until(day);
    let passed = match pattern {
        Pattern::Days { every } => days / i32::from(*every),
        Pattern::Weeks { every, .. } => days / (7 * i32::from(*every)),
        Pattern::Months { every, .. } => days / (31 * i32::from(*every)),
        Pattern::Years { every } => days / (366 * i32::from(*every)),
    };
    (passed - 1).max(0)
}

/// The days of one step: of one of its weeks, months or years.
fn of_step(pattern: &Pattern, start: Day, step: i32) -> Vec<Day> {
    match pattern {
        Pattern::Days { every } => vec![start.plus_days(step.saturating_mul(i32::from(*every)))],
        Pattern::Weeks { every, days, months } => {
            let weeks = step.saturating_mul(i32::from(*every));
            let monday =
                start.plus_days(weeks.saturating_mul(7) - i32::from(start.weekday_number()));
            let own = [start.weekday_number()];
            let days: Vec<i8> =
                if days.is_empty() { own.to_vec() } else { days.iter().copied().collect() };
            let days = days.into_iter().map(|day| monday.plus_days(i32::from(day)));
            days.filter(|day| months.is_empty() || months.contains(&day.month())).collect()
        }
        Pattern::Months { every, on, months } => {
            let Some(month) = month_after(start, step.saturating_mul(i32::from(*every))) else {
                return Vec::new();
            };
            if !months.is_empty() && !months.contains(&month.month()) {
                return Vec::new();
            }
            of_month(on, month, start.day_of_month())
        }
        Pattern::Years { every } => {
            let year = i32::from(start.year()) + step.saturating_mul(i32::from(*every));
            let year = i16::try_from(year).ok();
            let day = year.and_then(|year| Day::new(year, start.month(), start.day_of_month()));
            day.into_iter().collect()
        }
    }
}

/// The first day of the month that comes so many months later.
fn month_after(start: Day, months: i32) -> Option<Day> {
    let number = i32::from(start.year()) * 12 + i32::from(start.month()) - 1;
    let number = number.checked_add(months)?;
    let year = i16::try_from(number.div_euclid(12)).ok()?;
    Day::new(year, i8::try_from(number.rem_euclid(12) + 1).ok()?, 1)
}

/// The days of a month, in their order; `own` is the day of the first time.
fn of_month(on: &On, month: Day, own: i8) -> Vec<Day> {
    let length = month.days_in_month();
    let day = |number: i8| month.plus_days(i32::from(number) - 1);
    let from_end = |number: i8| if number < 0 { length + 1 + number } else { number };
    let exists = |number: &i8| (1..=length).contains(number);
    let all = (1..=length).map(day);
    let mut found: Vec<Day> = match on {
        On::First => Some(own).filter(exists).map(day).into_iter().collect(),
        On::Days(days) => {
            days.iter().map(|number| from_end(*number)).filter(exists).map(day).collect()
        }
        On::Workday(nth) => {
            let workdays: Vec<Day> = all.filter(|day| !day.is_weekend()).collect();
            pick(&workdays, *nth).into_iter().collect()
        }
        On::Nth(pairs) => {
            let of = |weekday: i8| all.clone().filter(move |day| day.weekday_number() == weekday);
            let pick = |(nth, weekday): &(i8, i8)| pick(&of(*weekday).collect::<Vec<_>>(), *nth);
            pairs.iter().filter_map(pick).collect()
        }
    };
    found.sort_unstable();
    found.dedup();
    found
}

/// The so manieth of a list, from its end when negative.
fn pick(list: &[Day], nth: i8) -> Option<Day> {
    let at = usize::from(nth.unsigned_abs()).checked_sub(1)?;
    if nth < 0 { list.iter().rev().nth(at).copied() } else { list.get(at).copied() }
}
