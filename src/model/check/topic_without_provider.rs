//! A topic for which nobody is there.

use crate::diag::Diagnostic;
use crate::entry::Kind;

use super::Look;

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    on.site
        .of_kind(Kind::Topic)
        .filter(|topic| on.site.about(&topic.key, Kind::Provider).next().is_none())
        .map(|topic| on.at(&topic.place).with("thema", &topic.title))
        .collect()
}
