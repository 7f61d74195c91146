//! `werkafspraak`: any agreement between parties.

use crate::base::{Day, dutch};
use crate::entry::{
    Category, Draft, Drawing, Fact, FactValue, Figure, Kind, Reference, Role, Table, Validity, Web,
};

use super::common::{Record, file_fact, relation, text_fact};
use super::reader::{AtLeast, Must, fields};
use super::reference::{ToAgreement, ToContact, ToProvider, ToWijk, WordsOrRecord};
use super::values::{Attachment, choices};

choices! {
    /// The kinds of agreements.
    AgreementKind: "werkafspraak", "samenwerkingsafspraak", "convenant", "protocol", "verwijsafspraak", "bereikbaarheidsafspraak";
    /// The state of an agreement.
    AgreementStatus: "concept", "vastgesteld", "in-herziening", "vervallen";
    /// On what one reports back.
    FeedbackAt: "verwijzing", "afsluiting";
}

fields! {
    /// An agreement as written down.
    "werkafspraak" => struct Agreement {
        title: Must<String> = "titel", "De titel.";
        kind: Must<AgreementKind> = "soort", "Het soort afspraak.";
        parties: AtLeast<2, ToProvider> = "partijen", "De partijen, minstens twee.";
        agreed: Must<Day> = "vastgesteld", "De dag waarop de partijen het eens werden.";
        evaluate: Must<Day> = "evaluatie_op", "De dag waarop de partijen er weer naar kijken.";
        version: Option<String> = "versie", "De versie.";
        status: Option<AgreementStatus> = "status", "De stand van de afspraak.";
        owner: Option<ToContact> = "eigenaar", "Wie de afspraak beheert.";
        signed: Vec<Signature> = "ondertekend_door", "Wie er tekenden.";
        applies_in: Vec<ToWijk> = "geldt_in", "De wijken waar het geldt.";
        national: Vec<NationalSource> = "landelijke_bron", "De landelijke afspraak waar het op rust.";
        tasks: Vec<Task> = "taken", "Wie wat doet, binnen welke tijd.";
        feedback: Option<Feedback> = "terugkoppeling", "Hoe er wordt teruggekoppeld.";
        funding: Option<Funding> = "financiering", "Waar het van betaald wordt.";
        replaces: Option<ToAgreement> = "vervangt", "De afspraak die hiermee vervalt.";
        changes: Vec<Change> = "wijzigingen", "Wat er per versie veranderde.";
        attachments: Vec<Attachment> = "bijlagen", "Bestanden die erbij horen.";
        upkeep: Option<Upkeep> = "borging", "Hoe bewaakt wordt dat het werkt.";
    }
}

fields! {
    /// Who signed.
    "ondertekend_door" => struct Signature {
        function: Option<String> = "functie", "De functie.";
        name: Option<String> = "naam", "De naam.";
        on_behalf: Option<ToProvider> = "namens", "Namens welke organisatie.";
        on: Option<Day> = "op", "De dag.";
    }
}

fields! {
    /// A national source.
    "landelijke_bron" => struct NationalSource {
        title: Must<String> = "titel", "De titel.";
        url: Option<Web> = "url", "Het webadres.";
    }
}

fields! {
    /// Who does what.
    "taken" => struct Task {
        who: Must<WordsOrRecord> = "wie", "Wie: aanbieder:id, contactpersoon:id of een rol.";
        does: Must<String> = "doet", "Wat.";
        within: Option<String> = "termijn", "Binnen welke tijd.";
    }
}

fields! {
    /// How one reports back.
    "terugkoppeling" => struct Feedback {
        content: Vec<String> = "inhoud", "Wat erin staat.";
        at: Vec<FeedbackAt> = "bij", "Wanneer: bij verwijzing of afsluiting.";
        days: Option<u32> = "termijn_dagen", "Binnen hoeveel dagen.";
        channel: Option<String> = "kanaal", "Langs welke weg.";
        consent: Option<String> = "toestemming", "Hoe het met toestemming gaat.";
    }
}

fields! {
    /// Where the money comes from.
    "financiering" => struct Funding {
        source: Must<String> = "bron", "De bron.";
        until: Option<Day> = "tot", "Tot wanneer.";
    }
}

fields! {
    /// What changed in a version.
    "wijzigingen" => struct Change {
        version: Option<String> = "versie", "De versie.";
        on: Option<Day> = "op", "De dag.";
        what: Must<String> = "wat", "Wat er veranderde.";
    }
}

fields! {
    /// How the parties see whether it works.
    "borging" => struct Upkeep {
        questions: Vec<String> = "vragen", "De vragen.";
        scores: Vec<Score> = "metingen", "De uitkomsten door de tijd.";
    }
}

fields! {
    /// An outcome.
    "metingen" => struct Score {
        on: Must<Day> = "op", "De dag.";
        outcome: Must<Figure> = "score", "De uitkomst.";
        note: Option<String> = "toelichting", "Een toelichting.";
    }
}

impl Record for Agreement {
    const KIND: Kind = Kind::Agreement;

    fn title(&self) -> Option<String> {
        self.title.0.clone()
    }

    fn describe(self, entry: &mut Draft) {
        entry.category = self.kind.0.map(|kind| category(kind.0));
        let status = self.status.map_or("vastgesteld", |status| status.0);
        // A withdrawn agreement keeps its page, so that links to it say what became of it; only a
        // draft is for the preview alone.
        if status == "concept" {
            entry.status = crate::entry::Status::Draft;
        }
        entry.validity = Some(Validity {
            agreed: self.agreed.0,
            evaluate: self.evaluate.0,
            version: self.version,
            status,
        });
        entry.relations.extend(self.parties.0.into_iter().map(|to| relation(Role::Party, to.0)));
        entry.relations.extend(self.owner.map(|to| relation(Role::Owner, to.0)));
        entry.relations.extend(self.replaces.map(|to| relation(Role::Replaces, to.0)));
        entry.serves.wijken = self.applies_in.into_iter().map(|wijk| wijk.0).collect();
        entry.facts.push(sources(self.national));
        entry.facts.extend(self.feedback.map(feedback));
        entry.facts.extend(self.funding.and_then(funding));
        entry.facts.push(file_fact("bijlagen", self.attachments));
        entry.tables.extend(tasks(self.tasks));
        entry.tables.extend(signatures(self.signed));
        entry.tables.extend(changes(self.changes));
        if let Some(upkeep) = self.upkeep {
            entry.facts.push(text_fact("borging-vragen", upkeep.questions));
            entry.tables.extend(scores(upkeep.scores));
        }
    }
}

fn category(kind: &'static str) -> Category {
    Category { id: kind.into(), label: dutch::capital(kind).into(), place: None }
}

fn sources(list: Vec<NationalSource>) -> Fact<Reference> {
    let values = list.into_iter().filter_map(|source| {
        let title = source.title.0?;
        Some(match source.url {
            Some(web) => FactValue::Web(title, web),
            None => FactValue::Text(title),
        })
    });
    Fact { key: "landelijke-bron", values: values.collect() }
}

fn feedback(field: Feedback) -> Fact<Reference> {
    let at = (!field.at.is_empty()).then(|| {
        let moments: Vec<String> = field.at.iter().map(|at| format!("bij {}", at.0)).collect();
        dutch::list(&moments)
    });
    let days = field.days.map(|days| format!("binnen {days} dagen"));
    let channel = field.channel.map(|channel| format!("via {channel}"));
    let when: Vec<String> = [at, days, channel].into_iter().flatten().collect();
    let line = (!when.is_empty()).then(|| when.join(", "));
    text_fact("terugkoppeling", line.into_iter().chain(field.content).chain(field.consent))
}

fn funding(field: Funding) -> Option<Fact<Reference>> {
    let source = field.source.0?;
    Some(text_fact(
        "financiering",
        [match field.until {
            Some(day) => format!("{source} (tot {})", day.long()),
            None => source,
        }],
    ))
}

fn tasks(list: Vec<Task>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|task| {
        vec![
            task.who.0.map(words_or_record),
            task.does.0.map(FactValue::Text),
            task.within.map(FactValue::Text),
        ]
    });
    Table::of("taken", &["wie", "doet", "termijn"], rows)
}

/// Words or a record as a piece of what is known.
pub(super) fn words_or_record(value: WordsOrRecord) -> FactValue<Reference> {
    match value {
        WordsOrRecord::Words(words) => FactValue::Text(words),
        WordsOrRecord::Record(reference) => FactValue::Record(reference),
    }
}

fn signatures(list: Vec<Signature>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|signature| {
        let who = match (signature.name, signature.function) {
            (Some(name), function) => Some(FactValue::Person(name, function)),
            (None, function) => function.map(FactValue::Text),
        };
        vec![
            who,
            signature.on_behalf.map(|to| FactValue::Record(to.0)),
            signature.on.map(FactValue::Day),
        ]
    });
    Table::of("ondertekend-door", &["naam", "namens", "datum"], rows)
}

fn changes(list: Vec<Change>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|change| {
        vec![
            change.version.map(FactValue::Text),
            change.on.map(FactValue::Day),
            change.what.0.map(FactValue::Text),
        ]
    });
    Table::of("wijzigingen", &["versie", "datum", "wijziging"], rows)
}

fn scores(list: Vec<Score>) -> Option<Table<Reference>> {
    let rows = list.into_iter().map(|score| {
        vec![
            score.on.0.map(FactValue::Day),
            score.outcome.0.map(FactValue::Figure),
            score.note.map(FactValue::Text),
        ]
    });
    let table = Table::of("metingen", &["datum", "score", "toelichting"], rows);
    table.map(|table| table.drawn(Drawing::Line))
}
