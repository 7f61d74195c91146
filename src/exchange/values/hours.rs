//! Opening hours in prose: `ma t/m vr 8.30-17.00 uur`, `maandag: 8-12 / 13-17`, `24/7`.

use wijkboek_search::words::fold;

use crate::entry::parse_hours;

const DAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const NAMES: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// A week has seven days; what is longer is a story.
const MOST_TOKENS: usize = 100;

/// Words that change nothing about the hours.
const FILLER: [&str; 12] =
    ["uur", "u", "h", "van", "om", "op", "open", "geopend", "elke", "iedere", "is", "tussen"];

/// The days with their hours, as a record has them: `("ma-vr", "8:30-17:00")`. None unless every
/// word of the text is understood.
pub(in crate::exchange) fn week(text: &str) -> Option<Vec<(String, String)>> {
    let text = fold(text.trim());
    if matches!(text.trim_end_matches('.'), "24/7" | "24 uur per dag" | "dag en nacht" | "7x24") {
        return Some(vec![("ma-zo".to_owned(), "0:00-24:00".to_owned())]);
    }
    let tokens = tokens(&text).filter(|tokens| tokens.len() <= MOST_TOKENS)?;
    let mut rest = tokens.as_slice();
    let mut week: Week = Default::default();
    while !rest.is_empty() {
        let (days, after) = days(rest)?;
        let (hours, after) = hours(after)?;
        for day in days {
            week.get_mut(day)?.get_or_insert_default().extend(&hours);
        }
        rest = after.strip_prefix(&[Token::And]).unwrap_or(after);
    }
    written(week)
}

/// Open stretches, in minutes.
type Spans = Vec<(u16, u16)>;

/// The hours of each day; none where the text does not speak of the day.
type Week = [Option<Spans>; 7];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Day(usize),
    /// Monday to Friday, Saturday and Sunday.
    Days(usize, usize),
    /// A time, in minutes.
    Time(u16),
    /// `-`, `tot`, `t/m`.
    To,
    /// `,`, `en`, `/`.
    And,
    Closed,
    /// A word that changes nothing.
    Filler,
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = text.replace("tot en met", " ~ ").replace("t/m", " ~ ").replace(['–', '—'], "-");
    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let like = |c: char| match first {
            _ if first.is_ascii_digit() => c.is_ascii_digit() || ".:".contains(c),
            _ if first.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let len = rest.find(|c| !like(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, after) = rest.split_at_checked(len)?;
        rest = after;
        match first {
            _ if first.is_ascii_digit() => tokens.push(Token::Time(time(word)?)),
            _ if first.is_alphabetic() => tokens.push(meaning(word)?),
            '~' | '-' => tokens.push(Token::To),
            ',' | '/' | '&' | ';' | '\n' | '+' => tokens.push(Token::And),
            '.' | ':' | '(' | ')' => {}
            _ if first.is_whitespace() => {}
            _ => return None,
        }
    }
    tokens.retain(|token| *token != Token::Filler);
    Some(tokens)
}

/// What a word means for the hours; `None` when it is not known.
fn meaning(word: &str) -> Option<Token> {
    let day = DAYS.iter().position(|day| *day == word).or_else(|| {
        let word = word.trim_end_matches('s').trim_end_matches("en");
        NAMES.iter().position(|name| *name == word)
    });
    Some(match word {
        _ if let Some(day) = day => Token::Day(day),
        "tot" | "tm" => Token::To,
        "en" => Token::And,
        "gesloten" | "dicht" => Token::Closed,
        "werkdagen" | "doordeweeks" => Token::Days(0, 4),
        "weekend" | "weekeinde" => Token::Days(5, 6),
        _ if FILLER.contains(&word) => Token::Filler,
        _ => return None,
    })
}

/// `8`, `8.30`, `08:30`, in minutes.
fn time(word: &str) -> Option<u16> {
    let word = word.trim_end_matches(['.', ':']);
    let (hour, minute) = word.split_once(['.', ':']).unwrap_or((word, "00"));
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

/// The days at the start, and what follows them: `ma`, `ma t/m vr`, `di en do`.
fn days(tokens: &[Token]) -> Option<(Vec<usize>, &[Token])> {
    let (mut found, rest) = match tokens {
        [Token::Day(from), Token::To, Token::Day(to), rest @ ..] if from < to => {
            ((*from..=*to).collect(), rest)
        }
        [Token::Days(from, to), rest @ ..] => ((*from..=*to).collect(), rest),
        [Token::Day(day), rest @ ..] => (vec![*day], rest),
        _ => return None,
    };
    let next = rest.strip_prefix(&[Token::And]).unwrap_or(rest);
    match days(next) {
        Some((more, rest)) => {
            found.extend(more);
            Some((found, rest))
        }
        None => Some((found, rest)),
    }
}

/// The hours at the start, and what follows them: `8-12 en 13-17`, `gesloten`.
fn hours(tokens: &[Token]) -> Option<(Spans, &[Token])> {
    let (mut found, rest) = match tokens {
        [Token::Closed, rest @ ..] => return Some((Vec::new(), rest)),
        [Token::Time(from), Token::To, Token::Time(to), rest @ ..] if from < to => {
            (vec![(*from, *to)], rest)
        }
        _ => return None,
    };
    let next = rest.strip_prefix(&[Token::And]).unwrap_or(rest);
    match hours(next) {
        Some((more, rest)) if !more.is_empty() => {
            found.extend(more);
            Some((found, rest))
        }
        _ => Some((found, rest)),
    }
}

/// Days in a row with the same hours share a key. None when hours overlap.
fn written(week: Week) -> Option<Vec<(String, String)>> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    for (day, hours) in week.into_iter().enumerate() {
        let Some(mut hours) = hours else { continue };
        hours.sort_unstable();
        let shown = if hours.is_empty() {
            "gesloten".to_owned()
        } else {
            hours.into_iter().map(span).collect::<Vec<_>>().join(", ")
        };
        parse_hours(&shown).ok()?;
        match found.last_mut() {
            Some((_, to, last)) if *to + 1 == day && *last == shown => *to = day,
            _ => found.push((day, day, shown)),
        }
    }
    let name = |day: usize| DAYS.get(day).copied().unwrap_or_default();
    let key = |from: usize, to: usize| {
        if from == to { name(from).to_owned() } else { format!("{}-{}", name(from), name(to)) }
    };
    let week = found.into_iter().map(|(from, to, shown)| (key(from, to), shown));
    Some(week.collect::<Vec<_>>()).filter(|week| !week.is_empty())
}

fn span((from, to): (u16, u16)) -> String {
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    format!("{}-{}", clock(from), clock(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        week(text).map(|days| {
            let days = days.iter().map(|(day, hours)| format!("{day} {hours}"));
            days.collect::<Vec<_>>().join(" | ")
        })
    }

    #[test]
    fn hours_are_read_from_prose() {
        for (text, found) in [
            ("ma t/m vr 8.30-17.00 uur", "ma-vr 8:30-17:00"),
            ("Ma - Vr: 08:30 – 17:00", "ma-vr 8:30-17:00"),
            ("maandag t/m vrijdag van 9 tot 17 uur", "ma-vr 9:00-17:00"),
            ("di en do 9:00 - 12:30", "di 9:00-12:30 | do 9:00-12:30"),
            ("24/7", "ma-zo 0:00-24:00"),
            ("maandag: 8-12 / 13-17", "ma 8:00-12:00, 13:00-17:00"),
            ("ma-do 9-17 u, vr 9-12.30 u", "ma-do 9:00-17:00 | vr 9:00-12:30"),
            ("ma t/m vr 8-12 en 13-17", "ma-vr 8:00-12:00, 13:00-17:00"),
            ("werkdagen 9.00-17.00, weekend gesloten", "ma-vr 9:00-17:00 | za-zo gesloten"),
            ("maandag 9-12\ndinsdag 9-12", "ma-di 9:00-12:00"),
            ("ma, wo, vr 10-12", "ma 10:00-12:00 | wo 10:00-12:00 | vr 10:00-12:00"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_wholly_stays_text() {
        for text in [
            "alleen op afspraak",
            "9.00-17.00",
            "ma t/m vr 8.30-17.00, alleen op afspraak",
            "ma t/m vr",
            "ma 17-9",
            "ma 8-12, ma 11-13",
            "vr t/m ma 9-17",
            "dagelijks 9-17",
            "ma 25-26",
            "ma 9",
            "",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
