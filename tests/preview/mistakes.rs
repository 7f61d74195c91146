//! What a mistake does: it is told, and takes nothing away.

use wijkboek::preview::{Change, Found, Report};

use crate::folder::{Folder, HOUSE, HOUSE_PAGE, LIST_PAGE, page, paths};

#[test]
fn a_record_with_a_mistake_keeps_its_last_good_page() {
    let folder = Folder::new();
    let (session, first) = folder.open();
    assert_eq!(first.reports.errors, 0, "{:?}", first.reports);
    let (old, good) = (page(&session, HOUSE_PAGE), folder.read(HOUSE));
    folder.write(HOUSE, good.replace("soort: welzijn", "soort: [welzijn"));
    folder.edit("content/wijken/noord/paginas/over-dit-handboek.md", "niet?", "niet, zeg het.");
    let change = session.rebuild().unwrap();
    let report = only_error(&change);
    assert_eq!(report.file.as_deref(), Some(HOUSE));
    assert!(report.line.is_some() && report.former, "{report:?}");
    assert!(report.excerpt.contains(" | ") && report.excerpt.contains('^'));
    assert_eq!(page(&session, HOUSE_PAGE), old);
    assert!(page(&session, LIST_PAGE).contains("Buurthuis De Linde"));
    assert_eq!(paths(&change), ["/over-dit-handboek/"], "the other edit shows");

    folder.write(HOUSE, good.replace("De Linde", "De Eik"));
    let change = session.rebuild().unwrap();
    assert_eq!(change.reports.errors, 0);
    assert!(paths(&change).contains(&HOUSE_PAGE));
    assert!(page(&session, HOUSE_PAGE).contains("De Eik"));
}

#[test]
fn a_wrong_value_does_not_take_half_the_page_away() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    folder.edit(HOUSE, "058 000 12 34", "058 12");
    let change = session.rebuild().unwrap();
    assert!(only_error(&change).former);
    assert!(is_as_it_was(&change), "{:?}", change.difference);
    assert!(page(&session, HOUSE_PAGE).contains("058 000 12 34"));
}

#[test]
fn a_file_that_cannot_be_read_stays_on_the_lists() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    let good = folder.read(HOUSE);
    folder.write(HOUSE, b"naam: Caf\xe9\n");
    let change = session.rebuild().unwrap();
    assert_eq!(only_error(&change).code, "geen-utf-8");
    assert!(only_error(&change).former && is_as_it_was(&change));
    assert!(page(&session, LIST_PAGE).contains("Buurthuis De Linde"));
    folder.write(HOUSE, good);
    assert_eq!(session.rebuild().unwrap().reports.errors, 0);
}

#[test]
fn a_new_file_with_a_mistake_shows_what_can_be_read_of_it() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    let path = "content/wijken/noord/aanbieders/nieuw.yml";
    folder.write(path, folder.read(HOUSE).replace("De Linde", "Nieuw").replace("058 000", "0"));
    let change = session.rebuild().unwrap();
    assert!(!only_error(&change).former);
    assert!(page(&session, "/sociale-kaart/nieuw/").contains("Buurthuis Nieuw"));
}

#[test]
fn settings_with_a_mistake_leave_the_site_as_it_was() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    folder.edit("site.yml", "titel: Handboek Noord", "titel: [Handboek Noord");
    let change = session.rebuild().unwrap();
    assert_eq!(only_error(&change).file.as_deref(), Some("site.yml"));
    assert!(is_as_it_was(&change), "{:?}", change.difference);
    assert!(page(&session, "/").contains("Handboek Noord"));
}

#[test]
fn a_template_that_cannot_be_read_leaves_every_page_as_it_was() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    let (old, path) = (page(&session, "/"), "thema/templates/pages/start.html");
    folder.write(path, "{% if %}");
    let change = session.rebuild().unwrap();
    assert_eq!(only_error(&change).code, "sjabloon");
    assert_eq!(page(&session, "/"), old);
    assert!(page(&session, HOUSE_PAGE).contains("Buurthuis"), "also one nobody looked at");
    folder.write(path, "<body>{{ page.title }}!</body>");
    assert!(session.rebuild().unwrap().difference.everything);
    assert!(page(&session, "/").ends_with("!</body>"));
}

#[test]
fn a_template_that_fails_on_a_page_is_told_of_the_pages_that_are_looked_at() {
    let folder = Folder::new();
    let (session, _) = folder.open();
    let old = page(&session, HOUSE_PAGE);
    folder.write("thema/templates/pages/aanbieder.html", "<body>{{ bestaat_niet.x }}</body>");
    let change = session.rebuild().unwrap();
    assert_eq!(only_error(&change).code, "sjabloon");
    assert_eq!(page(&session, HOUSE_PAGE), old);
    let other = session.find("sociale-kaart/huisartsen-de-brug/");
    assert!(matches!(other, Found::Trouble(..)), "{other:?}");
    folder.remove("thema/templates/pages/aanbieder.html");
    assert_eq!(session.rebuild().unwrap().reports.errors, 0);
    assert!(page(&session, "/sociale-kaart/huisartsen-de-brug/").contains("Brug"));
}

fn only_error(change: &Change) -> &Report {
    assert_eq!(change.reports.errors, 1, "{:?}", change.reports);
    let error = &change.reports.items[0];
    assert_eq!(error.severity, "fout", "the gravest comes first");
    error
}

/// Whether the site shows what it showed; the page of the editors tells of the mistake.
fn is_as_it_was(change: &Change) -> bool {
    let difference = &change.difference;
    paths(change).is_empty() && !difference.everything && difference.style.is_none()
}
