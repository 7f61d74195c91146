//! What stands where nothing is: the page that a server shows for a wrong address.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::Key;

use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{Lens, ShellView};
use super::Page;

/// The page for a wrong address.
#[derive(Clone, Debug, Hash)]
pub struct NotFoundPage {
    pub(super) path: UrlPath,
    shell: Hashed<Shell>,
}

/// The page for a wrong address as its template sees it.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// What stands around the page.
    pub shell: ShellView,
}

/// Plans the page of the whole site.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    if scope.base().as_str().is_empty() {
        let path = UrlPath::new("404.html");
        pages.push(Page::NotFound(NotFoundPage { path, shell: scope.shell.clone() }));
    }
}

impl NotFoundPage {
    pub(super) fn template(&self) -> &'static str {
        "pages/404.html"
    }

    #[expect(clippy::unused_self, reason = "all pages have this form")]
    pub(super) fn title(&self) -> &str {
        "Niet gevonden"
    }

    pub(super) fn entry(&self) -> Option<&Key> {
        None
    }

    pub(super) fn view(&self, lens: &Lens<'_>) -> NotFoundView {
        NotFoundView { shell: super::shell(&self.shell, &self.path, lens) }
    }
}
