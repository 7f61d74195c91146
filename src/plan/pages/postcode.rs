//! Which wijkteam belongs to a postcode: all wijken with their teams, which a script narrows to those
//! of a postcode. Nothing is asked of anybody: the page holds every answer.

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{Entry, Kind, PostcodeArea, Status};
use crate::model::Site;

use super::super::card::{Card, Mention};
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{CardView, Lens, ShellView};
use super::{Page, Shown};

/// The folder of the page, below the site's root.
pub(in crate::plan) const FOLDER: &str = "postcode/";

/// The kind of provider that divides a town by postcodes.
const TEAM: &str = "wijkteam";

/// Wijken and their teams, with the postcodes that they are for.
#[derive(Clone, Debug, Hash)]
pub struct PostcodePage {
    path: UrlPath,
    shell: Hashed<Shell>,
    wijken: Vec<Part>,
}

/// A wijk and its teams.
#[derive(Clone, Debug, Hash)]
struct Part {
    wijk: Mention,
    areas: Vec<PostcodeArea>,
    /// Each team; with its own postcodes where it divides the wijk with others.
    teams: Vec<(Hashed<Card>, Vec<PostcodeArea>)>,
}

/// Wijken and their teams as their template sees them.
#[derive(Debug, Serialize)]
pub struct PostcodePageView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The title: `Welk wijkteam hoort bij welke postcode?`
    pub title: String,
    /// The link to the page itself, for its form.
    pub postcode_href: String,
    /// The wijken that say which postcodes they have, by name.
    pub wijken: Vec<PostcodeWijkView>,
}

/// A wijk and its teams.
#[derive(Debug, Serialize)]
pub struct PostcodeWijkView {
    /// Its name.
    pub title: String,
    /// The link to its first page.
    pub href: String,
    /// Its postcodes, to read.
    pub postcodes: String,
    /// Its postcodes for scripts: the first and last of each stretch, `8961AA-8962ZZ 8970AB-8970AB`.
    pub ends: String,
    /// Its teams.
    pub teams: Vec<PostcodeTeamView>,
}

/// A team of a wijk.
#[derive(Debug, Serialize)]
pub struct PostcodeTeamView {
    /// The team.
    pub card: CardView,
    /// Its own postcodes, to read; empty when it is for the whole wijk.
    pub postcodes: String,
    /// The postcodes that it is for, for scripts.
    pub ends: String,
}

/// Whether a site can say who belongs to a postcode.
pub(in crate::plan) fn fits(site: &Site) -> bool {
    let team = |entry: &Hashed<Entry>| is_team(entry);
    site.wijken().any(|wijk| !wijk.serves.postcodes.is_empty())
        && site.of_kind(Kind::Provider).any(team)
}

fn is_team(entry: &Entry) -> bool {
    let named = entry.category.as_ref().is_some_and(|category| &*category.id == TEAM);
    named && entry.status == Status::Active
}

/// The page, for the first page of the whole site, where there is one.
pub(super) fn page(scope: &Scope<'_>) -> Option<UrlPath> {
    let base = scope.base();
    (base.as_str().is_empty() && fits(scope.site)).then(|| base.join(FOLDER))
}

/// Plans the page of the whole site.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    let Some(path) = page(scope) else { return };
    let wijken = scope.site.wijken().filter(|wijk| !wijk.serves.postcodes.is_empty());
    pages.push(Page::Postcode(PostcodePage {
        path,
        shell: scope.shell.clone(),
        wijken: wijken.map(|wijk| part(scope, wijk)).collect(),
    }));
}

fn part(scope: &Scope<'_>, wijk: &Entry) -> Part {
    let here = scope.site.shown_in(Some(&wijk.key.id), Kind::Provider).filter(|one| is_team(one));
    // A team with the postcodes of the wijk divides it with nobody.
    let own = |team: &Entry| {
        if ends(&team.serves.postcodes) == ends(&wijk.serves.postcodes) {
            Vec::new()
        } else {
            team.serves.postcodes.clone()
        }
    };
    let mut teams: Vec<_> = here.map(|team| (scope.card(team), own(team))).collect();
    teams.sort_by(|(one, _), (other, _)| one.sort_key.cmp(&other.sort_key));
    Part { wijk: scope.mention(wijk), areas: wijk.serves.postcodes.clone(), teams }
}

impl Shown for PostcodePage {
    type View = PostcodePageView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/postcode.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("postcode-kop").replace("{wijkteam}", &self.shell.word_team)
    }

    fn view(&self, lens: &Lens<'_>) -> PostcodePageView {
        PostcodePageView {
            shell: super::shell(&self.shell, &self.path, lens),
            title: self.title(lens),
            postcode_href: lens.to(&self.path),
            wijken: self.wijken.iter().map(|part| part.view(lens)).collect(),
        }
    }
}

impl Part {
    fn view(&self, lens: &Lens<'_>) -> PostcodeWijkView {
        let team = |(card, own): &(Hashed<Card>, Vec<PostcodeArea>)| PostcodeTeamView {
            card: CardView::of(card, lens),
            postcodes: shown(own),
            ends: ends(if own.is_empty() { &self.areas } else { own }),
        };
        PostcodeWijkView {
            title: self.wijk.title.clone(),
            href: lens.to(&self.wijk.path),
            postcodes: shown(&self.areas),
            ends: ends(&self.areas),
            teams: self.teams.iter().map(team).collect(),
        }
    }
}

fn shown(areas: &[PostcodeArea]) -> String {
    areas.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn ends(areas: &[PostcodeArea]) -> String {
    let ends = areas.iter().map(PostcodeArea::ends);
    ends.map(|(first, last)| format!("{first}-{last}")).collect::<Vec<_>>().join(" ")
}
