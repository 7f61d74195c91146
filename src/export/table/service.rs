//! A dienst in the columns of a table.

use crate::base::slug;
use crate::entry::{FactValue, Key, Referral, Service};

use super::Cells;

/// What help costs, in the words of pages and of the closed list.
const COSTS: &[(&str, &str)] = &[
    ("Gratis", "gratis"),
    ("Vergoed uit de basisverzekering", "basisverzekering"),
    ("Soms vergoed uit de aanvullende verzekering", "aanvullend"),
    ("Eigen bijdrage", "eigen-bijdrage"),
    ("Zelf betalen", "zelf-betalen"),
];

/// Whether it falls under the excess, in words and as it is written.
const EXCESS: &[(&str, &str)] =
    &[("valt onder het eigen risico", "ja"), ("geen eigen risico", "nee")];

pub(super) fn write(one: &Service<Key>, path: &str, cells: &mut Cells) {
    let at = |name: &str| format!("{path}.{name}");
    cells.put(&at("naam"), Some(&one.name));
    cells.put(&at("id"), Some(&one.id).filter(|id| **id != slug(&one.name)));
    cells.list(&at("doelgroep"), &one.audience);
    cells.put(&at("leeftijd.van"), one.ages.0);
    cells.put(&at("leeftijd.tot"), one.ages.1);
    cells.put(&at("niet_voor"), one.not_for.as_ref());
    referral(&one.referral, path, cells);
    if let Some(waiting) = &one.waiting {
        cells.put(&at("wachttijd.aanmelding"), waiting.intake);
        cells.put(&at("wachttijd.behandeling"), waiting.treatment);
        cells.put(&at("wachttijd.peildatum"), waiting.as_of);
        cells.put(&at("wachttijd.bron"), waiting.source.as_ref());
    }
    if let Some(closed) = &one.closed {
        cells.put(&at("aanmeldstop.van"), closed.from);
        cells.put(&at("aanmeldstop.tot"), closed.to);
        cells.put(&at("aanmeldstop.reden"), closed.reason.as_ref());
        cells.put(&at("aanmeldstop.geldt_voor"), closed.applies_to.as_ref());
    }
    for (number, contract) in (1..).zip(texts(one, "gecontracteerd")) {
        cells.put(&at(&format!("gecontracteerd.{number}.door")), Some(contract));
    }
    costs(&one.costs, path, cells);
    for key in ["financiering", "vorm", "icpc"] {
        cells.list(&at(key), texts(one, key));
    }
    cells.list(&at("positieve_gezondheid"), health(one));
    if let Some(line) = texts(one, "terugkoppeling").next() {
        feedback(line, path, cells);
    }
}

fn referral(referral: &Referral, path: &str, cells: &mut Cells) {
    cells.put(&format!("{path}.verwijzing.nodig"), referral.needs);
    for (number, route) in (1..).zip(&referral.routes) {
        let way = format!("{path}.verwijzing.route.{number}");
        cells.put(&format!("{way}.kanaal"), Some(route.channel));
        cells.put(&format!("{way}.waarde"), route.value.as_ref());
    }
    cells.list(&format!("{path}.verwijzing.benodigd"), &referral.enclose);
    cells.put(&format!("{path}.na_aanmelding.wie"), referral.then.as_ref());
}

fn costs(costs: &[String], path: &str, cells: &mut Cells) {
    let written = |list: &[(&str, &'static str)], said: &str| {
        list.iter().find(|(words, _)| *words == said).map(|(_, word)| *word)
    };
    for said in costs {
        match (written(COSTS, said), written(EXCESS, said)) {
            (Some(kind), _) => cells.put(&format!("{path}.kosten.soort"), Some(kind)),
            (None, Some(excess)) => cells.put(&format!("{path}.kosten.eigen_risico"), Some(excess)),
            (None, None) => cells.put(&format!("{path}.kosten.bedrag"), Some(said)),
        }
    }
}

/// How the referrer hears back, from the line that says it: `aan huisarts, binnen 5 dagen, via mail`.
fn feedback(line: &str, path: &str, cells: &mut Cells) {
    let at = |name: &str| format!("{path}.terugkoppeling.{name}");
    let (rest, channel) = match line.strip_prefix("via ") {
        Some(channel) => ("", Some(channel)),
        None => {
            line.rsplit_once(", via ").map_or((line, None), |(rest, channel)| (rest, Some(channel)))
        }
    };
    let days_in =
        |text: &str| text.strip_prefix("binnen ")?.strip_suffix(" dagen")?.parse::<u32>().ok();
    let (to, days) = match rest.rsplit_once(", ") {
        Some((to, days)) if days_in(days).is_some() => (to, days_in(days)),
        _ if days_in(rest).is_some() => ("", days_in(rest)),
        _ => (rest, None),
    };
    cells.put(&at("naar"), to.strip_prefix("aan "));
    cells.put(&at("termijn_dagen"), days);
    cells.put(&at("kanaal"), channel);
}

fn values<'s>(one: &'s Service<Key>, key: &str) -> impl Iterator<Item = &'s FactValue<Key>> {
    let facts = one.facts.iter().filter(move |fact| fact.key == key);
    facts.flat_map(|fact| &fact.values)
}

fn texts<'s>(one: &'s Service<Key>, key: &str) -> impl Iterator<Item = &'s String> {
    values(one, key).filter_map(|value| match value {
        FactValue::Text(text) => Some(text),
        _ => None,
    })
}

fn health(one: &Service<Key>) -> impl Iterator<Item = String> {
    values(one, "positieve-gezondheid").filter_map(|value| match value {
        FactValue::Word(name) => {
            Some(name.strip_prefix("positieve-gezondheid-")?.replace('-', " "))
        }
        _ => None,
    })
}
