//! What must hold for whatever stands in a file.
//!
//! A [`Target`] takes any bytes at all and panics when something does not hold. `tests/fuzz/run`
//! looks for bytes that make it panic; the test `corpus` tries those that were found before.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a panic is how a target says no")]

mod chunk;
mod file;
mod front_matter;
mod hours;
mod import;
mod question;
mod recurrence;
mod yaml;

/// Something that reads what people write.
pub struct Target {
    /// Its name, and that of its folder in `corpus/`.
    pub name: &'static str,
    /// Reads the bytes, and panics when what comes of them is not as it should be.
    pub hold: fn(&[u8]),
}

/// Everything that is fuzzed.
pub static TARGETS: &[Target] = &[
    Target { name: "yaml", hold: yaml::hold },
    Target { name: "front-matter", hold: front_matter::hold },
    Target { name: "hours", hold: hours::hold },
    Target { name: "import", hold: import::hold },
    Target { name: "recurrence", hold: recurrence::hold },
    Target { name: "question", hold: question::hold },
    Target { name: "chunk", hold: chunk::hold },
];

/// The target of a name.
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
