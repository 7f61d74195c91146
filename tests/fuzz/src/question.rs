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

fn documents() -> Vec<Document> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let one = |id: &str, kind: &str, label: &str, title: &str, body: &str| Document {
        id: id.to_owned(),
        kind: kind.to_owned(),
        kind_label: label.to_owned(),
        wijk: Some("noord".to_owned()),
        wijken: words(&["noord"]),
        wijk_names: words(&["Noord"]),
        title: title.to_owned(),
        body: body.to_owned(),
        rank_prior: 1,
        ..Document::default()
    };
    vec![
        Document {
            phones: words(&["058 000 12 34", "0800 1234"]),
            topics: words(&["Schulden en geldzorgen"]),
            languages: words(&["tr", "ar"]),
            ..one(
                "geldloket",
                "aanbieder",
                "Schuldhulpverlening",
                "Geldloket Noord",
                "Hulp bij schulden en huurachterstand, met een budgetcoach.",
            )
        },
        Document {
            keywords: words(&["koffie", "alleen zijn"]),
            ..one(
                "de-linde",
                "aanbieder",
                "Welzijn",
                "Buurthuis De Linde",
                "Eettafel en koffieochtend, vrijwilligerswerk.",
            )
        },
        one(
            "poh-ouderen",
            "contactpersoon",
            "Contactpersoon",
            "POH-ouderen",
            "Valpreventie, dementie en eenzaamheid.",
        ),
        one(
            "terugkoppeling",
            "werkafspraak",
            "Werkafspraak",
            "Terugkoppeling na verwijzing",
            "Binnen tien werkdagen via Zorgmail.",
        ),
        one(
            "avond",
            "thema-avond",
            "Thema-avond",
            "Huiselijk geweld: zien en handelen",
            "Veilig Thuis en de wijkagent.",
        ),
        Document {
            lang: "en".to_owned(),
            ..one(
                "english",
                "pagina",
                "Pagina",
                "Finding a doctor",
                "Registering with practices in the area.",
            )
        },
        Document {
            lang: "tr".to_owned(),
            ..one("turkce", "pagina", "Pagina", "Aile hekimi", "Sağlık hizmetleri, İlaçlar")
        },
    ]
}

fn setting() -> Setting {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
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
