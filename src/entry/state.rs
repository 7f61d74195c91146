//! In which state something is: status, validity, moment, and when it was last looked at.

use crate::base::{Day, LocalTime};
use crate::diag::Place;

/// Whether a record is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// In use.
    #[default]
    Active,
    /// Being written: shown in the preview only.
    Draft,
    /// In use again later.
    TemporarilyClosed,
    /// No longer in use.
    Withdrawn,
}

/// Who looked at a record, and when.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Checked {
    /// The day.
    pub on: Day,
    /// Who.
    pub by: Option<String>,
    /// How: by phone, by mail.
    pub how: Option<String>,
}

/// Whether a person agreed to be named, and whether they objected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Person {
    /// Whether a name is given; a contact can also be a role only.
    pub named: bool,
    /// Whether the person agreed to be named in public.
    pub consents: bool,
    /// The last day of that consent.
    pub consent_until: Option<Day>,
    /// The day on which the person objected: then they are shown nowhere.
    pub objected: Option<Day>,
    /// The days between which the person has the role.
    pub in_office: (Option<Day>, Option<Day>),
    /// When the person is away.
    pub absences: Vec<Absence>,
}

/// A time in which a contact is away.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Absence {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Whether somebody is named who stands in for this time.
    pub covered: bool,
    /// Where it was written.
    pub place: Place,
}

/// From when an agreement holds and when the parties look at it again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Validity {
    /// The day on which the parties agreed.
    pub agreed: Option<Day>,
    /// The day by which they look at it again.
    pub evaluate: Option<Day>,
    /// The version: `1.2`.
    pub version: Option<String>,
    /// `concept`, `vastgesteld`, `in-herziening`, `vervallen`.
    pub status: &'static str,
}

/// How far something is that takes time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Course {
    /// Of a programme or a point for improvement: `loopt`, `opgepakt`.
    pub stage: Option<&'static str>,
    /// From when until when it runs.
    pub period: (Option<Day>, Option<Day>),
    /// What has to be done yet.
    pub promises: Vec<Promise>,
    /// Of a meeting: when and where it comes again and again.
    pub schedule: Option<Schedule>,
}

/// What was promised for a day and is not done yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Promise {
    /// What.
    pub what: String,
    /// The last day.
    pub by: Day,
    /// Where the day was written.
    pub place: Place,
}

/// When and where people meet again and again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Schedule {
    /// How often.
    pub recurrence: super::Recurrence,
    /// The first time.
    pub first: Option<LocalTime>,
    /// How long: in minutes, and as it was written.
    pub duration: Option<(u16, String)>,
    /// Where, in words.
    pub place: Option<String>,
}

impl Schedule {
    /// The hour and minute at which it begins, if they are known.
    pub fn time(&self) -> Option<(i8, i8)> {
        self.first.map(LocalTime::hour_minute).or_else(|| self.recurrence.time())
    }

    /// The first day that a calendar shows, if it can show any. `known` is a day on which the
    /// schedule held, for when the first time is not given.
    pub fn begins(&self, known: Option<Day>) -> Option<Day> {
        let from = self.first.map(LocalTime::day).or(known)?;
        self.next(from, 1).first().copied()
    }

    /// The next so many days that are not before a day.
    pub fn next(&self, from: Day, most: usize) -> Vec<Day> {
        self.recurrence.days(self.first.map(LocalTime::day), from, most)
    }
}

/// When and where people meet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// When it begins.
    pub start: Option<LocalTime>,
    /// When it ends.
    pub end: Option<LocalTime>,
    /// Where, in words.
    pub place: Option<String>,
    /// Where on the web.
    pub online: Option<super::Web>,
    /// `gepland`, `vol`, `verplaatst`, `geannuleerd`.
    pub status: Option<&'static str>,
    /// How to sign up: a web address or an e-mail address.
    pub sign_up: Option<String>,
    /// The last day to sign up.
    pub sign_up_by: Option<Day>,
    /// How often the event was changed, for calendars.
    pub sequence: u32,
}
