//! `programma`: a pilot, project or zorgprogramma: who works on it, what it is for, and how far
//! its figures are.

use crate::base::{Day, dutch, period};
use crate::entry::{Category, Draft, Drawing, FactValue, Figure, Kind, Reference, Role, Table};

use super::common::{Record, relation, text_fact};
use super::figure::shown;
use super::reader::{Must, fields};
use super::reference::{ToContact, ToEither};
use super::values::choices;

choices! {
    /// The kinds of programmes.
    ProgrammeKind: "pilot", "project", "zorgprogramma";
    /// How far a programme is.
    Phase: "idee", "voorbereiding", "loopt", "evaluatie", "geborgd", "gestopt";
}

fields! {
    /// A programme as written down.
    "programma" => struct Programme {
        name: Must<String> = "naam", "De naam.";
        kind: Must<ProgrammeKind> = "soort", "Het soort programma.";
        phase: Option<Phase> = "fase", "Hoe ver het is.";
        from: Option<Day> = "van", "De eerste dag.";
        to: Option<Day> = "tot", "De laatste dag.";
        partners: Vec<ToEither> = "partners", "Wie er meedoen: aanbieder:id of contactpersoon:id.";
        lead: Option<ToContact> = "trekker", "Wie het programma trekt.";
        points: Vec<PointField> = "verbeterpunten", "Wat er beter moest, wat eraan gedaan is en wat het opleverde.";
        indicators: Vec<IndicatorField> = "indicatoren", "Cijfers waaraan u ziet of het werkt.";
    }
}

fields! {
    /// A point that the programme improves.
    "verbeterpunten" => struct PointField {
        point: Must<String> = "punt", "Wat er beter moest.";
        intervention: Option<String> = "interventie", "Wat eraan gedaan is.";
        result: Option<String> = "resultaat", "Wat het opleverde.";
    }
}

fields! {
    /// A figure that shows whether it works.
    "indicatoren" => struct IndicatorField {
        name: Must<String> = "naam", "Wat er geteld wordt.";
        unit: Option<String> = "eenheid", "De eenheid.";
        before: Option<Figure> = "nulmeting", "Het cijfer voor het begin.";
        aim: Option<Figure> = "doel", "Het cijfer dat het moet worden.";
        current: Option<Figure> = "actueel", "Het laatste cijfer.";
        as_of: Option<Day> = "peildatum", "De dag van het laatste cijfer.";
        source: Option<String> = "bron", "Waar het cijfer vandaan komt.";
    }
}

impl Record for Programme {
    const KIND: Kind = Kind::Programme;

    fn title(&self) -> Option<String> {
        self.name.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.category = self.kind.0.map(|kind| Category {
            id: kind.0.into(),
            label: dutch::capital(kind.0).into(),
            place: None,
        });
        entry.course.stage = self.phase.map(|phase| phase.0);
        entry.relations.extend(self.lead.map(|to| relation(Role::Lead, to.0)));
        entry.relations.extend(self.partners.into_iter().map(|to| relation(Role::Partner, to.0)));
        entry.course.period = (self.from, self.to);
        let period = period(self.from, self.to);
        entry.facts.extend(period.map(|words| text_fact("looptijd", [words])));
        entry.tables.extend(points(self.points));
        entry.tables.extend(indicators(self.indicators));
    }
}

fn points(list: Vec<PointField>) -> Option<Table<Reference>> {
    let text = |words: Option<String>| words.map(FactValue::Text);
    let rows = list
        .into_iter()
        .map(|point| vec![text(point.point.0), text(point.intervention), text(point.result)]);
    Table::of("verbeterpunten", &["punt", "interventie", "resultaat"], rows)
}

fn indicators(list: Vec<IndicatorField>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|indicator| {
        let unit = indicator.unit.as_deref();
        let shown = |figure: Option<Figure>| figure.map(|figure| shown(figure, unit));
        vec![
            indicator.name.0.map(FactValue::Text),
            shown(indicator.before),
            shown(indicator.current),
            shown(indicator.aim),
            indicator.as_of.map(FactValue::Day),
            indicator.source.map(FactValue::Text),
        ]
    });
    let columns = ["indicator", "nulmeting", "actueel", "doel", "peildatum", "bron"];
    let table = Table::of("indicatoren", &columns, rows);
    table.map(|table| table.drawn(Drawing::Cards("actueel")))
}
