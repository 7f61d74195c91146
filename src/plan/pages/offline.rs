//! What a browser shows that keeps the site, but not the page that is asked for.

use serde::Serialize;

use crate::base::Hashed;

use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CrumbView, Lens, ShellView};
use super::{Page, Shown};

/// The page for when there is no network.
#[derive(Clone, Debug, Hash)]
pub struct OfflinePage {
    path: UrlPath,
    shell: Hashed<Shell>,
    /// The first pages of the site and of its wijken, with their names.
    parts: Vec<(String, UrlPath)>,
}

/// The page for when there is no network as its template sees it.
#[derive(Debug, Serialize)]
pub struct OfflineView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The first pages of the site and of its wijken; the script hides those that are not kept.
    pub parts: Vec<CrumbView>,
}

/// Plans the page of the whole site.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    if !scope.base().as_str().is_empty() {
        return;
    }
    let wijken = scope.shell.wijken.iter();
    let wijken = wijken.map(|(id, title)| (title.clone(), scope.addresses.base(Some(id))));
    let site = (scope.shell.site_title.clone(), scope.base());
    pages.push(Page::Offline(OfflinePage {
        path: UrlPath::new("offline.html"),
        shell: scope.shell.clone(),
        parts: std::iter::once(site).chain(wijken).collect(),
    }));
}

impl Shown for OfflinePage {
    type View = OfflineView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/offline.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("titel-offline")
    }

    fn view(&self, lens: &Lens<'_>) -> OfflineView {
        let part = |(title, path): &(String, UrlPath)| CrumbView {
            title: title.clone(),
            href: lens.links.to(path),
            current: false,
        };
        OfflineView {
            shell: super::shell(&self.shell, &self.path, lens),
            parts: self.parts.iter().map(part).collect(),
        }
    }
}
