//! Texts in Markdown: what they link to, and what they may not hold.

use std::cell::LazyCell;

use crate::base::slug;
use crate::diag::{Diagnostic, Place, codes, suggest};
use crate::entry::{Body, KINDS, Kind, LinkTarget, Reference};
use crate::syntax::{Node, markdown};

use super::private;
use super::reader::{Read, Reader};
use super::reference;
use super::shape::Shape;

/// A text in Markdown as the value of a field.
#[derive(Clone, Debug)]
pub(super) struct Markdown(pub Body<Reference>);

impl Read for Markdown {
    const SHAPE: Shape = Shape::Markdown;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        private::check(text, node, reader);
        let source = reader.source;
        let place = |piece: &str, at: usize| node.place_of(piece, at, source);
        Some(Self(read_text(text, reader, place)))
    }
}

/// The text of a Markdown file, which begins at byte `start` of the file.
pub(super) fn read_body(text: &str, start: usize, reader: &mut Reader<'_>) -> Body<Reference> {
    private::check_body(text, start, reader);
    let file = reader.file;
    read_text(text, reader, |piece, at| Place::new(file, start + at, start + at + piece.len()))
}

fn read_text(
    text: &str,
    reader: &mut Reader<'_>,
    place: impl Fn(&str, usize) -> Place,
) -> Body<Reference> {
    let survey = markdown::survey(text);
    let piece = |range: &std::ops::Range<usize>| text.get(range.clone()).unwrap_or_default();
    for range in &survey.html {
        let place = place(piece(range).trim_end(), range.start);
        reader.notes.push(Diagnostic::new(&codes::RAW_HTML).at(&place));
    }
    for range in &survey.broken {
        let place = place(piece(range), range.start);
        let note = Diagnostic::new(&codes::BROKEN_LINK).at(&place).with("waarde", piece(range));
        reader.notes.push(note);
    }
    let anchors = LazyCell::new(|| markdown::anchors(text));
    let is_heading = |anchor: &str| anchors.contains(anchor);
    let mut links = Vec::new();
    for link in &survey.links {
        let place = place(piece(&link.range), link.range.start);
        if link.image {
            reader.notes.push(Diagnostic::new(&codes::IMAGE).at(&place));
            continue;
        }
        links.push(target(&link.address, &is_heading, &place).unwrap_or_else(|note| {
            reader.notes.push(note.at(&place).with("waarde", &link.address));
            LinkTarget::Nowhere
        }));
    }
    Body { source: text.into(), links }
}

/// Where a link leads, or why it leads nowhere.
fn target(
    address: &str,
    is_heading: &dyn Fn(&str) -> bool,
    place: &Place,
) -> Result<LinkTarget<Reference>, Diagnostic> {
    if let Some(anchor) = address.strip_prefix('#') {
        return anchor_within(anchor, is_heading);
    }
    let Some((scheme, rest)) = address.split_once(':') else {
        return path_target(address, place);
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "mailto" | "tel" => Ok(LinkTarget::Address(address.to_owned())),
        "bestand" => Ok(LinkTarget::File(rest.to_owned(), place.clone())),
        key => {
            let kind = Kind::from_key(key).ok_or_else(|| {
                let near = suggest::nearest(key, KINDS.iter().map(|info| info.key));
                let meant = near.map(|near| format!("{near}:{rest}"));
                Diagnostic::new(&codes::LINK_SCHEME).with_maybe("bedoeld", meant)
            })?;
            let (id, anchor) = split_anchor(rest);
            reference::parse(kind, id, place)
                .map(|reference| LinkTarget::Record(reference, anchor))
                .ok_or_else(|| Diagnostic::new(&codes::LINK_FORM))
        }
    }
}

fn split_anchor(text: &str) -> (&str, Option<String>) {
    match text.split_once('#') {
        Some((id, anchor)) => (id, Some(slug(anchor))),
        None => (text, None),
    }
}

/// A link to a heading of the same text.
fn anchor_within(
    anchor: &str,
    is_heading: &dyn Fn(&str) -> bool,
) -> Result<LinkTarget<Reference>, Diagnostic> {
    let wanted = format!("t-{}", slug(anchor));
    if is_heading(&wanted) {
        Ok(LinkTarget::Address(format!("#{wanted}")))
    } else {
        Err(Diagnostic::new(&codes::LINK_ANCHOR))
    }
}

/// A link to a source file by its path: `../aanbieders/de-kade.yml`.
fn path_target(address: &str, place: &Place) -> Result<LinkTarget<Reference>, Diagnostic> {
    let (path, anchor) = split_anchor(address);
    let source = [".md", ".yml", ".yaml"].iter().any(|ending| path.ends_with(ending));
    if !source || path.starts_with('/') {
        return Err(Diagnostic::new(&codes::LINK_FORM));
    }
    let reference = Reference::File { path: path.to_owned(), place: place.clone() };
    Ok(LinkTarget::Record(reference, anchor))
}
