//! The answers of a calling round, as candidates: each record as it is, with what people said.

use crate::base::Day;
use crate::entry::{Email, Kind, Phone, Web};
use crate::model::Site;
use crate::record::Shape;
use crate::syntax::Written;

use super::round::{Answer, Verdict, Visit};
use super::stock::{Held, Stock};
use super::{Candidate, Leftover, columns, pieces, values};

/// The records that were called, with their answers. What does not fit in its field is left over,
/// under the day of the call. A record that the site does not have has no fields.
pub fn visited(visits: &[Visit], stock: &Stock, site: &Site) -> Vec<Candidate> {
    visits
        .iter()
        .map(|visit| {
            let mut candidate = Candidate::new(visit.key.kind, format!("rij {}", visit.row));
            candidate.id = Some(visit.key.id.to_string());
            let wijk = visit.key.wijk.as_ref().map_or("regio", crate::base::Id::as_str);
            candidate.wijk = Some(wijk.to_owned());
            if let Some(held) = stock.get(&visit.key) {
                candidate.stand = Some(held.stand());
                answer(visit, held, site, &mut candidate);
            }
            candidate
        })
        .collect()
}

fn answer(visit: &Visit, held: &Held, site: &Site, candidate: &mut Candidate) {
    let shown = site.entry(&held.key).map(|entry| pieces(entry)).unwrap_or_default();
    let mut fields = held.fields.clone();
    for answer in &visit.answers {
        let now = shown.iter().find(|piece| piece.field == answer.field);
        let fits = now.is_some_and(|piece| piece.value == answer.was);
        let left = match &answer.verdict {
            Verdict::Holds if fits => None,
            Verdict::Changed(new) if fits && set(&mut fields, &answer.field, new) => None,
            Verdict::Holds => Some("klopt".to_owned()),
            Verdict::Changed(new) => Some(new.clone()),
            Verdict::Wrong => Some("klopt niet".to_owned()),
        };
        match (left, visit.on) {
            (Some(said), _) => candidate.leftovers.push(leftover(visit, answer, &said)),
            (None, Some(day)) => date(&mut fields, &answer.field, day),
            (None, None) => {}
        }
    }
    let remarks = visit.remarks.iter();
    let name = about(visit, "opmerking");
    candidate
        .leftovers
        .extend(remarks.map(|text| Leftover { name: name.clone(), text: text.clone() }));
    fields.extend(checked(visit).map(|value| ("nagekeken".to_owned(), value)));
    // The last word on a field counts.
    let last = |key: &str| fields.iter().rev().find(|(known, _)| known == key);
    let keys = held.fields.iter().map(|(key, _)| key.as_str()).chain(["nagekeken"]);
    let mut seen = std::collections::BTreeSet::new();
    let keys: Vec<&str> = keys.filter(|key| seen.insert(*key)).collect();
    candidate.fields = keys.into_iter().filter_map(last).cloned().collect();
}

fn about(visit: &Visit, what: &str) -> String {
    let day = visit.on.map(|day| format!(" {day}")).unwrap_or_default();
    format!("Belronde{day}, {what}")
}

fn leftover(visit: &Visit, answer: &Answer, said: &str) -> Leftover {
    Leftover {
        name: about(visit, &answer.field),
        text: format!("{said} (er stond: {})", answer.was),
    }
}

/// Who looked at the record and when, once somebody wrote the day down.
fn checked(visit: &Visit) -> Option<Written> {
    let text = |text: &str| Written::Text(text.to_owned());
    let mut fields = vec![("op".to_owned(), text(&visit.on?.to_string()))];
    fields.extend(visit.by.as_deref().map(|by| ("door".to_owned(), text(by))));
    fields.extend(visit.how.as_deref().map(|how| ("hoe".to_owned(), text(how))));
    Some(Written::Map(fields))
}

/// A waiting time that was asked about is of the day of the call.
fn date(fields: &mut [(String, Written)], path: &str, day: Day) {
    if let Some((wait, _)) = path.rsplit_once('.').filter(|(wait, _)| wait.ends_with("wachttijd")) {
        let path = format!("{wait}.peildatum");
        if let Some(text) = leaf(fields, &path) {
            *text = day.to_string();
        }
    }
}

/// Writes a new value in a field, if it is one that fits.
fn set(fields: &mut Vec<(String, Written)>, path: &str, new: &str) -> bool {
    if path == "openingstijden" {
        let Some(week) = values::week(new) else { return false };
        let week = week.into_iter().map(|(days, hours)| (days, Written::Text(hours))).collect();
        fields.push((path.to_owned(), Written::Map(week)));
        return true;
    }
    let Some(new) = columns::find(Kind::Provider, path).and_then(|found| fitting(found.shape, new))
    else {
        return false;
    };
    leaf(fields, path).map(|text| *text = new).is_some()
}

/// A text as a field of a shape wants it; nothing when it is something else.
fn fitting(shape: Shape, text: &str) -> Option<String> {
    let text = text.trim();
    match shape {
        Shape::Line => Some(text.to_owned()),
        Shape::Number => {
            text.split(' ').next().filter(|n| n.parse::<u32>().is_ok()).map(str::to_owned)
        }
        Shape::Phone => Phone::parse(text).ok().map(|phone| phone.to_string()),
        Shape::Email => Email::parse(text).map(|email| email.to_string()),
        Shape::Web => Web::parse(text).map(|_| text.to_owned()),
        Shape::Choice(words) => {
            let wanted = text.to_lowercase();
            words.iter().find(|word| word.to_lowercase() == wanted).map(|word| (*word).to_owned())
        }
        _ => None,
    }
}

/// The text at the end of a path, lists counted from 1.
fn leaf<'a>(fields: &'a mut [(String, Written)], path: &str) -> Option<&'a mut String> {
    let mut parts = path.split('.');
    let first = parts.next()?;
    let mut at = fields.iter_mut().find(|(key, _)| key == first).map(|(_, value)| value)?;
    for part in parts {
        at = match (at, part.parse::<usize>()) {
            (Written::List(items), Ok(number)) => items.get_mut(number.checked_sub(1)?)?,
            // One value without a dash is a list of one.
            (one, Ok(1)) => one,
            (Written::Map(entries), Err(_)) => {
                entries.iter_mut().find(|(key, _)| key == part).map(|(_, value)| value)?
            }
            _ => return None,
        };
    }
    match at {
        Written::Text(text) => Some(text),
        Written::List(_) | Written::Map(_) => None,
    }
}
