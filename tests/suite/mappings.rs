//! Files with columns: what a guess writes down reads back the same, and what people write in one
//! holds.

use std::sync::Arc;

use wijkboek::diag::Outcome;
use wijkboek::entry::Kind;
use wijkboek::exchange::map::{Mapping, Target};
use wijkboek::exchange::{Candidate, Received, Table, Told, guess, sheet, tables};
use wijkboek::syntax::Written;

use crate::tables::{VOCABULARY, read};

const LIST: &str = "Naam;Afdeling;Soort zorg;Tel.;Kleur;Code\n\
                    De Linde;Zuid;Schuldhulp;058 000 12 34;rood;17\n\
                    De Es;Noord;schuldhulpverlening;058 000 12 35;groen;12\n\
                    De Iep;;Schulden;058 000 12 36;;13\n\
                    De Eik;;Kwartetten;058 000 12 37;;14\n";

/// The records of a list with a file with columns.
fn with_columns(list: &str, columns: &str) -> Outcome<Vec<Table>> {
    let told = Told { map: Some(("kolommen.yml".into(), columns)), tab: None };
    let received = Received { file: "lijst.csv", day: None };
    tables(sheet::read(list.as_bytes(), received.file), &told, &VOCABULARY, &received)
}

fn text(record: &Candidate, path: &str) -> String {
    let found = record.fields.iter().find(|(key, _)| key == path).map(|(_, value)| value);
    match found {
        Some(Written::Text(text)) => text.clone(),
        Some(other) => other.yaml().replace('\n', " ").trim().to_owned(),
        None => String::new(),
    }
}

#[test]
fn a_guess_that_is_written_down_reads_back_the_same() {
    let sheet = sheet::read(LIST.as_bytes(), "lijst.csv").value.remove(0);
    let guessed = guess::mapping(&sheet).value;
    let again = Mapping::read(&guessed.yaml(), &Arc::from("kolommen.yml"), &sheet);
    assert!(again.notes.is_empty(), "{:?}", again.notes);
    let targets = |mapping: &Mapping| -> Vec<Target> {
        mapping.columns.iter().map(|column| column.target.clone()).collect()
    };
    assert_eq!(targets(&again.value), targets(&guessed));
    assert_eq!(again.value.yaml(), guessed.yaml());
}

#[test]
fn what_people_say_about_columns_holds() {
    let columns = "bron: De lijst van Jan\npeildatum: 2026-10-01\nkolommen:\n  Naam: naam\n  Afdeling: naam\n  \
                   Kleur: negeren\n  Code: nummer\nvast:\n  werkgebied.landelijk: nee\nlabels:\n  \
                   Kwartetten: {soort: welzijn, themas: eenzaamheid}\n";
    let found = with_columns(LIST, columns);
    assert!(found.notes.is_empty(), "{:?}", found.notes);
    let records = &found.value[0].taken.candidates;
    assert_eq!(text(&records[0], "naam"), "De Linde Zuid");
    assert_eq!(records[0].source_id.as_deref(), Some("17"));
    assert_eq!(text(&records[0], "werkgebied"), "landelijk: nee");
    assert!(records.iter().all(|record| record.leftovers.is_empty()));
    assert_eq!(text(&records[3], "soort"), "welzijn");
    assert_eq!(text(&records[3], "themas"), "- eenzaamheid");
}

#[test]
fn labels_that_mean_the_same_lead_to_one_soort() {
    let (tables, _) = read(LIST.as_bytes(), "lijst.csv");
    let kinds: Vec<String> =
        tables[0].taken.candidates.iter().map(|record| text(record, "soort")).collect();
    assert_eq!(kinds, ["schuldhulpverlening", "schuldhulpverlening", "schuldhulpverlening", ""]);
    assert_eq!(text(&tables[0].taken.candidates[3], "zoekwoorden"), "- Kwartetten");
    assert_eq!(text(&tables[0].taken.candidates[2], "themas"), "- schulden");
}

#[test]
fn a_waiting_time_without_a_day_stays_text() {
    let list = "Naam;Soort;Diensten;Wachttijd\nDe Es;welzijn;Koffie;6 weken\n";
    let record = &with_columns(list, "record: aanbieder").value[0].taken.candidates[0];
    assert_eq!(text(record, "diensten"), "- naam: Koffie");
    assert_eq!(record.leftovers[0].text, "6 weken");
    let dated = with_columns(list, "peildatum: 2026-10-01").value;
    let record = &dated[0].taken.candidates[0];
    assert!(text(record, "diensten").contains("aanmelding: \"6\""), "{record:?}");
    assert!(record.leftovers.is_empty());
}

#[test]
fn a_list_of_people_is_read_when_somebody_says_so() {
    let list = "Naam;Rol;Werkt bij;Telefoon;E-mail;Dagen\n\
                ;liaison ouderen;Buurthuis De Linde;058-0001234;ouderen@x.example.org;ma, do\n";
    let columns = "record: contactpersoon\nkolommen:\n  Dagen: bereikbaar.dagen\n";
    let found = with_columns(list, columns);
    assert!(found.notes.is_empty(), "{:?}", found.notes);
    let record = &found.value[0].taken.candidates[0];
    assert_eq!(record.kind, Kind::Contact);
    assert_eq!(text(record, "rol"), "liaison ouderen");
    assert_eq!(text(record, "werkt_bij"), "- buurthuis-de-linde");
    let reach = text(record, "bereikbaar");
    assert!(reach.contains("058 000 12 34") && reach.contains("ouderen@x.example.org"), "{reach}");
}
