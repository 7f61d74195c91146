//! The meegeeflijst: of each provider what a patient takes home, in plain words. The page holds all
//! of them; the browser shows those that were kept during this visit.

use std::sync::Arc;

use serde::Serialize;

use crate::base::Hashed;
use crate::entry::{Audience, Entry, Key, Kind, PhoneLine, PhoneUse, Web, Week};
use crate::syntax::markdown;

use super::super::card::Card;
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{HoursView, Lens, PhoneView, ShellView, week_lines};
use super::{Page, Shown};

/// The folder of the meegeeflijst, below that of its scope.
pub(in crate::plan) const FOLDER: &str = "meegeeflijst/";

/// A portal with more providers than this holds its own only; those of a wijk are on its list.
const MOST: usize = 1000;

/// The meegeeflijst of a scope.
#[derive(Clone, Debug, Hash)]
pub struct HandoutPage {
    path: UrlPath,
    shell: Hashed<Shell>,
    handouts: Vec<Hashed<Handout>>,
}

/// What a patient takes home of a provider.
#[derive(Clone, Debug, Hash)]
struct Handout {
    key: Key,
    title: String,
    label: Option<String>,
    note: Option<&'static str>,
    summary: Option<String>,
    /// Its text in plain words, in Markdown.
    plain: Option<Arc<str>>,
    phones: Vec<PhoneLine>,
    places: Vec<(String, Option<Week>)>,
    week: Option<Week>,
    website: Option<Web>,
    language: Option<String>,
}

/// The meegeeflijst as its template sees it.
#[derive(Debug, Serialize)]
pub struct HandoutPageView {
    /// What stands around the page.
    pub shell: ShellView,
    /// What there is to take home, by name.
    pub handouts: Vec<HandoutView>,
}

/// What a patient takes home of a provider.
#[derive(Debug, Serialize)]
pub struct HandoutView {
    /// What identifies the provider: `wijk/id`, or `id` for what the regio keeps.
    pub key: String,
    /// Its name.
    pub title: String,
    /// Its `soort` in words; empty when there is none.
    pub label: String,
    /// What to know first: `Tijdelijk gesloten`; empty when nothing.
    pub note: String,
    /// What it is for, as safe HTML: in plain words, else its summary.
    pub text: String,
    /// Numbers for everyone.
    pub phones: Vec<PhoneView>,
    /// Addresses, each with its own hours.
    pub places: Vec<HandoutPlaceView>,
    /// Hours, days that are alike together; empty when not known.
    pub hours: Vec<HoursView>,
    /// The website as people read it; empty when not given.
    pub website: String,
    /// The language of its text, if not the site's; else empty.
    pub lang: String,
}

/// An address on a handout.
#[derive(Debug, Serialize)]
pub struct HandoutPlaceView {
    /// The address on one line.
    pub line: String,
    /// Its hours; empty when they are the provider's.
    pub hours: Vec<HoursView>,
}

/// Whether a patient can take something home of an entry: it is a provider, and for everyone.
pub(in crate::plan) fn has_handout(entry: &Entry) -> bool {
    entry.key.kind == Kind::Provider && entry.audience == Audience::Public
}

/// Plans the meegeeflijst of a scope.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    let all: Vec<&Hashed<Entry>> =
        scope.shown(Kind::Provider).filter(|entry| has_handout(entry)).collect();
    let too_many = scope.wijk.is_none() && all.len() > MOST;
    let held = all.into_iter().filter(|entry| !too_many || entry.key.wijk.is_none());
    let mut cards: Vec<(Hashed<Card>, &Hashed<Entry>)> =
        held.map(|entry| (scope.card(entry), entry)).collect();
    cards.sort_by(|a, b| a.0.sort_key.cmp(&b.0.sort_key).then_with(|| a.0.key.cmp(&b.0.key)));
    pages.push(Page::Handout(HandoutPage {
        path: scope.base().join(FOLDER),
        shell: scope.shell.clone(),
        handouts: cards.iter().map(|(card, entry)| Hashed::new(handout(entry, card))).collect(),
    }));
}

fn handout(entry: &Entry, card: &Card) -> Handout {
    let plain = entry.sections.iter().find(|section| section.key == "uitleg-eenvoudig");
    let everyone =
        |line: &&PhoneLine| matches!(line.purpose, PhoneUse::Public | PhoneUse::Emergency);
    Handout {
        key: entry.key.clone(),
        title: entry.title.clone(),
        label: entry.category.as_ref().map(|category| category.label.to_string()),
        note: card.note,
        summary: entry.summary.clone(),
        plain: plain.map(|section| Arc::clone(&section.body.source)),
        phones: entry.phones.iter().filter(everyone).cloned().collect(),
        places: entry.locations.iter().map(|place| (place.line(), place.hours.clone())).collect(),
        week: entry.week.clone(),
        website: entry.website.clone(),
        language: entry.language.clone(),
    }
}

impl Handout {
    fn view(&self, lens: &Lens<'_>) -> HandoutView {
        let hours = |week: &Option<Week>| week.as_ref().map(week_lines).unwrap_or_default();
        let words = self.plain.as_deref().or(self.summary.as_deref()).unwrap_or_default();
        HandoutView {
            key: self.key.to_string(),
            title: self.title.clone(),
            label: self.label.clone().unwrap_or_default(),
            note: self.note.map(|name| lens.text(&format!("let-op-{name}"))).unwrap_or_default(),
            // On paper a link is its words.
            text: markdown::render(words, |_| None).html,
            phones: self.phones.iter().map(|line| PhoneView::of_line(line, lens)).collect(),
            places: self
                .places
                .iter()
                .map(|(line, week)| HandoutPlaceView { line: line.clone(), hours: hours(week) })
                .collect(),
            hours: hours(&self.week),
            website: self.website.as_ref().map(ToString::to_string).unwrap_or_default(),
            lang: self.language.clone().unwrap_or_default(),
        }
    }
}

impl Shown for HandoutPage {
    type View = HandoutPageView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/meegeeflijst.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("meegeeflijst")
    }

    fn view(&self, lens: &Lens<'_>) -> HandoutPageView {
        HandoutPageView {
            shell: super::shell(&self.shell, &self.path, lens),
            handouts: self.handouts.iter().map(|handout| handout.view(lens)).collect(),
        }
    }
}
