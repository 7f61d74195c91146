//! Figures: numbers that are shown, with their unit.

use crate::base::dutch;
use crate::diag::{Diagnostic, codes};
use crate::syntax::Node;

use super::reader::{Read, Reader};
use super::shape::Shape;

/// A number as it is shown: `12,5`, `9.240`; written with a point or a comma.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// The number as people read it in Dutch.
    pub shown: String,
}

impl Figure {
    /// The number with its unit, if it has one: `12,5 %`.
    pub(super) fn with_unit(&self, unit: Option<&str>) -> String {
        unit.map_or_else(|| self.shown.clone(), |unit| format!("{} {unit}", self.shown))
    }
}

impl Read for Figure {
    const SHAPE: Shape = Shape::Decimal;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, Self::SHAPE)?;
        let number: Option<f64> =
            text.replace(',', ".").parse().ok().filter(|n: &f64| n.is_finite());
        if number.is_none() {
            reader.note(Diagnostic::new(&codes::NUMBER).with("waarde", text), node);
        }
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), dutch::thousands);
        number?;
        Some(Self {
            shown: if decimals.is_empty() { whole } else { format!("{whole},{decimals}") },
        })
    }
}
