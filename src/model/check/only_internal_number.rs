//! A public provider whose only numbers are for professionals.

use crate::diag::Diagnostic;
use crate::entry::{Audience, Entry, Kind};

use super::Look;

/// Kinds of providers that are there for professionals, whom others need not call.
const FOR_PROFESSIONALS: &[&str] =
    &["hagro", "ros", "samenwerkingsverband", "regio-organisatie", "verzekeraar"];

pub(super) fn look(on: &Look<'_>) -> Vec<Diagnostic> {
    let is_for_all = |entry: &&Entry| {
        let kind = entry.category.as_ref().map(|category| &*category.id);
        kind.is_none_or(|kind| !FOR_PROFESSIONALS.contains(&kind))
    };
    on.active(Kind::Provider)
        .filter(is_for_all)
        .filter(|entry| entry.audience == Audience::Public && !entry.phones.is_empty())
        .filter(|entry| {
            let numbers = entry.phones.iter().map(|line| line.purpose.audience());
            let mails = entry.emails.iter().map(|line| line.audience);
            !numbers.chain(mails).any(|audience| audience == Audience::Public)
        })
        .map(|entry| on.at(entry.place_of("telefoon")).with("naam", &entry.title))
        .collect()
}
