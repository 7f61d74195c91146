//! When people meet again and again, as templates see it.

use serde::Serialize;

use crate::base::{Day, Holiday};
use crate::entry::Schedule;

use super::Lens;

/// When and where people meet again and again.
#[derive(Clone, Debug, Serialize)]
pub struct ScheduleView {
    /// How often: `elke eerste dinsdag van de maand`.
    pub words: String,
    /// The time of day: `12.30 uur`; empty when not given.
    pub time: String,
    /// How long: `90 minuten`; empty when not given.
    pub duration: String,
    /// Where, in words; empty when it is a provider's or not given.
    pub place: String,
    /// The next days; empty when they cannot be known.
    pub next: Vec<NextView>,
}

/// A day on which people meet.
#[derive(Clone, Debug, Serialize)]
pub struct NextView {
    /// When it is over, for the script that marks what is past: `2026-12-01T23:59`.
    pub end: String,
    /// The day in words: `dinsdag 1 december 2026`.
    pub day: String,
    /// The holiday that it is; empty on other days.
    pub holiday: String,
}

impl NextView {
    /// A day as seen from a page.
    pub fn of((day, holiday): &(Day, Option<Holiday>), lens: &Lens<'_>) -> Self {
        Self {
            end: format!("{day}T23:59"),
            day: day.with_weekday(),
            holiday: holiday.map(|holiday| lens.text(holiday.text)).unwrap_or_default(),
        }
    }
}

impl ScheduleView {
    /// A schedule with its next days.
    pub fn of(schedule: &Schedule, next: &[(Day, Option<Holiday>)], lens: &Lens<'_>) -> Self {
        let time = schedule.time().map(|(hour, minute)| format!("{hour}.{minute:02} uur"));
        Self {
            words: schedule.recurrence.words(),
            time: time.unwrap_or_default(),
            duration: schedule
                .duration
                .as_ref()
                .map(|(_, words)| words.clone())
                .unwrap_or_default(),
            place: schedule.place.clone().unwrap_or_default(),
            next: next.iter().map(|day| NextView::of(day, lens)).collect(),
        }
    }
}
