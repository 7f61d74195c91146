//! What changed last, for readers of news (Atom, RFC 4287).

use std::cmp::Reverse;
use std::fmt::Write;

use crate::base::{Day, Hashed};
use crate::entry::{Entry, FactValue, KINDS, Kind, uuid};
use crate::plan::Addresses;

use super::part::role;
use super::xml::escape;
use super::{Part, Piece};

/// As many changes a feed has: readers keep what they had before.
const MOST: usize = 100;

/// Its name.
const FILE: &str = "wijzigingen.atom";

/// The feed. It needs to know where the site stands.
pub(super) fn feed(part: Part<'_>) -> Vec<Piece> {
    let Some(base) = part.site.settings.base_url.clone() else { return Vec::new() };
    let base = base.trim_end_matches('/').to_owned();
    let count = changes(part).len();
    let make = move |part: Part<'_>| write(part, &base).into_bytes();
    Piece::of(FILE, ("wijzigingen", count), make).into_iter().collect()
}

/// A record with the day on which it was last looked at or changed, and what changed.
struct Change<'s> {
    entry: &'s Entry,
    day: Day,
    what: Option<&'s String>,
}

/// The last changes, the newest first. What the data do not date is no news.
fn changes(part: Part<'_>) -> Vec<Change<'_>> {
    let kinds = KINDS.iter().filter(|info| !matches!(info.kind, Kind::Wijk | Kind::Region));
    let mut all: Vec<Change<'_>> =
        kinds.flat_map(|info| part.shown(info.kind)).filter_map(change).collect();
    all.sort_by_key(|change| (Reverse(change.day), &change.entry.key));
    all.truncate(MOST);
    all
}

fn change(entry: &Hashed<Entry>) -> Option<Change<'_>> {
    let written = entry.tables.iter().filter(|table| table.key == "wijzigingen");
    let dated = written.flat_map(|table| &table.rows).filter_map(|row| {
        let mut day = None;
        let mut what = None;
        for cell in row.iter().flatten() {
            match cell {
                FactValue::Day(on) => day = Some(*on),
                FactValue::Text(text) => what = Some(text),
                _ => {}
            }
        }
        Some((day?, what))
    });
    let checked = entry.checked.as_ref().map(|checked| (checked.on, None));
    let agreed = entry.validity.as_ref().and_then(|validity| validity.agreed);
    let all = dated.chain(checked).chain(agreed.map(|day| (day, None)));
    let (day, what) = all.max_by_key(|(day, what)| (*day, what.is_some()))?;
    Some(Change { entry, day, what })
}

fn write(part: Part<'_>, base: &str) -> String {
    let changes = changes(part);
    let latest = changes.first().map(|change| moment(change.day)).unwrap_or_default();
    let home = Addresses::of(part.site).base(part.wijk);
    let name = part.wijk.map_or_else(|| "regio".to_owned(), ToString::to_string);
    let mut xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">
<id>urn:uuid:{id}</id>
<title>{title}</title>
<updated>{latest}</updated>
<author><name>{site}</name></author>
<link rel="self" type="application/atom+xml" href="{own}"/>
<link rel="alternate" type="text/html" href="{page}"/>
"#,
        lang = part.site.settings.lang.tag(),
        id = uuid(&format!("wijzigingen/{base}/{name}")),
        title = escape(part.title()),
        site = escape(&part.site.settings.title),
        own = escape(&format!("{base}/{}{FILE}", part.folder())),
        page = escape(&format!("{base}/{home}")),
    );
    for change in &changes {
        entry(part, base, change, &mut xml);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(part: Part<'_>, base: &str, change: &Change<'_>, xml: &mut String) {
    let Change { entry, day, what } = change;
    // Who reads news keeps it, so it names nobody: what a contact is there for is enough.
    let contact = entry.key.kind == Kind::Contact;
    let title = if contact { role(entry) } else { Some(&entry.title) };
    let summary = if contact { None } else { what.or(entry.summary.as_ref()) };
    let page = Addresses::of(part.site).page(&entry.key, part.wijk);
    let _ = write!(
        xml,
        "<entry>\n<id>urn:uuid:{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link href=\"{}\"/>\n\
         <category term=\"{}\"/>\n",
        entry.key.uuid(),
        escape(title.map_or("", String::as_str)),
        moment(*day),
        escape(&format!("{base}/{page}")),
        entry.key.kind.key(),
    );
    if let Some(summary) = summary {
        let _ = writeln!(xml, "<summary>{}</summary>", escape(summary));
    }
    xml.push_str("</entry>\n");
}

/// The day as a moment, which the format wants.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
