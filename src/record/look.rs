//! `uiterlijk` in `site.yml`: the colours, letter and logo of a site, as written down. Whether the
//! files exist and the colours can be told apart is for `render::look`, which knows the theme.

use crate::diag::{Diagnostic, Place, codes};
use crate::entry::Colour;
use crate::syntax::{Node, Value};

use super::reader::{Field, Map, Read, Reader, fields};
use super::shape::Shape;
use super::values::At;

/// How round a corner can be, in pixels.
const ROUNDEST: u32 = 16;

/// The families of letters that every browser has one of.
const GENERIC: &[&str] =
    &["serif", "sans-serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif", "ui-rounded"];

fields! {
    /// The look of a site as written down.
    "uiterlijk" => struct LookField {
        brand: Paint = "kleur", "De merkkleur: van de kop, en waar links en knoppen van gemaakt worden.";
        accent: Paint = "accent", "De kleur die op de merkkleur opvalt: van de zoekknop en van wat gekozen is.";
        letter: Option<At<Letter>> = "letter", "Namen van lettertypen die er al zijn, of een bestand dat op .woff2 eindigt.";
        logo: Option<At<String>> = "logo", "Een bestand in de map van de site dat op .svg of .png eindigt.";
        rounding: Option<Rounding> = "ronding", "Hoe rond hoeken zijn, van 0 tot en met 16.";
    }
}

/// What a site says about its look.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The colour of the brand, and where it is written.
    pub brand: Option<(Colour, Place)>,
    /// The colour that stands out on it.
    pub accent: Option<(Colour, Place)>,
    /// The letter.
    pub letter: Option<(Letter, Place)>,
    /// The path of the logo, below the site's folder.
    pub logo: Option<(String, Place)>,
    /// How round corners are, in pixels.
    pub rounding: Option<u8>,
}

/// The letter of a site.
#[derive(Clone, Debug)]
pub enum Letter {
    /// Families that are installed, as a stylesheet lists them: `"Fira Sans", sans-serif`.
    Families(String),
    /// The path of a file, below the site's folder.
    File(String),
}

impl Wishes {
    /// The paths of the files that the look needs, below the site's folder.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let letter = self.letter.as_ref().and_then(|(letter, _)| match letter {
            Letter::File(path) => Some(path.as_str()),
            Letter::Families(_) => None,
        });
        self.logo.as_ref().map(|(path, _)| path.as_str()).into_iter().chain(letter)
    }
}

impl From<LookField> for Wishes {
    fn from(fields: LookField) -> Self {
        let logo = fields.logo.map(|At { value, place }| (value, place));
        Self {
            brand: fields.brand.0,
            accent: fields.accent.0,
            letter: fields.letter.map(|At { value, place }| (value, place)),
            logo,
            rounding: fields.rounding.map(|rounding| rounding.0),
        }
    }
}

/// A colour with its place. Not simply an optional value: a colour without quotes is a comment to
/// YAML, so that nothing seems to be there.
#[derive(Clone, Debug)]
pub(in crate::record) struct Paint(Option<(Colour, Place)>);

impl Field for Paint {
    const REQUIRED: bool = false;
    const SHAPE: Shape = Shape::Colour;

    fn take(_: &Map<'_>, node: Option<&Node>, reader: &mut Reader<'_>) -> Self {
        let Some(node) = node else { return Self(None) };
        if matches!(node.value, Value::Empty) {
            if let Some(comment) = comment_after(node, reader.source) {
                reader
                    .note(Diagnostic::new(&codes::COLOUR_IS_COMMENT).with("waarde", comment), node);
            }
            return Self(None);
        }
        let Some(text) = reader.text(node, Self::SHAPE) else { return Self(None) };
        let colour = Colour::parse(text);
        if colour.is_none() {
            let meant = Colour::parse(&format!("#{text}")).map(|colour| colour.to_string());
            let note = Diagnostic::new(&codes::COLOUR).with("waarde", text);
            reader.note(note.with_maybe("bedoeld", meant), node);
        }
        Self(colour.map(|colour| (colour, node.place.clone())))
    }
}

/// The comment that stands on the line of a value that is not there.
fn comment_after<'s>(node: &Node, source: &'s str) -> Option<&'s str> {
    let line = source.get(node.place.start..)?.lines().next()?;
    let (_, comment) = line.split_once('#')?;
    comment.split_whitespace().next()
}

impl Read for Letter {
    const SHAPE: Shape = Shape::Line;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        // A family has no ending and stands in no folder.
        if text.contains(['/', '\\']) || is_file(text) {
            return Some(Self::File(text.to_owned()));
        }
        let families: Option<Vec<String>> = text.split(',').map(family).collect();
        if families.is_none() {
            reader.note(Diagnostic::new(&codes::LETTER).with("waarde", text), node);
        }
        families.map(|families| Self::Families(families.join(", ")))
    }
}

fn is_file(text: &str) -> bool {
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["woff2", "woff", "ttf", "otf", "eot"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The name of a family as a stylesheet wants it; none when it cannot be one.
fn family(text: &str) -> Option<String> {
    let name = text.trim().trim_matches(['"', '\'']).trim();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
    if name.is_empty() || !name.chars().all(fits) {
        return None;
    }
    Some(if GENERIC.contains(&name) { name.to_owned() } else { format!("\"{name}\"") })
}

/// How round corners are, in pixels.
#[derive(Clone, Copy, Debug)]
pub(in crate::record) struct Rounding(u8);

impl Read for Rounding {
    const SHAPE: Shape = Shape::Number;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let pixels = u32::read(node, reader)?;
        if pixels > ROUNDEST {
            let note = Diagnostic::new(&codes::ROUNDING).with("waarde", pixels.to_string());
            reader.note(note.with("meest", ROUNDEST.to_string()), node);
            return None;
        }
        u8::try_from(pixels).ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_become_what_a_stylesheet_lists() {
        let list = |text: &str| text.split(',').map(family).collect::<Option<Vec<_>>>();
        let shown = list("Fira Sans, 'Segoe UI', sans-serif").unwrap().join(", ");
        assert_eq!(shown, "\"Fira Sans\", \"Segoe UI\", sans-serif");
        for wrong in ["", "a,,b", "x; } body { color: red", "a\"b", "url(x)"] {
            assert_eq!(list(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_file_is_told_from_a_family() {
        for file in ["letter.woff2", "Letter.TTF", "x.otf"] {
            assert!(is_file(file), "{file}");
        }
        assert!(!is_file("Segoe UI") && !is_file("Dr. Sans"));
    }
}
