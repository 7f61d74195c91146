//! `regio`: the region that holds the wijken; its presence makes a portal.

use crate::base::Day;
use crate::entry::{Draft, FactValue, Kind, Reference, Role, Table, Web};

use super::common::{Record, relation, text_fact, word_fact};
use super::figure::Figure;
use super::reader::{Must, fields};
use super::reference::{ToContact, ToProvider};
use super::values::choices;

choices! {
    /// The state of a region's plan.
    PlanStatus: "openbaar", "niet openbaar", "in ontwikkeling", "onbekend", "geen";
}

fields! {
    /// A region as written down.
    "regio" => struct Region {
        name: Must<String> = "naam", "De naam.";
        towns: Vec<String> = "gemeenten", "De gemeenten.";
        plan: Option<PlanField> = "regioplan", "De stand van het regioplan.";
        insurer: Option<String> = "preferente_verzekeraar", "De grootste zorgverzekeraar.";
        figures: Vec<KeyFigure> = "kerncijfers", "Cijfers over de regio.";
        contact: Vec<ToContact> = "contact", "Wie er voor de regio antwoordt.";
        organisations: Vec<ToProvider> = "organisaties", "De regionale organisaties.";
        map: Option<String> = "kaart", "Het GeoJSON-bestand met de kaart.";
    }
}

fields! {
    /// The state of the plan.
    "regioplan" => struct PlanField {
        status: Must<PlanStatus> = "status", "De stand.";
        url: Option<Web> = "url", "Het webadres.";
    }
}

fields! {
    /// A figure with its source.
    "kerncijfers" => struct KeyFigure {
        label: Must<String> = "label", "Wat het cijfer zegt.";
        value: Must<Figure> = "waarde", "Het cijfer.";
        unit: Option<String> = "eenheid", "De eenheid.";
        as_of: Must<Day> = "peildatum", "De dag van het cijfer.";
        source: Must<String> = "bron", "De bron.";
    }
}

impl Record for Region {
    const KIND: Kind = Kind::Region;

    fn title(&self) -> Option<String> {
        self.name.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.facts.push(text_fact("gemeenten", self.towns));
        if let Some(plan) = self.plan {
            entry.facts.extend(plan.status.0.map(|status| word_fact("regioplan", [status.0])));
            entry.website = plan.url;
        }
        entry.facts.extend(self.insurer.map(|words| text_fact("verzekeraar", [words])));
        entry.relations.extend(self.contact.into_iter().map(|to| relation(Role::Answers, to.0)));
        let organisations = self.organisations.into_iter();
        entry.relations.extend(organisations.map(|to| relation(Role::Member, to.0)));
        entry.tables.extend(figures(self.figures));
    }
}

fn figures(list: Vec<KeyFigure>) -> Option<Table<Reference>> {
    let rows: Vec<_> = list
        .into_iter()
        .map(|figure| {
            let unit = figure.unit.as_deref();
            vec![
                figure.label.0.map(FactValue::Text),
                figure.value.0.map(|value| FactValue::Text(value.with_unit(unit))),
                figure.as_of.0.map(FactValue::Day),
                figure.source.0.map(FactValue::Text),
            ]
        })
        .collect();
    let columns = vec!["cijfer", "waarde", "peildatum", "bron"];
    (!rows.is_empty()).then_some(Table { key: "kerncijfers", columns, rows })
}
