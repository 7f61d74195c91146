//! What the small sites become: a list of all files with their fingerprints, and a few pages in
//! full. `BIJWERKEN=1` rewrites both; look at what changed before you keep it.

use std::fmt::Write;

use wijkboek::base::Fingerprint;

use crate::support::{Built, SiteTest, compare};

/// The sites, and the pages of each that are kept in full.
const SITES: &[(&str, &[&str])] = &[
    (
        "een-wijk",
        &[
            "/",
            "/sociale-kaart/",
            "/sociale-kaart/buurthuis-de-linde/",
            "/thema/eenzaamheid/",
            "/werkafspraken/terugkoppeling/",
        ],
    ),
    ("regio-drie-wijken", &["/", "/wijken/noord/"]),
    ("verouderd", &["/redactie/"]),
    (
        "alle-soorten",
        &["/wijken/noord/sociale-kaart/wij-team/", "/wijken/noord/thema-avonden/geldzorgen/"],
    ),
];

#[test]
fn the_small_sites_become_what_they_were() {
    for (name, pages) in SITES {
        let built = SiteTest::from(name).build();
        let folder = format!("tests/sites/{name}/expected");
        compare(&format!("{folder}/files.txt"), &listing(&built));
        for address in *pages {
            let page = without_prints(built.page(address));
            compare(&format!("{folder}{address}index.html"), &page);
        }
    }
}

/// The files of a site. Styles, scripts and the search index have tests of their own and a new
/// name whenever they change, and the worker's list has their names; here they are only known to be
/// there.
fn listing(built: &Built) -> String {
    let mut out = String::new();
    for (path, bytes) in built.files() {
        let shown = without_prints(path);
        let print = match std::str::from_utf8(bytes) {
            _ if shown != path || path.starts_with("offline.js") => "*".to_owned(),
            Ok(text) => Fingerprint::of_bytes(without_prints(text).as_bytes()).short(),
            Err(_) => Fingerprint::of_bytes(bytes).short(),
        };
        let _ = writeln!(out, "{print:>10} {shown}");
    }
    out
}

/// A text with `stijl.*.css` in the place of `stijl.f71dac3396.css`.
fn without_prints(text: &str) -> String {
    let is_print = |part: &&str| {
        matches!(part.len(), 10 | 16) && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let parts: Vec<&str> =
        text.split('.').map(|part| if is_print(&part) { "*" } else { part }).collect();
    parts.join(".")
}
