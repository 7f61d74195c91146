//! The program as people use it: each file of `tests/cli/` is a story of commands with everything
//! that they print. `BIJWERKEN=1` rewrites what they print.
//!
//! A story names the site in whose folder it happens (``Site: `een-wijk` ``). A line `$ ...` in a
//! block ```` ```console ```` is a command; below it stand its output, then its messages, each
//! behind `! `, then its exit code behind `? `. `$ cat` shows a file, `$ ls` what a folder holds,
//! `$ write` writes a file of one line, `$ append` adds one, and `$ copy` takes one of `tests/import/`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::support::{SiteTest, compare, files_below, root, text, write_file};

#[test]
fn the_program_does_what_its_stories_tell() {
    let stories: Vec<String> = files_below(&root().join("tests/cli")).into_keys().collect();
    assert!(stories.len() >= 8, "only {stories:?}");
    for name in stories {
        let path = format!("tests/cli/{name}");
        compare(&path, &retold(&text(&path)));
    }
}

/// A story with what its commands print now.
fn retold(story: &str) -> String {
    let folder = stage(story);
    let mut out = String::new();
    // The fence that closes the block that we are in: output can hold shorter ones.
    let mut fence: Option<&str> = None;
    for line in story.lines() {
        match fence {
            None => {
                fence = line.strip_suffix("console").filter(|rest| rest.starts_with("```"));
                let _ = writeln!(out, "{line}");
            }
            Some(end) if end == line => {
                fence = None;
                let _ = writeln!(out, "{line}");
            }
            Some(_) => {
                if let Some(command) = line.strip_prefix("$ ") {
                    let _ = write!(out, "{line}\n{}", done(command, folder.path()));
                }
            }
        }
    }
    out
}

/// A folder with the site of a story.
fn stage(story: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let site = story.lines().find_map(|line| line.strip_prefix("Site: `"));
    if let Some(name) = site {
        SiteTest::from(name.trim_end_matches('`')).write_to(folder.path());
    }
    folder
}

/// What a command of a story prints.
fn done(command: &str, folder: &Path) -> String {
    let words = words(command);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["wijkboek", args @ ..] => run(args, folder),
        ["cat", path] => {
            let bytes = files_below(folder).remove(*path);
            let bytes = bytes.unwrap_or_else(|| panic!("there is no {path}"));
            // Mails end their lines in another way; git would change that here.
            String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
        }
        ["ls", path] => names(&folder.join(path)),
        ["copy", name] => {
            let bytes = files_below(&root().join("tests/import")).remove(*name);
            write_file(&folder.join(name), bytes.unwrap_or_else(|| panic!("there is no {name}")));
            String::new()
        }
        ["write", path, text] => {
            write_file(&folder.join(path), format!("{text}\n"));
            String::new()
        }
        ["append", path, text] => {
            let former = files_below(folder).remove(*path).unwrap_or_default();
            write_file(&folder.join(path), [&former, text.as_bytes(), b"\n"].concat());
            String::new()
        }
        _ => panic!("`{command}` is no command of a story"),
    }
}

fn run(args: &[&str], folder: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wijkboek"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "nl_NL.UTF-8")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let mut out = String::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let _ = writeln!(out, "{}", line.trim_end());
    }
    for line in String::from_utf8(output.stderr).unwrap().lines() {
        let _ = writeln!(out, "{}", format!("! {line}").trim_end());
    }
    let _ = writeln!(out, "? {}", output.status.code().unwrap_or(-1));
    out
}

/// The names in a folder, folders with a slash.
fn names(folder: &Path) -> String {
    let tops: BTreeSet<String> = files_below(folder)
        .into_keys()
        .map(|path| match path.split_once('/') {
            Some((top, _)) => format!("{top}/"),
            None => path,
        })
        .collect();
    tops.into_iter().fold(String::new(), |out, name| out + &name + "\n")
}

/// The words of a command; what stands between quotes is one word.
pub fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = command.trim_start();
    while let Some(first) = rest.chars().next() {
        let quoted = ['"', '\''].contains(&first).then(|| rest[1..].split_once(first)).flatten();
        let (word, after) = match quoted {
            Some((word, after)) => (word, after),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}
