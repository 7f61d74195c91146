//! A contact together with who stands in.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{Entry, Role};

use super::super::card::Card;
use super::super::scope::Scope;
use super::super::view::{CardView, Lens};

/// A contact and who stands in.
#[derive(Clone, Debug, Hash)]
pub(super) struct Person {
    card: Hashed<Card>,
    deputies: Vec<Hashed<Card>>,
}

/// A contact and who stands in.
#[derive(Debug, Serialize)]
pub struct PersonView {
    /// The contact.
    pub card: CardView,
    /// Who stands in.
    pub deputies: Vec<CardView>,
}

impl Person {
    /// A contact as a scope shows it.
    pub(super) fn of(scope: &Scope<'_>, contact: &Entry) -> Self {
        Self { card: scope.card(contact), deputies: related(scope, contact, Role::Deputy) }
    }

    /// The contact as seen from a page.
    pub(super) fn view(&self, lens: &Lens<'_>) -> PersonView {
        PersonView { card: CardView::of(&self.card, lens), deputies: cards(&self.deputies, lens) }
    }
}

/// The records that play a role for an entry, as cards.
pub(super) fn related(scope: &Scope<'_>, entry: &Entry, role: Role) -> Vec<Hashed<Card>> {
    let found = entry.related(role).filter_map(|to| scope.site.entry(&to.target));
    found.map(|entry| scope.card(entry)).collect()
}

/// Cards as seen from a page.
pub(super) fn cards(cards: &[Hashed<Card>], lens: &Lens<'_>) -> Vec<CardView> {
    cards.iter().map(|card| CardView::of(card, lens)).collect()
}
