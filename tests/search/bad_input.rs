//! Whatever is typed and whatever reaches the page: an answer or a clear refusal, soon.

use std::fs;
use std::time::{Duration, Instant};

use wijkboek::index::Filter;
use wijkboek_search::chunk::ChunkIndex;

use crate::collection::site;
use crate::parity::{ask, ask_the_page};

/// The clock says more than the program when the machine is busy, so this is generous.
const SOON: Duration = Duration::from_secs(5);

fn questions() -> Vec<String> {
    let odd = [
        "",
        " ",
        "\t \u{a0}",
        "a",
        "?",
        "...---...",
        "👩‍⚕️🏥",
        "🙂 eenzaam 🙂",
        "طبيب الأسرة",
        "\u{202e}mazneee",
        "e\u{301}e\u{301}nzaam\u{200d}heid",
        "(a+)+$ [a-z]* \\d{4} ^.*",
        "'; DROP TABLE aanbieders; -- \" OR \"\"=\"",
        "<script>alert(1)</script>",
        "${jndi:ldap://x} %s %00 \u{0} ../../etc",
        "soort: wijk: thema:",
        "~eenzaamheid schuld+ {doctor |x",
        "\u{fffd}\u{feff}\u{e000}",
        "112",
        "0000000000000000000000000000000000000000",
    ];
    let long =
        ["a".repeat(10_000), "eenzaam ".repeat(1_250), "é".repeat(10_000), "0".repeat(10_000)];
    odd.iter().map(|text| (*text).to_owned()).chain(long).collect()
}

#[test]
fn any_question_is_answered_soon_and_alike() {
    let site = site();
    let files = site.chunks();
    let mut chunks = ChunkIndex::new(&files.root).unwrap();
    for question in questions() {
        let began = Instant::now();
        let native = site.search(&question, &Filter::default(), 50);
        let lower = question.to_lowercase();
        assert_eq!(ask(&mut chunks, &files, &lower, &Filter::default()), native);
        let shown: String = question.chars().take(40).collect();
        assert!(began.elapsed() < SOON, "{shown}: {:?}", began.elapsed());
    }
}

/// What a server or a disk may do to the bytes of a file.
type Damage = fn(&[u8]) -> Vec<u8>;

/// Damage to files below `zoek/`, by the beginning of their names.
const DAMAGE: [(&str, Damage); 4] = [
    ("deel.", |bytes| bytes[..bytes.len() / 2].to_vec()),
    ("deel.", |bytes| {
        let at = bytes.len() / 2;
        [&bytes[..at], b"x", &bytes[at + 1..]].concat()
    }),
    // The mark of another version of the format.
    ("wortel.", |bytes| String::from_utf8_lossy(bytes).replace("WZK3", "WZK9").into_bytes()),
    ("motor.", |bytes| bytes[..bytes.len() / 3].to_vec()),
];

/// A damaged file ends in an error that the page shows, or in the simple search; never in an endless
/// wait or a wrong answer.
#[test]
fn damaged_files_are_refused_by_the_page() {
    let site = site();
    let files = site.files();
    for (start, damage) in DAMAGE {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("zoek")).unwrap();
        for (path, bytes) in &files.files {
            let bytes = if path.starts_with(start) { damage(bytes) } else { bytes.clone() };
            fs::write(folder.path().join("zoek").join(path), bytes).unwrap();
        }
        let told = ask_the_page(&["schulden".to_owned()], folder.path(), &files.manifest);
        let refused = told.contains("error:") || told.contains("simple:");
        assert!(refused, "{start} {told}");
    }
}
