//! The table of a calling round as it comes back: what was asked, and what people said.

use std::collections::BTreeMap;

use crate::base::{Day, Id, Lang};
use crate::entry::{Key, Kind};
use crate::syntax::csv::unguarded;

use super::{
    CHECKED_BY, CHECKED_HOW, CHECKED_ON, CURRENT, FIELD, HOLDS, ID, KIND, NEW, REMARK, WIJK,
};

/// Without these columns a table is no calling round.
const NEEDED: [&str; 6] = [KIND, WIJK, ID, FIELD, HOLDS, NEW];

const YES: &[&str] = &["ja", "j", "x", "v", "klopt", "yes"];
const NO: &[&str] = &["nee", "n", "klopt niet", "no"];

/// What came of a call to one provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The record.
    pub key: Key,
    /// The first row of it, as people count them.
    pub row: usize,
    /// The day of the call; none when nobody wrote it down.
    pub on: Option<Day>,
    /// Who called.
    pub by: Option<String>,
    /// How: `gebeld`.
    pub how: Option<String>,
    /// What was said of the fields that were asked about.
    pub answers: Vec<Answer>,
    /// Anything else that was said.
    pub remarks: Vec<String>,
}

/// What was said of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The row, as people count them.
    pub row: usize,
    /// The field, lists counted from 1: `telefoon.1.nummer`. A field that holds others, such as
    /// `openingstijden` or `locaties.1`, is answered in words.
    pub field: String,
    /// What it said when the question was printed, as [`super::super::pieces`] shows it.
    pub was: String,
    /// The answer.
    pub verdict: Verdict,
}

/// What was said of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It still holds.
    Holds,
    /// It is something else now.
    Changed(String),
    /// It no longer holds, and nobody wrote down what does.
    Wrong,
}

/// A cell that cannot be read. The rest of its row is read all the same, but for its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row, as people count them.
    pub row: usize,
    /// The column.
    pub column: &'static str,
    /// What stands there.
    pub value: String,
}

/// All that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What came of each call, in the order of the table. Who was not called is not here.
    pub visits: Vec<Visit>,
    /// Cells that cannot be read.
    pub problems: Vec<Problem>,
    /// How many records of the table nobody filled anything in for.
    pub open: usize,
}

/// What each column expects, in Dutch and in English.
const EXPECTED: &[(&str, &str, &str)] = &[
    (KIND, "een soort record, zoals aanbieder", "a kind of record, such as aanbieder"),
    (WIJK, "het id van een wijk", "the id of a wijk"),
    (ID, "het id van een record", "the id of a record"),
    (HOLDS, "ja of nee", "ja or nee"),
    (NEW, "niets, want bij `klopt` staat ja", "nothing, as `klopt` says ja"),
    (CHECKED_ON, "een datum, zoals 2026-11-24", "a date, such as 2026-11-24"),
];

impl Problem {
    /// What is wrong, in a sentence.
    pub fn message(&self, lang: Lang) -> String {
        let Self { row, column, value } = self;
        let expected = EXPECTED.iter().find(|(known, ..)| known == column);
        let (_, nl, en) = expected.copied().unwrap_or_default();
        match lang {
            Lang::Nl => format!("rij {row}: bij `{column}` hoort {nl}, en er staat `{value}`"),
            Lang::En => format!("row {row}: `{column}` has to be {en}, and says `{value}`"),
        }
    }
}

/// Whether a table is a calling round, by the names of its columns.
pub fn is_round<S: AsRef<str>>(header: &[S]) -> bool {
    NEEDED.iter().all(|needed| header.iter().any(|name| is_named(name.as_ref(), needed)))
}

fn is_named(cell: &str, column: &str) -> bool {
    cell.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case(column)
}

/// Reads the answers from the rows of a table, each with its number as people count them. Columns
/// may stand in another order, and those that are only to read may be gone.
pub fn read<S: AsRef<str>>(
    header: &[S],
    rows: impl IntoIterator<Item = (usize, Vec<String>)>,
) -> Reading {
    let place = |column: &str| header.iter().position(|name| is_named(name.as_ref(), column));
    let mut reading = Reading::default();
    let mut order: BTreeMap<Key, usize> = BTreeMap::new();
    let mut visits: Vec<Visit> = Vec::new();
    for (number, cells) in rows {
        let cell = |column: &str| {
            let text = place(column).and_then(|at| cells.get(at)).map_or("", String::as_str);
            unguarded(text.trim())
        };
        let row = Row { number, cell: &cell };
        let Some(key) = row.key(&mut reading.problems) else { continue };
        let at = *order.entry(key.clone()).or_insert_with(|| {
            visits.push(Visit::of(key, number));
            visits.len() - 1
        });
        if let Some(visit) = visits.get_mut(at) {
            row.add_to(visit, &mut reading.problems);
        }
    }
    let all = visits.len();
    reading.visits = visits.into_iter().filter(Visit::happened).collect();
    reading.open = all - reading.visits.len();
    reading
}

impl Visit {
    fn of(key: Key, row: usize) -> Self {
        let (answers, remarks) = (Vec::new(), Vec::new());
        Self { key, row, on: None, by: None, how: None, answers, remarks }
    }

    /// That it says how is no sign: the table said so before anybody called.
    fn happened(&self) -> bool {
        self.on.is_some() || !self.answers.is_empty() || !self.remarks.is_empty()
    }
}

/// A row with its cells by column.
struct Row<'a> {
    number: usize,
    cell: &'a dyn Fn(&str) -> &'a str,
}

impl Row<'_> {
    fn text(&self, column: &str) -> Option<String> {
        Some((self.cell)(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    fn problem(&self, column: &'static str) -> Problem {
        Problem { row: self.number, column, value: (self.cell)(column).to_owned() }
    }

    /// The record; none when the row names none. An empty row is no problem.
    fn key(&self, problems: &mut Vec<Problem>) -> Option<Key> {
        let id = self.text(ID)?;
        let mut or_tell = |column, found| {
            if found {
                return Some(());
            }
            problems.push(self.problem(column));
            None
        };
        let kind = Kind::from_key((self.cell)(KIND));
        or_tell(KIND, kind.is_some())?;
        let wijk = self.text(WIJK).map(|wijk| Id::new(&wijk));
        or_tell(WIJK, !matches!(wijk, Some(None)))?;
        let id = Id::new(&id);
        or_tell(ID, id.is_some())?;
        Some(Key { kind: kind?, wijk: wijk.flatten(), id: id? })
    }

    fn add_to(&self, visit: &mut Visit, problems: &mut Vec<Problem>) {
        if let Some(written) = self.text(CHECKED_ON) {
            match day(&written) {
                Some(day) => visit.on = visit.on.or(Some(day)),
                None => problems.push(self.problem(CHECKED_ON)),
            }
        }
        visit.by = visit.by.take().or_else(|| self.text(CHECKED_BY));
        visit.how = visit.how.take().or_else(|| self.text(CHECKED_HOW));
        visit.remarks.extend(self.text(REMARK));
        let Some(field) = self.text(FIELD) else { return };
        let was = self.text(CURRENT).unwrap_or_default();
        match self.verdict(&was) {
            Ok(None) => {}
            Ok(Some(verdict)) => {
                visit.answers.push(Answer { row: self.number, field, was, verdict });
            }
            Err(problem) => problems.push(problem),
        }
    }

    fn verdict(&self, was: &str) -> Result<Option<Verdict>, Problem> {
        let said = (self.cell)(HOLDS).to_lowercase();
        let (yes, no) = (YES.contains(&said.as_str()), NO.contains(&said.as_str()));
        match self.text(NEW).filter(|new| new != was) {
            _ if !said.is_empty() && !yes && !no => Err(self.problem(HOLDS)),
            Some(_) if yes => Err(self.problem(NEW)),
            Some(new) => Ok(Some(Verdict::Changed(new))),
            None if yes => Ok(Some(Verdict::Holds)),
            None if no => Ok(Some(Verdict::Wrong)),
            None => Ok(None),
        }
    }
}

/// A day as our own tables write it, or as a Dutch spreadsheet makes of it: `24-11-2026`.
fn day(text: &str) -> Option<Day> {
    let turned = || {
        let [day, month, year] = <[&str; 3]>::try_from(text.split('-').collect::<Vec<_>>()).ok()?;
        Day::parse(&format!("{year}-{month:0>2}-{day:0>2}")).ok()
    };
    Day::parse(text).ok().or_else(turned)
}

#[cfg(test)]
mod tests {
    use super::super::COLUMNS;
    use super::*;

    /// Rows with only the cells that matter, by column.
    fn rows(cells: &[&[(&str, &str)]]) -> Reading {
        let row = |cells: &[(&str, &str)]| {
            let own = [(KIND, "aanbieder"), (WIJK, "noord"), (ID, "de-linde")];
            let cell = |column: &&str| cells.iter().chain(&own).find(|(name, _)| name == column);
            COLUMNS.iter().map(|column| cell(column).map_or("", |it| it.1).to_owned()).collect()
        };
        read(&COLUMNS, cells.iter().enumerate().map(|(at, cells)| (at + 2, row(cells))))
    }

    #[test]
    fn answers_of_a_record_come_together() {
        let reading = rows(&[
            &[(FIELD, "naam"), (HOLDS, "Ja"), (CHECKED_HOW, "gebeld")],
            &[(FIELD, "website"), (NEW, "https://x.example.org"), (CHECKED_ON, "3-11-2026")],
            &[(FIELD, "telefoon.1.nummer"), (HOLDS, "nee"), (REMARK, "belt terug")],
            &[(FIELD, "openingstijden")],
        ]);
        let [visit] = reading.visits.as_slice() else { panic!("{reading:?}") };
        assert_eq!(visit.on.map(|day| day.to_string()).as_deref(), Some("2026-11-03"));
        assert_eq!((visit.how.as_deref(), visit.row), (Some("gebeld"), 2));
        assert_eq!(visit.remarks, ["belt terug"]);
        let verdicts: Vec<&Verdict> = visit.answers.iter().map(|it| &it.verdict).collect();
        let changed = Verdict::Changed("https://x.example.org".to_owned());
        assert_eq!(verdicts, [&Verdict::Holds, &changed, &Verdict::Wrong]);
        assert!(reading.problems.is_empty());
    }

    #[test]
    fn what_nobody_filled_in_is_open() {
        let reading = rows(&[&[(FIELD, "naam"), (CHECKED_HOW, "gebeld")]]);
        assert_eq!((reading.visits.len(), reading.open), (0, 1));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_row() {
        let reading = rows(&[
            &[(FIELD, "naam"), (HOLDS, "misschien"), (CHECKED_ON, "gisteren")],
            &[(FIELD, "website"), (HOLDS, "ja"), (NEW, "https://y.example.org")],
            &[(KIND, "dokter"), (HOLDS, "ja")],
        ]);
        let said: Vec<String> = reading.problems.iter().map(|it| it.message(Lang::Nl)).collect();
        assert_eq!(
            said,
            [
                "rij 2: bij `nagekeken_op` hoort een datum, zoals 2026-11-24, en er staat `gisteren`",
                "rij 2: bij `klopt` hoort ja of nee, en er staat `misschien`",
                "rij 3: bij `nieuw` hoort niets, want bij `klopt` staat ja, en er staat `https://y.example.org`",
                "rij 4: bij `soort` hoort een soort record, zoals aanbieder, en er staat `dokter`",
            ]
        );
    }

    #[test]
    fn a_round_is_known_by_its_columns() {
        assert!(is_round(&["\u{feff}Soort", "wijk", "id", "veld", "klopt", "nieuw", "meer"]));
        assert!(!is_round(&["naam", "soort", "telefoon"]));
    }
}
