//! Figures: numbers that are shown and compared, with their unit.

use crate::base::dutch;
use crate::diag::{Diagnostic, codes};
use crate::entry::{FactValue, Figure, Reference};
use crate::syntax::Node;

use super::reader::{Read, Reader};
use super::shape::Shape;

/// Written with a point or a comma; shown as `12,5` and `9.240`.
impl Read for Figure {
    const SHAPE: Shape = Shape::Decimal;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let thousandths = thousandths(text);
        if thousandths.is_none() {
            reader.note(Diagnostic::new(&codes::NUMBER).with("waarde", text), node);
        }
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), dutch::thousands);
        let text = if decimals.is_empty() { whole } else { format!("{whole},{decimals}") };
        Some(Self { thousandths: thousandths?, text })
    }
}

/// The number in thousandths, of a size that people compare.
#[expect(clippy::cast_possible_truncation, reason = "what is larger is refused")]
fn thousandths(text: &str) -> Option<i64> {
    let number: f64 = text.replace(',', ".").parse().ok()?;
    (number.abs() < 1e12).then_some((number * 1000.0).round() as i64)
}

/// A figure with its unit as a piece of what is known: `12,5 %`.
pub(super) fn shown(figure: Figure, unit: Option<&str>) -> FactValue<Reference> {
    let Figure { thousandths, text } = figure;
    let text = match unit {
        Some(unit) => format!("{text} {unit}"),
        None => text,
    };
    FactValue::Figure(Figure { thousandths, text })
}
