//! `schedules`: hours of each week, and of days that differ.

use std::collections::BTreeMap;

use crate::base::Day;
use crate::syntax::Written;

use super::object::Object;
use super::{map, text};

/// The days of a week as calendars and as we write them.
const DAYS: [(&str, &str); 7] = [
    ("MO", "ma"),
    ("TU", "di"),
    ("WE", "wo"),
    ("TH", "do"),
    ("FR", "vr"),
    ("SA", "za"),
    ("SU", "zo"),
];

/// The hours of the week of some schedules, by the number of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hours {
    week: BTreeMap<usize, Vec<String>>,
    /// The days that differ, as `afwijkend`.
    pub exceptions: Vec<Written>,
}

impl Hours {
    /// Takes what it understands of a schedule; what limits it stays in the schedule.
    pub(super) fn take(&mut self, schedule: &mut Object) {
        let freq = schedule.line("freq");
        match freq.as_deref() {
            // Days that differ: from one to another, whatever weekdays they are.
            None if !schedule.has("byday") => self.days(schedule),
            None | Some("WEEKLY") => self.weekly(schedule),
            Some(other) => schedule.put_back("freq", other.to_owned()),
        }
        for (key, usual) in [("interval", "1"), ("timezone", "1"), ("wkst", "MO")] {
            if let Some(value) = schedule.line(key).filter(|value| value != usual) {
                schedule.put_back(key, value);
            }
        }
    }

    fn weekly(&mut self, schedule: &mut Object) {
        let Some(days) = schedule.parsed("byday", days) else { return };
        let Some(hours) = hours(schedule) else {
            let names: Vec<&str> = days.iter().filter_map(|day| Some(DAYS.get(*day)?.0)).collect();
            return schedule.put_back("byday", names.join(","));
        };
        for day in days {
            let known = self.week.entry(day).or_default();
            if !known.contains(&hours) {
                known.push(hours.clone());
            }
        }
    }

    fn days(&mut self, schedule: &mut Object) {
        let day = |text: &str| Day::parse(text).ok();
        let Some(from) = schedule.parsed("valid_from", day) else { return };
        let to = schedule.parsed("valid_to", day).unwrap_or(from);
        schedule.text("dtstart");
        let mut fields = vec![("van", text(from)), ("tot", text(to))];
        if from == to {
            fields = vec![("datum", text(from))];
        }
        match hours(schedule) {
            Some(hours) => fields.push(("tijden", text(hours))),
            None => fields.push(("gesloten", text("ja"))),
        }
        fields.extend(schedule.line("description").map(|reason| ("reden", text(reason))));
        let exception = map(fields);
        if !self.exceptions.contains(&exception) {
            self.exceptions.push(exception);
        }
    }

    /// The week as `openingstijden`: days that are alike together.
    pub(super) fn written(&self) -> Option<Written> {
        let mut groups: Vec<(usize, usize, String)> = Vec::new();
        for (day, hours) in &self.week {
            let mut hours = hours.clone();
            hours.sort_unstable();
            let hours = hours.join(", ");
            match groups.last_mut() {
                Some((_, last, known)) if *last + 1 == *day && *known == hours => *last = *day,
                _ => groups.push((*day, *day, hours)),
            }
        }
        let name = |day: usize| DAYS.get(day).map_or("", |(_, name)| *name);
        let fields = groups.into_iter().map(|(from, to, hours)| {
            let days = if from == to {
                name(from).to_owned()
            } else {
                format!("{}-{}", name(from), name(to))
            };
            (days, Written::Text(hours))
        });
        let fields: Vec<(String, Written)> = fields.collect();
        (!fields.is_empty()).then_some(Written::Map(fields))
    }
}

fn days(text: &str) -> Option<Vec<usize>> {
    let number = |name: &str| DAYS.iter().position(|(known, _)| *known == name.trim());
    text.split(',').map(number).collect()
}

/// The hours between which a schedule is open; when they are none they stay in it.
fn hours(schedule: &mut Object) -> Option<String> {
    let opens = schedule.parsed("opens_at", clock)?;
    let closes = schedule.parsed("closes_at", clock);
    let Some(closes) = closes.clone().filter(|closes| *closes > opens) else {
        schedule.put_back("opens_at", opens);
        if let Some(closes) = closes {
            schedule.put_back("closes_at", closes);
        }
        return None;
    };
    let closes = if closes == "23:59" { "24:00".to_owned() } else { closes };
    Some(format!("{opens}-{closes}"))
}

/// `10:00` of `10:00:00`, `10:00Z`, `10:00+01:00`.
fn clock(text: &str) -> Option<String> {
    let clock = text.get(..5)?;
    let (hour, minute) = clock.split_once(':')?;
    let below = |part: &str, most: u8| part.parse::<u8>().is_ok_and(|number| number < most);
    (below(hour, 24) && below(minute, 60)).then(|| clock.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::super::Leftover;
    use super::*;

    fn read(json: &str) -> (Hours, Vec<Leftover>) {
        let mut hours = Hours::default();
        let mut left = Vec::new();
        let items: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
        for item in items {
            let mut schedule = Object::of(item).unwrap();
            hours.take(&mut schedule);
            schedule.rest(&mut left);
        }
        (hours, left)
    }

    #[test]
    fn weeks_and_days_are_read_and_limits_stay() {
        let (hours, left) = read(
            r#"[
            {"byday": "MO,TU,WE", "opens_at": "13:00", "closes_at": "17:00:00", "freq": "WEEKLY"},
            {"byday": "MO,TU,WE,FR", "opens_at": "08:30Z", "closes_at": "12:00+01:00"},
            {"valid_from": "2026-12-25", "valid_to": "2026-12-25", "description": "Kerst"},
            {"byday": "1SA", "opens_at": "10:00", "closes_at": "11:00", "until": "2026-12-01"},
            {"byday": "SA", "opens_at": "10:00", "closes_at": "09:00"}
        ]"#,
        );
        let week = hours.written().unwrap();
        assert_eq!(week.yaml(), "ma-wo: 08:30-12:00, 13:00-17:00\nvr: 08:30-12:00\n");
        let day = hours.exceptions.first().unwrap().yaml();
        assert_eq!(day, "datum: \"2026-12-25\"\ngesloten: ja\nreden: Kerst\n");
        let names: Vec<&str> = left.iter().map(|left| left.name.as_str()).collect();
        let kept = ["byday", "closes_at", "opens_at", "until", "byday", "closes_at"];
        assert_eq!(names, kept, "{left:?}");
    }
}
