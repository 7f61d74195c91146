//! Stands before the HTTP server, which knows no limits: it gives every connection a thread, waits
//! for ever, and reads what is smuggled behind a request.
//!
//! Here a connection brings the head of one request, in time and of a decent size; only then does
//! the server see it, and nothing else of it. Connections that say nothing make way for new ones.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Connections that may still be busy asking.
const MOST_WAITING: usize = 48;

/// Connections that are answered at the same time, streams among them.
const MOST_ANSWERED: usize = 64;

/// A connection has to have asked by then, and to take what it is given as fast.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest head of a request: 16 KiB.
const LONGEST_HEAD: usize = 16 * 1024;

const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\
    Connection: close\r\nRetry-After: 1\r\n\r\n";

const CLOSE: &[u8] = b"Connection: close\r\n";

/// Passes requests on until it is dropped.
pub(super) struct Guard {
    own: SocketAddr,
    stop: Arc<AtomicBool>,
    door: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Hall {
    waiting: Mutex<VecDeque<(u64, TcpStream)>>,
    answered: AtomicUsize,
}

impl Guard {
    /// Passes what comes to a listener on to the server at another address of this machine.
    pub(super) fn start(listener: TcpListener, server: SocketAddr) -> io::Result<Self> {
        let own = listener.local_addr()?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let door = std::thread::spawn(move || {
            let hall = Arc::new(Hall::default());
            let mut number = 0;
            while !stopped.load(Ordering::Relaxed) {
                number += 1;
                match listener.accept() {
                    Ok((stream, _)) => hall.admit(stream, number, server),
                    // Out of file handles, or a connection that was gone at once.
                    Err(_) => std::thread::sleep(Duration::from_millis(20)),
                }
            }
        });
        Ok(Self { own, stop, door: Some(door) })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // A connection of our own ends the waiting for one.
        let _ = TcpStream::connect(self.own);
        if let Some(door) = self.door.take() {
            let _ = door.join();
        }
    }
}

impl Hall {
    fn admit(self: &Arc<Self>, stream: TcpStream, number: u64, server: SocketAddr) {
        let Ok(twin) = stream.try_clone() else { return };
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push_back((number, twin));
        if waiting.len() > MOST_WAITING
            && let Some((_, oldest)) = waiting.pop_front()
        {
            let _ = oldest.shutdown(Shutdown::Both);
        }
        drop(waiting);
        let hall = Arc::clone(self);
        std::thread::spawn(move || {
            let head = read_head(&stream);
            let mut waiting = hall.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.retain(|(known, _)| *known != number);
            drop(waiting);
            if let Ok(head) = head {
                // Who asked and went away is nothing to do anything about.
                let _ = hall.answer(stream, &head, server);
            }
        });
    }

    fn answer(&self, mut to: TcpStream, head: &[u8], server: SocketAddr) -> io::Result<()> {
        let seat = Seat(&self.answered);
        if self.answered.fetch_add(1, Ordering::Relaxed) >= MOST_ANSWERED {
            return to.write_all(BUSY);
        }
        let mut from = TcpStream::connect(server)?;
        from.write_all(&after_first_line(head, CLOSE))?;
        // No body, and no second request.
        from.shutdown(Shutdown::Write)?;
        let mut first = Vec::new();
        while !has(&first, b"\r\n") {
            let mut part = [0; 1024];
            let n = from.read(&mut part)?;
            if n == 0 {
                return Ok(());
            }
            first.extend(part.iter().take(n));
        }
        to.write_all(&after_first_line(&first, CLOSE))?;
        io::copy(&mut from, &mut to)?;
        drop(seat);
        to.shutdown(Shutdown::Write)
    }
}

/// Counts who is answered down again, however the answer ends.
struct Seat<'a>(&'a AtomicUsize);

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The head of a request, with the empty line that ends it; what follows is not read on.
fn read_head(mut stream: &TcpStream) -> io::Result<Vec<u8>> {
    let end = Instant::now() + PATIENCE;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = Vec::new();
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() || head.len() > LONGEST_HEAD {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        let mut part = [0; 2048];
        let n = stream.read(&mut part)?;
        if n == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        head.extend(part.iter().take(n));
        if let Some(at) = head.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            head.truncate(at + 4);
            return Ok(head);
        }
    }
}

/// A head with another header in front of its own.
fn after_first_line(head: &[u8], header: &[u8]) -> Vec<u8> {
    let at = head.windows(2).position(|bytes| bytes == b"\r\n").map_or(head.len(), |at| at + 2);
    let (line, rest) = head.split_at_checked(at).unwrap_or((head, b""));
    [line, header, rest].concat()
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_header_is_ours() {
        let head = after_first_line(b"GET / HTTP/1.1\r\nConnection: keep-alive\r\n\r\n", CLOSE);
        let text = String::from_utf8(head).unwrap();
        assert!(text.starts_with("GET / HTTP/1.1\r\nConnection: close\r\nConnection: keep-alive"));
    }
}
