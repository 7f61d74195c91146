//! Where a record stood that has another address now: a page that leads there by itself.

use serde::Serialize;

use crate::entry::{Key, Kind};

use super::super::scope::Scope;
use super::super::url::UrlPath;
use super::super::view::Lens;
use super::{Page, Shown};

/// The page at an old address.
#[derive(Clone, Debug, Hash)]
pub struct MovedPage {
    path: UrlPath,
    target: UrlPath,
    title: String,
    base_url: Option<String>,
}

/// The page at an old address as its template sees it.
#[derive(Debug, Serialize)]
pub struct MovedView {
    /// The name of what moved.
    pub title: String,
    /// The link to where it is now.
    pub href: String,
    /// The address where it is now, in full where the site knows its own.
    pub canonical: String,
}

/// Plans the pages at the old addresses of the records of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    for (old, new) in scope.site.moved().iter().filter(|(_, new)| scope.keeps(new)) {
        let (from, to) = (address(scope, old), address(scope, new));
        let title = scope.site.entry(new).map(|entry| entry.title.clone()).unwrap_or_default();
        if old.kind == Kind::Wijk {
            // Everything in the wijk moves along.
            let inside: Vec<UrlPath> = pages.iter().filter_map(|page| below(page, &to)).collect();
            pages.extend(inside.iter().map(|rest| {
                page(scope, from.join(rest.as_str()), to.join(rest.as_str()), title.clone())
            }));
        } else {
            pages.push(page(scope, from, to, title));
        }
    }
}

fn address(scope: &Scope<'_>, key: &Key) -> UrlPath {
    scope.addresses.page(key, scope.wijk_id())
}

/// The rest of the address of a page in a folder.
fn below(page: &Page, folder: &UrlPath) -> Option<UrlPath> {
    let inside = !folder.as_str().is_empty() && !matches!(page, Page::Moved(_));
    let rest = page.path().as_str().strip_prefix(folder.as_str())?;
    inside.then(|| UrlPath::new(rest))
}

fn page(scope: &Scope<'_>, path: UrlPath, target: UrlPath, title: String) -> Page {
    let base_url = scope.site.settings.base_url.clone();
    Page::Moved(MovedPage { path, target, title, base_url })
}

impl MovedPage {
    /// Where it leads.
    pub fn target(&self) -> &UrlPath {
        &self.target
    }
}

impl Shown for MovedPage {
    type View = MovedView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/verhuisd.html"
    }

    fn title(&self, _: &Lens<'_>) -> String {
        self.title.clone()
    }

    fn view(&self, lens: &Lens<'_>) -> MovedView {
        let href = lens.links.to(&self.target);
        let base = self.base_url.as_deref().map(|base| base.trim_end_matches('/'));
        let canonical = base.map_or_else(|| href.clone(), |base| format!("{base}/{}", self.target));
        MovedView { title: self.title.clone(), href, canonical }
    }
}
