//! The rules of the house that a machine can see: who may use whom, and how large things are.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::{files_below, root};

/// The folders of `src/`, each with those that it may use: what stands before it.
const LAYERS: &[&[&str]] = &[
    &["base"],
    &["diag"],
    &["source"],
    &["syntax"],
    &["entry"],
    &["record"],
    &["model"],
    &["plan"],
    // These do not use each other.
    &["render", "index", "export", "exchange"],
    &["output"],
    &["audit"],
    &["pipeline"],
    &["preview"],
    &["cli"],
];

/// Longer files tell more than one story.
const MOST_LINES: usize = 400;

/// Longer functions do more than one thing.
const MOST_LINES_OF_A_FUNCTION: usize = 40;

#[test]
fn a_folder_uses_only_what_stands_before_it() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files("src").filter(|(path, _)| !path.starts_with("search/")) {
        let Some(own) = folder(&path) else { continue };
        for used in uses(&text) {
            let (Some(from), Some(to)) = (layer(own), layer(&used)) else {
                wrong.push(format!("{path}: `{own}` or `{used}` is in no layer"));
                continue;
            };
            if own != used && to >= from {
                wrong.push(format!("{path}: {own} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_stands_in_a_layer() {
    let found: BTreeSet<String> =
        rust_files("src").filter_map(|(path, _)| folder(&path).map(str::to_owned)).collect();
    let known: BTreeSet<String> =
        LAYERS.iter().copied().flatten().map(|name| (*name).to_owned()).collect();
    let unknown: Vec<&String> = found.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?} stand in no layer");
}

#[test]
fn the_search_crate_uses_nothing_of_ours() {
    for (path, text) in rust_files("src/search") {
        assert!(!text.contains("wijkboek::"), "src/search/{path} uses wijkboek");
    }
}

#[test]
fn a_file_tells_one_story() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "themes", "benches"] {
        for (path, bytes) in files_below(&root().join(folder)) {
            let own = !path.contains("expected/");
            let ending = Path::new(&path).extension().and_then(|ending| ending.to_str());
            let code = matches!(ending, Some("rs" | "js" | "mjs" | "css" | "html" | "sh"));
            let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
            if own && code && lines > MOST_LINES {
                wrong.push(format!("{folder}/{path} has {lines} lines"));
            }
            let name = Path::new(&path).file_stem().and_then(|name| name.to_str());
            if own && matches!(name, Some("utils" | "util" | "helpers" | "misc")) {
                wrong.push(format!("{folder}/{path} does not say what it is about"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_function_does_one_thing() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for (path, text) in rust_files(folder) {
            for (name, lines) in functions(&text) {
                if lines > MOST_LINES_OF_A_FUNCTION {
                    wrong.push(format!("{folder}/{path}: {name} has {lines} lines"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn rust_files(folder: &str) -> impl Iterator<Item = (String, String)> {
    files_below(&root().join(folder)).into_iter().filter_map(|(path, bytes)| {
        let rust = Path::new(&path).extension().is_some_and(|ending| ending == "rs");
        rust.then(|| (path, String::from_utf8(bytes).unwrap()))
    })
}

/// The folder of `src/` that a file belongs to; `pipeline.rs` is one by itself.
fn folder(path: &str) -> Option<&str> {
    let first = path.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (!matches!(name, "lib" | "main" | "search")).then_some(name)
}

fn layer(name: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&name))
}

/// What a file uses of the crate: `crate::diag`, `crate::{base, diag}`.
fn uses(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.collect::<Vec<_>>().join("\n");
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(group) => {
                let group = group.split_once('}').map_or(group, |(group, _)| group);
                found.extend(group.split(',').map(first_word));
            }
            None => {
                found.insert(first_word(after));
            }
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn first_word(text: &str) -> String {
    text.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

/// The functions of a formatted file with their lines: from `fn` to the brace below it.
fn functions(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut open: Vec<(String, String, usize)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let indent: String = line.chars().take_while(|c| *c == ' ').collect();
        let words = line.trim_start().trim_start_matches("pub ");
        let words = words
            .strip_prefix("pub(")
            .and_then(|rest| rest.split_once(") "))
            .map_or(words, |(_, rest)| rest);
        let words = words.trim_start_matches("const ").trim_start_matches("async ");
        if let Some(rest) = words.strip_prefix("fn ").filter(|_| !line.ends_with(['}', ';'])) {
            open.push((format!("{indent}}}"), first_word(rest), number));
        } else if open.last().is_some_and(|(end, ..)| line == end) {
            found.extend(open.pop().map(|(_, name, start)| (name, number - start + 1)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uses_are_seen_in_every_form() {
        let text =
            "use crate::{base, diag::x};\nlet y = crate::entry::Y; // crate::plan\n// crate::cli\n";
        let found: Vec<String> = uses(text).into_iter().collect();
        assert_eq!(found, ["base", "diag", "entry", "plan"]);
    }

    #[test]
    fn functions_are_measured() {
        let text = "fn a() {\n    1\n}\nimpl X {\n    pub(super) fn b(&self) -> u8 {\n        2\n    }\n}\n";
        assert_eq!(functions(text), [("a".to_owned(), 3), ("b".to_owned(), 3)]);
    }
}
