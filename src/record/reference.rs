//! References to other records, each field with its kind.

use crate::base::Id;
use crate::diag::{Diagnostic, Place, codes, suggest};
use crate::entry::{Former, Kind, Reference};
use crate::syntax::Node;

use super::reader::{Read, Reader};
use super::shape::Shape;

/// A reference to a record of one kind.
macro_rules! references {
    ($($(#[$meta:meta])* $name:ident => $kind:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub(in crate::record) struct $name(pub Reference);

        impl Read for $name {
            const SHAPE: Shape = Shape::Reference;

            fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                of_kind(Kind::$kind, node, reader).map(Self)
            }
        }
    )*};
}

references! {
    /// A reference to a wijk.
    ToWijk => Wijk;
    /// A reference to a subject.
    ToTopic => Topic;
    /// A reference to a provider.
    ToProvider => Provider;
    /// A reference to a contact.
    ToContact => Contact;
    /// A reference to an agreement.
    ToAgreement => Agreement;
}

/// Reads `id` or `wijk/id`; `aanbieder:id` is allowed where only an aanbieder fits, too.
fn of_kind(wanted: Kind, node: &Node, reader: &mut Reader<'_>) -> Option<Reference> {
    let text = reader.text(node, Shape::Reference)?;
    match apart(text) {
        (Some(other), _) if other != wanted => {
            note_other_kind(node, reader, wanted.key(), other);
            None
        }
        (_, id) => parse_or_note(wanted, id, node, reader),
    }
}

/// The kind in front of a reference, if one is named, and the rest.
fn apart(text: &str) -> (Option<Kind>, &str) {
    let named = text.split_once(':').and_then(|(key, rest)| Some((Kind::from_key(key)?, rest)));
    named.map_or((None, text), |(kind, rest)| (Some(kind), rest.trim()))
}

/// A reference where a provider and a contact both fit: `aanbieder:id`, `contactpersoon:id`.
#[derive(Clone, Debug)]
pub(super) struct ToEither(pub Reference);

impl Read for ToEither {
    const SHAPE: Shape = Shape::Reference;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        match apart(text) {
            (Some(kind @ (Kind::Provider | Kind::Contact)), id) => {
                parse_or_note(kind, id, node, reader).map(Self)
            }
            (Some(other), _) => {
                note_other_kind(node, reader, "aanbieder / contactpersoon", other);
                None
            }
            (None, _) => {
                let note = Diagnostic::new(&codes::REFERENCE_KIND).with("waarde", text);
                reader.note(note.with_maybe("bedoeld", meant(text)), node);
                None
            }
        }
    }
}

/// What a reference with a misspelled kind stands for: `aanbiedr:de-linde`.
fn meant(text: &str) -> Option<String> {
    let (key, id) = text.split_once(':')?;
    let kinds = [Kind::Provider.key(), Kind::Contact.key()];
    let kind = suggest::nearest(key.trim(), kinds)?;
    let id = id.trim();
    id.split('/').all(|part| Id::new(part).is_some()).then(|| format!("{kind}:{id}"))
}

/// Words, or a reference where they begin with `aanbieder:` or `contactpersoon:`.
#[derive(Clone, Debug)]
pub(super) enum WordsOrRecord {
    /// Plain words.
    Words(String),
    /// A record.
    Record(Reference),
}

impl Read for WordsOrRecord {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let named = matches!(apart(text), (Some(Kind::Provider | Kind::Contact), _));
        let is_record = named || meant(text).is_some();
        if is_record {
            ToEither::read(node, reader).map(|to| Self::Record(to.0))
        } else {
            String::read(node, reader).map(Self::Words)
        }
    }
}

/// An id that a record had before: `id`, or `wijk/id` when it was another wijk's.
#[derive(Clone, Debug)]
pub(super) struct Earlier(pub Former);

impl Read for Earlier {
    const SHAPE: Shape = Shape::Reference;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        // Of which kind the record is does not matter: the id is one of its own.
        match parse_or_note(Kind::Page, text, node, reader)? {
            Reference::Id { wijk, id, place, .. } => Some(Self(Former { wijk, id, place })),
            Reference::File { .. } => None,
        }
    }
}

/// A reference to a record of any kind: `aanbieder:id`; without a kind in front it is not known yet.
#[derive(Clone, Debug)]
pub(super) struct ToAny(pub Option<Kind>, pub Reference);

impl Read for ToAny {
    const SHAPE: Shape = Shape::Reference;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let (kind, id) = apart(reader.text(node, Self::SHAPE)?);
        let reference = parse_or_note(kind.unwrap_or(Kind::Page), id, node, reader)?;
        Some(Self(kind, reference))
    }
}

/// Where people meet: words, or a provider when it looks like an id, as `dorpshuis-de-dorskamp`.
#[derive(Clone, Debug)]
pub(super) enum Venue {
    /// Plain words.
    Words(String),
    /// A provider.
    Provider(Reference),
}

impl Venue {
    /// The words, or the provider.
    pub(super) fn split(self) -> (Option<String>, Option<Reference>) {
        match self {
            Self::Words(words) => (Some(words), None),
            Self::Provider(reference) => (None, Some(reference)),
        }
    }
}

impl Read for Venue {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let bare = text.strip_prefix("aanbieder:").unwrap_or(text);
        let looks_like_id = bare.len() < text.len() || bare.contains(['-', '/']);
        match parse(Kind::Provider, bare, &node.place).filter(|_| looks_like_id) {
            Some(reference) => Some(Self::Provider(reference)),
            None => String::read(node, reader).map(Self::Words),
        }
    }
}

/// Reads `id` or `wijk/id`.
pub(super) fn parse(kind: Kind, text: &str, place: &Place) -> Option<Reference> {
    let (wijk, id) = match text.split_once('/') {
        Some((wijk, id)) => (Some(Id::new(wijk)?), id),
        None => (None, text),
    };
    Some(Reference::Id { kind, wijk, id: Id::new(id)?, place: place.clone() })
}

fn note_other_kind(node: &Node, reader: &mut Reader<'_>, wanted: &str, found: Kind) {
    let text = reader.text(node, Shape::Reference).unwrap_or_default();
    let note = Diagnostic::new(&codes::REFERENCE_OTHER_KIND).with("waarde", text);
    reader.note(note.with("wel", wanted).with("niet", found.key()), node);
}

/// Reads `id` or `wijk/id`, or says that it is neither.
fn parse_or_note(
    kind: Kind,
    text: &str,
    node: &Node,
    reader: &mut Reader<'_>,
) -> Option<Reference> {
    let found = parse(kind, text, &node.place);
    if found.is_none() {
        let note = Diagnostic::new(&codes::REFERENCE_FORM)
            .with("waarde", text)
            .with_maybe("voorstel", Id::from_name(text).map(|id| id.to_string()));
        reader.note(note, node);
    }
    found
}
