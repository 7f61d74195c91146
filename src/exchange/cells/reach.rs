//! Cells about how to reach a provider: phones, mail, addresses, hours.

use wijkboek_search::words::fold;

use crate::diag::codes;
use crate::entry::{Phone, Postcode};

use super::super::draft::{Cell, Draft};
use super::super::values::{self, Address, Piece};
use super::field;

/// Phone numbers with the words beside them.
pub(in crate::exchange) fn phone(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let purpose = match cell.field {
        "spoednummer" => Some("spoed"),
        "overlegnummer" => Some("overleg"),
        _ => None,
    };
    let mut refused = false;
    for piece in values::phones(cell.text) {
        let Piece::Call(call) = piece else {
            refused = true;
            continue;
        };
        let number = call.number.to_string();
        add_phone(draft, cell, &number, call.purpose().or(purpose), call.label.as_deref());
        if call.lost_zero {
            draft.tell(&codes::IMPORT_LOST_ZERO, cell, &number);
        }
    }
    if refused {
        draft.refuse(cell);
    }
    // Another spelling of the same digits needs no word.
    if cell.text.chars().all(|c| !c.is_alphabetic()) {
        draft.spelled(cell.text);
    }
}

fn add_phone(
    draft: &mut Draft<'_>,
    cell: &Cell<'_>,
    number: &str,
    purpose: Option<&str>,
    label: Option<&str>,
) {
    let same = |text: &str| Phone::parse(text) == Phone::parse(number);
    let known = draft.fields.iter().any(|(path, text)| {
        path.starts_with("telefoon.") && path.ends_with(".nummer") && same(text)
    });
    if known && label.is_none() {
        return draft.spelled(cell.text);
    }
    let place = format!("telefoon.{}", draft.count("telefoon") + 1);
    draft.put(&format!("{place}.nummer"), number, cell);
    if let Some(purpose) = purpose {
        draft.put(&format!("{place}.gebruik"), purpose, cell);
    }
    if let Some(label) = label {
        draft.put(&format!("{place}.label"), &values::line(label), cell);
    }
}

/// E-mail addresses; a name beside one stays with the editors.
pub(in crate::exchange) fn mail(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let mail = values::mails(cell.text);
    if mail.addresses.is_empty() {
        return draft.refuse(cell);
    }
    for address in &mail.addresses {
        let known = draft
            .fields
            .iter()
            .any(|(path, text)| path.starts_with("email.") && text == address.as_str());
        if known {
            draft.spelled(address.as_str());
            continue;
        }
        let place = format!("email.{}", draft.count("email") + 1);
        draft.put(&format!("{place}.adres"), address.as_str(), cell);
        if cell.field == "zorgmail" || address.as_str().contains("@zorgmail.") {
            draft.put(&format!("{place}.soort"), "zorgmail", cell);
        }
    }
    if mail.words {
        draft.leave(cell);
    }
}

/// A website; what else stands in the cell is left over.
pub(in crate::exchange) fn website(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    match cell.text.split_whitespace().find_map(values::website) {
        Some(web) => draft.put("website", web.as_str(), cell),
        None if cell.text.contains('@') => return mail(draft, cell),
        None => return draft.refuse(cell),
    }
    if cell.text.split_whitespace().count() > 1 {
        draft.leave(cell);
    }
}

/// An address in one cell, or a part of one.
pub(in crate::exchange) fn address(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let Some(found) = values::addresses(cell.text) else { return draft.refuse(cell) };
    let holds = cell.field != "postcode" || found.iter().all(|address| address.postcode.is_some());
    if !holds {
        return draft.refuse(cell);
    }
    for (at, address) in found.iter().enumerate() {
        locate(draft, cell, at + 1, address);
    }
}

fn locate(draft: &mut Draft<'_>, cell: &Cell<'_>, place: usize, address: &Address) {
    let postcode = address.postcode.as_ref().map(ToString::to_string);
    let parts = [
        ("straat", &address.street),
        ("huisnummer", &address.number),
        ("postcode", &postcode),
        ("plaats", &address.town),
    ];
    for (part, text) in parts {
        if let Some(text) = text {
            draft.put(&format!("locaties.{place}.{part}"), text, cell);
        }
    }
}

/// A street, perhaps with the house number.
pub(in crate::exchange) fn street(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    match values::street(cell.text) {
        Some((street, number)) => {
            locate(draft, cell, 1, &Address { street: Some(street), number, ..Address::default() });
        }
        None => draft.refuse(cell),
    }
}

/// A town, perhaps with the postcode.
pub(in crate::exchange) fn town(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    if cell.text.bytes().any(|byte| byte.is_ascii_digit()) {
        return address(draft, cell);
    }
    draft.put("locaties.1.plaats", &values::line(cell.text), cell);
}

/// A single value of the first address.
pub(in crate::exchange) fn of_location(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let part = match cell.field {
        "breedtegraad" => "lat",
        "lengtegraad" => "lon",
        other => other,
    };
    field(draft, &Cell { field: &format!("locaties.1.{part}"), ..*cell });
}

/// Days with hours.
pub(in crate::exchange) fn hours(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let Some(week) = values::week(cell.text) else { return draft.refuse(cell) };
    for (days, hours) in &week {
        draft.spelled(days);
        draft.put(&format!("openingstijden.{days}"), hours, cell);
    }
}

/// The wijk that keeps the record.
pub(in crate::exchange) fn wijk(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    draft.spelled(cell.text);
    let known = draft.context.vocabulary.wijk(cell.text);
    draft.wijk = Some(known.map_or_else(|| values::line(cell.text), str::to_owned));
}

/// For which wijken or postcodes.
pub(in crate::exchange) fn area(draft: &mut Draft<'_>, cell: &Cell<'_>) {
    let items = values::items(&cell.text.replace(" en ", ", "));
    let vocabulary = draft.context.vocabulary;
    let found: Option<Vec<(&str, String)>> = items
        .iter()
        .map(|item| match vocabulary.wijk(item) {
            Some(id) => Some(("werkgebied.wijken", id.to_owned())),
            None if Postcode::is_area(item) => Some(("werkgebied.postcodes", item.clone())),
            None => None,
        })
        .collect();
    match (found, fold(cell.text).as_str()) {
        (_, "landelijk" | "heel nederland") => draft.put("werkgebied.landelijk", "ja", cell),
        (Some(found), _) => found.iter().for_each(|(list, text)| draft.add(list, text)),
        (None, _) => draft.refuse(cell),
    }
}
