//! What a site is published with so that browsers keep it, and so that hosts say the right things
//! along with it.

use std::collections::BTreeMap;

use crate::model::Site;
use crate::output::Blob;
use crate::plan::{Addresses, Page, UrlPath};
use crate::render::{Asset, Keeping, Renderer, headers, offline_files, redirects};

use super::{Checked, Purpose, Request};

/// Whether browsers are to keep a site: not one that is being written, nor one that is opened from
/// disk anyway.
pub(super) fn keeping(checked: &Checked, request: &Request) -> Keeping {
    let is_hosted = request.purpose == Purpose::Publish && !request.portable;
    if checked.settings.offline && is_hosted { Keeping::Used } else { Keeping::Nothing }
}

/// Whether a tree has a page: that for when there is no network is in the preview too, to be seen.
pub(super) fn has(page: &Page, checked: &Checked, request: &Request) -> bool {
    !matches!(page, Page::Offline(_)) || checked.settings.offline && !request.portable
}

/// The files: the worker always, since a browser may have one from before.
pub(super) fn files(
    site: &Site,
    request: &Request,
    renderer: &Renderer,
    pages: &[Page],
    others: &BTreeMap<String, Blob>,
) -> Vec<Asset> {
    let addresses = Addresses::of(site);
    let bases = site.wijken().map(|wijk| addresses.base(Some(&wijk.key.id)));
    let wijken: Vec<UrlPath> = bases.filter(|base| !base.as_str().is_empty()).collect();
    let search: Vec<(String, usize)> = others
        .iter()
        .filter(|(path, _)| path.starts_with("zoek/"))
        .filter_map(|(path, blob)| match blob {
            Blob::Bytes(bytes) => Some((path.clone(), bytes.len())),
            Blob::Page(_) | Blob::Attachment(_) | Blob::Made(_) => None,
        })
        .collect();
    let mut files = offline_files(renderer, pages, &wijken, &search);
    let is_hosted = request.purpose == Purpose::Publish && !request.portable;
    files.extend(is_hosted.then(|| headers(renderer, pages)));
    let base = site.settings.base_path().unwrap_or_else(|| "/".to_owned());
    files.extend(redirects(&base, pages).filter(|_| is_hosted));
    files
}
