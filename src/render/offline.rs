//! What a browser keeps of a site for when there is no network: lists of pages with the print of
//! what they show, so that it fetches again only what changed.
//!
//! The service worker (`scripts/achtergrond.js` of the theme) reads them. It keeps the wijken that
//! somebody uses and the pages of the whole site, and stops at a limit of bytes; so what is needed
//! most stands first.

use serde::Serialize;

use crate::plan::{Page, UrlPath};

use super::Renderer;
use super::assets::{Asset, asset};
use super::headers::headers_file;

/// The service worker: the one file that cannot have the print of its content in its name, since a
/// browser looks for the next version at the same address.
pub const WORKER: &str = "offline.js";

/// The list that says where the others are.
const LIST: &str = "offline.json";

/// More pages than this of one folder do not fit the limit of the worker anyway.
const MOST_PAGES: usize = 1500;

/// As many bytes of the search are kept at once; a browser keeps of a larger index what it used.
const MOST_SEARCH: usize = 3_000_000;

/// The files of the search that every question needs, by the beginning of their names. After them
/// come the others.
const SEARCH_FIRST: &[&str] = &["manifest", "motor", "wortel", "nummers", "kenmerken"];

/// Whether browsers keep a site for when there is no network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Keeping {
    /// They do not, and let go of what they have.
    #[default]
    Nothing,
    /// They keep what is used of it.
    Used,
}

/// A path with the print of what it holds; empty where that is in the name.
type Kept = (String, String);

/// What the worker asks for first.
#[derive(Serialize)]
struct First<'a> {
    /// What is kept for whoever uses the site: the page for when nothing else is there, styles,
    /// scripts, the search.
    altijd: Vec<Kept>,
    /// The folder of each wijk, and the empty one of all other pages, with the path of its list.
    mappen: Vec<(&'a str, &'a str)>,
}

/// Files that a site needs besides its pages so that a browser can keep it: the worker, and what it
/// has to know. Where the site keeps nothing, the worker is one that takes itself away: without it
/// an earlier one would stay in browsers for ever.
pub fn offline_files(
    renderer: &Renderer,
    pages: &[Page],
    wijken: &[UrlPath],
    search: &[(String, usize)],
) -> Vec<Asset> {
    let at = |path: &str, bytes: Vec<u8>| Asset { path: path.to_owned(), bytes };
    let worker = at(WORKER, renderer.worker().to_vec());
    if !renderer.keeps() {
        return vec![worker];
    }
    let root = UrlPath::new("");
    let folders = wijken.iter().chain([&root]);
    let lists: Vec<(&str, Asset)> = folders
        .map(|folder| {
            let list = list(renderer, pages, folder, wijken);
            (folder.as_str(), asset("lijst", "json", json(&list)))
        })
        .collect();
    let mappen = lists.iter().map(|(folder, list)| (*folder, list.path.as_str())).collect();
    let first = json(&First { altijd: always(renderer, pages, search), mappen });
    let mut files: Vec<Asset> = lists.into_iter().map(|(_, list)| list).collect();
    files.extend([worker, at(LIST, first)]);
    files
}

/// What hosts that read `_headers` are to say along with the files.
pub fn headers(renderer: &Renderer, pages: &[Page]) -> Asset {
    let text = headers_file(renderer.widest_policy(pages), &[WORKER, LIST]);
    Asset { path: "_headers".to_owned(), bytes: text.into_bytes() }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

fn always(renderer: &Renderer, pages: &[Page], search: &[(String, usize)]) -> Vec<Kept> {
    let offline = pages.iter().filter(|page| matches!(page, Page::Offline(_)));
    let offline = offline.map(|page| kept(renderer, page));
    let assets = renderer.assets().all().map(|asset| (asset.path.clone(), String::new()));
    let place = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let first = SEARCH_FIRST.iter().position(|begin| name.starts_with(begin));
        first.unwrap_or(SEARCH_FIRST.len())
    };
    let mut search: Vec<&(String, usize)> = search.iter().collect();
    search.sort_by_key(|(path, _)| place(path));
    let mut room = MOST_SEARCH;
    let fits = |(path, size): &&(String, usize)| {
        let left = room.checked_sub(*size);
        room = left.unwrap_or_default();
        left.is_some() || place(path) < SEARCH_FIRST.len()
    };
    let search = search.into_iter().take_while(fits).map(|(path, _)| (path.clone(), String::new()));
    offline.chain(assets).chain(search).collect()
}

/// The pages of a folder, those that are needed most first. The pages of the whole site are those
/// of no wijk.
fn list(renderer: &Renderer, pages: &[Page], folder: &UrlPath, wijken: &[UrlPath]) -> Vec<Kept> {
    let stands_in =
        |page: &Page, folder: &UrlPath| page.path().as_str().starts_with(folder.as_str());
    let is_of_site = folder.as_str().is_empty();
    let elsewhere = |page: &Page| is_of_site && wijken.iter().any(|wijk| stands_in(page, wijk));
    let own = pages.iter().filter(|page| stands_in(page, folder) && !elsewhere(page));
    let mut ranked: Vec<(u8, &Page)> =
        own.filter_map(|page| rank(page).map(|rank| (rank, page))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(MOST_PAGES).map(|(_, page)| kept(renderer, page)).collect()
}

fn kept(renderer: &Renderer, page: &Page) -> Kept {
    (page.path().to_string(), renderer.print_of(page).short())
}

/// How soon a page is needed; none for what only those who keep the site read, for what stands in
/// for other pages, and for files to take along, which are not kept either.
fn rank(page: &Page) -> Option<u8> {
    match page {
        Page::Start(_) | Page::Search(_) => Some(0),
        Page::List(_) | Page::PhoneList(_) | Page::Handout(_) | Page::Postcode(_) => Some(1),
        Page::Detail(_) => Some(2),
        Page::Coverage(_) | Page::Locum(_) | Page::Scan(_) | Page::Map(_) | Page::About(_) => {
            Some(3)
        }
        Page::Data(_)
        | Page::Editorial(_)
        | Page::Gallery(_)
        | Page::Moved(_)
        | Page::Gone(_)
        | Page::NotFound(_)
        | Page::Offline(_) => None,
    }
}
