//! Rules about how old data is.

use crate::base::Day;
use crate::diag::{Diagnostic, codes};
use crate::entry::{Kind, Status};
use crate::model::Site;

/// Days after which a provider or contact is looked at again, unless the site says otherwise.
const USUAL_DAYS: i32 = 365;

/// A record that nobody has looked at for longer than the site allows.
pub(super) fn stale(site: &Site, today: Day) -> Vec<Diagnostic> {
    let limit = |kind: Kind| {
        let own = site.settings.freshness.get(kind.key()).copied();
        let usual = matches!(kind, Kind::Provider | Kind::Contact).then_some(USUAL_DAYS);
        own.or(usual)
    };
    site.entries()
        .filter(|entry| entry.status == Status::Active)
        .filter_map(|entry| {
            let checked = entry.checked.as_ref()?.on;
            let old = checked.days_until(today) > limit(entry.key.kind)?;
            let note = Diagnostic::new(&codes::STALE).at(entry.place_of("nagekeken"));
            old.then(|| note.with("naam", &entry.title).with("dag", checked.long()))
        })
        .collect()
}

/// A waiting time that is too old to show.
pub(super) fn waiting_time_old(site: &Site, today: Day) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for entry in site.of_kind(Kind::Provider) {
        for service in &entry.services {
            if let Some(day) = service.waiting.as_ref().and_then(|w| w.outdated(today)) {
                let note = Diagnostic::new(&codes::WAITING_OLD).at(entry.place_of("diensten"));
                notes.push(note.with("dienst", &service.name).with("dag", day.long()));
            }
        }
    }
    notes
}
