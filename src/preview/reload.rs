//! The stream that tells tabs what an edit did.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

use super::built::Difference;
use super::report::Reports;
use super::session::Change;

/// A tab that missed more than this many edits shows everything anew.
const REMEMBERED: usize = 64;

/// Streams at the same time. Of the tabs of a browser one holds the stream, so that even ten are
/// many; the oldest gives way.
const MOST_STREAMS: usize = 32;

/// So often a stream says that it is alive, and notices that its tab is gone.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// A stream ends after this long; the browser opens another, and misses nothing.
const LONGEST: Duration = Duration::from_mins(10);

const HEAD: &str = "HTTP/1.1 200 OK\r\n\
    Content-Type: text/event-stream; charset=utf-8\r\n\
    Cache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Connection: close\r\n\r\nretry: 1000\n\n";

/// The edits of this run, and the streams that tell of them.
pub(super) struct Hub {
    /// Names the run, so that a tab of a former run knows that its number means nothing here.
    run: String,
    inner: Mutex<Inner>,
    bell: Condvar,
}

struct Inner {
    version: u64,
    edits: VecDeque<(u64, Difference)>,
    reports: Arc<Reports>,
    streams: VecDeque<u64>,
    next_stream: u64,
    closed: bool,
}

/// What a tab is told: all that differs since the version that it shows.
#[derive(Serialize)]
pub(super) struct Message {
    #[serde(rename = "soort")]
    kind: &'static str,
    #[serde(rename = "versie")]
    version: String,
    #[serde(rename = "paden")]
    paths: Vec<String>,
    #[serde(rename = "alles")]
    everything: bool,
    #[serde(rename = "stijl")]
    style: Option<String>,
    #[serde(flatten, serialize_with = "shared")]
    reports: Arc<Reports>,
}

fn shared<S: serde::Serializer>(reports: &Arc<Reports>, to: S) -> Result<S::Ok, S::Error> {
    reports.serialize(to)
}

impl Hub {
    /// A hub for the first version of a site.
    pub(super) fn new(first: &Change) -> Self {
        // The keys of a hasher are the only thing at hand that differs from run to run.
        let run = format!("{:08x}", RandomState::new().build_hasher().finish() >> 32);
        let inner = Inner {
            version: first.version,
            edits: VecDeque::new(),
            reports: Arc::new(first.reports.clone()),
            streams: VecDeque::new(),
            next_stream: 0,
            closed: false,
        };
        Self { run, inner: Mutex::new(inner), bell: Condvar::new() }
    }

    /// The name of a version, for tabs.
    pub(super) fn name(&self, version: u64) -> String {
        format!("{}-{version}", self.run)
    }

    /// Tells all tabs of an edit.
    pub(super) fn publish(&self, change: &Change) {
        let mut inner = self.lock();
        inner.version = change.version;
        inner.edits.push_back((change.version, change.difference.clone()));
        if inner.edits.len() > REMEMBERED {
            inner.edits.pop_front();
        }
        inner.reports = Arc::new(change.reports.clone());
        drop(inner);
        self.bell.notify_all();
    }

    /// What a tab that shows a version has to be told.
    pub(super) fn since(&self, shows: Option<&str>) -> Message {
        let inner = self.lock();
        self.message(&inner, shows.map_or(Some(inner.version), |name| self.number(name)))
    }

    /// Ends all streams.
    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.bell.notify_all();
    }

    /// Writes a stream for a tab that shows a version, until the tab is gone.
    pub(super) fn stream(&self, mut to: impl Write, shows: Option<&str>) -> io::Result<()> {
        let end = Instant::now() + LONGEST;
        let stream = self.enter();
        let mut told = shows.and_then(|name| self.number(name));
        to.write_all(HEAD.as_bytes())?;
        let mut message = Some(self.since(shows));
        loop {
            if let Some(message) = message {
                told = self.number(&message.version);
                let json = serde_json::to_string(&message).unwrap_or_default();
                write!(to, "id: {}\ndata: {json}\n\n", message.version)?;
            } else {
                to.write_all(b":\n\n")?;
            }
            to.flush()?;
            message = match self.wait(stream, told) {
                Some(news) if Instant::now() < end => news,
                _ => return Ok(()),
            };
        }
    }

    /// Waits for an edit; nothing when there was none for a while, none when the stream is to end.
    #[expect(clippy::option_option, reason = "no news and no more news are two things")]
    fn wait(&self, stream: u64, told: Option<u64>) -> Option<Option<Message>> {
        let inner = self.lock();
        let quiet = |inner: &mut Inner| {
            !inner.closed && inner.streams.contains(&stream) && Some(inner.version) == told
        };
        let (inner, _) = self
            .bell
            .wait_timeout_while(inner, HEARTBEAT, quiet)
            .unwrap_or_else(PoisonError::into_inner);
        if inner.closed || !inner.streams.contains(&stream) {
            return None;
        }
        Some((Some(inner.version) != told).then(|| self.message(&inner, told)))
    }

    fn enter(&self) -> u64 {
        let mut inner = self.lock();
        let stream = inner.next_stream;
        inner.next_stream += 1;
        inner.streams.push_back(stream);
        if inner.streams.len() > MOST_STREAMS {
            inner.streams.pop_front();
            self.bell.notify_all();
        }
        stream
    }

    /// The number of a version of this run.
    fn number(&self, name: &str) -> Option<u64> {
        name.strip_prefix(&self.run)?.strip_prefix('-')?.parse().ok()
    }

    /// All that differs since a version; everything when that version is no longer known.
    fn message(&self, inner: &Inner, shows: Option<u64>) -> Message {
        let mut all = Difference::default();
        let first = inner.edits.front().map_or(inner.version, |(version, _)| version - 1);
        match shows {
            Some(shows) if shows >= first => {
                let missed = inner.edits.iter().filter(|(version, _)| *version > shows);
                missed.for_each(|(_, difference)| all.add(difference));
            }
            _ => all.everything = true,
        }
        let kind = match &all {
            _ if inner.reports.errors > 0 => "fout",
            Difference { everything: true, .. } => "alles",
            Difference { style: Some(_), .. } => "stijl",
            Difference { paths, .. } if !paths.is_empty() => "pagina",
            _ => "ok",
        };
        Message {
            kind,
            version: self.name(inner.version),
            paths: all.paths.into_iter().collect(),
            everything: all.everything,
            style: all.style,
            reports: Arc::clone(&inner.reports),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(version: u64) -> Change {
        let difference =
            Difference { paths: [format!("/{version}/")].into(), ..Difference::default() };
        let (reports, sources) = (Reports::default(), crate::source::SourceSet::default());
        Change { version, difference, reports, notes: Vec::new(), sources, folders: Vec::new() }
    }

    #[test]
    fn a_tab_hears_all_that_it_missed_or_that_everything_may_differ() {
        let hub = Hub::new(&change(1));
        (2..=100).for_each(|version| hub.publish(&change(version)));
        let since = |version: u64| hub.since(Some(&hub.name(version)));
        assert_eq!(since(98).paths, ["/100/", "/99/"]);
        assert_eq!((since(36).paths.len(), since(36).kind), (64, "pagina"));
        assert!(since(35).everything, "older than what is remembered");
        assert_eq!((since(101).kind, since(100).kind), ("ok", "ok"), "nothing is missed");
        assert!(hub.since(Some("vroeger-100")).everything, "another run");
    }

    #[test]
    fn the_oldest_stream_gives_way() {
        let hub = Hub::new(&change(1));
        let streams: Vec<u64> = (0..=MOST_STREAMS).map(|_| hub.enter()).collect();
        assert!(hub.wait(streams[0], Some(0)).is_none());
        assert!(hub.wait(streams[1], Some(0)).is_some());
        hub.close();
        assert!(hub.wait(streams[1], Some(0)).is_none());
    }
}
