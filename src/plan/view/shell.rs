//! What stands around every page.

use serde::Serialize;

use crate::base::Id;

use super::super::pages::handout;
use super::super::scope::Shell;
use super::super::url::UrlPath;
use super::{Lens, PhoneView};

/// What stands around every page: names, menus, emergency numbers.
#[derive(Clone, Debug, Serialize)]
pub struct ShellView {
    /// The name of the site.
    pub site_title: String,
    /// The name of the wijk, on the pages of a portal's wijk; else none.
    pub wijk_title: Option<String>,
    /// The id of the wijk, for a search within it; empty in a portal.
    pub wijk: String,
    /// The wijken of a portal, for a search over all of them; empty within a wijk.
    pub wijken: Vec<WijkView>,
    /// The link to the site's first page.
    pub root_href: String,
    /// The scope's folder below the root: `wijken/noord/`, or empty. A topic has a page in each.
    pub folder: String,
    /// The link to the scope's first page.
    pub home_href: String,
    /// The link to the page with all results of a search.
    pub search_href: String,
    /// The link to the list of this visit.
    pub handout_href: String,
    /// The main menu.
    pub menu: Vec<CrumbView>,
    /// The links below the page.
    pub footer: Vec<CrumbView>,
    /// Emergency numbers: those that everyone knows, the site's, the wijk's.
    pub urgent: Vec<UrgentView>,
    /// Who keeps the site; empty when not given.
    pub editors_name: String,
    /// The e-mail address of who keeps the site; empty when not given.
    pub editors_email: String,
    /// `publiek`, `professionals` or `wijknetwerk`.
    pub audience: String,
    /// The link for whoever has to leave a sensitive page quickly.
    pub exit_href: String,
    /// What a wijk is called here.
    pub word_wijk: String,
    /// What a wijkteam is called here.
    pub word_team: String,
}

/// A wijk by its name.
#[derive(Clone, Debug, Serialize)]
pub struct WijkView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// A link in a menu or trail.
#[derive(Clone, Debug, Serialize)]
pub struct CrumbView {
    /// The words.
    pub title: String,
    /// The link.
    pub href: String,
    /// Whether it is the page itself, or the part of the site that it is in.
    pub current: bool,
}

/// An emergency number.
#[derive(Clone, Debug, Serialize)]
pub struct UrgentView {
    /// When to call.
    pub situation: String,
    /// The number.
    pub phone: PhoneView,
    /// At which hours; empty when always.
    pub when: String,
    /// For whom; empty when for everyone.
    pub audience: String,
}

impl ShellView {
    /// The shell as seen from the page at `here`.
    pub fn of(shell: &Shell, here: &UrlPath, lens: &Lens<'_>) -> Self {
        let inside = |path: &UrlPath| here.as_str().starts_with(path.as_str());
        let menu = shell.menu.iter().map(|(name, path)| CrumbView {
            title: lens.text(&format!("menu-{name}")),
            href: lens.to(path),
            current: inside(path),
        });
        let footer = shell.footer.iter().map(|(words, path)| CrumbView {
            title: lens.words(words),
            href: lens.to(path),
            current: path == here,
        });
        Self {
            site_title: shell.site_title.clone(),
            wijk_title: shell.wijk_title.clone(),
            wijk: shell.wijk.as_ref().map(ToString::to_string).unwrap_or_default(),
            wijken: shell.wijken.iter().map(WijkView::of).collect(),
            root_href: lens.to(&shell.root),
            folder: shell.home.to_string(),
            home_href: lens.to(&shell.home),
            search_href: lens.to(&shell.home.join("zoeken/")),
            handout_href: lens.to(&shell.home.join(handout::FOLDER)),
            menu: menu.collect(),
            footer: footer.collect(),
            urgent: UrgentView::of(&shell.urgent),
            editors_name: shell.editors.0.clone().unwrap_or_default(),
            editors_email: shell.editors.1.as_ref().map(ToString::to_string).unwrap_or_default(),
            audience: shell.audience.to_owned(),
            exit_href: shell.exit.clone(),
            word_wijk: shell.word_wijk.clone(),
            word_team: shell.word_team.clone(),
        }
    }
}

impl WijkView {
    fn of((id, title): &(Id, String)) -> Self {
        Self { id: id.to_string(), title: title.clone() }
    }
}

impl UrgentView {
    /// Emergency numbers as templates see them.
    pub fn of(list: &[crate::entry::Urgent]) -> Vec<Self> {
        list.iter()
            .map(|urgent| Self {
                situation: urgent.situation.clone(),
                phone: PhoneView::of(&urgent.number),
                when: urgent.when.clone().unwrap_or_default(),
                audience: urgent.audience.clone().unwrap_or_default(),
            })
            .collect()
    }
}
