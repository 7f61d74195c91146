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
            compare(&format!("{folder}{address}index.html"), built.page(address));
        }
    }
}

fn listing(built: &Built) -> String {
    let mut out = String::new();
    for (path, bytes) in built.files() {
        let print = Fingerprint::of_bytes(bytes).short();
        let _ = writeln!(out, "{print} {:>7} {path}", bytes.len());
    }
    out
}
