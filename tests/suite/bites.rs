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

/// What a file may cost: of the processor, and of memory.
const MOST: Cost = Cost { time: Duration::from_secs(20), kilobytes: 800 * 1024 };

/// Whoever takes longer by the clock, on a machine that does other things as well, waits for ever.
const FOR_EVER: Duration = Duration::from_mins(2);

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
        Ends::Passes | Ends::Says(_) => "check --format github",
        Ends::Shows(..) => "build --out public",
    };
    let ran = Ran::of(command, folder.path());
    let found = match case.ends {
        Ends::Passes => ran.status.success().then_some(()).ok_or_else(|| ran.end()),
        Ends::Says(message) => ran.said(message),
        Ends::Shows(page, words) => ran.shows(&folder.path().join("public").join(page), words),
    };
    found.err().or_else(|| ran.too_much()).map(|what| format!("{}: {what}", case.name))
}

/// How a command went.
struct Ran {
    status: ExitStatus,
    /// What it printed.
    output: String,
    cost: Cost,
}

/// What a program took.
#[derive(Clone, Copy, Debug)]
struct Cost {
    time: Duration,
    kilobytes: u64,
}

impl Ran {
    fn of(command: &str, folder: &Path) -> Self {
        let output = folder.join("uitvoer.txt");
        let file = fs::File::create(&output).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_wijkboek"))
            .args(command.split(' '))
            .args(["--today", "2026-11-02", "--lang", "nl"])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stderr(file.try_clone().unwrap())
            .stdout(file)
            .spawn()
            .unwrap();
        let (status, cost) = ended(child);
        let output = fs::read_to_string(output).unwrap();
        Self { status, output, cost }
    }

    /// Whether this message is among what it said: `code file:line:column`.
    fn said(&self, message: &str) -> Result<(), String> {
        let told = self.output.lines().any(|line| located(line) == message);
        let error = self.output.lines().any(|line| line.starts_with("::error"));
        if told && self.status.code().is_some_and(|code| (code == 0) != error) {
            return Ok(());
        }
        Err(format!("{message:?} is missing, {}", self.end()))
    }

    /// Whether it made a page with these words.
    fn shows(&self, page: &Path, words: &str) -> Result<(), String> {
        let text = fs::read_to_string(page).unwrap_or_default();
        if self.status.success() && text.contains(words) {
            Ok(())
        } else {
            Err(format!("{words:?} is not shown, {}", self.end()))
        }
    }

    /// How it ended, and what it said first.
    fn end(&self) -> String {
        let first: String = self.output.split_inclusive('\n').take(3).collect();
        format!("{:?}\n{first}", self.status)
    }

    /// What it used too much of.
    fn too_much(&self) -> Option<String> {
        let much = self.cost.time > MOST.time || self.cost.kilobytes > MOST.kilobytes;
        much.then(|| format!("{:?}", self.cost))
    }
}

/// What a line of `--format github` tells: `code file:line:column`.
fn located(line: &str) -> String {
    let part = |name: &str| {
        let after = line.split_once(&format!("{name}=")).map(|(_, after)| after);
        after.and_then(|after| after.split([',', ':']).next()).unwrap_or_default()
    };
    format!("{} {}:{}:{}", part("title"), part("file"), part("line"), part("col"))
}

/// Waits for a program, but not for ever.
fn ended(mut child: Child) -> (ExitStatus, Cost) {
    let begun = Instant::now();
    let mut cost = Cost { time: Duration::ZERO, kilobytes: 0 };
    loop {
        cost = at_least(cost, &format!("/proc/{}", child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            return (status, cost);
        }
        if begun.elapsed() > FOR_EVER {
            child.kill().unwrap();
            cost.time = begun.elapsed();
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// What a program took so far, where the system tells (Linux).
fn at_least(before: Cost, process: &str) -> Cost {
    let read = |file: &str| fs::read_to_string(format!("{process}/{file}")).unwrap_or_default();
    let status = read("status");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: u64 =
        most.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default();
    // Behind the name in brackets; the twelfth and thirteenth are hundredths of seconds.
    let stat = read("stat");
    let numbers = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    let hundredths: u64 = numbers.filter_map(|number| number.parse::<u64>().ok()).sum();
    Cost {
        time: before.time.max(Duration::from_millis(hundredths * 10)),
        kilobytes: before.kilobytes.max(kilobytes),
    }
}
