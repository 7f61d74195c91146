//! The single values of a record: lines, days, numbers, phones, words of closed lists.

use crate::base::{Day, Id, LocalTime, ParseDayError, dutch};
use crate::diag::{Code, Diagnostic, Place, codes, suggest};
use crate::entry::{Email, FactValue, Phone, Postcode, Promise, Reference, Web};
use crate::syntax::{Node, Value};

use super::private;
use super::reader::{Read, Reader};
use super::shape::Shape;

/// A value that remembers where it was written, for rules that look at more than one record.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub value: T,
    pub place: Place,
}

impl<T: Read> Read for At<T> {
    const SHAPE: Shape = T::SHAPE;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = T::read(node, reader)?;
        Some(Self { value, place: node.place.clone() })
    }
}

/// A value and where it was written; `whole` is the place of the group that it belongs to, for
/// when it is not there.
pub(super) fn apart<T>(value: Option<At<T>>, whole: Place) -> (Option<T>, Place) {
    match value {
        Some(At { value, place }) => (Some(value), place),
        None => (None, whole),
    }
}

/// One line of text.
impl Read for String {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        if text.is_empty() {
            reader.wrong_shape(&Node { value: Value::Empty, ..node.clone() }, Self::SHAPE);
            return None;
        }
        if text.contains('\n') {
            reader.note(Diagnostic::new(&codes::MORE_LINES), node);
        }
        private::check(text, node, reader);
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The path of an attachment below a folder `bestanden`; `bestand:` in front is allowed.
#[derive(Clone, Debug)]
pub(super) struct Attachment(pub String, pub Place);

impl Read for Attachment {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        private::check(text, node, reader);
        let path = text.strip_prefix("bestand:").unwrap_or(text);
        Some(Self(path.to_owned(), node.place.clone()))
    }
}

/// Yes or no: `ja`, `nee`, `true`, `false`.
impl Read for bool {
    const SHAPE: Shape = Shape::YesNo;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        match text.to_lowercase().as_str() {
            "ja" | "true" | "yes" => Some(true),
            "nee" | "false" | "no" => Some(false),
            _ => {
                let note = Diagnostic::new(&codes::YES_NO).with("waarde", text);
                reader.note(note, node);
                None
            }
        }
    }
}

/// A whole number; points between thousands are allowed.
impl Read for u32 {
    const SHAPE: Shape = Shape::Number;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let number = whole(text).and_then(|digits| digits.parse().ok());
        if number.is_none() {
            reader.note(Diagnostic::new(&codes::NUMBER).with("waarde", text), node);
        }
        number
    }
}

fn whole(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('.').collect();
    let thousands = parts.len() == 1 || parts.iter().skip(1).all(|part| part.len() == 3);
    let digits = parts.concat();
    (thousands && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
        .then_some(digits)
}

/// A coordinate in degrees, kept in millionths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Degrees(pub f64);

impl Degrees {
    /// The coordinate in millionths of a degree.
    #[expect(clippy::cast_possible_truncation, reason = "degrees lie between -180 and 180")]
    pub(super) fn millionths(self) -> i32 {
        (self.0 * 1_000_000.0).round() as i32
    }
}

impl Read for Degrees {
    const SHAPE: Shape = Shape::Decimal;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let Some(number) = text.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite())
        else {
            reader.note(Diagnostic::new(&codes::NUMBER).with("waarde", text), node);
            return None;
        };
        let (least, most) = if reader.field == "lat" { (50.7, 53.7) } else { (3.2, 7.3) };
        if (least..=most).contains(&number) {
            return Some(Self(number));
        }
        let code = if number > 1000.0 { &codes::COORDINATE_RD } else { &codes::COORDINATE };
        reader.note(Diagnostic::new(code).with("waarde", text), node);
        None
    }
}

fn day_note(error: ParseDayError, form: &'static Code, text: &str) -> Diagnostic {
    match error {
        ParseDayError::Form => Diagnostic::new(form).with("waarde", text),
        ParseDayError::NoSuchDay => Diagnostic::new(&codes::NO_SUCH_DAY).with("waarde", text),
    }
}

impl Read for Day {
    const SHAPE: Shape = Shape::Day;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        Self::parse(text)
            .map_err(|error| reader.note(day_note(error, &codes::DAY, text), node))
            .ok()
    }
}

impl Read for LocalTime {
    const SHAPE: Shape = Shape::LocalTime;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        Self::parse(text)
            .map_err(|error| reader.note(day_note(error, &codes::LOCAL_TIME, text), node))
            .ok()
    }
}

impl Read for Phone {
    const SHAPE: Shape = Shape::Phone;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        Self::parse(text).map_err(|error| reader.note(error.note(text), node)).ok()
    }
}

/// Reads a value with a parser that knows only yes or no.
fn parsed<T>(
    node: &Node,
    reader: &mut Reader<'_>,
    shape: Shape,
    code: &'static Code,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = reader.text(node, shape)?;
    let value = parse(text);
    if value.is_none() {
        reader.note(Diagnostic::new(code).with("waarde", text), node);
    }
    value
}

impl Read for Email {
    const SHAPE: Shape = Shape::Email;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let email = parsed(node, reader, Self::SHAPE, &codes::EMAIL, Self::parse)?;
        private::check(email.as_str(), node, reader);
        Some(email)
    }
}

impl Read for Web {
    const SHAPE: Shape = Shape::Web;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let web = parsed(node, reader, Self::SHAPE, &codes::WEB, Self::parse)?;
        if web.as_str().starts_with("http://") {
            let note = Diagnostic::new(&codes::WEB_PLAIN).with("waarde", web.as_str());
            reader.note(note, node);
        }
        Some(web)
    }
}

impl Read for Postcode {
    const SHAPE: Shape = Shape::Postcode;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        parsed(node, reader, Self::SHAPE, &codes::POSTCODE, Self::parse)
    }
}

impl Read for Id {
    const SHAPE: Shape = Shape::Id;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        private::check(text, node, reader);
        let id = Self::new(text);
        if id.is_none() {
            let note = Diagnostic::new(&codes::ID)
                .with("waarde", text)
                .with_maybe("voorstel", Self::from_name(text).map(|id| id.to_string()));
            reader.note(note, node);
        }
        id
    }
}

/// A closed list of at most so many words is named whole, even beside a word that was meant.
const SHORT_LIST: usize = 8;

/// Reads a word of a closed list.
pub(super) fn read_choice(
    node: &Node,
    reader: &mut Reader<'_>,
    list: &'static [&'static str],
) -> Option<&'static str> {
    let text = reader.text(node, Shape::Choice(list))?;
    let folded = text.to_lowercase();
    if let Some(word) = list.iter().find(|word| word.to_lowercase() == folded) {
        return Some(word);
    }
    let note = Diagnostic::new(&codes::CHOICE)
        .with("waarde", text)
        .with_maybe("bedoeld", suggest::nearest(text, list.iter().copied()))
        .with_maybe("kort", (list.len() <= SHORT_LIST).then(|| dutch::choice(list)))
        .with("keuze", dutch::choice(list));
    reader.note(note, node);
    None
}

/// Closed lists of words.
macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident: $($word:literal),+;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        #[allow(dead_code, reason = "a word can be checked without being shown")]
        pub(in crate::record) struct $name(pub &'static str);

        impl $crate::record::reader::Read for $name {
            const SHAPE: $crate::record::shape::Shape =
                $crate::record::shape::Shape::Choice(&[$($word),+]);

            fn read(
                node: &$crate::syntax::Node,
                reader: &mut $crate::record::reader::Reader<'_>,
            ) -> Option<Self> {
                $crate::record::values::read_choice(node, reader, &[$($word),+]).map(Self)
            }
        }
    )*};
}
pub(super) use choices;

choices! {
    /// How far something is that has to be done.
    Progress: "nieuw", "opgepakt", "klaar", "afgewezen";
}

impl Progress {
    /// The word as people read it.
    pub(super) fn shown(self) -> FactValue<Reference> {
        FactValue::Word(format!("stand-{}", self.0))
    }
}

/// What has to be done by a day, unless it is done or dropped.
pub(super) fn promised(
    what: Option<&String>,
    by: Option<&At<Day>>,
    status: Option<Progress>,
) -> Option<Promise> {
    let open = status.is_none_or(|status| matches!(status.0, "nieuw" | "opgepakt"));
    let At { value: by, place } = by.filter(|_| open)?.clone();
    Some(Promise { what: what?.clone(), by, place })
}
