//! A finished tree is looked at beside its sources: what wijkboek builds is clean for each audience,
//! and whatever else is put into it is found.

use std::io::{Cursor, Write as _};

use wijkboek::audit::{Both, Folder, Subject, audit};
use wijkboek::base::Lang;
use wijkboek::diag::{self, Lines, Screen};
use wijkboek::entry::Audience;
use wijkboek::pipeline::{Cache, Checked, Request, check};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{Built, SiteTest};

/// A tree of a site for an audience, with what it is compared with.
struct Tree {
    checked: Checked,
    request: Request,
    folder: Folder,
}

impl Tree {
    fn of(site: &SiteTest, request: Request) -> Self {
        let world = site.in_memory();
        let checked = check(&world, &request, &Cache::default());
        let mut folder = Folder::default();
        for (path, bytes) in Built::from_checked(&checked, &world, &request).files() {
            folder.add("public", path, bytes.to_vec());
        }
        Self { checked, request, folder }
    }

    /// What there is to say: code, file, line.
    fn said(&self) -> Vec<String> {
        let visible = self.checked.visible(&self.request);
        let words = self.checked.theme.words(self.checked.settings.lang);
        let subject = Subject {
            sources: &self.checked.sources,
            whole: &self.checked.whole,
            visible: &visible,
            words: &words.0,
            today: self.checked.today,
        };
        let notes = audit(&self.folder, &subject);
        let both = Both { folder: &self.folder, sources: &self.checked.sources };
        let lines = Lines::of(&both);
        notes.iter().map(|note| diag::text(note, &lines, Lang::Nl, Screen::PIPE)).collect()
    }

    fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.folder.add("public", path, bytes.into());
        self
    }
}

fn asked(audience: Audience) -> Request {
    Request { audience: Some(audience), ..Request::default() }
}

fn clean(name: &str, site: &SiteTest, portable: bool) {
    for audience in Audience::ALL {
        let said = Tree::of(site, Request { portable, ..asked(audience) }).said();
        assert!(said.is_empty(), "{name} for {audience:?}, {portable}:\n{}", said.join("\n"));
    }
}

#[test]
fn what_wijkboek_builds_is_clean() {
    for name in ["een-wijk", "regio-drie-wijken", "alle-soorten", "verouderd"] {
        for portable in [false, true] {
            clean(name, &SiteTest::from(name), portable);
        }
    }
    let base = |text: &str| format!("{text}\nbasis_url: https://gemeente.example.org/handboek/\n");
    clean("below a path", &SiteTest::from("een-wijk").edit("site.yml", base), false);
}

#[test]
fn the_example_is_clean() {
    clean("the example", &SiteTest::example(), false);
}

/// `alle-soorten` for the public, with a file.
fn with(path: &str, bytes: impl Into<Vec<u8>>) -> Vec<String> {
    Tree::of(&SiteTest::from("alle-soorten"), asked(Audience::Public)).with(path, bytes).said()
}

fn zipped(text: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    archive.write_all(text.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

/// What a file of a tree holds.
enum Holds {
    Text(&'static str),
    Bytes(&'static [u8]),
    Workbook(&'static str),
}

use Holds::{Bytes, Text, Workbook};

/// A leak in each way in which one can stand in a file, and what is said: the code, and the place.
#[rustfmt::skip]
const LEAKS: &[(&str, Holds, &str, &str)] = &[
    ("a.html", Text("<p>Bel de <b>overleglijn</b>\n voor consultatie</p>"), "lek", "a.html:1:4"),
    ("a.html", Text("<p>\n<a href=\"tel:+31580006011\">bel</a>"), "lek", "a.html:2:15"),
    ("a.txt", Text("Bel 058-000.60 11!"), "lek", "a.txt:1:5"),
    ("a.html", Text("<a href=\"mailto:wij%40zorgmail.example.org\">"), "lek", "a.html:1:17"),
    ("a.html", Text("<!-- WIJ&#64;zorgmail.example.org -->"), "lek", "a.html:1:6"),
    ("zoek/rijen.1.js", Text(r#"x(["wij\u0040zorgmail.example.org"]);"#), "lek", "zoek/rijen.1.js:1:5"),
    ("lijst.xlsx", Workbook("<si><t>wij@zorgmail.example.org</t></si>"), "lek", "lijst.xlsx"),
    ("a.bin", Bytes(b"\xff\xfe wij@zorgmail.example.org \xff"), "lek", "a.bin"),
    ("a.txt", Text("Nog een keer  nabellen!"), "lek", "a.txt:1:1"),
    ("a.json", Text("\n\"Abe  Fictief\""), "persoon", "a.json:2:2"),
    ("sitemap.xml", Text("<loc>wijken/noord/werkafspraken/vroeg-erbij/</loc>"), "lek", "sitemap.xml:1:19"),
    ("wijken/noord/werkafspraken/vroeg-erbij/x.txt", Text("x"), "lek", "vroeg-erbij/x.txt:1:1"),
    ("a.csv", Text("naam;111222333\n"), "bsn", "a.csv:1:6"),
    ("a.html", Text("<p>nr. 1112.22.333</p>"), "bsn", "a.html:1:8"),
    ("b.xlsx", Workbook("<v>111222333</v>"), "bsn", "b.xlsx"),
    ("a.html", Text("<img src=\"https://mee.example.net/x.png\">"), "derde", "a.html:1:11"),
    ("a.html", Text("<link rel=\"stylesheet\" href=\"//fonts.example.net/x\">"), "derde", "a.html:1:30"),
    ("a.css", Text("@font-face{src:url(\"https://fonts.example.net/x\")}"), "derde", "a.css:1:16"),
    ("a.css", Text("@import 'https://fonts.example.net/x';"), "derde", "a.css:1:1"),
    ("a/b/index.html", Text("<a href=\"../../weg/?x#y\">"), "link", "a/b/index.html:1:10"),
    ("a.html", Text("<script src=\"middelen/weg.js\"></script>"), "link", "a.html:1:14"),
];

#[test]
fn whatever_is_put_into_a_tree_is_found() {
    for (path, holds, code, place) in LEAKS {
        let bytes = match holds {
            Text(text) => text.as_bytes().to_vec(),
            Bytes(bytes) => bytes.to_vec(),
            Workbook(text) => zipped(text),
        };
        let said = with(path, bytes);
        assert_eq!(said.len(), 1, "{path}, {code}: {}", said.join("\n"));
        assert!(said[0].starts_with(&format!("fout[publicatie-{code}]")), "{path}: {}", said[0]);
        assert!(said[0].contains(&format!("{place}\n")), "{place}: {}", said[0]);
    }
}

#[test]
fn what_is_no_leak_is_not_told() {
    for (path, text) in [
        ("a.html", "<a href=\"https://www.example.net/\">elders</a> <a href=\"tel:112\">112</a>"),
        ("a.html", "<link rel=\"canonical\" href=\"https://noord.example.org/a.html\">"),
        ("a.html", "<a href=\"./\">hier</a> <a href=\"?q=x\">zoek</a> <a href=\"#kop\">kop</a>"),
        ("a.html", "<path d=\"M111222333 0\"><p>0111222333, 12.111222333, 111222334</p>"),
        ("a.txt", "De wijk heeft een wijkteam en schulden. Teamleider."),
    ] {
        assert_eq!(with(path, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_message_says_for_whom_it_is_and_where_it_was_written() {
    let said = with("a.html", "<p>Bel de overleglijn voor consultatie</p>");
    let expected = "\
fout[publicatie-lek]: hier staat iets dat voor professionals is, in een site voor publiek
  --> public/a.html:1:4
   |
 1 | <p>Bel de overleglijn voor consultatie</p>
   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: content/wijken/noord/aanbieders/wij-team.yml:18:28
   |
18 | omschrijving_professional: Bel de overleglijn voor consultatie.
   |                            ------------------------------------ zo staat het in de bron
   |
   = hulp: Zet deze map niet online. Bouw haar opnieuw; blijft het er staan, dan is het een fout in
           wijkboek of in een eigen sjabloon.";
    assert_eq!(said, [expected]);
}
