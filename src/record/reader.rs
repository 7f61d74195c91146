//! Reading typed fields from YAML, collecting every mistake on the way.
//!
//! A record type is written down once, with [`fields!`]: its keys, their types and what they are
//! for. Reading, messages, schemas and documentation follow from it.

use std::sync::Arc;

use crate::base::dutch;
use crate::diag::{Diagnostic, Place, codes, suggest};
use crate::syntax::{Key, Node, Value};

use super::shape::{FieldInfo, Shape};

/// Where a reader stands, and what it has noticed so far.
pub(super) struct Reader<'a> {
    /// The file.
    pub file: &'a Arc<str>,
    /// The file's whole text.
    pub source: &'a str,
    /// What is being read, for messages: `aanbieder`, `telefoon`.
    pub inside: &'static str,
    /// The field that is being read.
    pub field: &'static str,
    /// The messages so far.
    pub notes: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a Arc<str>, source: &'a str, inside: &'static str) -> Self {
        Self { file, source, inside, field: "", notes: Vec::new() }
    }

    /// Notes something about a value; the field's name fills `{veld}`.
    pub(super) fn note(&mut self, note: Diagnostic, node: &Node) {
        let field = self.field;
        self.notes.push(note.at(&node.place).with("veld", field));
    }

    /// Notes that a value is not of the kind that the field wants.
    pub(super) fn wrong_shape(&mut self, node: &Node, shape: Shape) {
        let found = match node.value {
            Value::Empty => &codes::VALUE_EMPTY,
            Value::Text(_) | Value::List(_) | Value::Map(_) => &codes::VALUE_SHAPE,
        };
        let note = Diagnostic::new(found).with("verwacht", shape.nl()).with("expected", shape.en());
        self.note(note, node);
    }

    /// The text of a value that has to be one text.
    pub(super) fn text<'n>(&mut self, node: &'n Node, shape: Shape) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => Some(text.trim()),
            Value::Empty | Value::List(_) | Value::Map(_) => {
                self.wrong_shape(node, shape);
                None
            }
        }
    }

    /// Notes the keys of a map that no field has.
    pub(super) fn unknown_keys(&mut self, map: &Map<'_>, known: &[&[FieldInfo]]) {
        let names = || known.iter().flat_map(|fields| fields.iter().map(|field| field.key));
        for (key, _) in map.entries {
            if names().any(|name| name == key.name) {
                continue;
            }
            let mut all: Vec<&str> = names().collect();
            all.sort_unstable();
            let note = Diagnostic::new(&codes::UNKNOWN_FIELD)
                .at(&key.place)
                .with("veld", &key.name)
                .with("soort", self.inside)
                .with_maybe("bedoeld", suggest::nearest(&key.name, names()))
                .with("velden", dutch::list(&all));
            self.notes.push(note);
        }
    }
}

/// A map with a place, whose fields are being read.
pub(super) struct Map<'n> {
    /// Where it begins.
    pub place: Place,
    /// Its keys and values.
    pub entries: &'n [(Key, Node)],
}

impl<'n> Map<'n> {
    /// The map that a node is, or a note that it is none.
    pub(super) fn of(node: &'n Node, reader: &mut Reader<'_>, shape: Shape) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self { place: node.place.clone(), entries }),
            Value::Empty | Value::Text(_) | Value::List(_) => {
                reader.wrong_shape(node, shape);
                None
            }
        }
    }

    /// The value of a field.
    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// The key and value of a field.
    pub(super) fn key(&self, name: &str) -> Option<&'n Key> {
        self.entries.iter().find(|(key, _)| key.name == name).map(|(key, _)| key)
    }

    /// Reads a field.
    pub(super) fn field<F: Field>(&self, name: &'static str, reader: &mut Reader<'_>) -> F {
        let outer = std::mem::replace(&mut reader.field, name);
        let value = F::take(self, self.get(name), reader);
        reader.field = outer;
        value
    }
}

/// A value that can be read from YAML.
pub(super) trait Read: Sized {
    /// What an editor has to write.
    const SHAPE: Shape;

    /// Reads it; when it cannot, it says why and gives nothing.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
}

/// A field of a record: required, optional, or a list.
pub(super) trait Field: Sized {
    /// Whether a record without it is wrong.
    const REQUIRED: bool;
    /// What an editor has to write.
    const SHAPE: Shape;
    /// Whether more than one may be written.
    const MANY: bool = false;

    /// Takes the field from its map.
    fn take(map: &Map<'_>, node: Option<&Node>, reader: &mut Reader<'_>) -> Self;
}

/// A required value. It is empty when it was missing or wrong, which has been said then: the
/// record goes on without it, so that references to it hold.
#[derive(Clone, Debug)]
pub(super) struct Must<T>(pub Option<T>);

impl<T: Read> Field for Must<T> {
    const REQUIRED: bool = true;
    const SHAPE: Shape = T::SHAPE;

    fn take(map: &Map<'_>, node: Option<&Node>, reader: &mut Reader<'_>) -> Self {
        if node.is_none() {
            note_missing(map, reader);
        }
        Self(node.and_then(|node| T::read(node, reader)))
    }
}

impl<T: Read> Field for Option<T> {
    const REQUIRED: bool = false;
    const SHAPE: Shape = T::SHAPE;

    fn take(_: &Map<'_>, node: Option<&Node>, reader: &mut Reader<'_>) -> Self {
        node.filter(|node| !matches!(node.value, Value::Empty))
            .and_then(|node| T::read(node, reader))
    }
}

/// A list; one value without dashes is a list of one.
impl<T: Read> Field for Vec<T> {
    const REQUIRED: bool = false;
    const SHAPE: Shape = T::SHAPE;
    const MANY: bool = true;

    fn take(_: &Map<'_>, node: Option<&Node>, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node else { return Self::new() };
        match &node.value {
            Value::Empty => Self::new(),
            Value::List(items) => items.iter().filter_map(|item| T::read(item, reader)).collect(),
            Value::Text(_) | Value::Map(_) => T::read(node, reader).into_iter().collect(),
        }
    }
}

/// A list that must hold at least `N`.
#[derive(Clone, Debug)]
pub(super) struct AtLeast<const N: usize, T>(pub Vec<T>);

impl<const N: usize, T: Read> Field for AtLeast<N, T> {
    const REQUIRED: bool = true;
    const SHAPE: Shape = T::SHAPE;
    const MANY: bool = true;

    fn take(map: &Map<'_>, node: Option<&Node>, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node else {
            note_missing(map, reader);
            return Self(Vec::new());
        };
        let written = match &node.value {
            Value::Empty => 0,
            Value::List(items) => items.len(),
            Value::Text(_) | Value::Map(_) => 1,
        };
        if written < N {
            let note = Diagnostic::new(&codes::TOO_FEW).with("aantal", N.to_string());
            reader.note(note, node);
        }
        Self(Vec::take(map, Some(node), reader))
    }
}

/// A group of which the first field will do: `telefoon: 058 000 00 00` is a number, and more may be
/// said of it.
#[derive(Clone, Debug)]
pub(super) struct Short<G>(pub G);

impl<G: Fields + Read> Read for Short<G> {
    const SHAPE: Shape = Shape::FirstOr(G::FIELDS);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let (Value::Text(_), Some(first)) = (&node.value, G::FIELDS.first()) else {
            return G::read(node, reader).map(Self);
        };
        let key = Key { name: first.key.to_owned(), place: node.place.clone() };
        let value = Value::Map(vec![(key, node.clone())]);
        G::read(&Node { place: node.place.clone(), value }, reader).map(Self)
    }
}

fn note_missing(map: &Map<'_>, reader: &mut Reader<'_>) {
    let note = Diagnostic::new(&codes::MISSING_FIELD)
        .at(&map.place)
        .with("veld", reader.field)
        .with("soort", reader.inside);
    reader.notes.push(note);
}

/// A group of fields: a record, or a map within one.
pub(super) trait Fields: Sized {
    /// The fields, in the order in which an editor would write them.
    const FIELDS: &'static [FieldInfo];

    /// Reads the fields from a map.
    fn from_map(map: &Map<'_>, reader: &mut Reader<'_>) -> Self;
}

/// Writes down a group of fields: `name: Type = "key", "what it is";`.
macro_rules! fields {
    (
        $(#[$meta:meta])*
        $what:literal => struct $name:ident {
            $($field:ident: $type:ty = $key:literal, $doc:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[allow(dead_code, reason = "a field can be checked without being shown")]
        pub(in crate::record) struct $name {
            $(#[doc = concat!("`", $key, "`: ", $doc)] pub $field: $type,)*
        }

        impl $crate::record::reader::Fields for $name {
            const FIELDS: &'static [$crate::record::shape::FieldInfo] = &[
                $($crate::record::shape::FieldInfo::of::<$type>($key, $doc),)*
            ];

            fn from_map(
                map: &$crate::record::reader::Map<'_>,
                reader: &mut $crate::record::reader::Reader<'_>,
            ) -> Self {
                let read = Self { $($field: map.field($key, reader),)* };
                $crate::record::together::check(map, Self::FIELDS, reader);
                read
            }
        }

        impl $crate::record::reader::Read for $name {
            const SHAPE: $crate::record::shape::Shape = $crate::record::shape::Shape::Map(
                <Self as $crate::record::reader::Fields>::FIELDS,
            );

            fn read(
                node: &$crate::syntax::Node,
                reader: &mut $crate::record::reader::Reader<'_>,
            ) -> Option<Self> {
                use $crate::record::reader::Fields;
                let map = $crate::record::reader::Map::of(node, reader, Self::SHAPE)?;
                let outer = std::mem::replace(&mut reader.inside, $what);
                let value = Self::from_map(&map, reader);
                reader.unknown_keys(&map, &[Self::FIELDS]);
                reader.inside = outer;
                Some(value)
            }
        }
    };
}
pub(super) use fields;
