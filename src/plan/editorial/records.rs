//! Records that somebody has to do something about, as tables.

use crate::base::Hashed;
use crate::entry::{Entry, Kind, Role, Status};
use crate::model::freshness::{Ageing, Deadline, ageing};
use crate::model::liaison::{core_topics, liaisons as liaisons_of, practices};
use crate::model::owner;

use super::{Cell, Column, Desk, Sheet};

/// What is too old, by who sees to it.
pub(super) fn stale(desk: &Desk<'_>) -> Sheet {
    let mut deadlines: Vec<(String, Deadline<'_>)> = past(desk)
        .map(|deadline| (owner(desk.subject, deadline.entry).name().to_owned(), deadline))
        .collect();
    // Of one owner the oldest stays first.
    deadlines.sort_by(|(a, _), (b, _)| a.cmp(b));
    let rows = deadlines.iter().map(|(owner, deadline)| {
        vec![
            Cell::from(owner),
            desk.mention(deadline.entry),
            desk.wijk(deadline.entry),
            Cell::from(deadline.words(desk.lang)),
            days(deadline, desk),
        ]
    });
    Sheet::new("verouderd", &["eigenaar", "naam", "wijk", "wat", "dagen-te-laat"]).with(rows)
}

/// Agreements that the parties were to look at again.
pub(super) fn agreements_due(desk: &Desk<'_>) -> Sheet {
    let due = past(desk).filter(|deadline| deadline.ageing == Ageing::Evaluation);
    let rows = due.map(|deadline| {
        vec![
            desk.mention(deadline.entry),
            desk.wijk(deadline.entry),
            Cell::from(owner(desk.subject, deadline.entry).name()),
            Cell::from(deadline.last.map(|day| day.to_string()).unwrap_or_default()),
            days(&deadline, desk),
        ]
    });
    let columns = ["afspraak", "wijk", "eigenaar", "opnieuw-bekijken", "dagen-te-laat"];
    Sheet::new("verlopen-afspraken", &columns).with(rows)
}

/// The name of the table of contacts.
pub(super) const LIAISONS: &str = "liaisons";

/// The practices without a contact for some core topic, with those that they have.
pub(super) fn liaisons(desk: &Desk<'_>) -> Sheet {
    let topics: Vec<&Entry> = core_topics(desk.subject).map(|topic| &**topic).collect();
    let mut sheet = Sheet::new(LIAISONS, &["praktijk", "wijk"]);
    sheet.columns.extend(topics.iter().map(|topic| Column::Words(topic.title.clone())));
    let rows = practices(desk.subject).filter_map(|practice| {
        let contacts: Vec<Option<&Hashed<Entry>>> =
            topics.iter().map(|topic| liaisons_of(desk.subject, practice, topic).next()).collect();
        let cell = |contact: Option<&Hashed<Entry>>| {
            contact.map_or_else(|| Cell::from("geen"), |contact| desk.mention(contact))
        };
        let gap = contacts.iter().any(Option::is_none);
        let named = [desk.mention(practice), desk.wijk(practice)];
        gap.then(|| named.into_iter().chain(contacts.into_iter().map(cell)).collect())
    });
    sheet.with(rows)
}

/// Topics that lead nowhere: without a first step, or without anybody who helps.
pub(super) fn topics(desk: &Desk<'_>) -> Sheet {
    let rows = desk.subject.of_kind(Kind::Topic).filter(|topic| topic.status == Status::Active);
    let rows = rows.filter_map(|topic| {
        let step = topic.related(Role::FirstStep).next().is_none().then_some("eerste stap");
        let nobody = desk.subject.about(&topic.key, Kind::Provider).next().is_none();
        let missing: Vec<&str> = step.into_iter().chain(nobody.then_some("aanbieders")).collect();
        (!missing.is_empty()).then(|| vec![desk.mention(topic), Cell::from(missing.join(", "))])
    });
    Sheet::new("themas-zonder-begin", &["thema", "ontbreekt"]).with(rows)
}

fn past<'a>(desk: &Desk<'a>) -> impl Iterator<Item = Deadline<'a>> + use<'a> {
    ageing(desk.subject, desk.today, 0).into_iter()
}

fn days(deadline: &Deadline<'_>, desk: &Desk<'_>) -> Cell {
    Cell::from(deadline.days_late(desk.today).map(|days| days.to_string()).unwrap_or_default())
}
