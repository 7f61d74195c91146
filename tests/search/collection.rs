//! The site that the search is measured on: 250 documents in `site/`, as wijken write them.

use wijkboek::index::SearchIndex;
use wijkboek::pipeline::{Cache, Request, check, search_index};
use wijkboek::source::Disk;

/// The index over all of it.
pub(crate) fn site() -> SearchIndex {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/search/site");
    let request = Request::default();
    let checked = check(&Disk::new(folder, None), &request, &Cache::default());
    search_index(&checked.visible(&request), checked.settings.lang).unwrap()
}
