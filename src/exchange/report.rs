//! What an import says about itself: counts that add up, and everything that was not plain.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::base::Lang;
use crate::entry::parse_days;
use crate::syntax::Written;

use super::merge::title;
use super::{Changed, Fate, Plan, Reason, Row, Sign};

/// What is told of an import.
pub struct Report<'a> {
    /// The name of the file.
    pub source: &'a str,
    /// What the import does.
    pub plan: &'a Plan,
    /// What there is to say about the file as a whole.
    pub remarks: &'a [String],
    /// Its rows that are no record, and why.
    pub skipped: &'a [String],
    /// What `wijkboek check` says about the result, one line each.
    pub gaps: &'a [String],
}

/// How much of each list is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// All of it.
    Whole,
    /// A few lines of each, for a screen.
    Short,
}

/// The lines of a list that are shown in short.
const FEW: usize = 5;

/// The counts of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records that the file holds.
    pub read: usize,
    /// New records.
    pub new: usize,
    /// Records that change.
    pub updated: usize,
    /// Records that stay as they are.
    pub unchanged: usize,
    /// What is left out.
    pub left_out: usize,
}

/// Counts what becomes of the rows of a file, `skipped` of which are no record; `read` is the sum
/// of the others.
pub fn counts(plan: &Plan, skipped: usize) -> Counts {
    let of = |wanted: fn(&Fate) -> bool| plan.rows.iter().filter(|row| wanted(&row.fate)).count();
    Counts {
        read: plan.rows.len() + skipped,
        new: of(|fate| *fate == Fate::New),
        updated: of(|fate| *fate == Fate::Updated),
        unchanged: of(|fate| *fate == Fate::Unchanged),
        left_out: of(|fate| matches!(fate, Fate::LeftOut(_))) + skipped,
    }
}

/// A list of the report: its heading in Dutch and English, and its lines.
struct Section {
    heading: (&'static str, &'static str),
    lines: Vec<String>,
}

impl Report<'_> {
    /// The report as Markdown.
    pub fn text(&self, lang: Lang, length: Length) -> String {
        let mut out = format!("# {} {}\n\n", pick(lang, ("Import van", "Import of")), self.source);
        let _ = writeln!(out, "{}", self.counted(lang));
        for section in self.sections(lang) {
            if section.lines.is_empty() {
                continue;
            }
            let count = section.lines.len();
            let _ = writeln!(out, "\n## {} ({count})\n", pick(lang, section.heading));
            let shown = if length == Length::Short { FEW } else { count };
            for line in section.lines.iter().take(shown) {
                let _ = writeln!(out, "- {}", line.replace('\n', "\n  "));
            }
            if let Some(more @ 1..) = count.checked_sub(shown) {
                let more =
                    pick(lang, ("en nog {}", "and {} more")).replace("{}", &more.to_string());
                let _ = writeln!(out, "- {more}");
            }
        }
        out
    }

    /// The counts as a sum.
    fn counted(&self, lang: Lang) -> String {
        let Counts { read, new, updated, unchanged, left_out } =
            counts(self.plan, self.skipped.len());
        match lang {
            Lang::Nl => format!(
                "Gelezen: {read} = {new} nieuw + {updated} bijgewerkt + {unchanged} ongewijzigd + {left_out} overgeslagen."
            ),
            Lang::En => format!(
                "Read: {read} = {new} new + {updated} updated + {unchanged} unchanged + {left_out} left out."
            ),
        }
    }

    fn sections(&self, lang: Lang) -> Vec<Section> {
        let section = |nl, en, lines| Section { heading: (nl, en), lines };
        let of = |list: fn(&Row) -> &[Changed]| self.changes(list, lang);
        vec![
            section("Overgeslagen", "Left out", self.left_out(lang)),
            section("Lijken op elkaar", "Could be the same", self.twins(lang)),
            section(
                "Met de hand gewijzigd, niet aangeraakt",
                "Changed by hand, left alone",
                of(|row| &row.kept),
            ),
            section(
                "Niet te wijzigen zonder een opmerking in het bestand te verliezen",
                "Not to be changed without losing a comment in the file",
                of(|row| &row.stuck),
            ),
            section("Bijgewerkt", "Updated", of(|row| &row.changed)),
            section("Opmerkingen bij het lezen", "Remarks on the reading", self.remarks(lang)),
            section(
                "Zonder eigen veld, bewaard in `notitie_intern`",
                "Without a field, kept in `notitie_intern`",
                self.leftovers(),
            ),
            section("Wat er nog ontbreekt", "What is still missing", self.gaps.to_vec()),
            section("Niet meer in het bestand", "No longer in the file", self.gone()),
        ]
    }

    fn left_out(&self, lang: Lang) -> Vec<String> {
        let rows = self.plan.rows.iter();
        let left_out = rows.filter_map(|row| {
            let Fate::LeftOut(reason) = &row.fate else { return None };
            let fields = row.candidate.fields.iter();
            let fields = fields.map(|(key, value)| format!("{key}: {}", shown(Some(value), lang)));
            let rest = row.candidate.leftovers.iter();
            let rest = rest.map(|left| format!("{}: {}", left.name, left.text));
            let words = fields.chain(rest).collect::<Vec<_>>().join("; ");
            let words = if words.is_empty() { words } else { format!(" ({words})") };
            Some(format!("{}: {}{words}", row.candidate.origin, why(reason, lang)))
        });
        self.skipped.iter().cloned().chain(left_out).collect()
    }

    fn twins(&self, lang: Lang) -> Vec<String> {
        let shared = |sign| match sign {
            Sign::Kvk => pick(lang, ("hetzelfde KvK-nummer", "the same KvK number")),
            Sign::Name => pick(lang, ("dezelfde naam en plaats", "the same name and town")),
            Sign::Phone => pick(lang, ("hetzelfde telefoonnummer", "the same phone number")),
        };
        let and = pick(lang, ("en", "and"));
        let twins = self.plan.twins.iter();
        twins
            .map(|twin| format!("{} {and} {}: {}", twin.new, twin.other, shared(twin.sign)))
            .collect()
    }

    fn changes(&self, list: fn(&Row) -> &[Changed], lang: Lang) -> Vec<String> {
        let line = |row: &Row, change: &Changed| {
            let key = row.key.as_ref().map(ToString::to_string).unwrap_or_default();
            let (from, to) = (shown(change.from.as_ref(), lang), shown(change.to.as_ref(), lang));
            let words = pick(lang, ("site: {a}; bestand: {b}", "site: {a}; file: {b}"));
            let words = words.replace("{a}", &from).replace("{b}", &to);
            format!("{key}, `{}`: {words}", change.field)
        };
        let rows = self.plan.rows.iter();
        rows.flat_map(|row| list(row).iter().map(move |change| line(row, change))).collect()
    }

    fn remarks(&self, lang: Lang) -> Vec<String> {
        let whole = self.remarks.iter().cloned();
        let rows = self.plan.rows.iter().map(|row| &row.candidate).flat_map(|candidate| {
            let origin = &candidate.origin;
            candidate.notes.iter().map(move |note| format!("{origin}: {}", note.message(lang)))
        });
        let mut told = BTreeSet::new();
        whole.chain(rows).filter(|line| told.insert(line.clone())).collect()
    }

    /// What was left over, column by column, with the record that keeps it.
    fn leftovers(&self) -> Vec<String> {
        let mut columns: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for row in self.plan.rows.iter().filter(|row| row.key.is_some()) {
            for left in &row.candidate.leftovers {
                let line =
                    format!("{}, {}: {}", row.candidate.origin, title(&row.candidate), left.text);
                columns.entry(&left.name).or_default().push(line);
            }
        }
        let lines = columns.into_iter();
        lines
            .map(|(name, lines)| format!("`{name}` ({}):\n- {}", lines.len(), lines.join("\n- ")))
            .collect()
    }

    fn gone(&self) -> Vec<String> {
        self.plan.gone.iter().map(|key| format!("{}:{key}", key.kind.key())).collect()
    }
}

fn pick(lang: Lang, (nl, en): (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

fn why(reason: &Reason, lang: Lang) -> String {
    match reason {
        Reason::NoName => pick(lang, ("er staat geen naam", "there is no name")).to_owned(),
        Reason::NoWijk => {
            pick(lang, ("er staat niet bij welke wijk het hoort", "it names no wijk")).to_owned()
        }
        Reason::NoRecord => {
            pick(lang, ("dit record staat niet in de site", "the site has no such record"))
                .to_owned()
        }
        Reason::UnknownWijk(name) => {
            pick(lang, ("er is geen wijk {}", "there is no wijk {}")).replace("{}", name)
        }
        Reason::Double(origin) => pick(
            lang,
            ("dit record staat ook in {}; die rij telt", "{} names this record too and counts"),
        )
        .replace("{}", origin),
        Reason::TakenAway => pick(
            lang,
            ("het record is met de hand weggehaald", "the record was taken away by hand"),
        )
        .to_owned(),
    }
}

/// A value in a few words.
fn shown(value: Option<&Written>, lang: Lang) -> String {
    const LONGEST: usize = 80;
    let mut words = Vec::new();
    if let Some(value) = value {
        gather(value, &mut words);
    }
    if words.is_empty() {
        return pick(lang, ("leeg", "empty")).to_owned();
    }
    let text = words.join(", ").split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("“{}…”", text.get(..cut).unwrap_or_default()),
        None => format!("“{text}”"),
    }
}

fn gather(value: &Written, words: &mut Vec<String>) {
    match value {
        Written::Text(text) => words.push(text.clone()),
        Written::List(items) => items.iter().for_each(|item| gather(item, words)),
        Written::Map(entries) => {
            for (key, value) in entries {
                match value {
                    // Hours say nothing without their days.
                    Written::Text(hours) if parse_days(key).is_some() => {
                        words.push(format!("{key} {hours}"));
                    }
                    _ => gather(value, words),
                }
            }
        }
    }
}
