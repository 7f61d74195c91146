//! Whom to call in which week.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::base::Day;
use crate::entry::{Entry, Key, Kind, PhoneUse};
use crate::model::Site;
use crate::model::freshness::Deadline;

use super::super::pieces::{Piece, pieces};

/// As many calls fit in a week beside other work.
const A_WEEK: usize = 10;

/// What nobody ever looked at counts as this many days too late.
const NEVER: i32 = 730;

/// Each record that refers to a provider makes it as many days older: what many rely on is called
/// first.
const DAYS_A_USE: i32 = 30;

/// A call to make.
#[derive(Clone, Debug)]
pub struct Call {
    /// The Monday of the week in which to call.
    pub week: Day,
    /// Of whom the record is.
    pub key: Key,
    /// The name.
    pub name: String,
    /// The name of the wijk; empty for what the regio keeps.
    pub wijk: String,
    /// The number; empty when none is known.
    pub phone: String,
    /// What got old, in words.
    pub reasons: Vec<String>,
    /// What to ask.
    pub questions: Vec<Piece>,
}

/// The calls to providers for whom something is or gets old: the oldest and most used first, ten
/// a week, from the first Monday.
pub fn planned(site: &Site, deadlines: &[Deadline<'_>], today: Day) -> Vec<Call> {
    let mut late: BTreeMap<&Key, (i32, &Entry, Vec<String>)> = BTreeMap::new();
    let providers = deadlines.iter().filter(|deadline| deadline.entry.key.kind == Kind::Provider);
    for deadline in providers {
        let days = deadline.days_late(today).unwrap_or(NEVER);
        let known = late.entry(&deadline.entry.key).or_insert((days, deadline.entry, Vec::new()));
        known.0 = known.0.max(days);
        known.2.push(deadline.words(crate::base::Lang::Nl));
    }
    let uses = |key: &Key| i32::try_from(site.uses(key)).unwrap_or(i32::MAX);
    let rank = |key: &Key, days: i32| days.saturating_add(uses(key).saturating_mul(DAYS_A_USE));
    let mut order: Vec<_> = late.into_iter().collect();
    order.sort_by_key(|(key, (days, ..))| (Reverse(rank(key, *days)), *key));
    let first = today.monday();
    order
        .into_iter()
        .zip(0..)
        .map(|((key, (_, entry, reasons)), number)| Call {
            week: first.plus_days(weeks(number) * 7),
            key: key.clone(),
            name: entry.title.clone(),
            wijk: entry.wijk().and_then(|id| site.wijk(id)).map_or("", |it| &it.title).to_owned(),
            phone: phone(entry),
            reasons,
            questions: pieces(entry),
        })
        .collect()
}

fn weeks(number: usize) -> i32 {
    i32::try_from(number / A_WEEK).unwrap_or_default()
}

/// The number to call: no number for emergencies while there is another.
fn phone(entry: &Entry) -> String {
    let calm = entry.phones.iter().find(|phone| phone.purpose != PhoneUse::Emergency);
    calm.or_else(|| entry.phones.first()).map(|phone| phone.number.to_string()).unwrap_or_default()
}
