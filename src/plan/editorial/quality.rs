//! How complete a site is, as tables.

use crate::entry::{Entry, Status};
use crate::model::completeness::{Completeness, average, completeness};

use super::{Cell, Desk, Sheet};

/// How complete the records are, by wijk and kind.
pub(super) fn by_wijk(desk: &Desk<'_>) -> Sheet {
    let mut records: Vec<(&Entry, u32)> =
        scored(desk).map(|(entry, found)| (entry, found.score)).collect();
    let group = |entry: &Entry| (entry.wijk().cloned(), entry.key.kind);
    records.sort_by_cached_key(|(entry, score)| (group(entry), *score, entry.key.clone()));
    let rows = records.chunk_by(|(a, _), (b, _)| group(a) == group(b)).filter_map(|records| {
        let (lowest, score) = records.first()?;
        Some(vec![
            desk.wijk(lowest),
            Cell::from(lowest.key.kind.info().plural),
            Cell::from(records.len()),
            Cell::from(average(records.iter().map(|(_, score)| *score))?),
            desk.mention(lowest),
            Cell::from(score),
        ])
    });
    let columns = ["wijk", "soort", "aantal", "volledig", "minst-volledig", "score"];
    Sheet::new("volledigheid", &columns).with(rows)
}

/// The records that lack something, the least complete first.
pub(super) fn lowest(desk: &Desk<'_>) -> Sheet {
    let lacks = |(_, found): &(&Entry, Completeness)| !found.missing.is_empty();
    let mut records: Vec<(&Entry, Completeness)> = scored(desk).filter(lacks).collect();
    records.sort_by_key(|(entry, found)| (found.score, &entry.key));
    let rows = records.iter().map(|(entry, found)| {
        vec![
            desk.mention(entry),
            Cell::from(entry.key.kind.key()),
            desk.wijk(entry),
            Cell::from(found.score),
            Cell::from(found.missing.join(", ")),
        ]
    });
    Sheet::new("aan-te-vullen", &["naam", "soort", "wijk", "score", "ontbreekt"]).with(rows)
}

/// The site in numbers, the last day first.
pub(super) fn history(desk: &Desk<'_>) -> Sheet {
    let rows = desk.history.0.iter().rev().map(|tally| {
        let numbers = [tally.records, tally.errors, tally.warnings, tally.completeness];
        std::iter::once(Cell::from(tally.day)).chain(numbers.map(Cell::from)).collect()
    });
    let columns = ["datum", "records", "fouten", "waarschuwingen", "volledig"];
    let trend = desk.history.0.iter().map(|tally| (tally.day, tally.completeness)).collect();
    Sheet { trend, ..Sheet::new("historie", &columns).with(rows) }
}

/// The records in use, as far as their kind has a completeness.
fn scored<'a>(desk: &Desk<'a>) -> impl Iterator<Item = (&'a Entry, Completeness)> + use<'a> {
    let in_use = |entry: &&Entry| {
        let objects = entry.person.as_ref().is_some_and(|person| person.objected.is_some());
        entry.status != Status::Withdrawn && !objects
    };
    let entries = desk.subject.entries().map(|entry| &**entry);
    entries.filter(in_use).filter_map(|entry| Some((entry, completeness(entry)?)))
}
