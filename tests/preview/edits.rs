//! What an edit makes different, and that nothing of a former edit stays.

use wijkboek::output::Blob;
use wijkboek::pipeline::{self, Cache};
use wijkboek::preview::{Found, Session};
use wijkboek::source::Disk;

use crate::folder::{Folder, HOUSE, HOUSE_PAGE, LIST_PAGE, is_missing, page, paths, request};

#[test]
fn an_edit_changes_the_pages_that_show_it_and_no_others() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    folder.edit(HOUSE, "Iedereen kan binnenlopen.", "Kom gerust langs.");
    let change = session.rebuild().unwrap();
    assert_eq!(paths(&change), [HOUSE_PAGE], "a description stands on one page");
    assert!(page(&session, HOUSE_PAGE).contains("Kom gerust langs."));

    folder.edit(HOUSE, "Buurthuis De Linde", "Buurthuis De Eik");
    let change = session.rebuild().unwrap();
    assert!(paths(&change).contains(&HOUSE_PAGE));
    assert!(paths(&change).contains(&LIST_PAGE));
    assert!(!paths(&change).contains(&"/over-dit-handboek/"), "{:?}", paths(&change));
    assert!(page(&session, LIST_PAGE).contains("Buurthuis De Eik"));
    assert!(!change.difference.everything);
}

#[test]
fn an_edit_without_effect_changes_nothing() {
    let folder = Folder::new();
    let (session, first) = folder.open();
    folder.edit(HOUSE, "soort: welzijn", "soort: welzijn # zie de gemeente");
    let change = session.rebuild().unwrap();
    assert!(change.difference.is_empty(), "{:?}", change.difference);
    assert_eq!(change.version, first.version + 1);
}

#[test]
fn a_file_that_goes_takes_its_page_along_and_a_new_one_brings_one() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    let text = folder.read(HOUSE);
    let new = "content/wijken/noord/aanbieders/buurthuis-nieuw.yml";
    folder.remove(HOUSE);
    folder.write(new, text.replace("De Linde", "Nieuw"));
    let change = session.rebuild().unwrap();
    assert!(paths(&change).contains(&HOUSE_PAGE));
    assert!(paths(&change).contains(&"/sociale-kaart/buurthuis-nieuw/"));
    assert!(is_missing(&session, HOUSE_PAGE));
    assert!(page(&session, "/sociale-kaart/buurthuis-nieuw/").contains("Buurthuis Nieuw"));
    assert!(!page(&session, LIST_PAGE).contains("De Linde"));
}

#[test]
fn styles_alone_ask_for_no_new_page() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    folder.write("thema/styles/parts/eigen.css", "@layer parts { p { color: red; } }\n");
    let change = session.rebuild().unwrap();
    let style = change.difference.style.clone().expect("another stylesheet");
    assert!(!change.difference.everything && change.difference.paths.is_empty());
    assert!(matches!(session.find(&style[1..]), Found::File(_)), "{style}");
    assert!(page(&session, "/").contains(&style[1..]));
}

#[test]
fn settings_and_templates_change_everything() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    folder.edit("site.yml", "Handboek Noord", "Boek van Noord");
    assert!(session.rebuild().unwrap().difference.everything);
    assert!(page(&session, "/over-dit-handboek/").contains("Boek van Noord"));
    let own = "<body><main>eigen: {{ page.title }}</main></body>";
    folder.write("thema/templates/pages/pagina.html", own);
    assert!(session.rebuild().unwrap().difference.everything);
    assert!(page(&session, "/over-dit-handboek/").contains("eigen: "));
}

#[test]
fn the_search_index_follows_and_the_former_one_still_answers() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    assert_eq!(session.memory().indexes, 0, "nobody searched yet");
    let first = search_file(&session, "zoek/manifest.js").unwrap();
    let rows = named(&first, "rijen.");
    assert!(search_file(&session, &rows).is_some());
    folder.edit(HOUSE, "De Linde", "De Eik");
    session.rebuild().unwrap();
    let second = search_file(&session, "zoek/manifest.js").unwrap();
    assert_ne!(first, second);
    assert!(search_file(&session, &named(&second, "rijen.")).is_some());
    assert!(search_file(&session, &rows).is_some(), "a page that was open asks for these");
    assert!(search_file(&session, "zoek/anders.js").is_none());
}

#[test]
fn two_hundred_edits_leave_nothing_behind() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    let text = folder.read(HOUSE);
    let mut most = session.memory();
    for number in 0..200 {
        let other = format!("content/wijken/noord/paginas/bladzijde-{number}.md");
        folder.write(HOUSE, text.replace("De Linde", &format!("nummer {number}")));
        folder.write(&other, format!("---\ntitel: Bladzijde {number}\n---\nTekst {number}.\n"));
        if number > 0 {
            folder.remove(&format!("content/wijken/noord/paginas/bladzijde-{}.md", number - 1));
        }
        if number % 7 == 2 {
            folder.write(HOUSE, "naam: [");
        }
        session.rebuild().unwrap();
        page(&session, &format!("/bladzijde-{number}/"));
        page(&session, LIST_PAGE);
        if number % 50 == 0 {
            assert!(search_file(&session, "zoek/manifest.js").is_some());
        }
        let memory = session.memory();
        most.files = most.files.max(memory.files);
        most.kept = most.kept.max(memory.kept);
        most.pages = most.pages.max(memory.pages);
    }
    // Nine files, the page of this edit, and what the edit before left in its turn.
    assert!(most.files <= 13 && most.kept <= 11, "{most:?}");
    assert!(most.pages <= 4 && session.memory().indexes <= 2, "{most:?}");
    assert_same_as_a_clean_build(&folder, &session);
}

fn assert_same_as_a_clean_build(folder: &Folder, session: &Session) {
    let world = Disk::new(folder.path(), None);
    let checked = pipeline::check(&world, &request(), &Cache::default());
    let site = checked.visible(&request());
    let tree = pipeline::build(&checked, &site, &request()).unwrap().value;
    for (path, blob) in tree.files() {
        if let Blob::Page(clean) = blob {
            let html = String::from_utf8(tree.render(clean).unwrap()).unwrap();
            assert_eq!(page(session, path), html, "{path}");
        }
    }
}

fn search_file(session: &Session, path: &str) -> Option<String> {
    match session.find(path) {
        Found::File(bytes) => Some(String::from_utf8(bytes.to_vec()).unwrap()),
        Found::Nothing(..) => None,
        other => panic!("{path}: {other:?}"),
    }
}

/// The path of a file that the manifest names.
fn named(manifest: &str, sort: &str) -> String {
    let name = manifest.split('"').find(|part| part.starts_with(sort)).unwrap();
    format!("zoek/{name}.js")
}
