//! Rows of lists as templates see them.

use serde::Serialize;

use crate::entry::{Hours, Moment, Week};

use super::super::card::{Card, Mention};
use super::{Lens, NextView, PhoneView};

/// A row of a list.
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    /// The kind of record: `aanbieder`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The link to its page.
    pub href: String,
    /// Its name.
    pub title: String,
    /// Its `soort` in words, or a contact's role; empty when there is none.
    pub label: String,
    /// Of a contact: on which days and hours, in words; else empty.
    pub reachable: String,
    /// One line; empty when not given.
    pub summary: String,
    /// The number to call first; none when there is none.
    pub phone: Option<PhoneView>,
    /// Its topics.
    pub topics: Vec<MentionView>,
    /// On a list that can be narrowed: the numbers of the choices that it belongs to, in the order in
    /// which they stand there; else empty.
    pub marks: String,
    /// Its address on one line; empty when not given.
    pub address: String,
    /// Its hours for the script that says "nu open"; empty when not known.
    pub week: String,
    /// Other hours for the same script; empty when there are none.
    pub exceptions_data: String,
    /// What to know before calling; empty when nothing.
    pub note: String,
    /// How far it is: `geldig`, `loopt`, `opgepakt`; empty when its kind has no state.
    pub state: String,
    /// The state in words.
    pub state_text: String,
    /// Of an evening: when and where; else none.
    pub moment: Option<MomentView>,
    /// Of a meeting: its next day; else none.
    pub next: Option<NextView>,
    /// Of an agreement: the day by which it is evaluated; else empty.
    pub evaluate: String,
    /// Of a contact: the organisations.
    pub organisations: Vec<MentionView>,
    /// Of a contact: who stands in.
    pub deputies: Vec<MentionView>,
    /// What identifies it on the meegeeflijst: `wijk/id`; empty when nobody takes it home.
    pub keep: String,
    /// The wijk, where a list spans wijken; else empty.
    pub wijk: String,
}

/// A name that leads to a page.
#[derive(Clone, Debug, Serialize)]
pub struct MentionView {
    /// The name.
    pub title: String,
    /// The link.
    pub href: String,
    /// A word on it; empty when there is none.
    pub note: String,
}

/// When and where people meet.
#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    /// The beginning for machines: `2026-11-24T19:30`.
    pub start: String,
    /// The end for machines.
    pub end: String,
    /// The day in words: `dinsdag 24 november 2026`.
    pub day: String,
    /// The day of the month: `24`.
    pub day_number: String,
    /// The month in three letters: `nov`.
    pub month: String,
    /// The hours: `19.30 uur tot 21.30 uur`.
    pub time: String,
    /// Where, in words; empty when it is a provider's or online.
    pub place: String,
    /// Where on the web; empty when it is not.
    pub online: String,
    /// The link to sign up; empty when not given.
    pub sign_up: String,
    /// The last day to sign up, in words; empty when not given.
    pub sign_up_by: String,
}

impl MentionView {
    /// A name as seen from a page.
    pub fn of(mention: &Mention, lens: &Lens<'_>) -> Self {
        let href = lens.to(&mention.path);
        Self { title: mention.title.clone(), href, note: String::new() }
    }
}

impl MomentView {
    /// A moment; none while its beginning is not known.
    pub fn of(moment: &Moment) -> Option<Self> {
        let start = moment.start?;
        let end = moment.end;
        Some(Self {
            start: start.iso(),
            end: end.map(crate::base::LocalTime::iso).unwrap_or_default(),
            day: start.day().with_weekday(),
            day_number: start.day().day_of_month().to_string(),
            month: start.day().month_short().to_owned(),
            time: match end {
                Some(end) => format!("{} tot {}", start.clock(), end.clock()),
                None => start.clock(),
            },
            place: moment.place.clone().unwrap_or_default(),
            online: moment.online.as_ref().map(|web| web.as_str().to_owned()).unwrap_or_default(),
            sign_up: moment.sign_up.clone().unwrap_or_default(),
            sign_up_by: moment.sign_up_by.map(crate::base::Day::long).unwrap_or_default(),
        })
    }
}

impl CardView {
    /// A card as seen from a page.
    pub fn of(card: &Card, lens: &Lens<'_>) -> Self {
        let mentions =
            |list: &[Mention]| list.iter().map(|mention| MentionView::of(mention, lens)).collect();
        let state = card.state.unwrap_or_default();
        Self {
            kind: card.key.kind.key().to_owned(),
            id: card.key.id.to_string(),
            href: lens.to(&card.path),
            title: card.title.clone(),
            label: label(card),
            reachable: card.reachable.clone().unwrap_or_default(),
            summary: card.summary.clone().unwrap_or_default(),
            phone: card.phone.as_ref().map(PhoneView::of),
            topics: mentions(&card.topics),
            marks: String::new(),
            address: card.address.clone().unwrap_or_default(),
            week: card.week.as_ref().map(Week::data).unwrap_or_default(),
            exceptions_data: Hours::data(&card.exceptions),
            note: card.note.map(|name| lens.text(&format!("let-op-{name}"))).unwrap_or_default(),
            state: state.to_owned(),
            state_text: card
                .state
                .map(|name| lens.text(&format!("stand-{name}")))
                .unwrap_or_default(),
            moment: card.moment.as_ref().and_then(MomentView::of),
            next: card.next.as_ref().map(|next| NextView::of(next, lens)),
            evaluate: card.evaluate.map(crate::base::Day::long).unwrap_or_default(),
            organisations: mentions(&card.organisations),
            deputies: mentions(&card.deputies),
            keep: if card.handout { card.key.to_string() } else { String::new() },
            wijk: card.wijk.clone().unwrap_or_default(),
        }
    }
}

fn label(card: &Card) -> String {
    let category = card.category.as_ref().map(|(_, label)| label);
    category.or(card.role.as_ref()).cloned().unwrap_or_default()
}
