//! Texts in Markdown, with the targets of their links.

use std::sync::Arc;

use crate::diag::Place;

/// A text in Markdown. Its links are kept apart, in order, so that they can be checked and given
/// an address on each page that shows the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Body<R> {
    /// The Markdown as written.
    pub source: Arc<str>,
    /// Where the links lead, in the order of the text.
    pub links: Vec<LinkTarget<R>>,
}

impl<R> Default for Body<R> {
    fn default() -> Self {
        Self { source: "".into(), links: Vec::new() }
    }
}

impl<R> Body<R> {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.source.trim().is_empty()
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LinkTarget<R> {
    /// To a record; to its anchor, if one is given.
    Record(R, Option<String>),
    /// To an attachment: its path, and where it was written.
    File(String, Place),
    /// To another address, as it is.
    Address(String),
    /// Nowhere: the record is not for this audience, or the link is wrong. The words stay.
    Nowhere,
}

/// A text of its own within a record, with its heading.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section<R> {
    /// The name of its heading among the theme's texts: `verslag`.
    pub key: &'static str,
    /// Who may read it.
    pub audience: super::Audience,
    /// The text.
    pub body: Body<R>,
}
