//! A filter, looked up once.

use crate::answer::Filter;
use crate::index::{Facts, Index};

/// Which documents pass a filter.
pub(super) struct Allowed {
    wijk: Wanted,
    kind: Wanted,
}

/// What a filter wants of a document.
#[derive(Clone, Copy)]
enum Wanted {
    Anything,
    /// This number.
    One(u16),
    /// What the index does not know.
    Nothing,
}

impl Wanted {
    fn of(number: Option<usize>) -> Self {
        number.and_then(|number| u16::try_from(number).ok()).map_or(Self::Nothing, Self::One)
    }
}

impl Allowed {
    pub(super) fn new<I: Index>(index: &I, filter: &Filter) -> Self {
        let collection = index.collection();
        let mut out = Self { wijk: Wanted::Anything, kind: Wanted::Anything };
        if let Some(id) = &filter.wijk {
            let at = collection.wijken.iter().position(|wijk| wijk.id == *id);
            out.wijk = Wanted::of(at.map(|at| at + 1));
        }
        if let Some(name) = &filter.kind {
            out.kind = Wanted::of(collection.kinds.iter().position(|kind| kind == name));
        }
        out
    }

    pub(super) fn allows(&self, facts: &Facts) -> bool {
        let kind = match self.kind {
            Wanted::Anything => true,
            Wanted::One(kind) => kind == u16::from(facts.kind),
            Wanted::Nothing => false,
        };
        kind && match self.wijk {
            Wanted::Anything => true,
            Wanted::One(wijk) => facts.wijk == wijk || facts.serves(wijk),
            Wanted::Nothing => false,
        }
    }
}
