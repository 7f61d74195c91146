//! Cells to fields: one function for each way in which practices fill a column.

mod reach;

use wijkboek_search::words::fold;

use crate::base::Id;
use crate::entry::{Postcode, parse_hours};
use crate::record::Shape;

use super::columns;
use super::draft::{Cell, Draft, Kept};
use super::prose::{self, Where};
use super::values;

pub(super) use reach::{
    address, area, hours, mail, of_location, phone, street, town, website, wijk,
};

/// How the cells of a column are read.
pub(super) type Read = fn(&mut Draft<'_>, &Cell<'_>);

/// A field as its shape has it: a line, a number, a day, a word of a list.
pub(super) fn field(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let Some(found) = columns::find(draft.kind, cell.field) else { return draft.leave(cell) };
    let ends_in_place = cell.field.ends_with(|c: char| c.is_ascii_digit());
    if !found.many || ends_in_place {
        match shaped(found.shape, cell.text) {
            Some(text) => draft.put(cell.field, &text, cell),
            None => draft.refuse(cell),
        }
        return;
    }
    let items: Option<Vec<String>> =
        values::items(cell.text).iter().map(|item| shaped(found.shape, item)).collect();
    match items {
        Some(items) => items.iter().for_each(|item| draft.add(cell.field, item)),
        None => draft.refuse(cell),
    }
}

/// A text in the form that a field wants; none when it cannot be.
fn shaped(shape: Shape, text: &str) -> Option<String> {
    let own = |holds: bool| holds.then(|| values::line(text));
    match shape {
        Shape::Line | Shape::LocalTime => own(true),
        Shape::Markdown | Shape::Anything => Some(values::paragraphs(text)),
        Shape::Number => own(text.trim().parse::<u32>().is_ok()),
        Shape::Decimal => own(text.trim().replace(',', ".").parse::<f64>().is_ok()),
        Shape::YesNo => values::yes_no(text).map(|yes| if yes { "ja" } else { "nee" }.to_owned()),
        Shape::Day => values::date(text).map(|read| read.day.to_string()),
        Shape::Phone => values::single_phone(text).map(|call| call.number.to_string()),
        Shape::Email => values::mails(text).addresses.first().map(ToString::to_string),
        Shape::Web => values::website(text).map(|web| web.as_str().to_owned()),
        Shape::Postcode => Postcode::parse(text).map(|code| code.to_string()),
        Shape::Hours => own(parse_hours(text).is_ok()),
        Shape::Id => Id::new(text.trim()).map(|id| id.to_string()),
        Shape::Reference if text.contains([':', '/']) => own(true),
        Shape::Reference => Id::from_name(text).map(|id| id.to_string()),
        Shape::Choice(list) => {
            let word = fold(text.trim());
            list.iter().find(|known| fold(known) == word).map(|known| (*known).to_owned())
        }
        Shape::FirstOr(fields) => shaped(fields.first()?.shape, text),
        Shape::Map(_) | Shape::Week | Shape::Colour => None,
    }
}

/// An id of our own.
pub(super) fn id(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    match Id::new(cell.text) {
        Some(id) if draft.id.is_none() => {
            draft.spelled(cell.text);
            draft.id = Some(id.to_string());
        }
        _ => draft.leave(cell),
    }
}

/// The name by which the list itself tells its rows apart.
pub(super) fn number(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    draft.spelled(cell.text);
    draft.source_id = Some(values::line(cell.text));
}

/// Text for the page, with what it says about waiting and referring.
pub(super) fn description(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    draft.put("omschrijving", &values::paragraphs(cell.text), cell);
    let facts = prose::facts(cell.text, Where::Remarks).facts;
    // The text is on the page already: it is not left over as well.
    draft.hear(cell, facts, Kept::Already);
}

/// Remarks: they stay with the editors, since nobody knows for whom they were written.
pub(super) fn remarks(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    draft.leave(cell);
    draft.hear(cell, prose::facts(cell.text, Where::Remarks).facts, Kept::Already);
}

/// How to refer.
pub(super) fn referral(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    from_prose(draft, cell, Where::Referral);
}

/// How long it takes; a bare number counts weeks when the header says so.
pub(super) fn waiting(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let header = fold(cell.header);
    let bare =
        cell.text.parse::<u32>().is_ok() && (header.contains("weken") || header.contains("wk"));
    if bare {
        let text = format!("{} weken", cell.text);
        return from_prose(draft, &Cell { text: &text, ..*cell }, Where::Waiting);
    }
    from_prose(draft, cell, Where::Waiting);
}

/// What says nothing but facts is told when they are written down; anything else is left over.
fn from_prose(draft: &mut Draft<'_>, cell: &Cell<'_>, place: Where) {
    let found = prose::facts(cell.text, place);
    if !found.whole {
        draft.leave(cell);
    }
    draft.spelled(cell.text);
    let kept = if found.whole { Kept::Unless } else { Kept::Already };
    draft.hear(cell, found.facts, kept);
}

/// A person: names of people are not published from a list.
pub(super) fn person(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    draft.leave(cell);
}

/// What kind of provider it is: one label, or several.
pub(super) fn category(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    labels(draft, cell, true);
}

/// Subjects.
pub(super) fn topics(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    labels(draft, cell, false);
}

fn labels(draft: &mut Draft<'_>, cell: &Cell<'_>, is_category: bool) {
    draft.spelled(cell.text);
    let mut items = values::items(&cell.text.replace(" / ", ";"));
    let context = draft.context;
    // `Zorg, welzijn en wonen` can be one label.
    let whole = values::line(cell.text);
    let known = context.mapping.labels.iter().any(|(word, _)| fold(word) == fold(&whole));
    if items.len() > 1 && (known || !context.vocabulary.meant(&whole).is_nothing()) {
        items = vec![whole];
    }
    for item in items {
        let meant = draft.labels.read(&item, &context.mapping.labels, context.vocabulary);
        let free = draft.get("soort").is_none();
        let category = meant.category.as_deref().filter(|_| is_category && free);
        if let Some(category) = category {
            draft.put("soort", category, cell);
        }
        meant.topics.iter().for_each(|topic| draft.add("themas", topic));
        // A label that is no soort and no thema of this record is a word to find it by.
        let is_soort = meant.category.is_some() && meant.category.as_deref() == draft.get("soort");
        if !is_soort && meant.topics.is_empty() {
            draft.add("zoekwoorden", &item);
        }
    }
}

/// The names of what it offers.
pub(super) fn services(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    for item in values::items(cell.text) {
        let next = draft.count("diensten") + 1;
        draft.put(&format!("diensten.{next}.naam"), &item, cell);
    }
}

/// A list that belongs to what it offers: for whom.
pub(super) fn of_service(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    match draft.service() {
        Some(service) => {
            let list = format!("{service}.{}", cell.field);
            for item in values::items(cell.text) {
                draft.add(&list, &item);
            }
        }
        None => draft.leave(cell),
    }
}

/// What it costs.
pub(super) fn costs(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let Some(service) = draft.service() else { return draft.leave(cell) };
    let text = fold(cell.text);
    let word = text.trim().trim_end_matches('.');
    let kind = match word {
        "gratis" | "geen" | "geen kosten" | "kosteloos" | "0" => Some("gratis"),
        "basisverzekering" | "vergoed" | "vergoed uit basisverzekering" | "zvw" => {
            Some("basisverzekering")
        }
        "aanvullend" | "aanvullende verzekering" => Some("aanvullend"),
        "eigen bijdrage" => Some("eigen-bijdrage"),
        "zelf betalen" | "eigen rekening" => Some("zelf-betalen"),
        _ => None,
    };
    match kind {
        Some(kind) => draft.put(&format!("{service}.kosten.soort"), kind, cell),
        // A sum fits on a line; a story about insurers does not.
        None if cell.text.chars().count() <= 60 => {
            draft.put(&format!("{service}.kosten.bedrag"), &values::line(cell.text), cell);
        }
        None => draft.leave(cell),
    }
}

/// Whether new patients are taken.
pub(super) fn intake(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let stop = fold(cell.header).contains("stop");
    let word = match (values::yes_no(cell.text), fold(cell.text).as_str()) {
        (Some(yes), _) => Some(if yes == stop { "nee" } else { "ja" }),
        (None, "wachtlijst") => Some("wachtlijst"),
        (None, _) => None,
    };
    match word {
        Some(word) => draft.put("neemt_patienten_aan", word, cell),
        None => draft.refuse(cell),
    }
}

/// Languages by name.
pub(super) fn languages(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let text = cell.text.replace(" en ", ", ").replace('/', ",");
    let codes: Option<Vec<&str>> =
        values::items(&text).iter().map(|item| values::language(item)).collect();
    match codes {
        Some(codes) => codes.into_iter().for_each(|code| draft.add("talen", code)),
        None => draft.refuse(cell),
    }
}

/// The day on which somebody looked at the row.
pub(super) fn checked(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let text = cell.text.split_once('T').map_or(cell.text, |(day, _)| day);
    match values::date(text) {
        Some(read) => {
            draft.put("nagekeken.op", &read.day.to_string(), cell);
            if read.sure {
                draft.spelled(cell.text);
            }
        }
        None => draft.refuse(cell),
    }
}
