//! Questions: whatever is typed, the page and the program answer alike, and messages point into it.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use wijkboek::index::{Document, Filter, Query, SearchIndex, Setting, TopicWords, index};
use wijkboek_search::chunk::{ChunkIndex, Files};

/// How many documents are asked for.
const MOST: usize = 5;

pub(crate) static SITE: LazyLock<SearchIndex> =
    LazyLock::new(|| index(documents(), &setting()).unwrap_or_else(|error| panic!("{error}")));
pub(crate) static FILES: LazyLock<Files> = LazyLock::new(|| SITE.chunks());

thread_local! {
    static CHUNKS: RefCell<ChunkIndex> = RefCell::new(whole());
}

/// The index of the page with all its parts.
fn whole() -> ChunkIndex {
    let mut chunks = ChunkIndex::new(&FILES.root).unwrap();
    for (number, part) in (0..).zip(&FILES.parts) {
        chunks.add(number, part).unwrap();
    }
    chunks.add(wijkboek_search::chunk::PHONES, &FILES.phones).unwrap();
    chunks
}

pub(crate) fn hold(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    hold_query(text);
    let lower = text.to_lowercase();
    let native = SITE.search(&lower, &Filter::default(), MOST);
    assert!(native.hits.len() <= MOST, "too many");
    assert!(native.hits.is_sorted_by(|a, b| a.score >= b.score), "not in order");
    assert!(native.hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0), "a score");
    let page = CHUNKS.with_borrow(|chunks| {
        chunks.begin();
        wijkboek_search::search(chunks, chunks.analysis(), &lower, &Filter::default(), MOST)
    });
    assert_eq!(page, native, "the page answers otherwise");
    let (explanation, accounts) = SITE.explain(&lower, &native);
    assert_eq!(accounts.len(), native.hits.len(), "{explanation:?}");
}

fn hold_query(text: &str) {
    let read = Query::read(&Arc::from("vraag"), text, SITE.documents());
    for note in &read.notes {
        let place = note.place.as_ref().unwrap_or_else(|| panic!("a message without a place"));
        assert!(text.get(place.start..place.end).is_some(), "a place that is none");
        assert!(place.start < place.end, "a place without a letter");
    }
    if read.notes.is_empty() {
        let answer = SITE.ask(&read.value, MOST);
        assert!(answer.hits.len() <= MOST, "too many");
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Kind, label, id, title and text.
const RECORDS: [[&str; 5]; 5] = [
    [
        "aanbieder",
        "Schuldhulpverlening",
        "geldloket",
        "Geldloket Noord",
        "Hulp bij schulden en huurachterstand, met een budgetcoach.",
    ],
    [
        "aanbieder",
        "Welzijn",
        "de-linde",
        "Buurthuis De Linde",
        "Eettafel en koffieochtend, vrijwilligerswerk, alleen zijn.",
    ],
    [
        "contactpersoon",
        "Contactpersoon",
        "poh-ouderen",
        "POH-ouderen",
        "Valpreventie, dementie en eenzaamheid.",
    ],
    [
        "werkafspraak",
        "Werkafspraak",
        "terugkoppeling",
        "Terugkoppeling na verwijzing",
        "Binnen tien werkdagen via Zorgmail.",
    ],
    [
        "thema-avond",
        "Thema-avond",
        "avond",
        "Huiselijk geweld: zien en handelen",
        "Veilig Thuis en de wijkagent.",
    ],
];

fn document([kind, label, id, title, body]: [&str; 5]) -> Document {
    Document {
        id: id.to_owned(),
        kind: kind.to_owned(),
        kind_label: label.to_owned(),
        wijk: Some("noord".to_owned()),
        wijken: words(&["noord"]),
        wijk_names: words(&["Noord"]),
        title: title.to_owned(),
        topics: words(&["Schulden en geldzorgen"]),
        body: body.to_owned(),
        phones: words(&["058 000 12 34", "0800 1234"]),
        languages: words(&["tr", "ar"]),
        rank_prior: 1,
        ..Document::default()
    }
}

fn documents() -> Vec<Document> {
    let foreign = [
        ("en", ["pagina", "Pagina", "english", "Finding a doctor", "Registering with practices."]),
        ("tr", ["pagina", "Pagina", "turkce", "Aile hekimi", "Sağlık hizmetleri, İlaçlar"]),
    ];
    let foreign =
        foreign.map(|(lang, record)| Document { lang: lang.to_owned(), ..document(record) });
    RECORDS.into_iter().map(document).chain(foreign).collect()
}

fn setting() -> Setting {
    Setting {
        wijken: vec![("noord".to_owned(), words(&["Noord", "'t Noorden"]))],
        topics: vec![TopicWords {
            id: "schulden".to_owned(),
            name: "Schulden en geldzorgen".to_owned(),
            synonyms: words(&["geldproblemen"]),
            colloquial: words(&["komt niet rond"]),
            not: words(&["schuldgevoel"]),
            ..TopicWords::default()
        }],
        ..Setting::default()
    }
}
