//! Numbers in a tree that can be a BSN.

use rayon::prelude::*;

use crate::base::Spelled;
use crate::diag::{Diagnostic, Place, codes};
use crate::record::bsn_places;

use super::Item;
use super::folder::Folder;
use super::secrets::Secrets;
use super::views::without_tags;

/// Files that people read as they are, or that hold what people read.
const READ: &[&str] = &["html", "xml", "json", "csv", "txt", "ics", "geojson", "md", "vcf", "yml"];

/// The files of the search that hold texts; the others are packed.
const ROWS: &[&str] = &["zoek/rijen.", "zoek/kort.", "zoek/kenmerken.", "zoek/eenvoudig."];

/// Looks through the files that people read.
pub(super) fn look(folder: &Folder, secrets: &Secrets) -> Vec<Diagnostic> {
    folder.items().par_iter().flat_map_iter(|item| in_item(item, secrets)).collect()
}

fn in_item(item: &Item, secrets: &Secrets) -> Vec<Diagnostic> {
    let is_row = ROWS.iter().any(|start| item.path.starts_with(start));
    let is_read = is_row || READ.iter().any(|ending| item.ends(ending));
    let text = item.text().filter(|_| is_read).unwrap_or_default();
    let mut notes: Vec<Diagnostic> =
        places(item, text, secrets).map(|place| note(&place)).collect();
    let inside = item.inside();
    let found = inside.iter().any(|text| places(item, text, secrets).next().is_some());
    notes.extend(found.then(|| note(&Place::file(&item.name))));
    notes
}

fn note(place: &Place) -> Diagnostic {
    Diagnostic::new(&codes::PUBLISHED_BSN).at(place)
}

/// Where a number stands in the words of a file; shapes of maps and names of files are no words.
fn places<'a>(
    item: &'a Item,
    text: &str,
    secrets: &'a Secrets,
) -> impl Iterator<Item = Place> + use<'a> {
    let is_marked_up = item.ends("html") || item.bytes.starts_with(b"PK");
    let view = if is_marked_up { without_tags(text) } else { Spelled::whole(text) };
    let found: Vec<(usize, usize)> = bsn_places(&view.text)
        .into_iter()
        .filter(|range| is_number(&view.text, range.start, range.end))
        .filter(|range| {
            let piece = view.text.get(range.clone()).unwrap_or_default();
            let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
            !secrets.registered.split('|').any(|known| known == digits)
        })
        .map(|range| {
            let (start, last) = view.source(range.start, range.end.saturating_sub(1));
            (start, last + 1)
        })
        .collect();
    found.into_iter().map(|(start, end)| Place::new(&item.name, start, end))
}

/// Whether digits are a number by themselves: not part of a decimal, a phone number or a name.
fn is_number(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    let joins = |c: char| c.is_alphanumeric() || "+-_/.,=".contains(c);
    !before.is_some_and(joins) && !after.is_some_and(|c| c.is_alphanumeric() || "-_/".contains(c))
}
