//! How complete a record is: a number from 0 to 100, and what would help most.
//!
//! It is no rule and no judgement: a record can be right with little in it. It shows an editor
//! where an hour of calling gives most.

use crate::entry::{Entry, FactValue, Key, Kind, Role, Service};

/// Something that a record can have.
pub struct Part {
    /// The field: `telefoon`, `diensten.wachttijd`.
    pub field: &'static str,
    /// How much it counts beside the others of its kind.
    pub weight: u32,
    /// Whether a record has it; none where it does not apply.
    has: fn(&Entry) -> Option<bool>,
}

/// How complete a record is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// From 0, nothing but the required fields, to 100.
    pub score: u32,
    /// The fields that it lacks, the weightiest first.
    pub missing: Vec<&'static str>,
}

const fn part(field: &'static str, weight: u32, has: fn(&Entry) -> Option<bool>) -> Part {
    Part { field, weight, has }
}

/// What counts for each kind of record, the weightiest first. What a record must have anyway does
/// not count.
const PARTS: &[(Kind, &[Part])] = &[
    (
        Kind::Provider,
        &[
            part("telefoon", 20, |entry| Some(!entry.phones.is_empty())),
            part("diensten", 15, |entry| Some(!entry.services.is_empty())),
            part("locaties", 10, |entry| Some(!entry.locations.is_empty())),
            part("openingstijden", 10, |entry| Some(has_hours(entry))),
            part("samenvatting", 10, |entry| Some(entry.summary.is_some())),
            part("themas", 10, |entry| Some(!entry.topics.is_empty())),
            part("nagekeken", 10, |entry| Some(entry.checked.is_some())),
            part("diensten.verwijzing", 10, |entry| services(entry, has_referral)),
            part("email", 8, |entry| Some(!entry.emails.is_empty())),
            part("website", 7, |entry| Some(entry.website.is_some())),
            part("diensten.wachttijd", 7, |entry| services(entry, |it| it.waiting.is_some())),
            part("diensten.kosten", 6, |entry| services(entry, |it| !it.costs.is_empty())),
            part("omschrijving", 5, |entry| Some(!entry.body.is_empty())),
        ],
    ),
    (
        Kind::Contact,
        &[
            part("bereikbaar.telefoon", 30, |entry| Some(!entry.phones.is_empty())),
            part("aanspreekpunt_voor", 15, |entry| Some(related(entry, Role::PointFor))),
            part("vervanger", 15, |entry| Some(related(entry, Role::Deputy))),
            part("bereikbaar.email", 10, |entry| Some(!entry.emails.is_empty())),
            part("bereikbaar.tijden", 10, |entry| Some(fact(entry, "bereikbaar"))),
            part("themas", 10, |entry| Some(!entry.topics.is_empty())),
            part("nagekeken", 10, |entry| Some(entry.checked.is_some())),
        ],
    ),
    (
        Kind::Agreement,
        &[
            part("omschrijving", 25, |entry| Some(!entry.body.is_empty())),
            part("eigenaar", 20, |entry| Some(related(entry, Role::Owner))),
            part("taken", 15, |entry| Some(table(entry, "taken"))),
            part("samenvatting", 10, |entry| Some(entry.summary.is_some())),
            part("themas", 10, |entry| Some(!entry.topics.is_empty())),
            part("ondertekend_door", 10, |entry| Some(table(entry, "ondertekend-door"))),
            part("borging", 10, |entry| Some(fact(entry, "borging-vragen"))),
        ],
    ),
    (
        Kind::Evening,
        &[
            part("locatie", 25, |entry| Some(has_venue(entry))),
            part("omschrijving", 20, |entry| Some(!entry.body.is_empty())),
            part("aanmelden", 20, |entry| Some(entry.moment.as_ref()?.sign_up.is_some())),
            part("organisator", 15, |entry| Some(related(entry, Role::Organiser))),
            part("sprekers", 10, |entry| Some(related(entry, Role::Speaker))),
            part("themas", 10, |entry| Some(!entry.topics.is_empty())),
        ],
    ),
    (
        Kind::Meeting,
        &[
            part("deelnemers", 30, |entry| Some(related(entry, Role::Participant))),
            part("doel", 25, |entry| Some(fact(entry, "doel"))),
            part("inbrengen_via", 20, |entry| Some(fact(entry, "inbrengen-via"))),
            part("locatie", 15, |entry| Some(has_venue(entry) || fact(entry, "locatie"))),
            part("duur", 10, |entry| Some(fact(entry, "duur"))),
        ],
    ),
    (
        Kind::Programme,
        &[
            part("trekker", 25, |entry| Some(related(entry, Role::Lead))),
            part("fase", 20, |entry| Some(entry.course.stage.is_some())),
            part("partners", 20, |entry| Some(related(entry, Role::Partner))),
            part("indicatoren", 20, |entry| Some(table(entry, "indicatoren"))),
            part("samenvatting", 15, |entry| Some(entry.summary.is_some())),
        ],
    ),
    (
        Kind::Improvement,
        &[
            part("eigenaar", 40, |entry| Some(related(entry, Role::Owner))),
            part("punt", 40, |entry| Some(fact(entry, "punt"))),
            part("gemeld_door", 20, |entry| Some(fact(entry, "gemeld-door"))),
        ],
    ),
    (
        Kind::Topic,
        &[
            part("eerste_stap", 30, |entry| Some(related(entry, Role::FirstStep))),
            part("samenvatting", 15, |entry| Some(entry.summary.is_some())),
            part("spreektaal", 15, |entry| Some(!entry.words.as_ref()?.colloquial.is_empty())),
            part("signalen", 15, |entry| Some(fact(entry, "signalen"))),
            part("verwijsroute", 15, |entry| Some(fact(entry, "verwijsroute"))),
            part("synoniemen", 10, |entry| Some(!entry.words.as_ref()?.synonyms.is_empty())),
        ],
    ),
    (
        Kind::Wijk,
        &[
            part("coordinator", 25, |entry| Some(related(entry, Role::Coordinator))),
            part("spoednummers", 20, |entry| Some(!entry.urgent.is_empty())),
            part("postcodes", 20, |entry| Some(fact(entry, "postcodes"))),
            part("wijkscan", 15, |entry| Some(table(entry, "wijkscan"))),
            part("inwoners", 10, |entry| Some(fact(entry, "inwoners"))),
            part("omschrijving", 10, |entry| Some(!entry.body.is_empty())),
        ],
    ),
];

/// How complete a record is; none for kinds of which nothing more is asked.
pub fn completeness(entry: &Entry) -> Option<Completeness> {
    let (_, parts) = PARTS.iter().find(|(kind, _)| *kind == entry.key.kind)?;
    let (mut all, mut there, mut missing) = (0, 0, Vec::new());
    for part in *parts {
        let Some(has) = (part.has)(entry) else { continue };
        all += part.weight;
        if has {
            there += part.weight;
        } else {
            missing.push(part.field);
        }
    }
    Some(Completeness { score: (there * 100 + all / 2) / all.max(1), missing })
}

/// The average of scores, rounded; none without any.
pub fn average(scores: impl IntoIterator<Item = u32>) -> Option<usize> {
    let scores: Vec<u64> = scores.into_iter().map(u64::from).collect();
    let count = scores.len() as u64;
    let sum: u64 = scores.iter().sum();
    usize::try_from((sum + count / 2).checked_div(count)?).ok()
}

fn has_hours(entry: &Entry) -> bool {
    entry.week.is_some() || entry.locations.iter().any(|location| location.hours.is_some())
}

fn has_venue(entry: &Entry) -> bool {
    let moment = entry.moment.as_ref();
    related(entry, Role::Venue)
        || moment.is_some_and(|moment| moment.place.is_some() || moment.online.is_some())
}

fn has_referral(service: &Service<Key>) -> bool {
    service.referral.needs.is_some() || !service.referral.routes.is_empty()
}

/// Whether all services have something; does not apply where there are none.
fn services(entry: &Entry, has: fn(&Service<Key>) -> bool) -> Option<bool> {
    (!entry.services.is_empty()).then(|| entry.services.iter().all(has))
}

fn related(entry: &Entry, role: Role) -> bool {
    entry.related(role).next().is_some()
}

fn fact(entry: &Entry, key: &str) -> bool {
    let empty = |value: &FactValue<Key>| matches!(value, FactValue::Text(text) if text.is_empty());
    entry.facts.iter().any(|fact| fact.key == key && !fact.values.iter().all(empty))
}

fn table(entry: &Entry, key: &str) -> bool {
    entry.tables.iter().any(|table| table.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::diag::Place;

    fn provider() -> Entry {
        let id = Id::new("x").unwrap();
        let place = Place::file(&"x.yml".into());
        Entry::new(Key { kind: Kind::Provider, wijk: None, id }, "X".to_owned(), place)
    }

    #[test]
    fn a_bare_record_lacks_everything_the_weightiest_first() {
        let bare = completeness(&provider()).unwrap();
        assert_eq!(bare.score, 0);
        assert_eq!(bare.missing.first(), Some(&"telefoon"));
        // What a service can have is not asked where there is no service.
        assert!(!bare.missing.iter().any(|field| field.starts_with("diensten.")));
    }

    #[test]
    fn what_is_filled_in_counts_by_its_weight() {
        let mut entry = provider();
        entry.summary = Some("Kort".to_owned());
        let ten_of_all = completeness(&entry).unwrap();
        assert_eq!(ten_of_all.score, 10);
        assert!(!ten_of_all.missing.contains(&"samenvatting"));
    }

    #[test]
    fn the_weightiest_part_of_each_kind_stands_first() {
        for (kind, parts) in PARTS {
            assert!(parts.is_sorted_by(|a, b| a.weight >= b.weight), "{kind:?}");
        }
    }
}
