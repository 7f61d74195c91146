//! What remarks say without doubt: a waiting time, `via ZorgDomein`, a letter that is needed.

mod waiting;

use wijkboek_search::words::fold;

use waiting::waiting;

/// Something that prose says about a dienst, or about the aanbieder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// A way to sign up: a value of `kanaal`.
    Route(&'static str),
    /// What one needs: a value of `nodig`.
    Needs(&'static str),
    /// Whether new patients are taken: a value of `neemt_patienten_aan`.
    Intake(&'static str),
    /// The weeks of waiting, for `aanmelding` or `behandeling`.
    Wait(&'static str, u32),
}

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Each fact with the words that say it.
    pub facts: Vec<(Fact, String)>,
    /// Whether the text says nothing else.
    pub whole: bool,
}

/// Where a text stands: a word alone says more in a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// Among remarks of all kinds.
    Remarks,
    /// In a column about referring and signing up.
    Referral,
    /// In a column about waiting.
    Waiting,
}

/// Words that say nothing by themselves.
const SMALL: &[&str] = &[
    "de",
    "het",
    "een",
    "van",
    "is",
    "er",
    "ca",
    "circa",
    "ongeveer",
    "via",
    "per",
    "op",
    "in",
    "nu",
    "momenteel",
    "gemiddeld",
    "max",
    "maximaal",
    "dan",
    "uw",
    "je",
    "aanmelden",
    "aanmelding",
    "verwijzen",
    "verwijzing",
    "wel",
    "alleen",
    "met",
    "te",
    "bedraagt",
    "or",
];

/// Words of the referral, and what they say; the first that fits wins.
#[rustfmt::skip]
const PHRASES: &[(&[&str], Fact, bool)] = &[
    (&["zorgdomein"], Fact::Route("zorgdomein"), false),
    (&["geen", "verwijsbrief"], Fact::Needs("nee"), false),
    (&["geen", "verwijzing"], Fact::Needs("nee"), false),
    (&["zonder", "verwijzing"], Fact::Needs("nee"), false),
    (&["zonder", "verwijsbrief"], Fact::Needs("nee"), false),
    (&["vrij", "toegankelijk"], Fact::Needs("nee"), true),
    (&["verwijsbrief", "nodig"], Fact::Needs("verwijsbrief"), false),
    (&["verwijzing", "nodig"], Fact::Needs("verwijsbrief"), false),
    (&["verwijsbrief", "vereist"], Fact::Needs("verwijsbrief"), false),
    (&["verwijzing", "vereist"], Fact::Needs("verwijsbrief"), false),
    (&["verwijsbrief", "verplicht"], Fact::Needs("verwijsbrief"), false),
    (&["verwijsbrief", "huisarts"], Fact::Needs("verwijsbrief"), false),
    (&["verwijzing", "huisarts", "nodig"], Fact::Needs("verwijsbrief"), false),
    (&["verwijsbrief"], Fact::Needs("verwijsbrief"), true),
    (&["beschikking", "gemeente"], Fact::Needs("beschikking-gemeente"), false),
    (&["ciz", "indicatie"], Fact::Needs("indicatie-ciz"), false),
    (&["indicatie", "ciz"], Fact::Needs("indicatie-ciz"), false),
    (&["geen", "nieuwe", "patienten"], Fact::Intake("nee"), false),
    (&["patientenstop"], Fact::Intake("nee"), false),
    (&["telefonisch"], Fact::Route("telefoon"), true),
    (&["telefoon"], Fact::Route("telefoon"), true),
    (&["bellen"], Fact::Route("telefoon"), true),
    (&["mail"], Fact::Route("mail"), true),
    (&["email"], Fact::Route("mail"), true),
    (&["mailen"], Fact::Route("mail"), true),
    (&["inloop"], Fact::Route("inloop"), true),
    (&["inlopen"], Fact::Route("inloop"), true),
    (&["aanmeldformulier"], Fact::Route("formulier"), true),
    (&["formulier"], Fact::Route("formulier"), true),
];

/// More than Excel holds in a cell is no remark.
const LONGEST: usize = 33_000;

/// What a text says without doubt.
pub(super) fn facts(text: &str, place: Where) -> Found {
    if text.len() > LONGEST {
        return Found::default();
    }
    let mut found = Found { facts: Vec::new(), whole: true };
    for sentence in sentences(text) {
        let words = tokens(sentence);
        let mut used = vec![false; words.len()];
        for (fact, range) in referral(&words, place).into_iter().chain(waiting(&words, place)) {
            let said = (fact, sentence.trim().to_owned());
            if !found.facts.iter().any(|(known, _)| *known == said.0) {
                found.facts.push(said);
            }
            used.iter_mut()
                .enumerate()
                .filter(|(at, _)| range.contains(at))
                .for_each(|(_, u)| *u = true);
        }
        let said = |word: &String| {
            SMALL.contains(&word.as_str())
                || word.starts_with("wacht")
                || !word.chars().all(char::is_alphanumeric)
        };
        found.whole &= words.iter().zip(&used).all(|(word, used)| *used || said(word));
    }
    if contradicts(&found.facts) {
        found = Found::default();
    }
    found.whole &= !found.facts.is_empty();
    found
}

/// Whether two facts exclude each other: prose that says both means something finer.
fn contradicts(facts: &[(Fact, String)]) -> bool {
    let same = |a: &Fact, b: &Fact| match (a, b) {
        (Fact::Needs(a), Fact::Needs(b)) => a != b,
        (Fact::Wait(a, weeks), Fact::Wait(b, others)) => a == b && weeks != others,
        _ => false,
    };
    facts.iter().any(|(a, _)| facts.iter().any(|(b, _)| same(a, b)))
}

type At = (Fact, std::ops::Range<usize>);

/// What the words of a sentence say about referring.
fn referral(words: &[String], place: Where) -> Vec<At> {
    let plain: Vec<(usize, &str)> = words
        .iter()
        .enumerate()
        .map(|(at, word)| (at, word.as_str()))
        .filter(|(_, word)| {
            !matches!(*word, "de" | "het" | "een" | "van" | "uw" | "is" | "via" | "-" | ",")
        })
        .collect();
    let mut found: Vec<At> = Vec::new();
    let mut at = 0;
    while let Some(rest) = plain.get(at..).filter(|rest| !rest.is_empty()) {
        let fits = |phrase: &&[&str]| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(a, (_, b))| a == b)
        };
        let phrases = PHRASES.iter().filter(|(.., own)| place == Where::Referral || !own);
        let longest =
            phrases.filter(|(phrase, ..)| fits(phrase)).max_by_key(|(phrase, ..)| phrase.len());
        let Some((phrase, fact, _)) = longest else {
            at += 1;
            continue;
        };
        let start = rest.first().map_or(0, |(at, _)| *at);
        let end = rest.get(phrase.len() - 1).map_or(start, |(at, _)| *at) + 1;
        if !denied(words, start, end) {
            found.push((fact.clone(), start..end));
        }
        at += phrase.len();
    }
    found
}

/// Whether `niet` or `geen` stands just before some words, or `niet` just behind them; a comma
/// ends what they speak of.
fn denied(words: &[String], start: usize, end: usize) -> bool {
    let near = |word: &&String| *word != ",";
    let before = words.get(..start).unwrap_or_default().iter().rev().take_while(near).take(2);
    let behind = words.get(end..).unwrap_or_default().iter().take_while(near).take(2);
    let no =
        |word: &String| matches!(word.as_str(), "niet" | "geen" | "zonder" | "soms" | "tenzij");
    before.into_iter().any(no) || behind.into_iter().any(|word| no(word) && word != "geen")
}

/// The sentences of a text; `ca.` and `max.` end none.
fn sentences(text: &str) -> Vec<&str> {
    let short = ["ca", "max", "min", "gem", "tel", "evt", "bijv", "mnd", "wk"];
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let before = text.get(start..at).unwrap_or_default();
        let ends = match c {
            '\n' | ';' | '!' | '?' => true,
            '.' => {
                let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
                next.is_none_or(char::is_whitespace) && !short.contains(&fold(word).as_str())
            }
            _ => false,
        };
        if ends {
            found.push(before);
            start = at + c.len_utf8();
        }
    }
    found.extend(text.get(start..));
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// The words of a sentence, its numbers, and the signs that count: `-`, `>`, a comma.
fn tokens(sentence: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut former = ' ';
    let text = fold(sentence).replace('–', "-").replace("e-mail", "email");
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // `1,5` is one number.
        let next = chars.peek().is_some_and(char::is_ascii_digit);
        let decimal = matches!(c, ',' | '.') && former.is_ascii_digit() && next;
        let same = former.is_alphanumeric() && c.is_ascii_digit() == former.is_ascii_digit();
        match c {
            _ if decimal || c.is_alphanumeric() && same => {
                if let Some(last) = tokens.last_mut() {
                    last.push(c);
                }
            }
            _ if c.is_alphanumeric() || matches!(c, '-' | '>' | ',') => tokens.push(c.to_string()),
            _ => {}
        }
        former = if decimal { '0' } else { c };
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, place: Where) -> Vec<String> {
        let facts = facts(text, place).facts.into_iter();
        facts
            .map(|(fact, _)| match fact {
                Fact::Route(word) | Fact::Needs(word) | Fact::Intake(word) => word.to_owned(),
                Fact::Wait(what, weeks) => format!("{what} {weeks}"),
            })
            .collect()
    }

    #[test]
    fn waiting_times_are_lifted_where_unmistakable() {
        for (text, found) in [
            ("Wachttijd ca. 6 weken.", "aanmelding 6"),
            ("wachttijd 6-8 weken", "aanmelding 8"),
            ("Er is een wachtlijst van 4 tot 6 weken. Bel gerust.", "aanmelding 6"),
            ("Let op: wachttijd drie maanden", "aanmelding 13"),
            ("wachttijd voor behandeling: 12 wkn", "behandeling 12"),
            ("Momenteel geen wachttijd", "aanmelding 0"),
        ] {
            assert_eq!(shown(text, Where::Remarks), [found], "{text}");
        }
        assert_eq!(
            shown("Wachttijd: intake 4 weken, behandeling 12 weken", Where::Remarks),
            ["aanmelding 4", "behandeling 12"]
        );
        assert_eq!(shown("ca. 6 wk", Where::Waiting), ["aanmelding 6"]);
        for text in [
            "wachttijd wisselt",
            "wachttijd meer dan 6 weken",
            "cursus van 6 weken",
            "wachttijd was 6 weken",
            "wachttijd 6 weken of 12 weken",
            "wachttijd 1,5 week",
        ] {
            assert!(
                shown(text, Where::Remarks).is_empty(),
                "{text}: {:?}",
                shown(text, Where::Remarks)
            );
        }
    }

    #[test]
    fn the_way_in_is_lifted_where_unmistakable() {
        for (text, found) in [
            ("Verwijzen via ZorgDomein", "zorgdomein"),
            ("Verwijsbrief van de huisarts nodig", "verwijsbrief"),
            ("geen verwijzing nodig", "nee"),
            ("Geen inloop, via ZorgDomein", "zorgdomein"),
            ("beschikking van de gemeente", "beschikking-gemeente"),
            ("Neemt geen nieuwe patiënten aan", "nee"),
        ] {
            assert_eq!(shown(text, Where::Remarks), [found], "{text}");
        }
        for text in [
            "niet via ZorgDomein",
            "geen patiëntenstop",
            "Bellen mag altijd",
            "Geen verwijsbrief nodig. Voor groep wel een verwijsbrief nodig.",
        ] {
            assert!(shown(text, Where::Remarks).is_empty(), "{text}");
        }
        assert_eq!(shown("telefonisch of via de mail", Where::Referral), ["telefoon", "mail"]);
        assert!(facts("via ZorgDomein", Where::Referral).whole);
        assert!(!facts("via ZorgDomein, met spoed", Where::Referral).whole);
    }
}
