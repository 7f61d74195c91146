//! Texts of a fixed form: numbers in registers, codes, postcode areas.

use crate::diag::{Diagnostic, codes};
use crate::entry::PostcodeArea;
use crate::syntax::Node;

use super::reader::{Read, Reader};
use super::shape::Shape;

/// A text of a fixed form: digits, or letters with digits. `F` says which.
#[derive(Clone, Debug)]
pub(super) struct Coded<F>(pub String, std::marker::PhantomData<F>);

/// A fixed form of text.
pub(super) trait Form {
    /// What it looks like, in Dutch and English.
    const LOOKS: (&'static str, &'static str);
    /// Whether a text has the form.
    fn holds(text: &str) -> bool;
}

impl<F: Form> Read for Coded<F> {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        if F::holds(text) {
            return Some(Self(text.to_owned(), std::marker::PhantomData));
        }
        wrong_form(text, F::LOOKS, node, reader);
        None
    }
}

/// Postcodes: four digits, a whole one, or those from one to another.
impl Read for PostcodeArea {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let area = Self::parse(text, &node.place);
        if area.is_none() {
            let looks = (
                "een postcode zoals 1234 of 1234 AB, of een reeks zoals 1234-1240",
                "a postcode such as 1234 or 1234 AB, or a range such as 1234-1240",
            );
            wrong_form(text, looks, node, reader);
        }
        area
    }
}

fn wrong_form(text: &str, (nl, en): (&str, &str), node: &Node, reader: &mut Reader<'_>) {
    let note = Diagnostic::new(&codes::FORM);
    let note = note.with("waarde", text).with("verwacht", nl).with("expected", en);
    reader.note(note, node);
}

macro_rules! forms {
    ($($(#[$meta:meta])* $name:ident: $nl:literal, $en:literal, $holds:expr;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub(in crate::record) struct $name;

        impl Form for $name {
            const LOOKS: (&'static str, &'static str) = ($nl, $en);

            fn holds(text: &str) -> bool {
                let holds: fn(&str) -> bool = $holds;
                holds(text)
            }
        }
    )*};
}

fn digits(text: &str, range: std::ops::RangeInclusive<usize>) -> bool {
    range.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn prefixed(text: &str, prefix: &str, count: usize) -> bool {
    text.strip_prefix(prefix).is_some_and(|rest| digits(rest, count..=count))
}

forms! {
    /// A number of the chamber of commerce.
    Kvk: "8 cijfers", "8 digits", |text| digits(text, 8..=8);
    /// A number of an establishment.
    Establishment: "12 cijfers", "12 digits", |text| digits(text, 12..=12);
    /// A number of health insurers.
    Agb: "8 cijfers", "8 digits", |text| digits(text, 8..=8);
    /// A number of an organisation in care.
    Ura: "hooguit 8 cijfers", "at most 8 digits", |text| digits(text, 1..=8);
    /// A wijk of Statistics Netherlands.
    CbsWijk: "WK en 6 cijfers", "WK and 6 digits", |text| prefixed(text, "WK", 6);
    /// A buurt of Statistics Netherlands.
    CbsBuurt: "BU en 8 cijfers", "BU and 8 digits", |text| prefixed(text, "BU", 8);
    /// A language, as an ISO 639 code.
    Language: "een taalcode zoals nl, ar of tr", "a language code such as nl, ar or tr",
        |text| (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
    /// A code of the classification of primary care.
    Icpc: "een ICPC-code zoals P03 of P03.01", "an ICPC code such as P03 or P03.01", |text| {
        let (code, sub) = text.split_once('.').unwrap_or((text, "00"));
        let letter = code.bytes().next().is_some_and(|b| {
            b.is_ascii_uppercase() && !b"EGIJMOQV".contains(&b)
        });
        letter && digits(code.get(1..).unwrap_or_default(), 2..=2) && digits(sub, 2..=2)
    };
}
