//! What there is to say about a site, as tables.

use std::cmp::Reverse;

use crate::diag::{Code, codes};

use super::{Cell, Desk, Remark, Sheet, Target};

/// The messages about two records that may be one.
const DUPLICATES: &[&Code] = &[&codes::SAME_NAME, &codes::SAME_PHONE, &codes::SAME_KVK];

/// All messages, the gravest first.
pub(super) fn all(desk: &Desk<'_>) -> Sheet {
    let mut remarks: Vec<&Remark> = desk.remarks.iter().collect();
    remarks.sort_by_key(|remark| Reverse(remark.severity));
    let rows = remarks.iter().map(|remark| {
        let severity = Cell::from(remark.severity.name(desk.lang));
        vec![severity, code(remark), Cell::from(&remark.text), Cell::from(&remark.place)]
    });
    Sheet::new("meldingen", &["ernst", "melding", "tekst", "plaats"]).with(rows)
}

/// Records that may be one and the same.
pub(super) fn duplicates(desk: &Desk<'_>) -> Sheet {
    let of_two = |remark: &&Remark| DUPLICATES.iter().any(|code| code.id == remark.code);
    let rows = desk.remarks.iter().filter(of_two).map(|remark| {
        let others = remark.others.join(", ");
        vec![code(remark), Cell::from(&remark.text), Cell::from(&remark.place), Cell::from(others)]
    });
    Sheet::new("dubbel", &["melding", "tekst", "plaats", "ook"]).with(rows)
}

/// The name of a message, which leads to its explanation.
fn code(remark: &Remark) -> Cell {
    Cell { text: remark.code.to_owned(), target: Some(Target::Code(remark.code)) }
}
