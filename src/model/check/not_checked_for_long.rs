//! A record that nobody has looked at for longer than the site allows.

use crate::diag::Diagnostic;
use crate::entry::{Kind, Status};

use super::Look;

/// Days after which a provider or contact is looked at again, unless the site says otherwise.
const USUAL_DAYS: i32 = 365;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let limit = |kind: Kind| {
        let own = on.site.settings.freshness.get(kind.key()).copied();
        let usual = matches!(kind, Kind::Provider | Kind::Contact).then_some(USUAL_DAYS);
        own.or(usual)
    };
    on.site
        .entries()
        .filter(|entry| entry.status == Status::Active)
        .filter_map(|entry| {
            let checked = entry.checked.as_ref()?.on;
            let old = checked.days_until(on.today) > limit(entry.key.kind)?;
            let note = on.at(entry.place_of("nagekeken"));
            old.then(|| note.with("naam", &entry.title).with("dag", checked.long()))
        })
        .collect()
}
