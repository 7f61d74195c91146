//! How a site grows and gets better: a line a day, kept in a file beside the settings.
//!
//! The file is an input like any other: it is read with the rest, and a build writes it again with
//! the line of its own day. So the same files give the same site, and a second build on a day
//! changes nothing. It may be deleted; the history then begins anew.

use crate::base::Day;
use crate::diag::{Diagnostic, Outcome, Place, Severity, codes};
use crate::source::SourceFile;

use super::Site;
use super::completeness::{average, completeness};

/// The first line of the file.
const HEADER: &str = "dag;records;fouten;waarschuwingen;volledigheid";

/// A site on a day, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tally {
    /// The day.
    pub day: Day,
    /// How many records it had.
    pub records: usize,
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How complete its records were on average, from 0 to 100.
    pub completeness: usize,
}

/// The days on which a site was built, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct History(pub Vec<Tally>);

/// A site with all its messages in numbers.
pub fn tally(site: &Site, notes: &[Diagnostic], day: Day) -> Tally {
    let of = |severity| notes.iter().filter(|note| note.severity == severity).count();
    let scores = site.entries().filter_map(|entry| completeness(entry)).map(|it| it.score);
    Tally {
        day,
        records: site.entries().count(),
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        completeness: average(scores).unwrap_or_default(),
    }
}

impl History {
    /// Reads the file, if there is one. A line that cannot be read is told and left out.
    pub fn read(file: Option<&SourceFile>) -> Outcome<Self> {
        let mut outcome = Outcome::<Self>::default();
        let Some(file) = file else { return outcome };
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let place = Place::new(&file.path, start, start + line.trim_end().len());
            start += line.len();
            let line = line.trim_start_matches('\u{feff}').trim();
            if line.is_empty() || line == HEADER {
                continue;
            }
            match Tally::read(line) {
                Some(tally) => outcome.value.put(tally),
                None => outcome.notes.push(Diagnostic::new(&codes::HISTORY_LINE).at(&place)),
            }
        }
        outcome
    }

    /// The history with a day in it, in the place of what was known of that day.
    #[must_use]
    pub fn with(mut self, tally: Tally) -> Self {
        self.put(tally);
        self
    }

    fn put(&mut self, tally: Tally) {
        match self.0.binary_search_by_key(&tally.day, |known| known.day) {
            Ok(at) => self.0.splice(at..=at, [tally]).for_each(drop),
            Err(at) => self.0.insert(at, tally),
        }
    }

    /// The file.
    pub fn text(&self) -> String {
        let lines = self.0.iter().map(|tally| {
            let Tally { day, records, errors, warnings, completeness } = tally;
            format!("{day};{records};{errors};{warnings};{completeness}\n")
        });
        std::iter::once(format!("{HEADER}\n")).chain(lines).collect()
    }
}

impl Tally {
    fn read(line: &str) -> Option<Self> {
        let mut cells = line.split(';');
        let day = Day::parse(cells.next()?).ok()?;
        let mut number = || cells.next()?.parse().ok();
        let (records, errors, warnings, completeness) =
            (number()?, number()?, number()?, number()?);
        let whole = cells.next().is_none() && completeness <= 100;
        whole.then_some(Self { day, records, errors, warnings, completeness })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fingerprint;

    fn read(text: &str) -> Outcome<History> {
        let print = Fingerprint::of_bytes(text.as_bytes());
        let [path, home] = ["x.csv"; 2].map(Into::into);
        History::read(Some(&SourceFile { path, home, text: text.into(), print }))
    }

    #[test]
    fn a_history_reads_what_it_wrote_and_has_a_line_a_day() {
        let text = format!("{HEADER}\n2026-11-01;10;0;2;60\n2026-11-03;12;0;1;70\n");
        let history = read(&text).value;
        assert_eq!(history.text(), text);
        let day = Day::new(2026, 11, 2).unwrap();
        let tally = Tally { day, records: 11, errors: 0, warnings: 2, completeness: 65 };
        let later = history.with(tally).with(Tally { warnings: 0, ..tally });
        let expected = text.replace("2026-11-03", "2026-11-02;11;0;0;65\n2026-11-03");
        assert_eq!(later.text(), expected);
    }

    #[test]
    fn a_line_that_is_none_is_told_and_the_rest_counts() {
        let outcome = read("2026-11-01;10;0;2;60\r\n<<<<<<< HEAD\r\n2026-11-03;12;0;1;700\n");
        assert_eq!(outcome.value.0.len(), 1);
        assert_eq!(outcome.notes.len(), 2);
    }
}
