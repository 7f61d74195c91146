//! A waiting time of more than two years: days or months were probably meant.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

/// Two years, in weeks.
const MOST_WEEKS: u16 = 104;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Provider)
        .flat_map(|entry| &entry.services)
        .filter_map(|service| {
            let waiting = service.waiting.as_ref()?;
            let weeks =
                waiting.intake.max(waiting.treatment).filter(|weeks| *weeks > MOST_WEEKS)?;
            let note = on.at(&waiting.place).with("dienst", &service.name);
            Some(note.with("weken", weeks.to_string()))
        })
        .collect()
}
