//! Answers browsers on this machine, and nobody else.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;

use tiny_http::{Header, Method, Request, Response, Server as Http, StatusCode};

use crate::base::Lang;

use super::address::Address;
use super::guard::Guard;
use super::inject::{self, Status};
use super::reload::Hub;
use super::session::{Found, Session};

/// Requests that are answered at the same time, streams not counted.
const WORKERS: usize = 8;

/// The ports that are tried when none is asked for.
const PORTS: std::ops::RangeInclusive<u16> = 3000..=3010;

/// Where the preview's own files stand.
const OWN: &str = "__wijkboek/";

/// Answers requests until it is dropped.
pub(super) struct Server {
    http: Arc<Http>,
    workers: Vec<JoinHandle<()>>,
    hub: Arc<Hub>,
    guard: Option<Guard>,
}

/// What every worker knows.
struct Desk {
    session: Arc<Session>,
    hub: Arc<Hub>,
    port: u16,
    lang: Lang,
}

/// Takes a port of this machine: the one that is asked for, or the first that is free.
pub(super) fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let ports = port.map_or(PORTS, |port| port..=port);
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

impl Server {
    /// Answers requests that come to a port.
    pub(super) fn start(
        listener: TcpListener,
        session: Arc<Session>,
        hub: Arc<Hub>,
        lang: Lang,
    ) -> io::Result<Self> {
        let port = listener.local_addr()?.port();
        // The server itself listens where nobody knows to look; its answers hold for the port of
        // the guard only.
        let hidden = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let guard = Some(Guard::start(listener, hidden.local_addr()?)?);
        let http = Http::from_listener(hidden, None).map_err(io::Error::other)?;
        let http = Arc::new(http);
        let desk = Arc::new(Desk { session, hub: Arc::clone(&hub), port, lang });
        let work = |_| {
            let (http, desk) = (Arc::clone(&http), Arc::clone(&desk));
            std::thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    answer(&desk, request);
                }
            })
        };
        let workers = (0..WORKERS).map(work).collect();
        Ok(Self { http, workers, hub, guard })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.guard.take();
        self.hub.close();
        self.workers.iter().for_each(|_| self.http.unblock());
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

fn answer(desk: &Arc<Desk>, request: Request) {
    if !is_for_us(&request, desk.port) {
        return refuse(request, 403, "Deze voorvertoning is alleen voor deze computer.\n");
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return refuse(request, 405, "Alleen bekijken.\n");
    }
    let Some(address) = Address::parse(request.url()) else {
        return refuse(request, 400, "Dit is geen adres.\n");
    };
    match address.path.strip_prefix(OWN) {
        Some(name) => answer_own(desk, name, &address, request),
        None => answer_site(desk, &address, request),
    }
}

/// The files of the preview itself.
fn answer_own(desk: &Arc<Desk>, name: &str, address: &Address, request: Request) {
    match name {
        "voorbeeld.js" => {
            respond(request, 200, inject::SCRIPT.as_bytes(), "text/javascript; charset=utf-8");
        }
        "stand" => {
            let message = desk.hub.since(address.parameter("versie"));
            let json = serde_json::to_string(&message).unwrap_or_default();
            respond(request, 200, json.as_bytes(), "application/json");
        }
        "stroom" if *request.method() == Method::Get => {
            let hub = Arc::clone(&desk.hub);
            // A browser that lost the stream says what it heard last.
            let last = header(&request, "Last-Event-ID").map(str::to_owned);
            let shows = last.or_else(|| address.parameter("versie").map(str::to_owned));
            // A tab that is gone shows as an error of writing: then the stream is over.
            std::thread::spawn(move || hub.stream(request.into_writer(), shows.as_deref()));
        }
        _ => refuse(request, 404, "Dit is er niet.\n"),
    }
}

/// The files of the site.
fn answer_site(desk: &Desk, address: &Address, request: Request) {
    const HTML: &str = "text/html; charset=utf-8";
    let with_script = |html: &[u8], version, status| {
        inject::script(html, &desk.hub.name(version), status, desk.lang)
    };
    match desk.session.find(&address.path) {
        Found::Page(html, version) => {
            respond(request, 200, &with_script(&html, version, Status::Found), HTML);
        }
        Found::File(bytes) => respond(request, 200, &bytes, inject::media_type(&address.path)),
        Found::Slash => redirect(request, &address.with_slash()),
        Found::Nothing(html, version) => {
            let html = html.unwrap_or_else(|| inject::page("Niet gevonden", "").into());
            respond(request, 404, &with_script(&html, version, Status::Missing), HTML);
        }
        Found::Trouble(reason, version) => {
            let html = inject::page("Deze pagina kan niet getoond worden", &reason);
            respond(request, 500, &with_script(&html, version, Status::Missing), HTML);
        }
    }
}

/// Whether a request is meant for this server: a page elsewhere can make a browser send one, under
/// a name of its own that leads here, or across sites.
fn is_for_us(request: &Request, port: u16) -> bool {
    let mut hosts = request.headers().iter().filter(|header| header.field.equiv("Host"));
    let (host, more) = (hosts.next(), hosts.next());
    let known = host.is_some_and(|host| {
        let name = host.value.as_str().strip_suffix(&format!(":{port}"));
        matches!(name, Some("127.0.0.1" | "localhost" | "[::1]"))
    });
    let foreign = header(request, "Sec-Fetch-Site") == Some("cross-site")
        && header(request, "Sec-Fetch-Mode") != Some("navigate");
    known && more.is_none() && !foreign
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let found = request.headers().iter().find(|header| header.field.equiv(name))?;
    Some(found.value.as_str())
}

fn respond(request: Request, status: u16, body: &[u8], media_type: &str) {
    send(request, status, body, &[("Content-Type", media_type)]);
}

fn refuse(request: Request, status: u16, text: &str) {
    let headers = [("Content-Type", "text/plain; charset=utf-8"), ("Allow", "GET, HEAD")];
    send(request, status, text.as_bytes(), &headers);
}

fn redirect(request: Request, to: &str) {
    send(request, 302, b"", &[("Location", to)]);
}

fn send(request: Request, status: u16, body: &[u8], headers: &[(&str, &str)]) {
    // What is shown may be for professionals only: no page elsewhere may load it as its own.
    let always = [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    let headers = always
        .iter()
        .chain(headers)
        .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    let length = Some(body.len());
    let response = Response::new(StatusCode(status), headers.collect(), body, length, None);
    // A browser that went away is nothing to do anything about.
    let _ = request.respond(response.with_chunked_threshold(usize::MAX));
}
