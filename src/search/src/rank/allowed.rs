//! A filter, looked up once.

use crate::answer::Filter;
use crate::index::{Facts, Index};

/// Which documents pass a filter.
pub(super) struct Allowed {
    wijk: Wanted<u16>,
    kind: Wanted<u8>,
}

/// What a filter wants of a document.
#[derive(PartialEq)]
enum Wanted<T> {
    Anything,
    /// This one; none for what the index does not know.
    One(Option<T>),
}

impl Allowed {
    pub(super) fn new<I: Index>(index: &I, filter: &Filter) -> Self {
        let collection = index.collection();
        let mut out = Self { wijk: Wanted::Anything, kind: Wanted::Anything };
        if let Some(id) = &filter.wijk {
            let at = collection.wijken.iter().position(|wijk| wijk.id == *id);
            out.wijk = Wanted::One(at.and_then(|at| u16::try_from(at + 1).ok()));
        }
        if let Some(name) = &filter.kind {
            let at = collection.kinds.iter().position(|kind| kind == name);
            out.kind = Wanted::One(at.and_then(|at| u8::try_from(at).ok()));
        }
        out
    }

    pub(super) fn allows(&self, facts: &Facts) -> bool {
        let kind = match self.kind {
            Wanted::Anything => true,
            Wanted::One(kind) => kind == Some(facts.kind),
        };
        let wijk = match self.wijk {
            Wanted::Anything => true,
            Wanted::One(wijk) => wijk.is_some_and(|wijk| {
                let everywhere = facts.wijk == 0 && facts.serves.is_empty();
                facts.wijk == wijk || facts.serves.contains(&wijk) || everywhere
            }),
        };
        kind && wijk
    }
}
