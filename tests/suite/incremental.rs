//! What is remembered from one version to the next changes nothing: after any row of edits a site
//! is byte for byte what a build from nothing makes of it.

use std::collections::BTreeMap;

use wijkboek::diag;
use wijkboek::pipeline::{Cache, Request, check};

use crate::edits::Desk;
use crate::support::{Built, SiteTest};

/// Edits on each site.
const EDITS: usize = 15;

#[test]
fn a_site_after_edits_is_what_a_build_from_nothing_makes() {
    for (name, seed) in [("alle-soorten", 1), ("regio-drie-wijken", 2)] {
        let mut desk = Desk::with(name, seed);
        let cache = Cache::default();
        for number in 0..EDITS {
            let (path, what) = desk.edit();
            let here = format!("{name}, edit {number}: {path} ({what})");
            assert_eq!(made(&desk.site, &cache), made(&desk.site, &Cache::default()), "{here}");
            if number % 3 == 2 || !built(&desk.site) {
                desk.mend(&path);
            }
        }
    }
}

fn built(site: &SiteTest) -> bool {
    !diag::has_errors(&site.check().notes)
}

/// The messages of a site and, when nothing forbids to publish, its files.
fn made(site: &SiteTest, cache: &Cache) -> (Vec<String>, BTreeMap<String, Vec<u8>>) {
    let (world, request) = (site.in_memory(), Request::default());
    let checked = check(&world, &request, cache);
    let notes = checked.notes.iter().map(|note| format!("{note:?}")).collect();
    if diag::has_errors(&checked.notes) {
        return (notes, BTreeMap::new());
    }
    let built = Built::from_checked(&checked, &world, &request);
    let files = built.files().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    (notes, files)
}
