//! The one door through which the ranking reads an index, be it tantivy or chunks.

use crate::analysis::Tongue;
use crate::thesaurus::{Meaning, Trigger};

/// A term of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Its number in the sorted dictionary.
    pub at: u32,
    /// How many documents hold it. 0: a written form without documents of its own, whose key holds them.
    pub documents: u32,
}

/// What the name of a term ends with that stands for all compounds of which a word is part:
/// `schuld+` has the documents of `schuldhulp` and `jeugdschuld`.
pub const COMPOUNDS: char = '+';

/// Whether a term of the dictionary is a Dutch word, and not one of another language or what stands
/// for compounds or synonyms.
pub(crate) fn is_word(term: &str) -> bool {
    let first = term.bytes().next().map(char::from);
    let last = term.bytes().next_back().map(char::from);
    last != Some(COMPOUNDS) && !matches!(first, Some('{' | '|' | crate::thesaurus::SIGN))
}

/// Whether a term of the dictionary may be what a misspelt word stands for.
pub fn is_mendable(term: &str) -> bool {
    term.len() >= 5 && term.bytes().all(|b| b.is_ascii_lowercase())
}

/// A document that holds a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Number of the document.
    pub doc: u32,
    /// How much the term says about the document, 1 to [`crate::chunk::MOST_IMPACT`].
    pub impact: u8,
}

/// What the ranking knows of a document besides its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Index into [`Collection::kinds`].
    pub kind: u8,
    /// 1 + index into [`Collection::wijken`]; 0 for a regional document.
    pub wijk: u16,
    /// 1 is normal, 2 goes before, 0 after.
    pub prior: u8,
    /// The wijken it serves (as in `wijk`); empty means all.
    pub serves: Vec<u16>,
}

impl Facts {
    /// Whether the document serves a wijk that it does not belong to.
    pub(crate) fn serves(&self, wijk: u16) -> bool {
        let mut serves = self.wijk == 0 && self.serves.is_empty();
        for served in &self.serves {
            serves |= *served == wijk;
        }
        serves
    }
}

/// A wijk and the words by which a question names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WijkNames {
    /// Its id.
    pub id: String,
    /// The keys of each of its names: `[["havenkwartier"], ["haven"]]`.
    pub names: Vec<Vec<String>>,
}

/// What holds for the whole site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collection {
    /// How many terms the dictionary has.
    pub terms: u32,
    /// Types of record.
    pub kinds: Vec<String>,
    /// Wijken that a question can name.
    pub wijken: Vec<WijkNames>,
    /// Per document.
    pub facts: Vec<Facts>,
    /// The languages of its documents besides Dutch.
    pub tongues: Vec<Tongue>,
    /// Words that name an acute need on their own, with the numbers of their groups of synonyms:
    /// misspelt, they must still show whom to call.
    pub acute_words: Vec<(String, u32)>,
}

/// An index that can be ranked. Both implementations give the same terms, postings and order.
pub trait Index {
    /// What holds for the whole site.
    fn collection(&self) -> &Collection;
    /// Looks up one term.
    fn find(&self, term: &str) -> Option<Term>;
    /// The term with a number.
    fn term(&self, at: u32) -> Option<Term>;
    /// Visits the phrases whose first word with a subject is a term.
    fn triggers(&self, term: Term, visit: &mut dyn FnMut(&Trigger));
    /// The group of synonyms that a term stands for.
    fn meaning(&self, at: u32) -> Option<&Meaning>;
    /// Visits the terms that begin with `prefix` in order, until `visit` says `false`.
    fn walk(&self, prefix: &str, visit: &mut dyn FnMut(&str, Term) -> bool);
    /// Visits the terms that begin with `prefix` and that a misspelt word may stand for (see
    /// [`is_mendable`]), in order.
    fn words(&self, prefix: &str, visit: &mut dyn FnMut(&str));
    /// Visits the documents of a term in order.
    fn postings(&self, term: Term, visit: &mut dyn FnMut(Posting));
    /// Visits the documents with a phone number that holds these digits, in order.
    fn phones(&self, digits: &str, visit: &mut dyn FnMut(u32));
    /// Whether something was asked for that is not loaded yet: the answer so far is worthless.
    fn incomplete(&self) -> bool {
        false
    }
}
