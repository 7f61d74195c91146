//! References to other records, each field with its kind.

use crate::base::Id;
use crate::diag::{Diagnostic, Place, codes};
use crate::entry::{Kind, Reference};
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
                let text = reader.text(node, Self::SHAPE)?;
                // `aanbieder:id` is allowed where only an aanbieder fits, too.
                let prefix = concat_key(Kind::$kind);
                let bare = text.strip_prefix(prefix.as_str()).unwrap_or(text);
                parse(Kind::$kind, bare, &node.place).map(Self).or_else(|| {
                    note_form(node, reader, text);
                    None
                })
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

fn concat_key(kind: Kind) -> String {
    format!("{}:", kind.key())
}

/// A reference where a provider and a contact both fit: `aanbieder:id`, `contactpersoon:id`.
#[derive(Clone, Debug)]
pub(super) struct ToEither(pub Reference);

impl Read for ToEither {
    const SHAPE: Shape = Shape::Reference;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let found = text.split_once(':').and_then(|(key, rest)| {
            let kind = Kind::from_key(key)?;
            let fits = matches!(kind, Kind::Provider | Kind::Contact);
            fits.then(|| parse(kind, rest, &node.place))?
        });
        if found.is_none() {
            reader.note(Diagnostic::new(&codes::REFERENCE_KIND).with("waarde", text), node);
        }
        found.map(Self)
    }
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
        let is_record = text
            .split_once(':')
            .and_then(|(key, _)| Kind::from_key(key))
            .is_some_and(|kind| matches!(kind, Kind::Provider | Kind::Contact));
        if is_record {
            ToEither::read(node, reader).map(|to| Self::Record(to.0))
        } else {
            String::read(node, reader).map(Self::Words)
        }
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

fn note_form(node: &Node, reader: &mut Reader<'_>, text: &str) {
    let note = Diagnostic::new(&codes::REFERENCE_FORM)
        .with("waarde", text)
        .with_maybe("voorstel", Id::from_name(text).map(|id| id.to_string()));
    reader.note(note, node);
}
