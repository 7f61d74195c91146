//! A stop on new clients that is over.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.active(Kind::Provider)
        .flat_map(|entry| &entry.services)
        .filter_map(|service| {
            let stop = service.closed.as_ref()?;
            let day = stop.to.filter(|day| *day < on.today)?;
            Some(on.at(&stop.place).with("dienst", &service.name).with("dag", day))
        })
        .collect()
}
