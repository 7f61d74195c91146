//! `regio`: the region that holds the wijken; its presence makes a portal.

use crate::base::Day;
use crate::entry::{Draft, Drawing, Fact, FactValue, Figure, Kind, Reference, Role, Table, Web};

use super::common::{Record, file_fact, relation, text_fact, word_fact};
use super::figure::shown;
use super::reader::{Must, fields};
use super::reference::{ToContact, ToProvider};
use super::values::{Attachment, choices};

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
        map: Option<Attachment> = "kaart", "Het GeoJSON-bestand met de kaart.";
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
        entry.facts.extend(self.plan.and_then(plan));
        entry.facts.extend(self.insurer.map(|words| text_fact("verzekeraar", [words])));
        entry.relations.extend(self.contact.into_iter().map(|to| relation(Role::Answers, to.0)));
        let organisations = self.organisations.into_iter();
        entry.relations.extend(organisations.map(|to| relation(Role::Member, to.0)));
        entry.facts.push(file_fact("kaart", self.map.into_iter().collect()));
        entry.tables.extend(figures(self.figures));
    }
}

/// The state of the plan, and where it can be read.
fn plan(field: PlanField) -> Option<Fact<Reference>> {
    let mut fact = word_fact("regioplan", [field.status.0?.0]);
    fact.values.extend(field.url.map(|web| FactValue::Web(web.to_string(), web)));
    Some(fact)
}

fn figures(list: Vec<KeyFigure>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|figure| {
        let unit = figure.unit.as_deref();
        vec![
            figure.label.0.map(FactValue::Text),
            figure.value.0.map(|value| shown(value, unit)),
            figure.as_of.0.map(FactValue::Day),
            figure.source.0.map(FactValue::Text),
        ]
    });
    let table = Table::of("kerncijfers", &["cijfer", "waarde", "peildatum", "bron"], rows);
    table.map(|table| table.drawn(Drawing::Cards("waarde")))
}
