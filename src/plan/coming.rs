//! What the next weeks bring: days of a meeting, and days on which a provider's hours differ.

use crate::base::{Day, Holiday, holiday};
use crate::entry::{Entry, Hours, Key, Kind};

/// How many days of a meeting its page shows.
const MEETINGS: usize = 4;

/// For how many days ahead holidays are shown.
const AHEAD: i32 = 42;

/// What the next weeks bring for a record.
#[derive(Clone, Debug, Default, Hash)]
pub struct Coming {
    /// The next days of a meeting, with the holiday that one may be.
    pub days: Vec<(Day, Option<Holiday>)>,
    /// Other hours that are not past.
    pub exceptions: Vec<Hours<Key>>,
    /// Holidays about which the record says nothing: perhaps it is closed.
    pub holidays: Vec<(Day, Holiday)>,
}

impl Coming {
    /// What comes for a record from a day on.
    pub(super) fn of(entry: &Entry, today: Day) -> Self {
        let exceptions = entry.exceptions.iter().filter(|hours| hours.to >= today);
        Self {
            days: next(entry, today, MEETINGS),
            exceptions: exceptions.cloned().collect(),
            holidays: silent_holidays(entry, today),
        }
    }
}

/// Whether a calendar can show when an evening or meeting is.
pub fn has_dates(entry: &Entry) -> bool {
    let known = entry.checked.as_ref().map(|checked| checked.on);
    let starts = entry.moment.as_ref().is_some_and(|moment| moment.start.is_some());
    let recurs = entry.course.schedule.as_ref().is_some_and(|schedule| {
        schedule.begins(known).is_some() && schedule.recurrence.rule().is_some()
    });
    match entry.key.kind {
        Kind::Evening => starts,
        Kind::Meeting => recurs,
        _ => false,
    }
}

/// The next days of a meeting.
pub(super) fn next(entry: &Entry, today: Day, most: usize) -> Vec<(Day, Option<Holiday>)> {
    let schedule = entry.course.schedule.as_ref().filter(|_| entry.key.kind == Kind::Meeting);
    let days = schedule.map(|schedule| schedule.next(today, most)).unwrap_or_default();
    days.into_iter().map(|day| (day, holiday(day))).collect()
}

fn silent_holidays(entry: &Entry, today: Day) -> Vec<(Day, Holiday)> {
    let Some(week) = &entry.week else { return Vec::new() };
    let open = |day: Day| {
        let hours = usize::try_from(day.weekday_number()).ok().and_then(|at| week.0.get(at));
        hours.is_some_and(|spans| !spans.is_empty())
    };
    let told = |day: Day| entry.exceptions.iter().any(|e| e.from <= day && day <= e.to);
    (0..AHEAD)
        .map(|later| today.plus_days(later))
        .filter_map(|day| Some((day, holiday(day)?)))
        .filter(|(day, holiday)| holiday.day_off && open(*day) && !told(*day))
        .collect()
}
