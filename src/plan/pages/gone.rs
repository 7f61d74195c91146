//! Where a record stood that is gone: a page that says so, and where to go instead.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{Kind, Listing};

use super::super::card::Mention;
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{Lens, MentionView, ShellView};
use super::{Page, Shown};

/// The page of a record that is gone.
#[derive(Clone, Debug, Hash)]
pub struct GonePage {
    path: UrlPath,
    shell: Hashed<Shell>,
    kind: Kind,
    list: Option<UrlPath>,
    successor: Option<Mention>,
}

/// The page of a record that is gone as its template sees it.
#[derive(Debug, Serialize)]
pub struct GoneView {
    /// What stands around the page.
    pub shell: ShellView,
    /// What stood there: `aanbieder`.
    pub kind: String,
    /// Where one goes instead; none when nobody said.
    pub successor: Option<MentionView>,
    /// The list of those that are there; none when there is no such list.
    pub list: Option<MentionView>,
}

/// Plans the pages of what is gone from a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    for gone in scope.site.gone().iter().filter(|gone| scope.keeps(&gone.key)) {
        let info = gone.key.kind.info();
        let listed = info.listing != Listing::None && scope.shown(gone.key.kind).next().is_some();
        let successor = gone.successor.as_ref().and_then(|key| scope.site.entry(key));
        pages.push(Page::Gone(GonePage {
            path: scope.addresses.page(&gone.key, scope.wijk_id()),
            shell: scope.shell.clone(),
            kind: gone.key.kind,
            list: listed.then(|| scope.base().join(&format!("{}/", info.address))),
            successor: successor.map(|entry| scope.mention(entry)),
        }));
    }
}

impl Shown for GonePage {
    type View = GoneView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/vervallen.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text(&format!("vervallen-{}", self.kind.key()))
    }

    fn view(&self, lens: &Lens<'_>) -> GoneView {
        let list = self.list.as_ref().map(|path| {
            let title = lens.text(&format!("menu-{}", self.kind.info().address));
            MentionView::of(&Mention { title, path: path.clone() }, lens)
        });
        GoneView {
            shell: super::shell(&self.shell, &self.path, lens),
            kind: self.kind.key().to_owned(),
            successor: self.successor.as_ref().map(|mention| MentionView::of(mention, lens)),
            list,
        }
    }
}
