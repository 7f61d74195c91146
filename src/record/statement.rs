//! `toegankelijkheid` in `site.yml`: what is known about how accessible a site is. Only those who
//! publish it can say; without it the page is a draft that claims nothing.

use crate::base::Day;
use crate::entry::Web;

use super::reader::fields;
use super::values::choices;

choices! {
    /// How far a site keeps the rules, as the Dutch register of statements has it.
    Level: "A", "B", "C", "D";
}

fields! {
    /// The statement as written down.
    "toegankelijkheid" => struct StatementField {
        level: Option<Level> = "status", "A voldoet volledig, B gedeeltelijk, C eerste maatregelen genomen, D voldoet niet.";
        examined: Option<Day> = "onderzocht_op", "De dag van het laatste onderzoek.";
        report: Option<Web> = "rapport", "Het adres van het rapport van dat onderzoek.";
        gaps: Vec<String> = "knelpunten", "Wat er nog niet goed gaat, en tot wanneer.";
    }
}

/// What those who publish a site say about how accessible it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Statement {
    /// `A` to `D`, as in the Dutch register; none while nobody has said it.
    pub level: Option<&'static str>,
    /// The day of the last examination.
    pub examined: Option<Day>,
    /// Its report.
    pub report: Option<Web>,
    /// What does not work yet.
    pub gaps: Vec<String>,
}

impl From<StatementField> for Statement {
    fn from(fields: StatementField) -> Self {
        Self {
            level: fields.level.map(|level| level.0),
            examined: fields.examined,
            report: fields.report,
            gaps: fields.gaps,
        }
    }
}
