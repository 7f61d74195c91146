//! Whatever stands in a file, there is a message or a site; never a panic, never a hang.
//!
//! Files are damaged in ways that people and programs damage them, always in the same order.
//! `WIJKBOEK_GEVALLEN=10000` tries more of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use wijkboek::diag;
use wijkboek::pipeline::{Cache, Request, check};
use wijkboek::source::Memory;

use crate::random::Random;
use crate::support::{Built, Checked, SiteTest};

/// Nothing that a person could write takes this long; a case that does never ends.
const LONGEST: Duration = Duration::from_mins(1);

#[test]
fn damaged_files_end_in_a_message_or_a_site() {
    let cases: u64 = environment("WIJKBOEK_GEVALLEN").unwrap_or(100);
    // Small enough to build every time, and with every field.
    let small = Arc::new(SiteTest::from("alle-soorten"));
    let example = Arc::new(SiteTest::example());
    let cache = Arc::new(Cache::default());
    for case in 0..cases {
        let (site, whole) = if case % 2 == 0 { (&small, true) } else { (&example, false) };
        let mut random = Random(case);
        let (path, bytes) = damaged(site, &mut random);
        let world = site.in_memory().with(&path, bytes.clone());
        let what = format!("case {case}, {path}:\n{}", String::from_utf8_lossy(&bytes));
        in_time(&what, move |cache| attempt(&world, cache, whole), &cache);
    }
}

/// Tries something, and fails when it panics or does not end.
fn in_time(what: &str, case: impl FnOnce(&Cache) + Send + 'static, cache: &Arc<Cache>) {
    let cache = Arc::clone(cache);
    let (done, ended) = mpsc::channel();
    thread::spawn(move || {
        let tried = catch_unwind(AssertUnwindSafe(|| case(&cache)));
        let _ = done.send(tried.is_ok());
    });
    let outcome = ended.recv_timeout(LONGEST);
    assert_eq!(outcome, Ok(true), "{what}");
}

#[test]
fn endless_files_end_too() {
    let cache = Arc::new(Cache::default());
    let small = SiteTest::from("een-wijk");
    for (name, head, piece) in ENDLESS {
        let path = format!("content/wijken/noord/{name}");
        let bytes = format!("{head}{}\n", piece.repeat(ENDLESS_BYTES / piece.len()));
        let world = small.in_memory().with(&path, bytes);
        let what = format!("{piece:?} without end in {path}");
        in_time(&what, move |cache| drop(check(&world, &Request::default(), cache)), &cache);
    }
}

/// Checks a site, shows what there is to say, and builds it when nothing forbids that.
fn attempt(world: &Memory, cache: &Cache, whole: bool) {
    let request = Request::default();
    let checked = check(world, &request, cache);
    if whole && !diag::has_errors(&checked.notes) {
        assert!(Built::from_checked(&checked, world, &request).files().count() > 10);
    }
    Checked::with(checked).every_form();
}

/// One of a site's files, damaged.
fn damaged(site: &SiteTest, random: &mut Random) -> (String, Vec<u8>) {
    let records: Vec<&str> =
        site.paths().filter(|path| matches!(path.rsplit('.').next(), Some("yml" | "md"))).collect();
    let path = records[random.below(records.len())];
    let mut bytes = site.bytes(path).to_vec();
    for _ in 0..=random.below(3) {
        damage(&mut bytes, random);
    }
    (path.to_owned(), bytes)
}

fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
    let len = bytes.len().max(1);
    let (a, b) = (random.below(len).min(bytes.len()), random.below(len).min(bytes.len()));
    let (from, to) = (a.min(b), a.max(b));
    match random.below(8) {
        0 => {
            if let Some(byte) = bytes.get_mut(from) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => bytes.truncate(from),
        2 => drop(bytes.drain(from..to)),
        3 => {
            let piece = bytes[from..to].to_vec();
            bytes.splice(a..a, piece);
        }
        4 => {
            let open = [&b"["[..], b"{a: ", b"- ", b"> ", b"*", b"[a]("][random.below(6)];
            bytes.splice(from..from, open.repeat(1 + random.below(3000)));
        }
        5 => {
            let odd = ODD[random.below(ODD.len())];
            bytes.splice(from..from, odd.bytes());
        }
        6 => replace_value(bytes, random),
        _ => bytes.reverse(),
    }
}

/// Pieces that mean something to YAML, Markdown, HTML, JSON or Unicode.
const ODD: &[&str] = &[
    "---\n",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "\r\n",
    "\t",
    "&a [*a, *a]\n",
    "<<: *a\n",
    "!!binary x",
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "](aanbieder:../../x)",
    "{{ page }}{% raw %}",
    "é́́́́",
    "🏥",
    "00000000000000000000000000000000",
    "9999-99-99",
    "1e400",
    "| a | b |\n|---|\n",
    "[x]: y\n[x][x]",
    "</title></script>-->",
];

/// A file, how it begins, and what comes after that again and again.
const ENDLESS: &[(&str, &str, &str)] = &[
    ("paginas/x.md", "---\ntitel: x\n---\n", "> "),
    ("paginas/x.md", "---\ntitel: x\n---\n", "[a](#x) "),
    ("paginas/x.md", "---\ntitel: x\n---\n", "[a](aanbieder:x) "),
    ("paginas/x.md", "---\ntitel: x\n---\n", "# kop\n\n"),
    ("paginas/x.md", "---\ntitel: x\n---\n", "[x][y] "),
    ("paginas/x.md", "---\ntitel: x\n---\n", "<b>"),
    ("paginas/x.md", "---\ntitel: x\n---\n", "*_`[(\\"),
    ("paginas/x.md", "---\ntitel: x\n---\n", "111222333 "),
    ("paginas/x.md", "---\ntitel: x\n---\n", "geboren 1-1-1900 "),
    ("paginas/x.md", "---\ntitel: x\n---\n", "| a "),
    ("aanbieders/x.yml", "naam: x\nsoort: welzijn\nzoekwoorden: [", "a, "),
    ("aanbieders/x.yml", "naam: x\nsoort: welzijn\nthemas:\n", "- geen\n"),
    ("aanbieders/x.yml", "", "- {naam: x}\n"),
    ("aanbieders/x.yml", "naam: x\n", "onbekend: y\n"),
    ("aanbieders/x.yml", "naam: ", "x"),
];

/// Much longer than any record, and well below what a file may be.
const ENDLESS_BYTES: usize = 20_000;

/// Gives a field the value of something else.
fn replace_value(bytes: &mut Vec<u8>, random: &mut Random) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    let at = random.below(lines.len().max(1));
    let odd = ["[]", "{}", "null", "~", "''", "0", "[[1], {a: 2}]", "\"\\u0000\""];
    let changed: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(number, line)| match line.split_once(": ") {
            Some((key, _)) if number == at => format!("{key}: {}", odd[random.below(odd.len())]),
            _ => (*line).to_owned(),
        })
        .collect();
    *bytes = changed.join("\n").into_bytes();
}

#[expect(clippy::disallowed_methods, reason = "how much to try is a matter of the machine")]
fn environment(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}
