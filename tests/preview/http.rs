//! Answers to browsers, and to whoever pretends to be one.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use wijkboek::preview::Preview;

use crate::folder::{Folder, HOUSE_PAGE};

/// The host that a browser names when it opens the preview.
pub fn host(preview: &Preview) -> &str {
    preview.url().strip_prefix("http://").unwrap().trim_end_matches('/')
}

/// Sends some bytes and gives all that comes back.
pub fn send(preview: &Preview, request: impl AsRef<[u8]>) -> String {
    let mut stream = TcpStream::connect(host(preview)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(8))).unwrap();
    stream.write_all(request.as_ref()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Asks for an address as a browser does.
pub fn get(preview: &Preview, target: &str) -> String {
    let host = host(preview);
    send(preview, format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[test]
fn pages_come_with_the_script_of_the_preview_and_are_never_kept() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let answer = get(&preview, HOUSE_PAGE);
    assert_eq!(status(&answer), "200");
    for part in [
        "Content-Type: text/html; charset=utf-8\r\n",
        "Cache-Control: no-store\r\n",
        "X-Content-Type-Options: nosniff\r\n",
        "Cross-Origin-Resource-Policy: same-origin\r\n",
        "Buurthuis De Linde",
        "<script src=\"/__wijkboek/voorbeeld.js\" data-versie=\"",
    ] {
        assert!(answer.contains(part), "{part}\n{answer}");
    }
    let script = get(&preview, "/__wijkboek/voorbeeld.js");
    assert!(script.contains("text/javascript") && script.contains("wijk-melding"));
    let manifest = get(&preview, "/zoek/manifest.js");
    assert!(manifest.contains("wijkboekZoekDeel(\"manifest\""), "{manifest}");
    assert!(
        get(&preview, "/thema-avonden/eenzaamheid-herkennen/avond.ics").contains("text/calendar")
    );
}

#[test]
fn an_address_without_slash_leads_to_the_page() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let answer = get(&preview, "/sociale-kaart?q=a%0d%0aX:1");
    assert_eq!(status(&answer), "302");
    assert!(answer.contains("Location: /sociale-kaart/?q=a%0d%0aX:1\r\n"), "{answer}");
}

#[test]
fn an_address_where_nothing_is_gets_the_page_that_says_so() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let answer = get(&preview, "/bestaat/niet/");
    assert_eq!(status(&answer), "404");
    assert!(answer.contains("data-stand=\"niet-gevonden\""), "{answer}");
    assert!(answer.contains("<base href=\"/\">"), "its links hold at any depth");
    assert_eq!(status(&get(&preview, "/__wijkboek/anders")), "404");
}

#[test]
fn only_this_machine_under_its_own_name_is_answered() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let port = host(&preview).rsplit_once(':').unwrap().1;
    let ask =
        |head: &str| status(&send(&preview, format!("GET / HTTP/1.1\r\n{head}\r\n"))).to_owned();
    for name in ["127.0.0.1", "localhost", "[::1]"] {
        assert_eq!(ask(&format!("Host: {name}:{port}\r\n")), "200", "{name}");
    }
    for head in [
        String::new(),
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        "Host: 127.0.0.1:1\r\n".to_owned(),
        format!("Host: 127.0.0.1:{port}.evil.example\r\n"),
        format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n"),
        format!(
            "Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"
        ),
    ] {
        assert_eq!(ask(&head), "403", "{head:?}");
    }
    let link = format!(
        "Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
    );
    assert_eq!(ask(&link), "200", "a link in an e-mail may lead here");
}

#[test]
fn nothing_but_looking_is_allowed() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let host = host(&preview);
    let head = send(&preview, format!("HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let (fields, body) = head.split_once("\r\n\r\n").unwrap();
    assert_eq!(status(fields), "200");
    assert!(fields.contains("Content-Length: ") && body.is_empty(), "{head}");
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
        let answer = send(&preview, format!("{method} / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_eq!(status(&answer), "405", "{method}");
    }
    let head = send(&preview, format!("HEAD /__wijkboek/stroom HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    assert_eq!(status(&head), "404", "a stream has no end to wait for");
}

#[test]
fn no_address_leads_out_of_the_site() {
    let folder = Folder::new();
    folder.write("geheim.txt", "geheim");
    let (preview, _) = folder.serve();
    for target in [
        "/../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/%2E%2E%2Fgeheim.txt",
        "/..%5cgeheim.txt",
        "/..\\geheim.txt",
        "/sociale-kaart/../../geheim.txt",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "//etc/passwd",
        "/./geheim.txt",
        "/%00",
        "/geheim.txt%00.html",
        "/%c0%ae%c0%ae/geheim.txt",
        "http://127.0.0.1/geheim.txt",
        "geheim.txt",
        "*",
    ] {
        let answer = get(&preview, target);
        assert_eq!(status(&answer), "400", "{target}");
    }
    for target in [
        "/geheim.txt",
        "/site.yml",
        "/content/wijken/noord/wijk.md",
        "/%252e%252e/geheim.txt",
        "/etc/passwd",
    ] {
        let answer = get(&preview, target);
        assert_eq!(status(&answer), "404", "{target}");
        assert!(!answer.contains("geheim\n") && !answer.contains("root:"), "{target}");
    }
}

#[test]
fn no_request_writes_a_header_or_smuggles_another() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let host = host(&preview);
    for target in ["/sociale-kaart?x\nSet-Cookie:a=b", "/sociale-kaart%0d%0aSet-Cookie:%20a=b"] {
        let answer = get(&preview, target);
        assert_eq!(status(&answer), "400", "{target}");
        assert!(!answer.contains("Set-Cookie"), "{answer}");
    }
    let two = format!(
        "GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\nGET /geheim HTTP/1.1\r\nHost: {host}\r\n\r\n"
    );
    assert_eq!(send(&preview, two).matches("HTTP/1.1 ").count(), 1, "one answer a connection");
    let chunked = format!(
        "GET / HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n"
    );
    assert!(send(&preview, chunked).matches("HTTP/1.1 ").count() <= 1);
    let long = format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "a".repeat(40_000));
    let mut stream = TcpStream::connect(host).unwrap();
    // The connection may be closed while the rest is still being sent.
    let _ = stream.write_all(long.as_bytes());
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    assert!(!answer.contains("200 OK"));
    assert_eq!(status(&get(&preview, "/")), "200");
}

#[test]
fn connections_that_say_nothing_do_not_keep_others_waiting() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let half_open: Vec<TcpStream> = (0..100)
        .map(|number| {
            let mut stream = TcpStream::connect(host(&preview)).unwrap();
            if number % 2 == 0 {
                stream.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
            }
            stream
        })
        .collect();
    for _ in 0..20 {
        assert_eq!(status(&get(&preview, "/")), "200");
    }
    drop(half_open);
}

#[test]
fn a_port_that_is_taken_is_told() {
    let folder = Folder::new();
    let (preview, _) = folder.serve();
    let port = host(&preview).rsplit_once(':').unwrap().1.parse().unwrap();
    let again = Preview::start(wijkboek::preview::Options {
        root: folder.path(),
        request: crate::folder::request(),
        port: Some(port),
        lang: wijkboek::base::Lang::Nl,
        on_event: Box::new(|_| {}),
    });
    let message = again.err().unwrap().message(wijkboek::base::Lang::Nl);
    assert!(message.contains(&format!("poort {port} is niet vrij")), "{message}");
}
