//! What stands where nothing is: the page that a server shows for a wrong address.

use serde::Serialize;

use crate::base::Hashed;

use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{Lens, ShellView};
use super::{Page, Shown};

/// The page for a wrong address.
#[derive(Clone, Debug, Hash)]
pub struct NotFoundPage {
    path: UrlPath,
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

impl Shown for NotFoundPage {
    type View = NotFoundView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/404.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("titel-404")
    }

    fn view(&self, lens: &Lens<'_>) -> NotFoundView {
        NotFoundView { shell: super::shell(&self.shell, &self.path, lens) }
    }
}
