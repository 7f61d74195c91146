//! The list of files that bite, and what has to come of each.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::write_file;

/// A file that bites.
pub struct Case {
    pub name: &'static str,
    /// Puts it into a site; false where the system or the user cannot have such a file.
    pub make: fn(&Path) -> bool,
    pub ends: Ends,
}

/// What has to come of it.
pub enum Ends {
    /// Nothing that forbids publishing.
    Passes,
    /// A message, `code file:line:column`.
    Says(&'static str),
    /// A page with words in it.
    Shows(&'static str, &'static str),
}

use Ends::{Passes, Says, Shows};

const fn case(name: &'static str, make: fn(&Path) -> bool, ends: Ends) -> Case {
    Case { name, make, ends }
}

/// A provider, and the page that it gets.
const YML: &str = "content/wijken/noord/aanbieders/x.yml";
const YML_PAGE: &str = "sociale-kaart/x/index.html";

/// A page in Markdown.
const MD: &str = "content/wijken/noord/paginas/x.md";

const HEAD: &str = "naam: Kade\nsoort: welzijn\n";

fn yml(folder: &Path, bytes: impl AsRef<[u8]>) -> bool {
    write_file(&folder.join(YML), bytes);
    true
}

/// A provider with these lines.
fn record(folder: &Path, lines: &str) -> bool {
    yml(folder, format!("{HEAD}{lines}"))
}

/// A page with this text.
fn md(folder: &Path, text: &str) -> bool {
    write_file(&folder.join(MD), format!("---\ntitel: X\n---\n{text}\n"));
    true
}

/// What a text is in UTF-16: its bytes by pairs, those of `order`.
fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

/// A piece, as often as a file may be long.
fn full(piece: &str) -> String {
    piece.repeat((1024 * 1024 - 200) / piece.len())
}

/// Far more than a file may be long.
const FIFTY_MEGABYTES: usize = 50_000_000;

/// So many lines, each with its number.
fn lines(count: usize, line: fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// Lists of aliases of lists of aliases: a thousand million values in a few lines.
fn laughs() -> String {
    let line = |n: u8| {
        let (own, of) = (char::from(b'b' + n), char::from(b'a' + n));
        format!("{own}: &{own} [{}]\n", vec![format!("*{of}"); 9].join(", "))
    };
    let lines: String = (0..9).map(line).collect();
    format!("a: &a [x, x, x]\n{lines}")
}

#[cfg(unix)]
fn link(to: &str, at: &Path) -> bool {
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    let _ = fs::remove_file(at);
    std::os::unix::fs::symlink(to, at).is_ok()
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> bool {
    false
}

#[cfg(unix)]
fn locked(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o000)).unwrap();
    // Root may read everything.
    fs::read(file).is_err()
}

#[cfg(not(unix))]
fn locked(_: &Path) -> bool {
    false
}

fn pipe(at: &Path) -> bool {
    Command::new("mkfifo").arg(at).status().is_ok_and(|status| status.success())
}

/// A name that is no Unicode.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> bool {
    use std::os::unix::ffi::OsStrExt;
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.yml");
    fs::write(folder.join("content/wijken/noord/aanbieders").join(name), HEAD).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn nameless(_: &Path) -> bool {
    false
}

/// Two files that are one where capitals do not count.
fn both_cases(folder: &Path) -> bool {
    let file = |name: &str| folder.join("content/wijken/noord/aanbieders").join(name);
    write_file(&file("De-Kade.yml"), HEAD);
    write_file(&file("de-kade.yml"), HEAD);
    fs::read_dir(folder.join("content/wijken/noord/aanbieders")).unwrap().count() == 4
}

fn many_files(folder: &Path) -> bool {
    for number in 0..10_000 {
        let path = format!("content/wijken/noord/paginas/pagina-{number}.md");
        write_file(&folder.join(path), "---\ntitel: X\n---\nKort.\n");
    }
    true
}

#[rustfmt::skip]
pub const CASES: &[Case] = &[
    // How a text is saved.
    case("UTF-16 LE", |f| yml(f, utf16(HEAD, u16::to_le_bytes)), Says("geen-utf-8 content/wijken/noord/aanbieders/x.yml:1:1")),
    case("UTF-16 BE", |f| yml(f, utf16(HEAD, u16::to_be_bytes)), Says("geen-utf-8 content/wijken/noord/aanbieders/x.yml:1:1")),
    case("UTF-16 LE, BOM", |f| yml(f, utf16(&format!("\u{feff}{HEAD}"), u16::to_le_bytes)), Says("geen-utf-8 content/wijken/noord/aanbieders/x.yml:1:1")),
    case("UTF-16 BE, BOM", |f| yml(f, utf16(&format!("\u{feff}{HEAD}"), u16::to_be_bytes)), Says("geen-utf-8 content/wijken/noord/aanbieders/x.yml:1:1")),
    case("Windows-1252", |f| yml(f, b"naam: Zo\xeb\nsoort: welzijn\n"), Says("geen-utf-8 content/wijken/noord/aanbieders/x.yml:1:1")),
    case("BOM", |f| yml(f, format!("\u{feff}{HEAD}")), Shows(YML_PAGE, "Kade")),
    case("BOM in the middle", |f| yml(f, "naam: Kade\n\u{feff}soort: welzijn\n"), Says("yaml-onleesbaar content/wijken/noord/aanbieders/x.yml:2:1")),
    case("CRLF", |f| yml(f, HEAD.replace('\n', "\r\n")), Shows(YML_PAGE, "Kade")),
    case("CR", |f| yml(f, HEAD.replace('\n', "\r")), Shows(YML_PAGE, "Kade")),
    case("CR, Markdown", |f| { write_file(&f.join(MD), "---\rtitel: X\r---\rTekst.\r"); true }, Shows("x/index.html", "Tekst.")),
    case("tab", |f| record(f, "themas:\n\t- eenzaamheid\n"), Says("yaml-tab content/wijken/noord/aanbieders/x.yml:4:1")),
    case("NUL", |f| record(f, "website: a\0b\n"), Says("yaml-teken content/wijken/noord/aanbieders/x.yml:3:11")),
    case("NUL, Markdown", |f| md(f, "Tek\0st."), Shows("x/index.html", "Tek")),
    // How much there is.
    case("50 MB of YAML", |f| yml(f, "a: b\n".repeat(FIFTY_MEGABYTES / 5)), Says("bestand-te-groot content/wijken/noord/aanbieders/x.yml:1:1")),
    case("50 MB on one line", |f| yml(f, "x".repeat(FIFTY_MEGABYTES)), Says("bestand-te-groot content/wijken/noord/aanbieders/x.yml:1:1")),
    case("50 MB of Markdown", |f| md(f, &"a b\n".repeat(FIFTY_MEGABYTES / 4)), Says("bestand-te-groot content/wijken/noord/paginas/x.md:1:1")),
    case("50 MB of settings", |f| { write_file(&f.join("site.yml"), "a: b\n".repeat(FIFTY_MEGABYTES / 5)); true }, Says("bestand-te-groot site.yml:1:1")),
    case("a long value", |f| record(f, &format!("samenvatting: {}\n", full("x"))), Passes),
    case("a long key", |f| record(f, &format!("{}: x\n", full("x"))), Says("yaml-dubbele-punt content/wijken/noord/aanbieders/x.yml:3:1")),
    case("a long list", |f| record(f, &format!("zoekwoorden:\n{}", "- a\n".repeat(250_000))), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:249997:3")),
    case("a million items", |f| record(f, &format!("zoekwoorden: [{}]\n", "a,".repeat(1_000_000))), Says("bestand-te-groot content/wijken/noord/aanbieders/x.yml:1:1")),
    case("many records", |f| yml(f, "- naam: x\n".repeat(60_000)), Says("id-ontbreekt content/wijken/noord/aanbieders/x.yml:1:3")),
    case("many keys", |f| yml(f, lines(50_000, |n| format!("k{n}: x\n"))), Says("onbekend-veld content/wijken/noord/aanbieders/x.yml:1:1")),
    case("many mistakes on one line", |f| md(f, &full("<b>")), Says("html-in-tekst content/wijken/noord/paginas/x.md:4:1")),
    case("many links to nowhere", |f| md(f, &full("[a](aanbieder:x) ")), Says("verwijzing-onbekend content/wijken/noord/paginas/x.md:4:1")),
    case("many links half written", |f| md(f, &full("](a: b")), Passes),
    case("10,000 files", many_files, Passes),
    // What is in what.
    case("100,000 brackets", |f| yml(f, "[".repeat(100_000)), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:1:256")),
    case("100,000 braces", |f| yml(f, "{a: ".repeat(100_000)), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:1:1021")),
    case("100,000 dashes", |f| yml(f, "- ".repeat(100_000)), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:1:65")),
    case("100,000 question marks", |f| yml(f, "? ".repeat(100_000)), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:1:65")),
    case("1,400 indents", |f| yml(f, lines(1_400, |n| format!("{:n$}a:\n", ""))), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:33:33")),
    case("Markdown [[[[", |f| md(f, &full("[")), Passes),
    case("Markdown ((((", |f| md(f, &full("(")), Passes),
    case("Markdown ![![", |f| md(f, &full("![")), Passes),
    case("Markdown >>>>", |f| md(f, &full("> ")), Passes),
    case("Markdown ****", |f| md(f, &full("*")), Passes),
    case("Markdown - - -", |f| md(f, &full("- ")), Passes),
    case("Markdown *a **a", |f| md(f, &full("*a **a ")), Passes),
    case("billion laughs", |f| yml(f, laughs()), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:6:40")),
    case("an anchor within itself", |f| yml(f, "naam: &a [*a]\n"), Says("yaml-te-diep content/wijken/noord/aanbieders/x.yml:1:11")),
    case("an alias of nothing", |f| yml(f, "naam: *a\n"), Says("yaml-verwijzing content/wijken/noord/aanbieders/x.yml:1:7")),
    // What is not what it seems.
    case("a key twice", |f| record(f, "naam: Kaap\n"), Says("dubbel-veld content/wijken/noord/aanbieders/x.yml:3:1")),
    case("NO", |f| yml(f, "naam: NO\nsoort: welzijn\n"), Shows(YML_PAGE, "<h1>NO</h1>")),
    case("1.10", |f| yml(f, "naam: 1.10\nsoort: welzijn\n"), Shows(YML_PAGE, "<h1>1.10</h1>")),
    case("0612345678", |f| record(f, "telefoon: [{nummer: 0612345678}]\n"), Shows(YML_PAGE, "tel:+31612345678")),
    case("30 February", |f| record(f, "nagekeken: {op: 2026-02-30}\n"), Says("datum-bestaat-niet content/wijken/noord/aanbieders/x.yml:3:17")),
    case("29 February", |f| record(f, "geldig_tot: 2025-02-29\n"), Says("datum-bestaat-niet content/wijken/noord/aanbieders/x.yml:3:13")),
    // What is no file, or has an odd name.
    case("a link out of the site", |f| link("/etc/passwd", &f.join(YML)), Says("geen-bestand content/wijken/noord/aanbieders/x.yml:1:1")),
    case("a folder out of the site", |f| link("/etc", &f.join("content/bestanden/etc")), Says("geen-bestand content/bestanden/etc:1:1")),
    case("a link to itself", |f| link(".", &f.join("content/paginas/hier")), Says("geen-bestand content/paginas/hier:1:1")),
    case("the theme elsewhere", |f| link("/etc", &f.join("thema")), Says("geen-bestand thema:1:1")),
    case("settings without end", |f| link("/dev/zero", &f.join("site.yml")), Says("bestand-onleesbaar site.yml:1:1")),
    case("a pipe", |f| pipe(&f.join(YML)), Says("geen-bestand content/wijken/noord/aanbieders/x.yml:1:1")),
    case("settings from a pipe", |f| fs::remove_file(f.join("site.yml")).is_ok() && pipe(&f.join("site.yml")), Says("bestand-onleesbaar site.yml:1:1")),
    case("a folder x.yml", |f| fs::create_dir_all(f.join(YML)).is_ok(), Passes),
    case("a file that may not be read", |f| record(f, "") && locked(&f.join(YML)), Says("bestand-onleesbaar content/wijken/noord/aanbieders/x.yml:1:1")),
    case("one id in two cases", both_cases, Says("bestandsnaam content/wijken/noord/aanbieders/De-Kade.yml:1:1")),
    case("a space in a name", |f| { write_file(&f.join("content/wijken/noord/aanbieders/De Kade.yml"), HEAD); true }, Says("bestandsnaam content/wijken/noord/aanbieders/De Kade.yml:1:1")),
    case("letters in pieces", |f| { write_file(&f.join("content/wijken/noord/aanbieders/cafe\u{301}.yml"), HEAD); true }, Says("bestandsnaam content/wijken/noord/aanbieders/cafe\u{301}.yml:1:1")),
    case("a name that is no Unicode", nameless, Says("bestandsnaam content/wijken/noord/aanbieders/caf\u{fffd}.yml:1:1")),
];
