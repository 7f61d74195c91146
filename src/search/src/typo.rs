//! Words that are one or two typing errors away.

use crate::num::each_between;

/// Compares a word with terms that come in sorted order; what they share is computed once.
///
/// An error is a letter too many, too few or wrong, or two neighbours swapped.
pub(crate) struct Typo<'a> {
    word: &'a [u8],
    /// Distances between each start of the term and each start of the word, row after row.
    rows: Vec<u8>,
    term: Vec<u8>,
    limit: u8,
    /// No term that shares this many letters with the former one can be near enough.
    dead: usize,
}

/// The keys beside each letter on a keyboard, from a to z.
const BESIDE: &str = "qsz,vn,xv,sf,wr,dg,fh,gj,uo,hk,jl,k,n,bm,ip,o,w,et,ad,ry,yi,cb,qe,zc,tu,x";

/// The beginnings of words that an error in the first two letters may have made this of: both
/// swapped, the first too much, the first of the key beside it, anything after the first.
pub(crate) fn starts(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    let [first, second, third, ..] = word.as_bytes() else { return out };
    let mut add = |letters: &[u8]| {
        out.push(letters.iter().copied().map(char::from).collect());
    };
    add(&[*second, *first]);
    add(&[*second, *third]);
    add(&[*first]);
    let mut at = b'a';
    each_between(BESIDE, b',', &mut |beside| {
        if at == *first {
            for key in beside.bytes() {
                add(&[key, *second]);
            }
        }
        at += 1;
    });
    out
}

/// How near a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Near {
    /// Errors between the whole words.
    pub(crate) whole: Option<u8>,
    /// Errors between the word and the nearest start of the term.
    pub(crate) start: Option<u8>,
}

impl<'a> Typo<'a> {
    /// For terms at most `limit` errors away from `word`.
    pub(crate) fn new(word: &'a str, limit: u8) -> Self {
        let word = word.as_bytes();
        let (mut rows, mut letters) = (vec![0], 0_u8);
        for _ in word {
            letters = letters.saturating_add(1);
            rows.push(letters);
        }
        Self { word, rows, term: Vec::new(), limit, dead: usize::MAX }
    }

    /// How near a term is that comes after the former one in order.
    pub(crate) fn near(&mut self, term: &str) -> Near {
        let term = term.as_bytes();
        let mut shared = 0;
        while shared < term.len() && self.term.get(shared) == term.get(shared) {
            shared += 1;
        }
        if shared >= self.dead {
            return Near { whole: None, start: None };
        }
        let width = self.word.len() + 1;
        self.dead = usize::MAX;
        self.term.truncate(shared);
        self.rows.truncate((shared + 1) * width);
        for byte in term.iter().skip(shared) {
            let hopeless = self.add_row(*byte) > self.limit;
            self.term.push(*byte);
            if hopeless {
                self.dead = self.term.len();
                break;
            }
        }
        let (mut start, mut last) = (u8::MAX, u8::MAX);
        for row in self.rows.chunks_exact(width) {
            last = row.last().copied().unwrap_or(u8::MAX);
            start = start.min(last);
        }
        let whole = if self.dead == usize::MAX { last } else { u8::MAX };
        let within = |errors: u8| if errors <= self.limit { Some(errors) } else { None };
        Near { whole: within(whole), start: within(start) }
    }

    fn at(&self, row: usize, letters: usize) -> u8 {
        self.rows.get(row * (self.word.len() + 1) + letters).copied().unwrap_or(u8::MAX)
    }

    /// Adds the row of a further letter of the term, and gives the least distance in it.
    fn add_row(&mut self, byte: u8) -> u8 {
        let row = self.term.len();
        let mut left = self.at(row, 0).saturating_add(1);
        let mut least = left;
        self.rows.push(left);
        let mut former = 0;
        for (i, letter) in self.word.iter().enumerate() {
            let mut cell = self.at(row, i).saturating_add(u8::from(*letter != byte));
            cell = cell.min(self.at(row, i + 1).min(left).saturating_add(1));
            if i > 0 && former == byte && self.term.last() == Some(letter) {
                cell = cell.min(self.at(row.wrapping_sub(1), i - 1).saturating_add(1));
            }
            former = *letter;
            left = cell;
            least = least.min(cell);
            self.rows.push(cell);
        }
        least
    }
}

#[cfg(test)]
mod tests {
    use super::{Typo, starts};

    fn whole(word: &str, terms: &[&str]) -> Vec<Option<u8>> {
        let mut typo = Typo::new(word, 2);
        terms.iter().map(|term| typo.near(term).whole).collect()
    }

    #[test]
    fn errors_are_counted() {
        let found =
            whole("eenzaamhied", &["eenzaam", "eenzaamheden", "eenzaamheid", "eenzamheid", "ezel"]);
        assert_eq!(found, [None, None, Some(1), Some(2), None]);
        assert_eq!(
            whole("shculden", &["schuld", "schulden", "schuldenaar"]),
            [None, Some(1), None]
        );
        assert_eq!(whole("ab", &["a", "aa", "abc", "ba"]), [Some(1), Some(1), Some(1), Some(1)]);
    }

    #[test]
    fn what_an_error_in_front_may_have_been() {
        assert_eq!(starts("eenz"), ["ee", "en", "e", "we", "re"]);
        assert_eq!(starts("zorg"), ["oz", "or", "z", "xo"]);
    }

    #[test]
    fn a_start_may_be_near() {
        let mut typo = Typo::new("eenzaamhie", 1);
        assert_eq!(typo.near("eenzaamheid").start, Some(1));
    }
}
