//! `wijk`: the place of one handbook, with its figures and its emergency numbers.

use crate::base::{Day, dutch};
use crate::entry::{Draft, Drawing, FactValue, Figure, Kind, PostcodeArea, Reference, Role, Table};

use super::common::{Record, UrgentField, file_fact, relation, text_fact};
use super::figure::shown;
use super::forms::{CbsBuurt, CbsWijk, Coded};
use super::reader::{Must, fields};
use super::reference::ToContact;
use super::values::Attachment;

fields! {
    /// A wijk as written down.
    "wijk" => struct Wijk {
        name: Must<String> = "naam", "De naam.";
        town: Must<String> = "gemeente", "De gemeente.";
        cbs_wijken: Vec<Coded<CbsWijk>> = "cbs_wijken", "De wijkcodes van het CBS.";
        cbs_buurten: Vec<Coded<CbsBuurt>> = "cbs_buurten", "De buurtcodes van het CBS.";
        postcodes: Vec<PostcodeArea> = "postcodes", "De postcodes van de wijk: vier cijfers, een hele, of een reeks zoals 8961-8965.";
        inhabitants: Option<Inhabitants> = "inwoners", "Hoeveel mensen er wonen.";
        coordinator: Option<ToContact> = "coordinator", "Wie het netwerk coördineert.";
        outline: Option<Attachment> = "grens", "Het GeoJSON-bestand met de grens.";
        map: Option<Attachment> = "kaart", "Het GeoJSON-bestand met water en wegen.";
        figures: Vec<WijkFigure> = "wijkscan", "Cijfers over de wijk.";
        province: Option<String> = "provincie", "De provincie.";
        network: Option<Network> = "samenwerkingsverband", "Het samenwerkingsverband.";
        urgent: Vec<UrgentField> = "spoednummers", "Nummers voor als het niet kan wachten.";
    }
}

fields! {
    /// How many people live there.
    "inwoners" => struct Inhabitants {
        number: Must<u32> = "aantal", "Het aantal.";
        as_of: Option<Day> = "peildatum", "De dag van het cijfer.";
        source: Option<String> = "bron", "De bron.";
    }
}

fields! {
    /// A figure about the wijk, beside those of the gemeente and the country.
    "wijkscan" => struct WijkFigure {
        label: Must<String> = "label", "Wat het cijfer zegt.";
        value: Must<Figure> = "waarde", "Het cijfer.";
        unit: Option<String> = "eenheid", "De eenheid.";
        as_of: Must<Day> = "peildatum", "De dag van het cijfer.";
        source: Must<String> = "bron", "De bron.";
        wijk: Option<Figure> = "wijk", "Het cijfer van de wijk.";
        town: Option<Figure> = "gemeente", "Het cijfer van de gemeente.";
        country: Option<Figure> = "land", "Het cijfer van Nederland.";
    }
}

fields! {
    /// The network of a wijk.
    "samenwerkingsverband" => struct Network {
        name: Option<String> = "naam", "De naam.";
        form: Option<String> = "vorm", "De rechtsvorm.";
        board: Option<String> = "bestuur", "Het bestuur.";
    }
}

impl Record for Wijk {
    const KIND: Kind = Kind::Wijk;

    fn title(&self) -> Option<String> {
        self.name.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.facts.extend(self.town.0.map(|town| text_fact("gemeente", [town])));
        entry.facts.extend(self.province.map(|province| text_fact("provincie", [province])));
        let postcodes = self.postcodes.iter().map(ToString::to_string);
        entry.facts.push(text_fact("postcodes", postcodes));
        entry.serves.postcodes = self.postcodes;
        entry.facts.extend(self.inhabitants.and_then(|inhabitants| {
            let number = dutch::thousands(i64::from(inhabitants.number.0?));
            let day = inhabitants.as_of.map(|day| format!(" op {}", day.long()));
            let source = inhabitants.source.map(|source| format!(" ({source})"));
            let words =
                format!("{number}{}{}", day.unwrap_or_default(), source.unwrap_or_default());
            Some(text_fact("inwoners", [words]))
        }));
        entry.facts.extend(self.network.map(|network| {
            text_fact(
                "samenwerkingsverband",
                network.name.into_iter().chain(network.form).chain(network.board),
            )
        }));
        entry.relations.extend(self.coordinator.map(|to| relation(Role::Coordinator, to.0)));
        entry.facts.push(text_fact("cbs-wijken", self.cbs_wijken.into_iter().map(|code| code.0)));
        entry.facts.push(text_fact("cbs-buurten", self.cbs_buurten.into_iter().map(|code| code.0)));
        entry.facts.push(file_fact("grens", self.outline.into_iter().collect()));
        entry.facts.push(file_fact("kaart", self.map.into_iter().collect()));
        entry.tables.extend(figures(self.figures));
        entry.urgent = self.urgent.into_iter().filter_map(UrgentField::urgent).collect();
    }
}

fn figures(list: Vec<WijkFigure>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|figure| {
        let unit = figure.unit.as_deref();
        let shown = |figure: Figure| shown(figure, unit);
        let source: Vec<String> =
            figure.source.0.into_iter().chain(figure.as_of.0.map(Day::long)).collect();
        vec![
            figure.label.0.map(FactValue::Text),
            figure.wijk.or(figure.value.0).map(shown),
            figure.town.map(shown),
            figure.country.map(shown),
            Some(FactValue::Text(source.join(", "))),
        ]
    });
    let table = Table::of("wijkscan", &["cijfer", "wijk", "gemeente", "nederland", "bron"], rows);
    table.map(|table| table.drawn(Drawing::Cards("wijk")))
}
