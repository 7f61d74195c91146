//! What the search is told of an entry.

use crate::base::{Lang, dutch};
use crate::entry::{Entry, FactValue, Hours, Key, Kind, Role};
use crate::model::Site;
use crate::plan::Addresses;
use crate::syntax::markdown;

use super::{Document, Setting, TopicWords};

/// The documents of a site, in the order of their keys.
pub fn documents(site: &Site) -> Vec<Document> {
    let addresses = Addresses::of(site);
    site.entries()
        .filter(|entry| !matches!(entry.key.kind, Kind::Region))
        .filter(|entry| entry.validity.as_ref().is_none_or(|v| v.status != "vervallen"))
        .map(|entry| document(site, addresses, entry))
        .collect()
}

/// What a question may name besides what documents say: wijken, and the words of topics.
pub fn setting(site: &Site, lang: Lang) -> Setting {
    Setting {
        lang: lang.tag().to_owned(),
        wijken: site.wijken().map(|wijk| (wijk.key.id.to_string(), wijk_names(wijk))).collect(),
        topics: site.of_kind(Kind::Topic).map(|topic| topic_words(topic)).collect(),
    }
}

/// The name of a wijk, and what people call it.
fn wijk_names(wijk: &Entry) -> Vec<String> {
    let others = wijk.aliases.iter().chain(&wijk.keywords);
    std::iter::once(&wijk.title).chain(others).cloned().collect()
}

fn topic_words(topic: &Entry) -> TopicWords {
    let words = topic.words.clone().unwrap_or_default();
    TopicWords {
        id: topic.key.id.to_string(),
        name: topic.title.clone(),
        synonyms: words.synonyms,
        colloquial: words.colloquial,
        not: words.not,
        acute: Vec::new(),
    }
}

fn document(site: &Site, addresses: Addresses, entry: &Entry) -> Document {
    let title = |key: &Key| site.entry(key).map(|entry| entry.title.clone());
    let wijken: Vec<&Key> = entry.serves.wijken.iter().collect();
    let own = entry.wijk().and_then(|id| site.wijk(id)).map(|wijk| wijk.title.clone());
    let named = wijken.iter().filter_map(|key| title(key));
    let is_step = site.referrers(&entry.key, Role::FirstStep).next().is_some();
    Document {
        id: entry.key.id.to_string(),
        kind: entry.key.kind.key().to_owned(),
        kind_label: label(entry),
        wijk: entry.wijk().map(ToString::to_string),
        wijken: own_and_served(entry),
        wijk_names: own.into_iter().chain(named).collect(),
        url: addresses.page(&entry.key, None).to_string(),
        title: entry.title.clone(),
        aliases: entry.aliases.clone(),
        keywords: keywords(entry),
        topics: entry.topics.iter().filter_map(title).collect(),
        summary: entry.summary.clone().unwrap_or_default(),
        body: body(site, entry),
        services: services(entry),
        places: entry.locations.iter().map(crate::entry::Location::line).collect(),
        phones: entry.phones.iter().map(|phone| phone.number.to_string()).collect(),
        closed: entry.intake == Some("nee"),
        hours: entry
            .week
            .as_ref()
            .map_or_else(Default::default, |week| [week.data(), Hours::data(&entry.exceptions)]),
        languages: entry.languages.clone(),
        lang: entry.language.clone().unwrap_or_default(),
        rank_prior: if is_step { 2 } else { 1 },
    }
}

fn own_and_served(entry: &Entry) -> Vec<String> {
    let served = entry.serves.wijken.iter().map(|key| key.id.to_string());
    entry.wijk().map(ToString::to_string).into_iter().chain(served).collect()
}

fn label(entry: &Entry) -> String {
    let kind = || dutch::capital(entry.key.kind.key());
    entry.category.as_ref().map_or_else(kind, |category| category.label.to_string())
}

/// The words people use for it; of a topic also those that its own page is about.
fn keywords(entry: &Entry) -> Vec<String> {
    let topic = entry.words.iter();
    let topic = topic.flat_map(|words| words.synonyms.iter().chain(&words.colloquial));
    entry.keywords.iter().chain(topic).cloned().collect()
}

fn services(entry: &Entry) -> Vec<String> {
    entry
        .services
        .iter()
        .map(|service| format!("{} {}", service.name, service.audience.join(" ")))
        .collect()
}

/// All the words of a record that is no name: texts, facts, tables, the names around it.
fn body(site: &Site, entry: &Entry) -> String {
    let mut words = vec![markdown::plain(&entry.body.source)];
    words.extend(entry.sections.iter().map(|section| markdown::plain(&section.body.source)));
    let cells = entry.tables.iter().flat_map(|table| table.rows.iter().flatten().flatten());
    let values = entry.facts.iter().flat_map(|fact| &fact.values).chain(cells);
    for value in values {
        match value {
            FactValue::Text(text) | FactValue::Web(text, _) => words.push(text.clone()),
            FactValue::Record(key) => {
                words.extend(site.entry(key).map(|entry| entry.title.clone()));
            }
            FactValue::Person(name, function) => {
                words.extend([name.clone()].into_iter().chain(function.clone()));
            }
            FactValue::Figure(_) | FactValue::Day(_) | FactValue::File(..) | FactValue::Word(_) => {
            }
        }
    }
    let around = entry.relations.iter().filter_map(|relation| site.entry(&relation.target));
    words.extend(around.map(|entry| entry.title.clone()));
    words.join("\n")
}
