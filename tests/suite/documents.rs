//! What the documents say holds: their commands exist, and their links lead somewhere.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::cli::words;
use crate::support::{files_below, root, text};

#[test]
fn every_command_in_the_documents_exists() {
    let mut wrong = Vec::new();
    for (path, text) in documents() {
        for command in commands(&text) {
            if let Err(said) = is_known(&command) {
                wrong.push(format!("{path}: `wijkboek {command}`: {said}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    let mut wrong = Vec::new();
    for (path, text) in documents().into_iter().filter(|(path, _)| !path.contains("/uitleg/")) {
        let folder = Path::new(&path).parent().unwrap();
        for link in links(&text) {
            if !root().join(folder).join(&link).exists() {
                wrong.push(format!("{path} links to {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The Markdown files that people read, with their text.
fn documents() -> Vec<(String, String)> {
    let mut paths = vec!["README.md".to_owned(), "CONTRIBUTING.md".to_owned()];
    for folder in ["docs", "src/diag/uitleg"] {
        let below = files_below(&root().join(folder)).into_keys();
        paths.extend(below.map(|path| format!("{folder}/{path}")));
    }
    paths.retain(|path| Path::new(path).extension().is_some_and(|ending| ending == "md"));
    paths.into_iter().map(|path| (path.clone(), text(&path))).collect()
}

/// The commands in a text: in a block for the shell, or between backticks in a sentence.
fn commands(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (number, piece) in text.split("```").enumerate() {
        if number % 2 == 0 {
            found.extend(piece.split('`').filter_map(|word| word.strip_prefix("wijkboek ")));
        } else if let Some(block) = ["sh\n", "console\n"].iter().find_map(|l| piece.strip_prefix(l))
        {
            found.extend(block.lines().filter_map(command));
        }
    }
    let is_command = |text: &&str| text.starts_with(|c: char| c.is_ascii_lowercase());
    found.into_iter().filter(is_command).map(|text| text.trim().to_owned()).collect()
}

/// What a line of a block has the program do.
fn command(line: &str) -> Option<&str> {
    let line = line.trim_start_matches("$ ");
    let line = line.split(" #").next().unwrap_or(line);
    line.strip_prefix("wijkboek ")
        .or_else(|| line.strip_prefix("cargo run")?.split_once(" -- ").map(|(_, rest)| rest))
}

/// Whether the program knows a command with its options: with `--help` behind it, it says how it
/// is used, and runs nothing.
fn is_known(command: &str) -> Result<(), String> {
    let output = Command::new(env!("CARGO_BIN_EXE_wijkboek"))
        .args(words(command))
        .arg("--help")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or("").to_owned();
    output.status.success().then_some(()).ok_or(said)
}

/// The links of a text to files of the repository, without what stands behind `#`.
fn links(text: &str) -> BTreeSet<String> {
    let prose: String = text.split("```").step_by(2).collect();
    prose
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')').map(|(target, _)| target))
        .map(|target| target.split('#').next().unwrap_or(target).to_owned())
        .filter(|target| !target.is_empty() && !target.contains(':'))
        .collect()
}
