//! Ways to narrow a list, and what each record is to them: by kind, subject, for whom, language.

use crate::base::slug;
use crate::entry::{Entry, Key, Kind, Role};
use crate::model::Site;

use super::scope::Words;

/// A way to narrow a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// By the kind of provider.
    Category,
    /// By subject.
    Topic,
    /// By who it is meant for: children, older people.
    Audience,
    /// By a language that is spoken, besides Dutch.
    Language,
    /// By how accessible the building is.
    Access,
    /// By the organisation that someone works at or is there for.
    Organisation,
}

impl Facet {
    /// Its name in addresses and among the theme's texts: `soort`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Category => "soort",
            Self::Topic => "thema",
            Self::Audience => "doelgroep",
            Self::Language => "taal",
            Self::Access => "toegankelijk",
            Self::Organisation => "organisatie",
        }
    }

    /// Whether each choice has a page of its own, for browsers without scripts and for search
    /// engines.
    pub fn has_pages(self, kind: Kind) -> bool {
        kind == Kind::Provider && matches!(self, Self::Category | Self::Topic)
    }
}

/// The ways to narrow the lists of a kind; none for those that are short.
pub(super) fn facets_of(kind: Kind) -> &'static [Facet] {
    match kind {
        Kind::Provider => {
            &[Facet::Category, Facet::Topic, Facet::Audience, Facet::Language, Facet::Access]
        }
        Kind::Contact => &[Facet::Topic, Facet::Organisation],
        _ => &[],
    }
}

/// What an entry is to a way to narrow a list: one of the choices.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The way.
    pub facet: Facet,
    /// The choice in addresses: `eenzaamheid`.
    pub id: String,
    /// The choice in words.
    pub words: Words,
}

impl Mark {
    /// The way and the choice: `thema:eenzaamheid`.
    pub fn key(&self) -> String {
        format!("{}:{}", self.facet.name(), self.id)
    }
}

/// What an entry is to the ways in which lists of its kind are narrowed, each once.
pub(super) fn marks(site: &Site, entry: &Entry) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for facet in facets_of(entry.key.kind) {
        for (id, words) in choices(*facet, site, entry) {
            let is_known = |mark: &Mark| mark.facet == *facet && mark.id == id;
            if !id.is_empty() && !marks.iter().any(is_known) {
                marks.push(Mark { facet: *facet, id, words });
            }
        }
    }
    marks
}

fn choices(facet: Facet, site: &Site, entry: &Entry) -> Vec<(String, Words)> {
    let record = |key: &Key| {
        site.entry(key).map(|entry| (key.id.to_string(), Words::Title(entry.title.clone())))
    };
    let text = |name: &str, id: &str| (id.to_owned(), Words::Text(format!("{name}-{id}")));
    match facet {
        Facet::Category => {
            let category = entry.category.iter();
            category.map(|one| (one.id.to_string(), Words::Title(one.label.to_string()))).collect()
        }
        Facet::Topic => entry.topics.iter().filter_map(record).collect(),
        Facet::Audience => groups(entry).map(|group| text("groep", group)).collect(),
        Facet::Language => {
            let others = entry.languages.iter().filter(|code| *code != "nl");
            others.map(|code| text("taal", code)).collect()
        }
        Facet::Access => {
            let words = entry.locations.iter().flat_map(|location| &location.access);
            words.map(|word| (slug(word), Words::Title(capitalised(word)))).collect()
        }
        Facet::Organisation => [Role::WorksAt, Role::PointFor]
            .into_iter()
            .flat_map(|role| entry.related(role))
            .filter(|relation| relation.target.kind == Kind::Provider)
            .filter_map(|relation| record(&relation.target))
            .collect(),
    }
}

/// A group of people: its id, the ages that belong to it, and how words about it begin.
type Group = (&'static str, Option<(u8, u8)>, &'static [&'static str]);

/// Whom help is meant for, as people ask for it. A record says it in words of its own and in ages.
const GROUPS: &[Group] = &[
    ("kinderen", Some((0, 11)), &["kind", "baby", "peuter", "kleuter", "leerling"]),
    ("jongeren", Some((12, 22)), &["jonger", "tiener", "student", "puber"]),
    ("volwassenen", Some((23, 64)), &["volwassen"]),
    ("ouderen", Some((65, u8::MAX)), &["ouderen", "senior", "bejaard"]),
    ("ouders", None, &["ouders", "gezin", "opvoeder"]),
    ("zwangeren", None, &["zwanger", "aanstaande"]),
    ("mantelzorgers", None, &["mantelzorg", "naaste"]),
    ("nieuwkomers", None, &["statushouder", "vluchteling", "nieuwkomer", "inburger"]),
];

/// The groups that one of the services of a provider is meant for.
fn groups(entry: &Entry) -> impl Iterator<Item = &'static str> {
    GROUPS.iter().filter(|group| is_for(entry, group)).map(|(id, ..)| *id)
}

fn is_for(entry: &Entry, (_, ages, beginnings): &Group) -> bool {
    entry.services.iter().any(|service| {
        let said = service.audience.iter().any(|text| {
            let text = text.to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            words.any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
        });
        said || ages.is_some_and(|ages| overlap(ages, service.ages))
    })
}

/// Whether a service says from or up to which age it is, and a group has such ages.
fn overlap((from, to): (u8, u8), service: (Option<u8>, Option<u8>)) -> bool {
    let says_ages = service.0.is_some() || service.1.is_some();
    says_ages && service.0.unwrap_or(0) <= to && from <= service.1.unwrap_or(u8::MAX)
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::overlap;

    #[test]
    fn ages_belong_to_the_groups_that_they_touch() {
        let cases = [
            ((0, 11), (None, Some(12)), true),
            ((12, 22), (None, Some(12)), true),
            ((23, 64), (None, Some(12)), false),
            ((65, u8::MAX), (Some(18), None), true),
            ((0, 11), (Some(18), None), false),
            ((0, 11), (None, None), false),
        ];
        for (group, service, expected) in cases {
            assert_eq!(overlap(group, service), expected, "{group:?} {service:?}");
        }
    }
}
