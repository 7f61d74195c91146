//! `diensten`: what an aanbieder offers, and the way to it.

use crate::base::{Day, slug};
use crate::entry::{Closed, Reference, Referral, Route, Service, Waiting};

use super::super::common::{Health, text_fact, word_fact};
use super::super::forms::{Coded, Icpc};
use super::super::reader::{Must, fields};
use super::super::values::{At, apart, choices};

choices! {
    /// What one needs to be referred.
    Needs: "nee", "verwijsbrief", "beschikking-gemeente", "indicatie-ciz";
    /// A way to ask for help.
    Channel: "telefoon", "mail", "zorgdomein", "formulier", "inloop";
    /// What help costs.
    CostKind: "gratis", "basisverzekering", "aanvullend", "eigen-bijdrage", "zelf-betalen";
}

fields! {
    /// A service as written down.
    "diensten" => struct ServiceField {
        name: Must<At<String>> = "naam", "De naam van de dienst.";
        id: Option<crate::base::Id> = "id", "De naam in verwijzingen; anders uit de naam.";
        audience: Vec<String> = "doelgroep", "Voor wie.";
        ages: Option<AgesField> = "leeftijd", "Van en tot welke leeftijd.";
        not_for: Option<String> = "niet_voor", "Voor wie niet.";
        referral: Option<ReferralField> = "verwijzing", "Hoe u verwijst of aanmeldt.";
        after: Option<AfterField> = "na_aanmelding", "Wat er na aanmelding gebeurt.";
        waiting: Option<At<WaitingField>> = "wachttijd", "De wachttijd, met de dag en de bron.";
        closed: Option<At<ClosedField>> = "aanmeldstop", "Een stop op nieuwe aanmeldingen.";
        contracts: Vec<ContractField> = "gecontracteerd", "Met wie er een contract is.";
        costs: Option<CostsField> = "kosten", "Wat het kost.";
        funding: Vec<String> = "financiering", "Uit welke wet het betaald wordt.";
        forms: Vec<String> = "vorm", "In welke vorm: groep, thuis, online.";
        health: Vec<Health> = "positieve_gezondheid", "De dimensies van positieve gezondheid.";
        feedback: Option<FeedbackField> = "terugkoppeling", "Hoe de verwijzer iets terughoort.";
        icpc: Vec<Coded<Icpc>> = "icpc", "ICPC-codes.";
    }
}

fields! {
    /// From and up to which age.
    "leeftijd" => struct AgesField {
        from: Option<u32> = "van", "De jongste leeftijd.";
        to: Option<u32> = "tot", "De oudste leeftijd.";
    }
}

fields! {
    /// How to refer.
    "verwijzing" => struct ReferralField {
        needs: Option<Needs> = "nodig", "Wat ervoor nodig is.";
        routes: Vec<RouteField> = "route", "De wegen om aan te melden.";
        enclose: Vec<String> = "benodigd", "Wat u meestuurt.";
    }
}

fields! {
    /// A way to ask for help.
    "route" => struct RouteField {
        channel: Must<Channel> = "kanaal", "Hoe.";
        value: Option<String> = "waarde", "Het nummer, het adres of de naam in ZorgDomein.";
    }
}

fields! {
    /// What happens after signing up.
    "na_aanmelding" => struct AfterField {
        who: Option<String> = "wie", "Wie er belt of komt.";
        within: Option<String> = "binnen", "Binnen welke tijd.";
        how: Option<String> = "hoe", "Hoe.";
    }
}

fields! {
    /// How long it takes.
    "wachttijd" => struct WaitingField {
        intake: Option<u32> = "aanmelding", "Weken tot het eerste gesprek.";
        treatment: Option<u32> = "behandeling", "Weken tot de hulp begint.";
        as_of: Must<At<Day>> = "peildatum", "De dag waarop dit klopte.";
        source: Must<String> = "bron", "Wie het zei.";
    }
}

fields! {
    /// A stop on new clients.
    "aanmeldstop" => struct ClosedField {
        from: Must<Day> = "van", "De eerste dag.";
        to: Option<At<Day>> = "tot", "De laatste dag.";
        reason: Option<String> = "reden", "Waarom.";
        applies_to: Option<String> = "geldt_voor", "Voor wie.";
    }
}

fields! {
    /// A contract.
    "gecontracteerd" => struct ContractField {
        with: Must<String> = "door", "Met wie.";
        until: Option<Day> = "tot", "Tot wanneer.";
    }
}

fields! {
    /// What it costs.
    "kosten" => struct CostsField {
        kind: Option<CostKind> = "soort", "Hoe het betaald wordt.";
        excess: Option<bool> = "eigen_risico", "Of het onder het eigen risico valt.";
        amount: Option<String> = "bedrag", "Het bedrag.";
    }
}

fields! {
    /// How the referrer hears back.
    "terugkoppeling" => struct FeedbackField {
        to: Option<String> = "naar", "Aan wie.";
        days: Option<u32> = "termijn_dagen", "Binnen hoeveel dagen.";
        channel: Option<String> = "kanaal", "Langs welke weg.";
    }
}

/// What a service means for the entry.
pub(super) fn service(At { value: field, place }: At<ServiceField>) -> Service<Reference> {
    let (name, place) = apart(field.name.0, place);
    let name = name.unwrap_or_default();
    let id = field.id.map_or_else(|| slug(&name), |id| id.to_string());
    let age = |years: u32| u8::try_from(years).unwrap_or(u8::MAX);
    let ages = field.ages.map_or((None, None), |ages| (ages.from.map(age), ages.to.map(age)));
    let mut facts = vec![
        text_fact("vorm", field.forms),
        text_fact("financiering", field.funding),
        word_fact("positieve-gezondheid", field.health.iter().map(|word| word.0)),
        text_fact("gecontracteerd", field.contracts.into_iter().filter_map(contract)),
    ];
    facts.extend(
        field.feedback.map(|feedback| text_fact("terugkoppeling", [feedback_line(feedback)])),
    );
    facts.push(text_fact("icpc", field.icpc.into_iter().map(|code| code.0)));
    Service {
        id,
        place,
        name,
        audience: field.audience,
        ages,
        not_for: field.not_for,
        referral: referral(field.referral, field.after),
        waiting: field.waiting.map(waiting),
        closed: field.closed.map(closed),
        costs: field.costs.map(costs).unwrap_or_default(),
        facts,
    }
}

fn waiting(At { value: field, place }: At<WaitingField>) -> Waiting {
    let weeks = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    let (as_of, place) = apart(field.as_of.0, place);
    Waiting {
        intake: field.intake.map(weeks),
        treatment: field.treatment.map(weeks),
        as_of,
        source: field.source.0,
        place,
    }
}

fn closed(At { value: field, place }: At<ClosedField>) -> Closed {
    let (to, place) = apart(field.to, place);
    let (reason, applies_to) = (field.reason, field.applies_to);
    Closed { from: field.from.0, to, reason, applies_to, place }
}

fn referral(field: Option<ReferralField>, after: Option<AfterField>) -> Referral {
    let then = after.map(|after| {
        [after.who, after.how, after.within.map(|within| format!("binnen {within}"))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    });
    let Some(field) = field else { return Referral { then, ..Referral::default() } };
    let routes = field
        .routes
        .into_iter()
        .filter_map(|route| Some(Route { channel: route.channel.0?.0, value: route.value }));
    let needs = field.needs.map(|needs| needs.0);
    Referral { needs, routes: routes.collect(), enclose: field.enclose, then }
}

fn costs(field: CostsField) -> Vec<String> {
    let kind = field.kind.map(|kind| match kind.0 {
        "gratis" => "Gratis",
        "basisverzekering" => "Vergoed uit de basisverzekering",
        "aanvullend" => "Soms vergoed uit de aanvullende verzekering",
        "eigen-bijdrage" => "Eigen bijdrage",
        _ => "Zelf betalen",
    });
    let excess = match field.excess {
        Some(true) => Some("valt onder het eigen risico"),
        Some(false) => Some("geen eigen risico"),
        None => None,
    };
    kind.into_iter().chain(excess).map(str::to_owned).chain(field.amount).collect()
}

fn contract(field: ContractField) -> Option<String> {
    let with = field.with.0?;
    Some(match field.until {
        Some(day) => format!("{with} (tot {})", day.long()),
        None => with,
    })
}

fn feedback_line(field: FeedbackField) -> String {
    let to = field.to.map(|to| format!("aan {to}"));
    let days = field.days.map(|days| format!("binnen {days} dagen"));
    let channel = field.channel.map(|channel| format!("via {channel}"));
    [to, days, channel].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
