//! A world that looks twice.

use std::io;
use std::time::Duration;

use crate::base::Day;
use crate::source::{Listed, World};

/// How often a folder is listed before its error counts.
const TRIES: usize = 4;

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// A world that is written to while it is read. An editor's file that comes and goes makes the
/// listing of its folder fail, and nothing would tell afterwards that it is fine again.
pub(super) struct Steady<W>(pub W);

impl<W: World> World for Steady<W> {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        for _ in 1..TRIES {
            match self.0.list(folder) {
                Ok(files) => return Ok(files),
                Err(_) => std::thread::sleep(PAUSE),
            }
        }
        self.0.list(folder)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn measure(&self, path: &str) -> io::Result<Option<u64>> {
        self.0.measure(path)
    }

    fn today(&self) -> Day {
        self.0.today()
    }
}
