//! The preview: a site served from memory while it is written.
//!
//! [`serve`] shows the site to a browser on this machine. Every edit is built at once; the tabs
//! that show something else now are told, and show it without losing their place. A mistake never
//! takes a page away: the last good version stays, with the message over it, until it is mended.
//! Nothing is written to the disk.
//!
//! | file | about |
//! |---|---|
//! | `session`, `built` | the version that is shown; what an edit made different |
//! | `kept`, `steady` | why a mistake, or a half-written file, takes nothing away |
//! | `pages`, `shelf` | pages and search index, made when they are asked for |
//! | `watch` | which edits count |
//! | `guard` | which connections may ask |
//! | `server`, `address`, `inject` | answers to requests |
//! | `reload`, `report` | what tabs are told; `voorbeeld.js` and `melding.js` show it |

mod address;
mod built;
mod guard;
mod inject;
mod kept;
mod pages;
mod reload;
mod report;
mod server;
mod session;
mod shelf;
mod steady;
mod watch;

pub use address::Address;
pub use built::Difference;
pub use report::{Report, Reports};
pub use session::{Change, Found, Memory, Session};

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::base::Lang;
use crate::index::IndexError;
use crate::pipeline::Request;
use crate::source::Disk;

use reload::Hub;
use server::Server;
use watch::{Edit, Watch};

/// What to show, and how.
pub struct Options {
    /// The folder that the settings stand in.
    pub root: PathBuf,
    /// What is asked of the site; its purpose is a preview.
    pub request: Request,
    /// The port; else the first free one from 3000 to 3010. 0 takes any that is free.
    pub port: Option<u16>,
    /// The language of messages.
    pub lang: Lang,
    /// Hears of what happens, to print it.
    pub on_event: Box<dyn Fn(Event<'_>) + Send + Sync>,
}

/// What happens while a preview runs.
pub enum Event<'a> {
    /// The site can be looked at, at this address.
    Ready {
        /// `http://127.0.0.1:3000/`
        url: &'a str,
    },
    /// The site was built, at the start and after an edit.
    Built {
        /// How long it took.
        elapsed: Duration,
        /// What became of it: what differs, the messages with their sources.
        change: &'a Change,
    },
    /// The site could not be built; what was shown stays.
    Failed {
        /// Why, in the words of whatever failed.
        reason: String,
    },
}

/// Why there is no preview.
#[derive(Debug)]
pub enum ServeError {
    /// No port could be had: the one that was asked for, or any from 3000 to 3010.
    Port(Option<u16>, io::Error),
    /// The files cannot be watched.
    Watch(String),
    /// The search index could not be made.
    Index(IndexError),
}

impl ServeError {
    /// What went wrong and what to do, in a sentence.
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Port(Some(port), error), Lang::Nl) => {
                format!("poort {port} is niet vrij ({error}); kies een andere met --port")
            }
            (Self::Port(Some(port), error), Lang::En) => {
                format!("port {port} is not free ({error}); choose another with --port")
            }
            (Self::Port(None, error), Lang::Nl) => {
                format!(
                    "geen poort van 3000 tot en met 3010 is vrij ({error}); kies er een met --port"
                )
            }
            (Self::Port(None, error), Lang::En) => {
                format!("no port from 3000 to 3010 is free ({error}); choose one with --port")
            }
            (Self::Watch(reason), Lang::Nl) => {
                format!("de bestanden zijn niet te volgen: {reason}")
            }
            (Self::Watch(reason), Lang::En) => format!("the files cannot be watched: {reason}"),
            (Self::Index(error), Lang::Nl) => format!("de zoekindex is niet te maken: {error}"),
            (Self::Index(error), Lang::En) => format!("the search index cannot be made: {error}"),
        }
    }
}

impl std::fmt::Display for ServeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for ServeError {}

/// Shows a site until the program is stopped.
pub fn serve(options: Options) -> Result<(), ServeError> {
    Preview::start(options)?.wait();
    Ok(())
}

/// A preview that runs. Dropped, it stops.
pub struct Preview {
    url: String,
    stop: Arc<AtomicBool>,
    builder: Option<JoinHandle<()>>,
    _server: Server,
}

impl Preview {
    /// Builds a site, shows it and follows its files.
    pub fn start(options: Options) -> Result<Self, ServeError> {
        let Options { root, request, port, lang, on_event } = options;
        let listener = server::listen(port).map_err(|error| ServeError::Port(port, error))?;
        // Watched before it is read: an edit in between must not be lost.
        let (mut watch, edits) = Watch::start(&root, &request.settings)
            .map_err(|error| ServeError::Watch(error.to_string()))?;
        let begin = Instant::now();
        let (session, first) =
            Session::open(Disk::new(root, None), request, lang).map_err(ServeError::Index)?;
        watch.also(&first.folders);
        let (session, hub) = (Arc::new(session), Arc::new(Hub::new(&first)));
        on_event(Event::Built { elapsed: begin.elapsed(), change: &first });
        let server =
            listener.local_addr().map(|address| format!("http://{address}/")).and_then(|url| {
                let (session, hub) = (Arc::clone(&session), Arc::clone(&hub));
                Ok((url, Server::start(listener, session, hub, lang)?))
            });
        let (url, server) = server.map_err(|error| ServeError::Port(port, error))?;
        on_event(Event::Ready { url: &url });
        let stop = Arc::new(AtomicBool::new(false));
        let follower = Follower { session, hub, watch, on_event, stop: Arc::clone(&stop) };
        let builder = Some(std::thread::spawn(move || follower.follow(&edits)));
        Ok(Self { url, stop, builder, _server: server })
    }

    /// Where the site can be looked at: `http://127.0.0.1:3000/`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits until the preview ends.
    pub fn wait(mut self) {
        if let Some(builder) = self.builder.take() {
            let _ = builder.join();
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(builder) = self.builder.take() {
            let _ = builder.join();
        }
    }
}

/// Builds the site after every edit.
struct Follower {
    session: Arc<Session>,
    hub: Arc<Hub>,
    watch: Watch,
    on_event: Box<dyn Fn(Event<'_>) + Send + Sync>,
    stop: Arc<AtomicBool>,
}

impl Follower {
    fn follow(mut self, edits: &Receiver<Edit>) {
        while !self.stop.load(Ordering::Relaxed) {
            match edits.recv_timeout(Duration::from_millis(200)) {
                Ok(edit) => {
                    // One build is enough for all that came meanwhile.
                    let all: Vec<Edit> = std::iter::once(edit).chain(edits.try_iter()).collect();
                    if all.contains(&Edit::Folders) {
                        self.watch.follow();
                    }
                    self.build();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn build(&mut self) {
        let begin = Instant::now();
        match self.session.rebuild() {
            Ok(change) => {
                self.watch.also(&change.folders);
                self.hub.publish(&change);
                (self.on_event)(Event::Built { elapsed: begin.elapsed(), change: &change });
            }
            Err(error) => (self.on_event)(Event::Failed { reason: error.to_string() }),
        }
    }
}
