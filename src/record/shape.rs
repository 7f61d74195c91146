//! What an editor has to write for a field, for messages, schemas and documentation.

use super::reader::Field;

/// A field of a record type, as editors know it.
#[derive(Clone, Copy, Debug)]
pub struct FieldInfo {
    /// Its key in YAML.
    pub key: &'static str,
    /// Whether a record without it is wrong.
    pub required: bool,
    /// Whether more than one may be written.
    pub many: bool,
    /// What has to be written.
    pub shape: Shape,
    /// What it is for, in Dutch.
    pub doc: &'static str,
}

impl FieldInfo {
    /// The description of a field of a type.
    pub(super) const fn of<F: Field>(key: &'static str, doc: &'static str) -> Self {
        Self { key, required: F::REQUIRED, many: F::MANY, shape: F::SHAPE, doc }
    }
}

/// What has to be written for a value.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Text in Markdown.
    Markdown,
    /// A whole number.
    Number,
    /// A number that may have decimals.
    Decimal,
    /// Yes or no.
    YesNo,
    /// A day.
    Day,
    /// A local time.
    LocalTime,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Web,
    /// A colour.
    Colour,
    /// A postcode.
    Postcode,
    /// An id.
    Id,
    /// A reference to a record.
    Reference,
    /// Opening hours of a day.
    Hours,
    /// Days with opening hours.
    Week,
    /// A word of a closed list.
    Choice(&'static [&'static str]),
    /// A map with these fields.
    Map(&'static [FieldInfo]),
    /// A map with these fields, for which the value of the first alone will do.
    FirstOr(&'static [FieldInfo]),
    /// Anything; it is not looked at.
    Anything,
}

impl Shape {
    /// The fields of a group; none of anything else.
    pub fn fields(self) -> &'static [FieldInfo] {
        match self {
            Self::Map(fields) | Self::FirstOr(fields) => fields,
            _ => &[],
        }
    }

    /// What it is in Dutch: `een datum zoals 2026-11-24`.
    pub fn nl(self) -> &'static str {
        self.words().0
    }

    /// What it is in English.
    pub fn en(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Line => ("één regel tekst", "one line of text"),
            Self::Markdown => ("tekst", "text"),
            Self::Number => ("een heel getal zoals 12", "a whole number such as 12"),
            Self::Decimal => ("een getal zoals 12.5", "a number such as 12.5"),
            Self::YesNo => ("ja of nee", "ja or nee"),
            Self::Day => ("een datum zoals 2026-11-24", "a date such as 2026-11-24"),
            Self::LocalTime => {
                ("een tijdstip zoals 2026-11-24T19:30", "a time such as 2026-11-24T19:30")
            }
            Self::Phone => ("een telefoonnummer", "a phone number"),
            Self::Email => ("een e-mailadres", "an e-mail address"),
            Self::Web => (
                "een webadres zoals https://www.example.org",
                "an address such as https://www.example.org",
            ),
            Self::Colour => ("een kleur zoals \"#1b1464\"", "a colour such as \"#1b1464\""),
            Self::Postcode => ("een postcode zoals 1234 AB", "a postcode such as 1234 AB"),
            Self::Id => ("een id zoals huisartsen-de-kade", "an id such as huisartsen-de-kade"),
            Self::Reference => ("een verwijzing naar een id", "a reference to an id"),
            Self::Hours => ("tijden zoals 8:30-17:00", "hours such as 8:30-17:00"),
            Self::Week => (
                "dagen met tijden, zoals `ma-vr: \"8:30-17:00\"`",
                "days with hours, such as `ma-vr: \"8:30-17:00\"`",
            ),
            Self::Choice(_) => ("een woord uit de lijst", "a word of the list"),
            Self::Map(_) => ("een groep velden", "a group of fields"),
            Self::FirstOr(fields) => first_or(fields),
            Self::Anything => ("iets", "anything"),
        }
    }
}

/// What a group is of which the first field will do.
fn first_or(fields: &[FieldInfo]) -> (&'static str, &'static str) {
    match fields.first().map(|first| first.shape) {
        Some(Shape::Phone) => {
            ("een telefoonnummer, of een groep velden", "a phone number, or a group of fields")
        }
        Some(Shape::Email) => {
            ("een e-mailadres, of een groep velden", "an e-mail address, or a group of fields")
        }
        _ => (
            "een verwijzing naar een id, of een groep velden",
            "a reference to an id, or a group of fields",
        ),
    }
}
