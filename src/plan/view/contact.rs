//! Numbers, addresses and hours as templates see them.

use serde::Serialize;

use crate::base::{Day, Holiday, dutch, period, slug};
use crate::entry::{EmailLine, Hours, Key, Location, Phone, PhoneLine, PhoneUse, Span, Week};

use super::super::coming::Coming;
use super::{Lens, MentionView};

/// A phone number.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PhoneView {
    /// As people read it: `058 000 12 34`.
    pub shown: String,
    /// The address behind the link: `tel:+31580001234`.
    pub href: String,
    /// What it is for, in words; empty when it is the usual number.
    pub label: String,
    /// `publiek`, `professionals`, `overleg`, `spoed`.
    pub purpose: String,
    /// What to press, and when it is answered; empty when not given.
    pub hint: String,
}

impl PhoneView {
    /// A number by itself.
    pub fn of(phone: &Phone) -> Self {
        Self { shown: phone.to_string(), href: phone.link(), ..Self::default() }
    }

    /// A number with what it is for.
    pub fn of_line(line: &PhoneLine, lens: &Lens<'_>) -> Self {
        let purpose = match line.purpose {
            PhoneUse::Public => "publiek",
            PhoneUse::Emergency => "spoed",
            PhoneUse::Professionals => "professionals",
            PhoneUse::Consultation => "overleg",
        };
        let usual = line.purpose == PhoneUse::Public;
        let named = (!usual).then(|| lens.text(&format!("telefoon-{purpose}")));
        let hints: Vec<String> = line.menu.iter().chain(&line.times).cloned().collect();
        Self {
            label: line.label.clone().or(named).unwrap_or_default(),
            purpose: purpose.to_owned(),
            hint: hints.join(", "),
            ..Self::of(&line.number)
        }
    }
}

/// An e-mail address.
#[derive(Clone, Debug, Serialize)]
pub struct EmailView {
    /// The address.
    pub shown: String,
    /// The address behind the link.
    pub href: String,
    /// What it is for, in words; empty when it is the usual address.
    pub label: String,
}

impl EmailView {
    /// An address with what it is for.
    pub fn of(line: &EmailLine, lens: &Lens<'_>) -> Self {
        let usual = line.purpose == "algemeen";
        let label =
            if usual { String::new() } else { lens.text(&format!("email-{}", line.purpose)) };
        Self { shown: line.address.to_string(), href: line.address.link(), label }
    }
}

/// An address where people can go.
#[derive(Clone, Debug, Serialize)]
pub struct LocationView {
    /// The address on one line.
    pub line: String,
    /// How accessible the building is, in words.
    pub access: Vec<String>,
    /// Opening hours of this address; empty when they are the provider's.
    pub hours: Vec<HoursView>,
}

impl LocationView {
    /// An address.
    pub fn of(location: &Location) -> Self {
        Self {
            line: location.line(),
            access: location.access.iter().map(|word| slug(word)).collect(),
            hours: location.hours.as_ref().map(week).unwrap_or_default(),
        }
    }
}

/// A day, or days that are alike, with their hours.
#[derive(Clone, Debug, Serialize)]
pub struct HoursView {
    /// `maandag tot en met vrijdag`, `24 december 2026`.
    pub day: String,
    /// `8.30–12.00, 13.00–17.00`; empty when closed.
    pub hours: String,
    /// Why; empty for usual days.
    pub reason: String,
    /// Who takes over, with for whom as note; none when nobody.
    pub cover: Option<MentionView>,
}

impl HoursView {
    /// A holiday on which something may be closed.
    pub(super) fn holiday((day, holiday): &(Day, Holiday), lens: &Lens<'_>) -> Self {
        Self {
            day: day.with_weekday(),
            hours: lens.text("mogelijk-gesloten"),
            reason: lens.text(holiday.text),
            cover: None,
        }
    }
}

/// The hours of a week, a row a day.
pub(super) fn week(week: &Week) -> Vec<HoursView> {
    week.0
        .iter()
        .enumerate()
        .map(|(number, spans)| HoursView {
            day: dutch::weekday(i8::try_from(number).unwrap_or_default()).to_owned(),
            hours: hours_words(spans),
            reason: String::new(),
            cover: None,
        })
        .collect()
}

/// The hours of a week as people tell them: days that are alike together, closed days left out.
pub(in crate::plan) fn week_lines(week: &Week) -> Vec<HoursView> {
    let mut lines: Vec<(Vec<i8>, &Vec<Span>)> = Vec::new();
    for (number, spans) in (0_i8..).zip(&week.0) {
        match lines.last_mut() {
            Some((days, same)) if *same == spans => days.push(number),
            _ => lines.push((vec![number], spans)),
        }
    }
    let open = lines.into_iter().filter(|(_, spans)| !spans.is_empty());
    let line = |(days, spans): (Vec<i8>, &Vec<Span>)| HoursView {
        day: match days.as_slice() {
            [] => String::new(),
            [day] => dutch::weekday(*day).to_owned(),
            [from, to] => format!("{} en {}", dutch::weekday(*from), dutch::weekday(*to)),
            [from, .., to] => {
                format!("{} tot en met {}", dutch::weekday(*from), dutch::weekday(*to))
            }
        },
        hours: hours_words(spans),
        reason: String::new(),
        cover: None,
    };
    open.map(line).collect()
}

fn hours_words(spans: &[Span]) -> String {
    spans.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Coming days with other hours, and holidays about which nothing is said, by day.
pub(super) fn exceptions(
    coming: &Coming,
    mention: &impl Fn(&Key) -> Option<MentionView>,
    lens: &Lens<'_>,
) -> Vec<HoursView> {
    let told = coming.exceptions.iter().map(|hours| (hours.from, other_hours(hours, mention)));
    let silent = coming.holidays.iter().map(|at| (at.0, HoursView::holiday(at, lens)));
    let mut rows: Vec<(Day, HoursView)> = told.chain(silent).collect();
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn other_hours(hours: &Hours<Key>, mention: &impl Fn(&Key) -> Option<MentionView>) -> HoursView {
    let note = hours.cover_note.clone().unwrap_or_default();
    let cover = hours.cover.as_ref().and_then(mention);
    HoursView {
        day: period(Some(hours.from), Some(hours.to)).unwrap_or_default(),
        hours: hours_words(&hours.spans),
        reason: hours.reason.clone().unwrap_or_default(),
        cover: cover.map(|cover| MentionView { note, ..cover }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_are_alike_stand_together() {
        let span = |from, to| Span { from, to };
        let (day, morning) = (vec![span(510, 1020)], vec![span(510, 720)]);
        let none = Vec::new;
        let cases = [
            ([none(), none(), none(), none(), none(), none(), none()], ""),
            (
                [
                    day.clone(),
                    day.clone(),
                    day.clone(),
                    day.clone(),
                    morning.clone(),
                    none(),
                    none(),
                ],
                "maandag tot en met donderdag 8.30–17.00, vrijdag 8.30–12.00",
            ),
            (
                [day.clone(), day.clone(), none(), morning.clone(), none(), none(), day],
                "maandag en dinsdag 8.30–17.00, donderdag 8.30–12.00, zondag 8.30–17.00",
            ),
        ];
        for (week, expected) in cases {
            let lines = week_lines(&Week(week));
            let said: Vec<String> =
                lines.iter().map(|line| format!("{} {}", line.day, line.hours)).collect();
            assert_eq!(said.join(", "), expected);
        }
    }
}
