//! Services as templates see them.

use serde::Serialize;

use crate::entry::{Key, Phone, Route, Service, Waiting};

use super::super::pages::Mentions;
use super::{FactView, Lens};

/// Something that a provider offers.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceView {
    /// The anchor on the page.
    pub anchor: String,
    /// What it is called.
    pub name: String,
    /// For whom, in words; empty when not given.
    pub audience: String,
    /// From and up to which age, in words; empty when not given.
    pub ages: String,
    /// Whom it is not for; empty when not given.
    pub not_for: String,
    /// What is needed, in words; empty when not given.
    pub needs: String,
    /// The ways to ask.
    pub routes: Vec<RouteView>,
    /// What to send along.
    pub enclose: Vec<String>,
    /// What happens then; empty when not given.
    pub then: String,
    /// How long it takes, in words; empty when not given.
    pub waiting: String,
    /// Of when that is, and who said so; empty when not given.
    pub waiting_source: String,
    /// That no new clients are taken, in words; empty when they are.
    pub closed: String,
    /// What it costs, in words.
    pub costs: Vec<String>,
    /// Other facts.
    pub facts: Vec<FactView>,
    /// Its text for a practice's record system.
    pub record_text: String,
}

/// A way to ask for help.
#[derive(Clone, Debug, Serialize)]
pub struct RouteView {
    /// `telefoon`, `zorgdomein`, ...
    pub channel: String,
    /// The channel in words.
    pub label: String,
    /// The number, address or name; empty when not given.
    pub value: String,
    /// The link behind it; empty when there is none.
    pub href: String,
}

impl RouteView {
    fn of(route: &Route, lens: &Lens<'_>) -> Self {
        let value = route.value.clone().unwrap_or_default();
        let phone = Phone::parse(&value).ok();
        let email = crate::entry::Email::parse(&value);
        let web = value.contains("://").then(|| crate::entry::Web::parse(&value)).flatten();
        let href = match route.channel {
            "telefoon" => phone.as_ref().map(Phone::link),
            "mail" => email.map(|email| email.link()),
            "formulier" => web.map(|web| web.as_str().to_owned()),
            _ => None,
        };
        let shown = phone.filter(|_| route.channel == "telefoon").map(|phone| phone.to_string());
        Self {
            channel: route.channel.to_owned(),
            label: lens.text(&format!("kanaal-{}", route.channel)),
            value: shown.unwrap_or(value),
            href: href.unwrap_or_default(),
        }
    }
}

impl ServiceView {
    /// A service as seen from a page. A waiting time that is too old is `known: false`.
    pub fn of(
        service: &Service<Key>,
        state: ServiceState,
        mentions: &Mentions,
        lens: &Lens<'_>,
    ) -> Self {
        let referral = &service.referral;
        let waiting = service.waiting.as_ref();
        Self {
            anchor: format!("dienst-{}", service.id),
            name: service.name.clone(),
            audience: service.audience.join(", "),
            ages: ages(service.ages),
            not_for: service.not_for.clone().unwrap_or_default(),
            needs: referral
                .needs
                .map(|needs| lens.text(&format!("nodig-{needs}")))
                .unwrap_or_default(),
            routes: referral.routes.iter().map(|route| RouteView::of(route, lens)).collect(),
            enclose: referral.enclose.clone(),
            then: referral.then.clone().unwrap_or_default(),
            waiting: waiting.map(|waiting| waiting_words(waiting, state, lens)).unwrap_or_default(),
            waiting_source: waiting
                .filter(|_| state.waiting_known)
                .map(waiting_source)
                .unwrap_or_default(),
            closed: closed_words(service, state, lens),
            costs: service.costs.clone(),
            facts: service
                .facts
                .iter()
                .filter_map(|fact| FactView::of(fact, mentions, lens))
                .collect(),
            record_text: String::new(),
        }
    }
}

/// What depends on the day for which a site is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceState {
    /// Whether the waiting time is recent enough to show.
    pub waiting_known: bool,
    /// Whether no new clients are taken now.
    pub closed: bool,
}

fn ages(ages: (Option<u8>, Option<u8>)) -> String {
    match ages {
        (Some(from), Some(to)) => format!("{from} tot en met {to} jaar"),
        (Some(from), None) => format!("vanaf {from} jaar"),
        (None, Some(to)) => format!("tot en met {to} jaar"),
        (None, None) => String::new(),
    }
}

fn waiting_words(waiting: &Waiting, state: ServiceState, lens: &Lens<'_>) -> String {
    if !state.waiting_known {
        return lens.text("wachttijd-onbekend");
    }
    let weeks = |n: u16| match n {
        0 => "geen wachttijd".to_owned(),
        1 => "1 week".to_owned(),
        n => format!("{n} weken"),
    };
    let intake = waiting.intake.map(|n| format!("{} tot het eerste gesprek", weeks(n)));
    let treatment = waiting.treatment.map(|n| format!("{} tot de hulp begint", weeks(n)));
    intake.into_iter().chain(treatment).collect::<Vec<_>>().join(", ")
}

fn waiting_source(waiting: &Waiting) -> String {
    let day = waiting.as_of.map(crate::base::Day::long);
    day.into_iter().chain(waiting.source.clone()).collect::<Vec<_>>().join(", ")
}

fn closed_words(service: &Service<Key>, state: ServiceState, lens: &Lens<'_>) -> String {
    let Some(closed) = service.closed.as_ref().filter(|_| state.closed) else {
        return String::new();
    };
    let until = closed.to.map(|day| format!("tot en met {}", day.long()));
    let parts = [
        Some(lens.text("let-op-neemt-niet-aan")),
        until,
        closed.applies_to.clone(),
        closed.reason.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
