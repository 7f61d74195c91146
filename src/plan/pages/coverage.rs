//! The dekking: what each wijk has for each topic and what it misses, whom practices have to know, which
//! agreements wait for their evaluation, and the figures of the wijken beside each other. For the regio,
//! in the trees that are not for everyone: who steers by it has to see the contacts.

use serde::Serialize;

use crate::base::{Day, Hashed};
use crate::entry::{Audience, Entry, FactValue, Figure, Key, Kind};
use crate::model::Site;
use crate::model::coverage::{Coverage, Faces, NEEDS, coverage, faces, overdue};

use super::super::card::Mention;
use super::super::scope::{Scope, Shell};
use super::super::url::UrlPath;
use super::super::view::{
    ChartView, FigureView, Lens, MentionView, ShellView, TableView, ValueView,
};
use super::{Page, Shown};

/// The folder of the page, below the site's root.
pub(in crate::plan) const FOLDER: &str = "dekking/";

/// With more wijken than this the columns are what is needed, with the wijken that miss it.
const MOST_COLUMNS: usize = 8;

/// Of more wijken than this only the number is told.
const MOST_NAMES: usize = 6;

/// The dekking of a regio.
#[derive(Clone, Debug, Hash)]
pub struct CoveragePage {
    path: UrlPath,
    shell: Hashed<Shell>,
    wijken: Vec<Mention>,
    topics: Vec<(Mention, Coverage)>,
    practices: Vec<(Practice, Faces)>,
    overdue: Vec<(Mention, Option<String>, Day)>,
    figures: Vec<Compared>,
}

/// A practice, with the names that its row shows.
#[derive(Clone, Debug, Hash)]
struct Practice {
    mention: Mention,
    wijk: Option<String>,
    gaps: Vec<String>,
    many: Vec<(String, usize)>,
}

/// A figure that more than one wijk has, with the name of each.
#[derive(Clone, Debug, Hash)]
struct Compared {
    title: String,
    wijken: Vec<(String, Figure)>,
}

/// The dekking of a regio as its template sees it.
#[derive(Debug, Serialize)]
pub struct CoveragePageView {
    /// What stands around the page.
    pub shell: ShellView,
    /// The wijken.
    pub wijken: Vec<MentionView>,
    /// What each wijk misses for each topic.
    pub topics: TableView,
    /// Whom each practice has to know, and for which core topics it has nobody.
    pub practices: TableView,
    /// The agreements that wait for their evaluation; without rows when there are none.
    pub overdue: TableView,
    /// The figures of the wijken beside each other; without rows when there are none.
    pub figures: TableView,
}

/// Whether a site has a page with what it covers: a portal over wijken, for those who may see contacts.
pub(in crate::plan) fn fits(site: &Site) -> bool {
    site.audience != Audience::Public
        && site.wijken().nth(1).is_some()
        && site.of_kind(Kind::Topic).next().is_some()
}

/// Plans the page of the whole site.
pub(in crate::plan) fn plan(scope: &Scope<'_>, pages: &mut Vec<Page>) {
    if scope.wijk.is_some() || !fits(scope.site) {
        return;
    }
    let site = scope.site;
    let mention = |key: &Key| site.entry(key).map(|entry| scope.mention(entry));
    let topics = coverage(site).into_iter();
    let late = overdue(site, scope.today).into_iter();
    pages.push(Page::Coverage(CoveragePage {
        path: scope.base().join(FOLDER),
        shell: scope.shell.clone(),
        wijken: site.wijken().map(|wijk| scope.mention(wijk)).collect(),
        topics: topics.filter_map(|one| Some((mention(&one.topic)?, one))).collect(),
        practices: faces(site).into_iter().filter_map(|one| practice(scope, one)).collect(),
        overdue: late
            .filter_map(|(key, day)| Some((mention(&key)?, wijk_of(site, &key), day)))
            .collect(),
        figures: figures(site),
    }));
}

fn practice(scope: &Scope<'_>, faces: Faces) -> Option<(Practice, Faces)> {
    let site = scope.site;
    let title = |key: &Key| site.entry(key).map(|entry| entry.title.clone());
    let practice = Practice {
        mention: scope.mention(site.entry(&faces.practice)?),
        wijk: wijk_of(site, &faces.practice),
        gaps: faces.gaps.iter().filter_map(title).collect(),
        many: faces.many.iter().filter_map(|(key, count)| Some((title(key)?, *count))).collect(),
    };
    Some((practice, faces))
}

fn wijk_of(site: &Site, key: &Key) -> Option<String> {
    Some(site.wijk(key.wijk.as_ref()?)?.title.clone())
}

/// The figures that more than one wijk gives, in the order of the first wijk that does.
fn figures(site: &Site) -> Vec<Compared> {
    let mut all: Vec<Compared> = Vec::new();
    for wijk in site.wijken() {
        for (title, figure) in figures_of(wijk) {
            let wijk = (wijk.title.clone(), figure);
            match all.iter_mut().find(|known| known.title == title) {
                Some(known) => known.wijken.push(wijk),
                None => all.push(Compared { title, wijken: vec![wijk] }),
            }
        }
    }
    all.retain(|figure| figure.wijken.len() > 1);
    all
}

/// The figures of a wijk: what each says, and the number of the wijk itself.
fn figures_of(wijk: &Entry) -> impl Iterator<Item = (String, Figure)> {
    let rows =
        wijk.tables.iter().filter(|table| table.key == "wijkscan").flat_map(|table| &table.rows);
    rows.filter_map(|row| match row.as_slice() {
        [Some(FactValue::Text(title)), Some(FactValue::Figure(figure)), ..] => {
            Some((title.clone(), figure.clone()))
        }
        _ => None,
    })
}

impl Shown for CoveragePage {
    type View = CoveragePageView;

    fn path(&self) -> &UrlPath {
        &self.path
    }

    fn template(&self) -> &'static str {
        "pages/dekking.html"
    }

    fn title(&self, lens: &Lens<'_>) -> String {
        lens.text("menu-dekking")
    }

    fn view(&self, lens: &Lens<'_>) -> CoveragePageView {
        let few = self.wijken.len() <= MOST_COLUMNS;
        CoveragePageView {
            shell: super::shell(&self.shell, &self.path, lens),
            wijken: self.wijken.iter().map(|wijk| MentionView::of(wijk, lens)).collect(),
            topics: if few { self.by_wijk(lens) } else { self.by_need(lens) },
            practices: self.practices(lens),
            overdue: self.overdue(lens),
            figures: self.compared(lens),
        }
    }
}

impl CoveragePage {
    /// A column for each wijk, with what it misses.
    fn by_wijk(&self, lens: &Lens<'_>) -> TableView {
        let wijken = self.wijken.iter().map(|wijk| wijk.title.clone());
        let row = |(topic, one): &(Mention, Coverage)| {
            let cell = |counts: &[usize; NEEDS.len()]| {
                let missing = NEEDS.iter().zip(counts).filter(|(_, count)| **count == 0);
                let words: Vec<String> = missing.map(|(need, _)| need_word(*need, lens)).collect();
                if words.is_empty() {
                    lens.text("dekking-compleet")
                } else {
                    lens.text("dekking-mist").replace("{wat}", &words.join(", "))
                }
            };
            let cells = one.wijken.iter().map(|counts| plain(cell(counts)));
            std::iter::once(linked(topic, lens)).chain(cells).collect()
        };
        let columns = std::iter::once(lens.text("kolom-thema")).chain(wijken).collect();
        table("dekking-themas", columns, self.topics.iter().map(row).collect(), lens)
    }

    /// A column for each thing that is needed, with the wijken that miss it.
    fn by_need(&self, lens: &Lens<'_>) -> TableView {
        let row = |(topic, one): &(Mention, Coverage)| {
            let cell = |need: usize| {
                let missing = self.wijken.iter().zip(&one.wijken);
                let missing = missing.filter(|(_, counts)| counts.get(need) == Some(&0));
                let names: Vec<&str> = missing.map(|(wijk, _)| wijk.title.as_str()).collect();
                plain(match names.len() {
                    0 => lens.text("dekking-overal"),
                    many if many > MOST_NAMES => {
                        let text = lens.text("dekking-mist-in-aantal");
                        let text = text.replace("{n}", &many.to_string());
                        text.replace("{totaal}", &self.wijken.len().to_string())
                    }
                    _ => lens.text("dekking-mist-in").replace("{wijken}", &names.join(", ")),
                })
            };
            std::iter::once(linked(topic, lens)).chain((0..NEEDS.len()).map(cell)).collect()
        };
        let needs = NEEDS.iter().map(|need| need_word(*need, lens));
        let columns = std::iter::once(lens.text("kolom-thema")).chain(needs).collect();
        table("dekking-themas", columns, self.topics.iter().map(row).collect(), lens)
    }

    fn practices(&self, lens: &Lens<'_>) -> TableView {
        let columns = ["praktijk", "wijk", "gezichten", "bundelen", "zonder-contact"];
        let row = |(practice, faces): &(Practice, Faces)| {
            let many = practice.many.iter().map(|(name, count)| format!("{name} ({count})"));
            vec![
                linked(&practice.mention, lens),
                plain(practice.wijk.clone().unwrap_or_default()),
                plain(faces.people.to_string()),
                plain(many.collect::<Vec<_>>().join(", ")),
                plain(practice.gaps.join(", ")),
            ]
        };
        let rows = self.practices.iter().map(row).collect();
        table("dekking-praktijken", named(&columns, lens), rows, lens)
    }

    fn overdue(&self, lens: &Lens<'_>) -> TableView {
        let row = |(agreement, wijk, day): &(Mention, Option<String>, Day)| {
            let wijk = wijk.clone().unwrap_or_default();
            vec![linked(agreement, lens), plain(wijk), plain(day.long())]
        };
        let columns = named(&["werkafspraak", "wijk", "evalueren-voor"], lens);
        table("dekking-evaluaties", columns, self.overdue.iter().map(row).collect(), lens)
    }

    /// A small chart for each figure, and a table with a column for each wijk.
    fn compared(&self, lens: &Lens<'_>) -> TableView {
        let names = || self.wijken.iter().map(|wijk| &wijk.title);
        let row = |figure: &Compared| {
            let of = |name: &String| figure.wijken.iter().find(|(wijk, _)| wijk == name);
            let cells = names()
                .map(|name| plain(of(name).map_or_else(String::new, |(_, one)| one.text.clone())));
            std::iter::once(plain(figure.title.clone())).chain(cells).collect()
        };
        let card = |figure: &Compared| {
            let bars: Vec<_> =
                figure.wijken.iter().map(|(wijk, one)| (wijk.clone(), one, true)).collect();
            let chart = ChartView::bars(&figure.title, &bars);
            FigureView {
                title: figure.title.clone(),
                value: String::new(),
                source: String::new(),
                chart,
            }
        };
        let columns = std::iter::once(lens.text("kolom-cijfer")).chain(names().cloned()).collect();
        let rows = self.figures.iter().map(row).collect();
        let cards = self.figures.iter().map(card).collect();
        TableView { cards, ..table("dekking-cijfers", columns, rows, lens) }
    }
}

fn need_word(need: Kind, lens: &Lens<'_>) -> String {
    lens.text(&format!("dekking-{}", need.key()))
}

fn named(columns: &[&str], lens: &Lens<'_>) -> Vec<String> {
    columns.iter().map(|name| lens.text(&format!("kolom-{name}"))).collect()
}

fn plain(text: String) -> ValueView {
    ValueView { text, href: String::new() }
}

fn linked(mention: &Mention, lens: &Lens<'_>) -> ValueView {
    ValueView { text: mention.title.clone(), href: lens.to(&mention.path) }
}

fn table(key: &str, columns: Vec<String>, rows: Vec<Vec<ValueView>>, lens: &Lens<'_>) -> TableView {
    let label = lens.text(key);
    TableView { key: key.to_owned(), label, columns, rows, cards: Vec::new(), chart: None }
}
