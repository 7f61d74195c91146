//! Words that are one or two typing errors away.

/// Compares a word with terms that come in sorted order; what they share is computed once.
///
/// An error is a letter too many, too few or wrong, or two neighbours swapped.
pub(crate) struct Typo {
    word: Vec<u8>,
    /// Distances between each start of the term and each start of the word.
    rows: Vec<Vec<u8>>,
    term: Vec<u8>,
    limit: u8,
    /// No term that shares this many letters with the former one can be near enough.
    dead: usize,
}

/// How near a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Near {
    /// Errors between the whole words.
    pub(crate) whole: Option<u8>,
    /// Errors between the word and the nearest start of the term.
    pub(crate) start: Option<u8>,
}

impl Typo {
    /// For terms at most `limit` errors away from `word`.
    pub(crate) fn new(word: &str, limit: u8) -> Self {
        let word = word.as_bytes().to_vec();
        let mut first = vec![0];
        for _ in &word {
            first.push(first.last().map_or(0, |former: &u8| former.saturating_add(1)));
        }
        Self { word, rows: vec![first], term: Vec::new(), limit, dead: usize::MAX }
    }

    /// How near a term is that comes after the former one in order.
    pub(crate) fn near(&mut self, term: &str) -> Near {
        let none = Near { whole: None, start: None };
        let shared = self.term.iter().zip(term.bytes()).take_while(|(a, b)| **a == *b).count();
        if shared >= self.dead {
            return none;
        }
        self.dead = usize::MAX;
        self.term.truncate(shared);
        self.rows.truncate(shared + 1);
        for byte in term.bytes().skip(shared) {
            let row = self.next_row(byte);
            let hopeless = row.iter().all(|cell| *cell > self.limit);
            self.term.push(byte);
            self.rows.push(row);
            if hopeless {
                self.dead = self.term.len();
                break;
            }
        }
        let start = self.rows.iter().filter_map(|row| row.last().copied()).min();
        let whole = if self.dead == usize::MAX {
            self.rows.last().and_then(|row| row.last().copied())
        } else {
            None
        };
        Near {
            whole: whole.filter(|d| *d <= self.limit),
            start: start.filter(|d| *d <= self.limit),
        }
    }

    fn next_row(&self, byte: u8) -> Vec<u8> {
        let above = self.rows.last().map_or(&[][..], Vec::as_slice);
        let two_above = self
            .rows
            .len()
            .checked_sub(2)
            .and_then(|i| self.rows.get(i))
            .map_or(&[][..], Vec::as_slice);
        let at = |row: &[u8], i: usize| row.get(i).copied().unwrap_or(u8::MAX);
        let mut row = Vec::with_capacity(above.len());
        let mut left = at(above, 0).saturating_add(1);
        row.push(left);
        let mut former = 0;
        for (i, letter) in self.word.iter().enumerate() {
            let differs = u8::from(*letter != byte);
            let mut cell = at(above, i)
                .saturating_add(differs)
                .min(at(above, i + 1).saturating_add(1))
                .min(left.saturating_add(1));
            if i > 0 && *letter == self.term.last().copied().unwrap_or(0) && former == byte {
                cell = cell.min(at(two_above, i - 1).saturating_add(1));
            }
            former = *letter;
            left = cell;
            row.push(cell);
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use super::Typo;

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
    fn a_start_may_be_near() {
        let mut typo = Typo::new("eenzaamhie", 1);
        assert_eq!(typo.near("eenzaamheid").start, Some(1));
    }
}
