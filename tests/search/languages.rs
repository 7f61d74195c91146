//! Records in English are found in any inflection, those in other languages by how words begin.

use wijkboek::index::{Document, Filter, SearchIndex, Setting, index};
use wijkboek_search::chunk::ChunkIndex;

use crate::parity::ask;

fn document(id: &str, lang: &str, title: &str, body: &str) -> Document {
    Document {
        id: id.to_owned(),
        kind: "pagina".to_owned(),
        lang: lang.to_owned(),
        title: title.to_owned(),
        body: body.to_owned(),
        rank_prior: 1,
        ..Document::default()
    }
}

fn site(lang: &str) -> SearchIndex {
    let documents = vec![
        document("nl", "", "Nieuw in de wijk", "Waar u een huisarts vindt."),
        document("en", "en-GB", "Finding a doctor", "Registering with a general practice"),
        document("tr", "tr", "Aile hekimi", "Sağlık hizmetleri ve İlaçlar"),
        document("ar", "ar", "طبيب الأسرة", "الرعاية الصحية"),
        document("ru", "ru", "Семейный врач", "ЗДОРОВЬЕ"),
    ];
    index(documents, &Setting { lang: lang.to_owned(), ..Setting::default() }).unwrap()
}

fn found(site: &SearchIndex, question: &str) -> Vec<String> {
    let files = site.chunks();
    let mut chunks = ChunkIndex::new(&files.root).unwrap();
    let native = site.search(question, &Filter::default(), 9);
    let lower = question.to_lowercase();
    assert_eq!(ask(&mut chunks, &files, &lower, &Filter::default()), native, "{question}");
    native.hits.iter().map(|hit| site.documents()[hit.doc as usize].id.clone()).collect()
}

#[test]
fn english_is_stemmed_and_other_words_are_found_by_their_start() {
    let site = site("nl");
    let asked = [
        ("huisartsen", "nl"),
        ("register practices", "en"),
        ("doct", "en"),
        ("saglik", "tr"),
        ("ILAÇ", "tr"),
        ("hekim", "tr"),
        ("طبيب", "ar"),
        ("الرعا", "ar"),
        ("здоровье", "ru"),
        ("семей", "ru"),
    ];
    for (question, id) in asked {
        assert_eq!(found(&site, question), [id], "{question}");
    }
    // The word itself goes before what it means in Dutch.
    assert_eq!(found(&site, "doctors"), ["en", "nl"]);
    // A Dutch word is not taken for an English one, nor the other way round.
    assert_eq!(found(&site, "finding"), ["en"]);
    assert_eq!(found(&site, "vinding"), [""; 0]);
}

#[test]
fn a_record_without_a_language_has_that_of_the_site() {
    let site = site("en");
    assert_eq!(found(&site, "huisartsen"), [""; 0]);
    assert_eq!(found(&site, "huisarts"), ["nl"]);
}
