//! What the fuzzer found before, tried again each time: no fuzzer and no C++ needed for it.
#![expect(clippy::disallowed_methods, reason = "tests read files of their own")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use wijkboek_fuzz::TARGETS;

/// The files or folders in a folder.
fn within(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

#[test]
fn what_was_found_before_holds() {
    for target in TARGETS {
        let files = within(&corpus().join(target.name));
        assert!(files.len() > 1, "{} has no corpus", target.name);
        for file in files {
            // A panic names only the target's place; this names the input.
            println!("{}", file.display());
            (target.hold)(&fs::read(&file).unwrap());
        }
    }
}

#[test]
fn every_folder_has_its_target() {
    let found: BTreeSet<String> = within(&corpus())
        .iter()
        .map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    let known: BTreeSet<String> = TARGETS.iter().map(|target| target.name.to_owned()).collect();
    assert_eq!(found, known);
}
