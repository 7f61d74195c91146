//! From saving a file to a tab that hears of it.
#![expect(clippy::disallowed_methods, reason = "tests move files of their own")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use wijkboek::preview::Preview;

use crate::folder::{Folder, HOUSE, HOUSE_PAGE};
use crate::http::{get, host};

/// A tab's stream of messages.
struct Stream {
    lines: BufReader<TcpStream>,
}

impl Stream {
    /// Opens a stream for a tab that shows a version.
    fn open(preview: &Preview, query: &str, header: &str) -> Self {
        let host = host(preview);
        let mut stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let target = format!("/__wijkboek/stroom{query}");
        write!(stream, "GET {target} HTTP/1.1\r\nHost: {host}\r\n{header}\r\n").unwrap();
        Self { lines: BufReader::new(stream) }
    }

    /// The next message.
    fn next(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "the stream ended");
            if let Some(json) = line.strip_prefix("data: ") {
                return serde_json::from_str(json).unwrap();
            }
        }
    }

    /// The next message that something holds for.
    fn until(&mut self, holds: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let end = Instant::now() + Duration::from_secs(10);
        loop {
            let message = self.next();
            if holds(&message) {
                return message;
            }
            assert!(Instant::now() < end, "{message}");
        }
    }
}

fn tells(message: &serde_json::Value, path: &str) -> bool {
    message["paden"].as_array().unwrap().iter().any(|known| known == path)
}

/// Asks for an address until its answer holds something.
fn wait_for(preview: &Preview, target: &str, text: &str) {
    let end = Instant::now() + Duration::from_secs(10);
    while !get(preview, target).contains(text) {
        assert!(Instant::now() < end, "{target} never says {text}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_tab_hears_of_an_edit_and_of_a_mistake_and_of_its_end() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let mut stream = Stream::open(&preview, "", "");
    assert_eq!(stream.next()["soort"], "ok");
    folder.edit(HOUSE, "Iedereen", "Werkelijk iedereen");
    let message = stream.until(|message| tells(message, HOUSE_PAGE));
    assert_eq!(message["soort"], "pagina");
    assert!(get(&preview, HOUSE_PAGE).contains("Werkelijk iedereen"), "told when it is there");

    let good = folder.read(HOUSE);
    folder.replace(HOUSE, &good.replace("soort: welzijn", "soort: [welzijn"));
    let message = stream.until(|message| message["soort"] == "fout");
    assert_eq!(message["fouten"], 1);
    assert_eq!(message["meldingen"][0]["bestand"], HOUSE);
    assert!(get(&preview, HOUSE_PAGE).contains("Werkelijk iedereen"));

    folder.replace(HOUSE, &good.replace("Werkelijk iedereen", "Wie wil"));
    let message = stream.until(|message| message["fouten"] == 0);
    assert!(tells(&message, HOUSE_PAGE), "{message}");
    assert!(get(&preview, HOUSE_PAGE).contains("Wie wil"));
}

#[test]
fn a_tab_that_was_away_hears_what_it_missed() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let version = Stream::open(&preview, "", "").next()["versie"].as_str().unwrap().to_owned();
    folder.edit(HOUSE, "Iedereen", "Niemand");
    wait_for(&preview, HOUSE_PAGE, "Niemand");
    folder.edit("content/wijken/noord/paginas/over-dit-handboek.md", "Laat", "Vertel");
    let state = format!("/__wijkboek/stand?versie={version}");
    wait_for(&preview, &state, "/over-dit-handboek/");
    let asked = format!("?versie={version}");
    let header = format!("Last-Event-ID: {version}\r\n");
    for (query, header) in [(asked.as_str(), ""), ("", header.as_str())] {
        let message = Stream::open(&preview, query, header).next();
        assert!(tells(&message, HOUSE_PAGE) && tells(&message, "/over-dit-handboek/"), "{message}");
        assert_eq!(message["alles"], false);
    }
    let message = Stream::open(&preview, "?versie=vroeger-1", "").next();
    assert_eq!(message["soort"], "alles", "of another run nothing is known");
    assert!(get(&preview, &state).contains(HOUSE_PAGE), "asked without a stream");
}

#[test]
fn folders_that_go_and_come_are_followed() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    folder.write("thema/styles/parts/eigen.css", ".eigen-deel { color: red; }\n");
    let mut stream = Stream::open(&preview, "?versie=vroeger-1", "");
    stream.until(|_| get(&preview, &stylesheet(&preview)).contains(".eigen-deel"));
    folder.write("thema/styles/parts/eigen.css", ".ander-deel { color: red; }\n");
    let message = stream.until(|message| message["stijl"].is_string());
    assert!(get(&preview, message["stijl"].as_str().unwrap()).contains(".ander-deel"));

    std::fs::rename(folder.at("content"), folder.at("weg")).unwrap();
    wait_for(&preview, HOUSE_PAGE, "404 Not Found");
    std::fs::rename(folder.at("weg"), folder.at("content")).unwrap();
    wait_for(&preview, HOUSE_PAGE, "Iedereen");
    folder.edit(HOUSE, "Iedereen", "Weer iedereen");
    wait_for(&preview, HOUSE_PAGE, "Weer iedereen");
    let new = "content/wijken/noord/paginas/diep.md";
    folder.remove("content/wijken/noord/paginas");
    folder.write(new, "---\ntitel: Diep\n---\nEen.\n");
    wait_for(&preview, "/diep/", "Een.");
    folder.write(new, "---\ntitel: Diep\n---\nTwee.\n");
    wait_for(&preview, "/diep/", "Twee.");
}

#[test]
fn a_wijk_in_a_folder_of_its_own_is_followed() {
    let folder = Folder::new();
    let wijk = |words: &str| format!("---\nnaam: Zuid\ngemeente: Voorbeeldstad\n---\n{words}\n");
    folder.write("../wijk-zuid/wijk.md", wijk("Welkom in Zuid."));
    let (preview, _) = folder.serve();
    let settings = folder.read("site.yml");
    folder.write("site.yml", format!("{settings}wijken: [{{map: ../wijk-zuid}}]\n"));
    wait_for(&preview, "/wijken/zuid/", "Welkom in Zuid.");
    folder.write("../wijk-zuid/wijk.md", wijk("Kom binnen in Zuid."));
    wait_for(&preview, "/wijken/zuid/", "Kom binnen in Zuid.");
}

#[test]
fn files_that_are_not_of_the_site_make_no_edit() {
    let folder = Folder::new();
    let (preview, edits) = folder.serve();
    folder.write("public/index.html", "x");
    folder.write("content/wijken/noord/.wijk.md.swp", "x");
    folder.write("README.md", "x");
    // Reading is no edit either: whatever the requests read comes before the edit below.
    get(&preview, "/");
    std::thread::sleep(Duration::from_millis(150));
    assert_eq!(edits.lock().unwrap().len(), 1, "the first build only");
    folder.edit(HOUSE, "Iedereen", "Niemand");
    wait_for(&preview, HOUSE_PAGE, "Niemand");
    std::thread::sleep(Duration::from_millis(150));
    let all = edits.lock().unwrap().clone();
    assert!(all.len() <= 3 && all.iter().flatten().any(|path| path == HOUSE_PAGE), "{all:?}");
}

fn stylesheet(preview: &Preview) -> String {
    let html = get(preview, "/");
    let (_, rest) = html.split_once("middelen/stijl.").unwrap();
    format!("/middelen/stijl.{}", rest.split('"').next().unwrap())
}
