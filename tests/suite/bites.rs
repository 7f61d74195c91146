//! Files that bite: what people, programs and bad luck put into a folder. Each ends in a message
//! with its place or in the right site, within twenty seconds and 800 MB.
#![expect(clippy::disallowed_methods, reason = "tests write files of their own")]

#[path = "bites/cases.rs"]
mod cases;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::SiteTest;

use self::cases::{CASES, Case, Ends};

const LONGEST: Duration = Duration::from_secs(20);

const MOST_KILOBYTES: u64 = 800 * 1024;

#[test]
fn each_ends_in_a_message_or_the_right_site_in_time() {
    // Two at a time, so that one that waits does not hold up the others.
    let halves = CASES.chunks(CASES.len().div_ceil(2));
    let wrong: Vec<String> = thread::scope(|scope| {
        let tried: Vec<_> = halves
            .map(|half| scope.spawn(move || half.iter().filter_map(wrong).collect()))
            .collect();
        tried
            .into_iter()
            .flat_map(|half| half.join().unwrap_or_else(|_| vec!["panic".to_owned()]))
            .collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with a case, if anything.
fn wrong(case: &Case) -> Option<String> {
    let folder = TempDir::new().unwrap();
    SiteTest::from("een-wijk").write_to(folder.path());
    if !(case.make)(folder.path()) {
        return None;
    }
    let command = match case.ends {
        Ends::Says(_) => "check --format github",
        Ends::Shows(..) => "build --out public",
    };
    let ran = Ran::of(command, folder.path());
    let found = match case.ends {
        Ends::Says(message) => ran.said(message),
        Ends::Shows(page, words) => ran.shows(&folder.path().join("public").join(page), words),
    };
    let cost = ran.cost();
    found.err().or(cost).map(|what| format!("{}: {what}", case.name))
}

/// How a command went.
struct Ran {
    status: ExitStatus,
    /// What it printed first.
    output: String,
    took: Duration,
    kilobytes: u64,
}

impl Ran {
    fn of(command: &str, folder: &Path) -> Self {
        let output = folder.join("uitvoer.txt");
        let file = fs::File::create(&output).unwrap();
        let begun = Instant::now();
        let child = Command::new(env!("CARGO_BIN_EXE_wijkboek"))
            .args(command.split(' '))
            .args(["--today", "2026-11-02", "--lang", "nl"])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stderr(file.try_clone().unwrap())
            .stdout(file)
            .spawn()
            .unwrap();
        let (status, kilobytes) = ended(child, begun);
        let output = fs::read_to_string(output).unwrap();
        let output = output.split_inclusive('\n').take(3).collect();
        Self { status, output, took: begun.elapsed(), kilobytes }
    }

    /// Whether the first message is this one: `code file:line:column`.
    fn said(&self, message: &str) -> Result<(), String> {
        let first = self.output.lines().next().unwrap_or_default();
        let part = |name: &str| {
            let after = first.split_once(&format!("{name}=")).map(|(_, after)| after);
            after.and_then(|after| after.split([',', ':']).next()).unwrap_or_default().to_owned()
        };
        let found = match first {
            "" => String::new(),
            _ => format!("{} {}:{}:{}", part("title"), part("file"), part("line"), part("col")),
        };
        let good = first.is_empty() || first.starts_with("::warning");
        if found == message && self.status.success() == good && self.status.code().is_some() {
            Ok(())
        } else {
            Err(format!("{message:?} is missing, {:?}\n{}", self.status, self.output))
        }
    }

    /// Whether it made a page with these words.
    fn shows(&self, page: &Path, words: &str) -> Result<(), String> {
        let text = fs::read_to_string(page).unwrap_or_default();
        if self.status.success() && text.contains(words) {
            Ok(())
        } else {
            Err(format!("{words:?} is not shown, {:?}\n{}", self.status, self.output))
        }
    }

    /// What it used too much of.
    fn cost(&self) -> Option<String> {
        let much = self.took > LONGEST || self.kilobytes > MOST_KILOBYTES;
        much.then(|| format!("took {:?} and {} kB", self.took, self.kilobytes))
    }
}

/// Waits for a program, but not for ever; says how much memory it took at most, where the system
/// tells (Linux).
fn ended(mut child: Child, begun: Instant) -> (ExitStatus, u64) {
    let status = format!("/proc/{}/status", child.id());
    let mut kilobytes = 0;
    loop {
        let about = fs::read_to_string(&status).unwrap_or_default();
        let most = about.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = most.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok());
        kilobytes = kilobytes.max(number.unwrap_or_default());
        if let Some(status) = child.try_wait().unwrap() {
            return (status, kilobytes);
        }
        if begun.elapsed() > LONGEST {
            child.kill().unwrap();
        }
        thread::sleep(Duration::from_millis(5));
    }
}
