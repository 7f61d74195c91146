//! The address book of a site after a build: new addresses are added, and what is gone is marked.
//!
//! Lines that hold stay as they are, with their comments; a changed line is changed in its text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::Day;
use crate::entry::{Audience, Key, Kind, Lasting};
use crate::model::Site;
use crate::syntax::{self, Node, Value, Written};

use super::edit::edited;

/// What a new address book begins with.
pub const ADDRESSES_HEAD: &str = "\
# Elk adres dat ooit is gepubliceerd. `wijkboek build` vult dit bestand aan; bewaar het bij de bron.
# Een id dat hier staat komt nooit terug voor iets anders, zodat oude links blijven kloppen.
";

/// The keys of a line, in their order.
const ORDER: &[&str] = &["soort", "wijk", "id", "voor", "weg", "opgevolgd_door"];

/// An address book as it is after a build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// Its text.
    pub text: String,
    /// How many addresses are new.
    pub added: usize,
    /// How many are gone.
    pub gone: usize,
}

/// The address book after a site was published on a day; nothing when its text cannot be changed
/// without losing something.
pub fn renewed(site: &Site, file: &Arc<str>, text: &str, today: Day) -> Option<Renewed> {
    let published = site.published(today);
    let owners: BTreeMap<Key, &Key> = site
        .entries()
        .flat_map(|entry| site.formers(entry).into_iter().map(|(old, _)| (old, &entry.key)))
        .collect();
    let mut book = Renewed { text: text.to_owned(), added: 0, gone: 0 };
    for (item, line) in site.lasting().iter().enumerate() {
        let owner = owners.get(&line.key).copied();
        let is_there = site.entry(&line.key).is_some() || owner.is_some();
        let audience = published.get(&line.key).or_else(|| published.get(owner?));
        let audience = audience.copied().unwrap_or(line.audience);
        let gone = if is_there { None } else { line.gone.or(Some(today)) };
        if gone.is_some() && line.gone.is_none() {
            book.gone += 1;
        }
        book.text = with_line(file, &book.text, item, line, audience, gone)?;
    }
    let known: BTreeSet<&Key> = site.lasting().iter().map(|line| &line.key).collect();
    let is_new = |key: &Key| key.kind != Kind::Region && !known.contains(key);
    let new: Vec<(&Key, Audience)> =
        published.iter().filter(|(key, _)| is_new(key)).map(|(key, to)| (key, *to)).collect();
    book.added = new.len();
    book.text = with_new(file, &book.text, &new)?;
    Some(book)
}

/// The text with what a line says of its audience and of its end.
fn with_line(
    file: &Arc<str>,
    text: &str,
    item: usize,
    line: &Lasting,
    audience: Audience,
    gone: Option<Day>,
) -> Option<String> {
    let mut changes = Vec::new();
    if audience != line.audience {
        let word = Written::Text(audience.name().to_owned());
        changes.push(("voor".to_owned(), Some(word)));
    }
    if gone != line.gone {
        let day = gone.map(|day| Written::Text(day.to_string()));
        changes.push(("weg".to_owned(), day));
    }
    if changes.is_empty() {
        return Some(text.to_owned());
    }
    edited(file, text, Some(item), &changes, ORDER)
        .or_else(|| on_one_line(file, text, item, &changes))
}

/// The same for a line between braces, as a build writes them.
fn on_one_line(
    file: &Arc<str>,
    text: &str,
    item: usize,
    changes: &[(String, Option<Written>)],
) -> Option<String> {
    let items = items(file, text)?;
    let node = items.get(item)?;
    let Written::Map(mut entries) = Written::of(node) else { return None };
    for (key, value) in changes {
        entries.retain(|(known, _)| known != key);
        entries.extend(value.clone().map(|value| (key.clone(), value)));
    }
    entries.sort_by_key(|(key, _)| ORDER.iter().position(|known| known == key));
    let line_end =
        text.get(node.place.start..)?.find('\n').map_or(text.len(), |at| node.place.start + at);
    let whole = text.get(node.place.start..line_end)?;
    let end = whole.split(" #").next()?.rfind('}')? + 1;
    whole.starts_with('{').then_some(())?;
    let mut next = text.to_owned();
    next.replace_range(node.place.start..node.place.start + end, &braces(&entries)?);
    let now = self::items(file, &next)?;
    let others_hold = now.len() == items.len()
        && now.iter().zip(&items).enumerate().all(|(at, (is, was))| {
            let expected =
                if at == item { Written::Map(entries.clone()) } else { Written::of(was) };
            Written::of(is) == expected
        });
    others_hold.then_some(next)
}

/// The text with more addresses, each before the first that comes after it.
fn with_new(file: &Arc<str>, text: &str, new: &[(&Key, Audience)]) -> Option<String> {
    let items = items(file, text)?;
    let places: Vec<Sorted> = items.iter().map(sorted).collect();
    let mut lines: BTreeMap<usize, BTreeMap<Sorted, String>> = BTreeMap::new();
    for (key, audience) in new {
        let entries = entries(key, *audience);
        let line = format!("- {}\n", braces(&entries)?);
        let own = sorted_by(&Written::Map(entries));
        let after = places.iter().position(|place| *place > own).and_then(|at| items.get(at));
        let at = after.map_or(text.len(), |node| {
            text.get(..node.place.start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1)
        });
        lines.entry(at).or_default().insert(own, line);
    }
    let mut out = text.to_owned();
    for (at, lines) in lines.into_iter().rev() {
        let before = text.get(..at)?;
        let newline = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
        let lines: String = lines.into_values().collect();
        out.insert_str(at, &format!("{newline}{lines}"));
    }
    Some(out)
}

/// What lines stand in the order of: kind, wijk, id.
type Sorted = [String; 3];

fn sorted(node: &Node) -> Sorted {
    sorted_by(&Written::of(node))
}

fn sorted_by(line: &Written) -> Sorted {
    ["soort", "wijk", "id"]
        .map(|field| line.get(field).and_then(Written::text).unwrap_or_default().to_owned())
}

fn entries(key: &Key, audience: Audience) -> Vec<(String, Written)> {
    let word = |name: &str, word: &str| (name.to_owned(), Written::Text(word.to_owned()));
    let wijk = key.wijk.as_ref().filter(|_| key.kind != Kind::Wijk);
    let wijk = wijk.map(|wijk| word("wijk", wijk.as_str()));
    std::iter::once(word("soort", key.kind.key()))
        .chain(wijk)
        .chain([word("id", key.id.as_str()), word("voor", audience.name())])
        .collect()
}

/// A line between braces; nothing where a value is more than a word.
fn braces(entries: &[(String, Written)]) -> Option<String> {
    let simple = |text: &str| !text.contains([',', '{', '}', '[', ']', '#', '\n', '"', '\'']);
    let pairs: Option<Vec<String>> = entries
        .iter()
        .map(|(key, value)| {
            let text = value.text().filter(|text| simple(text))?;
            Some(format!("{key}: {text}"))
        })
        .collect();
    Some(format!("{{{}}}", pairs?.join(", ")))
}

/// The lines of an address book as nodes.
fn items(file: &Arc<str>, text: &str) -> Option<Vec<Node>> {
    let outcome = syntax::parse(file, text, syntax::whole(text));
    match outcome.value.map(|tree| tree.value) {
        Some(Value::List(items)) => Some(items),
        Some(Value::Empty) | None if outcome.notes.is_empty() => Some(Vec::new()),
        _ => None,
    }
}
