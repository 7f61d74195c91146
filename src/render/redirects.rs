//! `_redirects`: old addresses for hosts that can lead from one to another by themselves.

use std::fmt::Write;

use crate::plan::Page;

use super::assets::Asset;

/// The file `_redirects`, which Netlify, Cloudflare Pages and others read; none where nothing moved.
/// `base` is the path at which the site stands. The pages at the old addresses lead on as well, for
/// hosts that do not read it.
pub fn redirects(base: &str, pages: &[Page]) -> Option<Asset> {
    let mut text = String::new();
    for page in pages {
        if let Page::Moved(moved) = page {
            let _ = writeln!(text, "{base}{} {base}{} 301", page.path(), moved.target());
        }
    }
    let bytes = text.into_bytes();
    (!bytes.is_empty()).then(|| Asset { path: "_redirects".to_owned(), bytes })
}
