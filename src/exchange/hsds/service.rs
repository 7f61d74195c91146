//! `services`: what an organisation offers, as `diensten`.

use crate::base::Day;
use crate::syntax::Written;

use super::object::Object;
use super::{list, map, text};

/// A service, as one of `diensten`. What belongs to the organisation as a whole stays in the
/// object: numbers, places, hours, words.
pub(super) fn service(object: &mut Object, name: &str, organisation: &str) -> Written {
    let mut fields = vec![("naam", text(name))];
    if let Some(words) = object.line("eligibility_description") {
        fields.push(("doelgroep", list(vec![text(words)])));
    }
    fields.extend(ages(object).map(|ages| ("leeftijd", ages)));
    fields.extend(referral(object).map(|referral| ("verwijzing", referral)));
    if let Some(how) = object.line("application_process") {
        fields.push(("na_aanmelding", map(vec![("hoe", text(how))])));
    }
    fields.extend(waiting(object, organisation).map(|waiting| ("wachttijd", waiting)));
    fields.extend(costs(object).map(|costs| ("kosten", costs)));
    let mut funding = object.list("funding");
    let sources: Vec<Written> =
        funding.iter_mut().filter_map(|item| item.line("source")).map(text).collect();
    object.keep("funding", funding);
    if !sources.is_empty() {
        fields.push(("financiering", list(sources)));
    }
    map(fields)
}

fn ages(object: &mut Object) -> Option<Written> {
    // HSDS has numbers; an age in half years is none of ours.
    let years = |text: &str| text.parse::<u32>().ok().or_else(|| whole(text));
    let from = object.parsed("minimum_age", years).map(|years| ("van", text(years)));
    let to = object.parsed("maximum_age", years).map(|years| ("tot", text(years)));
    let fields: Vec<_> = from.into_iter().chain(to).collect();
    (!fields.is_empty()).then(|| map(fields))
}

fn whole(text: &str) -> Option<u32> {
    text.strip_suffix(".0").and_then(|years| years.parse().ok())
}

fn referral(object: &mut Object) -> Option<Written> {
    let mut documents = object.list("required_documents");
    let words: Vec<Written> =
        documents.iter_mut().filter_map(|item| item.line("document")).map(text).collect();
    object.keep("required_documents", documents);
    (!words.is_empty()).then(|| map(vec![("benodigd", list(words))]))
}

/// The waiting time, when it is in weeks and the day is known on which it was so.
fn waiting(object: &mut Object, organisation: &str) -> Option<Written> {
    let words = object.line("wait_time")?;
    let day = words
        .split_once("peildatum ")
        .and_then(|(_, rest)| Day::parse(rest.get(..10)?).ok())
        .or_else(|| day_of(object, "assured_date"))
        .or_else(|| day_of(object, "last_modified"));
    let found = weeks(&words).zip(day);
    let Some(((intake, treatment), day)) = found else {
        object.put_back("wait_time", words);
        return None;
    };
    let source = words.split_once("bron ").map_or(organisation, |(_, source)| source);
    let mut fields = vec![("aanmelding", text(intake))];
    fields.extend(treatment.map(|weeks| ("behandeling", text(weeks))));
    fields.push(("peildatum", text(day)));
    fields.push(("bron", text(source.trim_end_matches(')'))));
    Some(map(fields))
}

/// The day that a key begins with, without taking it.
fn day_of(object: &mut Object, key: &str) -> Option<Day> {
    let said = object.line(key)?;
    let day = said.get(..10).and_then(|day| Day::parse(day).ok());
    object.put_back(key, said);
    day
}

/// Weeks until the first talk and until the help begins: `6 weken`, `6 weeks`, `6 weken, daarna 10
/// weken`.
fn weeks(words: &str) -> Option<(u32, Option<u32>)> {
    let words = words.split(" (").next().unwrap_or_default();
    let mut numbers = words.split(", ").map(|part| {
        let part = part.strip_prefix("daarna ").unwrap_or(part);
        let (number, unit) = part.split_once(' ')?;
        let unit_holds = matches!(unit, "week" | "weken" | "weeks");
        number.parse::<u32>().ok().filter(|_| unit_holds)
    });
    let first = numbers.next()??;
    match (numbers.next(), numbers.next()) {
        (None, _) => Some((first, None)),
        (Some(Some(second)), None) => Some((first, Some(second))),
        _ => None,
    }
}

/// The costs in words; whoever pays nothing is told by the words themselves.
fn costs(object: &mut Object) -> Option<Written> {
    let mut words: Vec<String> = object.line("fees_description").into_iter().collect();
    words.extend(object.line("fees"));
    let mut options = object.list("cost_options");
    words.extend(options.iter_mut().filter_map(cost));
    object.keep("cost_options", options);
    let kind = match words.first().map(|first| first.to_lowercase()) {
        Some(first) if first == "gratis" => words.drain(..1).next().map(|_| "gratis"),
        _ => None,
    };
    let amount = (!words.is_empty()).then(|| ("bedrag", text(words.join("; "))));
    let fields: Vec<_> = kind.map(|kind| ("soort", text(kind))).into_iter().chain(amount).collect();
    (!fields.is_empty()).then(|| map(fields))
}

/// `Jeugd: 35 EUR per uur`.
fn cost(option: &mut Object) -> Option<String> {
    let name = option.line("option");
    let currency = option.line("currency").map(|currency| currency.to_uppercase());
    let amount = option.line("amount").map(|amount| match currency {
        Some(currency) => format!("{amount} {currency}"),
        None => amount,
    });
    let how = option.line("amount_description");
    let words: Vec<String> = amount.into_iter().chain(how).collect();
    match (name, words.join(" ")) {
        (Some(name), words) if words.is_empty() => Some(name),
        (Some(name), words) => Some(format!("{name}: {words}")),
        (None, words) => Some(words).filter(|words| !words.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_times_are_weeks_or_words() {
        assert_eq!(weeks("6 weken"), Some((6, None)));
        assert_eq!(weeks("6 weeks (bron praktijk)"), Some((6, None)));
        assert_eq!(weeks("6 weken, daarna 10 weken"), Some((6, Some(10))));
        assert_eq!(weeks("wait_time"), None);
        assert_eq!(weeks("6-8 weken"), None);
        assert_eq!(weeks("2 months"), None);
    }
}
