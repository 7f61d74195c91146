//! Dutch words for how often people meet.
//!
//! A phrase is a core, `elke eerste dinsdag` or `om de zes weken op donderdag`, and what may come
//! after it: the months, the time of day, the end.

use std::collections::BTreeSet;

use crate::base::{Day, dutch};
use crate::diag::suggest;

use super::{End, FrequencyError, Recurrence, core};

/// Places in a row; from the end when negative.
pub(super) const ORDINALS: [(&str, i8); 7] = [
    ("eerste", 1),
    ("tweede", 2),
    ("derde", 3),
    ("vierde", 4),
    ("vijfde", 5),
    ("laatste", -1),
    ("voorlaatste", -2),
];

/// Other words of a phrase, for suggestions.
const OTHERS: &[&str] = &[
    "elke",
    "iedere",
    "elk",
    "om",
    "de",
    "op",
    "van",
    "in",
    "en",
    "behalve",
    "tot",
    "met",
    "uur",
    "keer",
    "per",
    "totaal",
    "dag",
    "dagen",
    "werkdag",
    "week",
    "weken",
    "maand",
    "maanden",
    "kwartaal",
    "half",
    "halfjaar",
    "jaar",
    "jaren",
    "dagelijks",
    "wekelijks",
    "tweewekelijks",
    "maandelijks",
    "tweemaandelijks",
    "driemaandelijks",
    "halfjaarlijks",
    "jaarlijks",
    "andere",
];

/// What says only that there is no fixed rhythm.
const NO_RHYTHM: [&str; 7] = [
    "naar behoefte",
    "op afroep",
    "op verzoek",
    "in overleg",
    "wisselend",
    "onregelmatig",
    "zo nodig",
];

pub(super) type Read<T> = Result<T, FrequencyError>;
pub(super) const UNKNOWN: FrequencyError = FrequencyError::Unknown;

/// Reads a phrase.
pub(super) fn parse(text: &str) -> Read<Recurrence> {
    let text = text.to_lowercase();
    let text = text.trim().trim_end_matches('.');
    let mut phrase = Phrase::of(text);
    if NO_RHYTHM.contains(&text) || phrase.says_how_many_times() {
        let loose = Some(text.to_owned());
        return Ok(Recurrence { pattern: None, loose, end: None, at: None });
    }
    let end = phrase.take_end()?;
    let at = phrase.take_time()?;
    let months = phrase.take_months()?;
    let pattern = core::read(&phrase.words(), months)?;
    Ok(Recurrence { pattern: Some(pattern), loose: None, end, at })
}

/// The phrase that was probably meant, if a word of it was misspelt.
pub(super) fn nearest(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let known = || {
        let ordinals = ORDINALS.iter().map(|(name, _)| *name);
        let days = (0..7).map(dutch::weekday).chain((1..=12).map(dutch::month));
        OTHERS.iter().copied().chain(dutch::NUMBERS).chain(ordinals).chain(days)
    };
    let mended: Vec<&str> = text
        .split_whitespace()
        .map(|word| {
            let strange = word.chars().all(char::is_alphabetic) && !known().any(|w| w == word);
            if strange { suggest::nearest(word, known()).unwrap_or(word) } else { word }
        })
        .collect();
    let mended = mended.join(" ");
    (mended != text && parse(&mended).is_ok()).then_some(mended)
}

/// The words of a phrase; a comma counts as `en`.
struct Phrase(Vec<String>);

impl Phrase {
    fn of(text: &str) -> Self {
        let words = text.replace(',', " en ").replace(['é', 'ë'], "e");
        let words = words.split_whitespace().map(|word| match word {
            "iedere" | "ieder" | "elk" => "elke".to_owned(),
            word => word.to_owned(),
        });
        let mut words: Vec<String> = words.collect();
        words.dedup_by(|a, b| a == "en" && b == "en");
        let mut at = 0;
        while let Some([op, number, na, laatste]) = words.get(at..at + 4) {
            if let ("op", Some(before), "na", "laatste") =
                (op.as_str(), dutch::number(number), na.as_str(), laatste.as_str())
            {
                let place = format!("-{}e", before.saturating_add(1));
                words.splice(at..at + 4, [place]);
            }
            at += 1;
        }
        while words.last().is_some_and(|word| word == "en") {
            words.pop();
        }
        Self(words)
    }

    fn words(&self) -> Vec<&str> {
        self.0.iter().map(String::as_str).collect()
    }

    /// Cuts the phrase off at a word, with an `en` that a comma left behind before it.
    fn cut(&mut self, at: usize) {
        self.0.truncate(at);
        while self.0.last().is_some_and(|word| word == "en") {
            self.0.pop();
        }
    }

    /// `twee keer per jaar`: how often, and not when.
    fn says_how_many_times(&self) -> bool {
        match self.words().as_slice() {
            [times, "keer" | "maal", "per", "jaar" | "kwartaal" | "maand" | "week"] => {
                dutch::number(times).is_some_and(|times| times > 1)
            }
            _ => false,
        }
    }

    /// `tot en met 31 december 2027`, `in totaal 10 keer`.
    fn take_end(&mut self) -> Read<Option<End>> {
        let words = self.words();
        let (end, length) = match words.as_slice() {
            [.., "tot", "en", "met", day, month, year] => {
                let Some(month) = dutch::month_number(month) else { return Ok(None) };
                let parts = (year.parse::<i16>(), day.parse::<i8>());
                let (Ok(year), Ok(day)) = parts else { return Err(UNKNOWN) };
                let day = Day::new(year, month, day).ok_or(FrequencyError::NoSuchDay)?;
                (End::Until(day), 6)
            }
            [.., "in", "totaal", times, "keer"] => {
                let times = dutch::number(times).filter(|times| (1..=999).contains(times));
                (End::Count(times.ok_or(UNKNOWN)?), 4)
            }
            _ => return Ok(None),
        };
        self.cut(words.len() - length);
        Ok(Some(end))
    }

    /// `om 12.30 uur`.
    fn take_time(&mut self) -> Read<Option<u16>> {
        let words = self.words();
        let (clock, length) = match words.as_slice() {
            [.., "om", clock, "uur"] => (*clock, 3),
            [.., "om", clock] => (*clock, 2),
            _ => return Ok(None),
        };
        let (hour, minute) = clock.split_once(['.', ':']).unwrap_or((clock, "00"));
        let part = |text: &str, below: u16| {
            let digits = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u16>().ok().filter(|number| digits && *number < below)
        };
        let at = part(hour, 24).zip(part(minute, 60)).ok_or(UNKNOWN)?;
        self.cut(words.len() - length);
        Ok(Some(at.0 * 60 + at.1))
    }

    /// `van maart, juni en september`, `behalve in juli en augustus`, `in september tot en met mei`.
    fn take_months(&mut self) -> Read<BTreeSet<i8>> {
        let words = self.words();
        let is_month = |word: &&str| dutch::month_number(word).is_some();
        let Some(first) = words.iter().position(is_month) else {
            return Ok(BTreeSet::new());
        };
        // `24 november` is a day.
        let before = words.get(..first).unwrap_or_default();
        let (except, start) = match before {
            [.., "behalve", "in" | "van"] => (true, first - 2),
            [.., "behalve"] => (true, first - 1),
            [.., "van" | "in"] => (false, first - 1),
            _ => return Ok(BTreeSet::new()),
        };
        let months = month_list(words.get(first..).unwrap_or_default())?;
        self.cut(start);
        Ok(if except { (1..=12).filter(|month| !months.contains(month)).collect() } else { months })
    }
}

/// Months in a row, with `tot en met` between two for all that come between them.
fn month_list(words: &[&str]) -> Read<BTreeSet<i8>> {
    match words {
        [from, "tot", "en", "met", to] => {
            let range = dutch::month_number(from).zip(dutch::month_number(to));
            let (from, to) = range.ok_or(UNKNOWN)?;
            let last = if to < from { to + 12 } else { to };
            Ok((from..=last).map(|month| (month - 1) % 12 + 1).collect())
        }
        list => {
            let names = list.iter().filter(|word| **word != "en");
            names.map(|word| dutch::month_number(word).ok_or(UNKNOWN)).collect()
        }
    }
}
