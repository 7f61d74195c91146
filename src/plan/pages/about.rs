//! The pages about the site itself: what it is, what it keeps of visitors, how accessible it is. A
//! site that writes such a page itself has its own.

use serde::Serialize;

use crate::base::{Day, Hashed};
use crate::entry::{Entry, KINDS, Kind, Listing};
use crate::record::Statement;

use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{Lens, MentionView, ShellView};
use super::{Page, Shown};

/// The pages: their folder, which is also the name of their template.
pub(in crate::plan) const ABOUT: &[&str] = &["over", "privacy", "toegankelijkheid"];

/// A page about the site itself.
#[derive(Clone, Debug, Hash)]
pub struct AboutPage {
    name: &'static str,
    path: UrlPath,
    shell: Hashed<Shell>,
    /// How many records of each kind there are, and their list.
    counts: Vec<(&'static str, usize, UrlPath)>,
    /// When the record that was looked at longest ago was, and when the last one.
    checked: Option<(Day, Day)>,
    statement: Statement,
}

/// A page about the site itself as its template sees it.
#[derive(Debug, Serialize)]
pub struct AboutView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The name of the page: `privacy`.
    pub name: String,
    /// How many records of each kind there are: the kind, its list, and the number as note.
    pub counts: Vec<MentionView>,
    /// When the record was looked at that was so longest ago; empty when none was.
    pub checked_first: String,
    /// When a record was last looked at; empty when none was.
    pub checked_last: String,
    /// How accessible the site is, `A` to `D`; empty while nobody has said it.
    pub level: String,
    /// When that was examined; empty when it was not.
    pub examined: String,
    /// The report of it; empty when there is none.
    pub report_href: String,
    /// What does not work yet.
    pub gaps: Vec<String>,
}

/// Whether a site has a page of its own at an address below its root.
fn is_written(scope: &Scope<'_>, path: &UrlPath) -> bool {
    let is_here = |entry: &Hashed<Entry>| scope.addresses.page(&entry.key, None) == *path;
    scope.site.of_kind(Kind::Page).any(is_here)
}

/// Plans the pages about the whole site.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    if !scope.base().as_str().is_empty() {
        return;
    }
    for name in ABOUT {
        let path = UrlPath::new(format!("{name}/"));
        if is_written(scope, &path) {
            continue;
        }
        pages.push(Page::About(AboutPage {
            name,
            path,
            shell: scope.shell.clone(),
            counts: counts(scope),
            checked: checked(scope),
            statement: scope.site.settings.statement.clone(),
        }));
    }
}

fn counts(scope: &Scope<'_>) -> Vec<(&'static str, usize, UrlPath)> {
    let listed = KINDS.iter().filter(|info| info.listing != Listing::None);
    let count = |info: &crate::entry::KindInfo| {
        let path = scope.base().join(&format!("{}/", info.address));
        (info.address, scope.shown(info.kind).count(), path)
    };
    listed.map(count).filter(|(_, count, _)| *count > 0).collect()
}

fn checked(scope: &Scope<'_>) -> Option<(Day, Day)> {
    let days = || scope.site.entries().filter_map(|entry| Some(entry.checked.as_ref()?.on));
    Some((days().min()?, days().max()?))
}

impl Shown for AboutPage {
    type View = AboutView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        match self.name {
            "privacy" => "pages/privacy.html",
            "toegankelijkheid" => "pages/toegankelijkheid.html",
            _ => "pages/over.html",
        }
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text(&format!("menu-{}", self.name))
    }

    fn view(&self, lens: &Lens<'_>) -> AboutView {
        let line = |(name, count, path): &(&str, usize, UrlPath)| MentionView {
            title: lens.text(&format!("menu-{name}")),
            href: lens.to(path),
            note: count.to_string(),
        };
        let day = |day: Option<Day>| day.map(Day::long).unwrap_or_default();
        AboutView {
            shell: super::shell(&self.shell, &self.path, lens),
            name: self.name.to_owned(),
            counts: self.counts.iter().map(line).collect(),
            checked_first: day(self.checked.map(|(first, _)| first)),
            checked_last: day(self.checked.map(|(_, last)| last)),
            level: self.statement.level.unwrap_or_default().to_owned(),
            examined: day(self.statement.examined),
            report_href: self
                .statement
                .report
                .as_ref()
                .map(|web| web.as_str().to_owned())
                .unwrap_or_default(),
            gaps: self.statement.gaps.clone(),
        }
    }
}
