//! The stages in their order. The only file that knows all of them.

mod desk;
mod gallery;
mod ground;
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Day, Fingerprint, Lang, Memo};
use crate::diag::{self, Diagnostic, Outcome};
use crate::entry::{Audience, Draft, FactValue, Ground, LinkTarget};
use crate::export::{Export, editorial, export, open_data};
use crate::index::{self, IndexError, SearchIndex};
use crate::model::history::{History, Tally, tally};
use crate::model::{self, Drafts, Grounds, Site};
use crate::output::{Blob, OutputTree};
use crate::plan::{self, Page};
use crate::record::{self, Settings};
use crate::render::{Look, Renderer, Setting, Theme, broken_template};
use crate::source::{self, SourceSet, World, located};

use ground::is_ground;

/// What is asked of a site.
#[derive(Clone, Debug)]
pub struct Request {
    /// The file with the settings, relative to the site's folder.
    pub settings: String,
    /// For whom; else what the settings say.
    pub audience: Option<Audience>,
    /// The day; else what the settings say, else the clock.
    pub today: Option<Day>,
    /// Whether links end in the name of a file.
    pub portable: bool,
    /// For publishing, or for looking while writing.
    pub purpose: Purpose,
}

/// What a site is built for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To be published.
    #[default]
    Publish,
    /// To be looked at while it is written: drafts are shown, and the search index has one name,
    /// so that it is made only when somebody searches.
    Preview,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            settings: "site.yml".to_owned(),
            audience: None,
            today: None,
            portable: false,
            purpose: Purpose::default(),
        }
    }
}

/// What can be remembered from one run to the next.
#[derive(Default)]
pub struct Cache {
    records: Memo<(Arc<str>, Fingerprint), Outcome<Vec<Draft>>>,
    grounds: Memo<(Arc<str>, Fingerprint), Arc<Outcome<Ground>>>,
}

impl Cache {
    /// How many files are remembered.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

/// A site that was read and checked.
pub struct Checked {
    /// Its files.
    pub sources: SourceSet,
    /// Its settings.
    pub settings: Arc<Settings>,
    /// All of it, for every audience.
    pub whole: Site,
    /// Its theme.
    pub theme: Theme,
    /// Its look on top of the theme.
    pub look: Look,
    /// What there is to say about it, in the order of files and places.
    pub notes: Vec<Diagnostic>,
    /// How it was on the days before.
    pub history: History,
    /// The day that it was checked for.
    pub today: Day,
}

/// A site whose files were read, before anything is compared with anything else.
pub struct Read {
    /// Its files.
    pub sources: SourceSet,
    /// Its settings.
    pub settings: Arc<Settings>,
    /// What each file holds, in the order of their paths.
    pub files: Vec<ReadFile>,
    /// What each GeoJSON file draws.
    pub grounds: Grounds,
    /// What there is to say about the settings, and about files that cannot be read.
    pub notes: Vec<Diagnostic>,
}

/// A file of records that was read.
pub struct ReadFile {
    /// Its path, relative to the site's folder.
    pub path: Arc<str>,
    /// Its records, and what there is to say about them.
    pub records: Outcome<Vec<Draft>>,
    /// Whether the records are those of a former version of the file, which a preview shows while
    /// there is a mistake in it. Their places are places of a text that is no longer there.
    pub former: bool,
}

/// Stages 1 to 3: reads a site and checks it.
pub fn check(world: &dyn World, request: &Request, cache: &Cache) -> Checked {
    judge(read(world, request, cache), world, request)
}

/// Stages 1 and 2: reads a site.
pub fn read(world: &dyn World, request: &Request, cache: &Cache) -> Read {
    let mut notes = Vec::new();
    let file = source::settings(world, &request.settings).absorb_into(&mut notes);
    let settings = record::settings(file.as_ref()).absorb_into(&mut notes);
    let world = &source::Gathered::new(world, &settings.wijken);
    let mut sources = source::discover(world, file).absorb_into(&mut notes);
    sources.wijken = world.wijken().to_vec();
    notes.extend(source::look_at_folders(&settings.wijken, &sources));
    let drawn = sources.attachments.keys().map(String::as_str).filter(|path| is_ground(path));
    let named = settings.look.files().chain(drawn);
    let named = named.map(|path| (path.to_owned(), source::named(world, path))).collect();
    sources.named = named;
    let grounds = ground::read(&sources.named, &cache.grounds);
    let parse = |file: &source::SourceFile| {
        let key = (Arc::clone(&file.home), file.print);
        let records = cache.records.get(key, || record::parse(file));
        ReadFile { path: Arc::clone(&file.path), records, former: false }
    };
    let files = sources.records.par_iter().map(parse).collect();
    cache.records.turn();
    Read { sources, settings: Arc::new(settings), files, grounds, notes }
}

/// Stage 3: checks a site that was read.
pub fn judge(read: Read, world: &dyn World, request: &Request) -> Checked {
    let Read { sources, settings, files, grounds, mut notes } = read;
    let former: BTreeSet<Arc<str>> =
        files.iter().filter(|file| file.former).map(|file| Arc::clone(&file.path)).collect();
    let drafts = files.into_iter().flat_map(|file| file.records.absorb_into(&mut notes)).collect();
    let mut found = Vec::new();
    let whole = model::resolve(drafts, &settings, &sources.attachments).absorb_into(&mut found);
    let whole = model::chart(whole, &grounds).absorb_into(&mut found);
    let lasting = record::addresses(sources.addresses.as_ref()).absorb_into(&mut notes);
    let whole = model::remember(whole, lasting).absorb_into(&mut found);
    let today = request.today.or(settings.today).unwrap_or_else(|| world.today());
    found.extend(model::check(&whole, today));
    // Without settings nothing is known of the site as a whole, and that has been told.
    let whole_is_known = sources.settings.is_some();
    found.retain(|note| match &note.place {
        Some(place) => !former.contains(&place.file),
        None => whole_is_known,
    });
    notes.append(&mut found);
    let history = History::read(sources.history.as_ref()).absorb_into(&mut notes);
    let theme = Theme::new(&sources.theme).absorb_into(&mut notes);
    let look = Look::of(&settings.look, &sources, &theme).absorb_into(&mut notes);
    notes.extend(broken_template(&theme));
    let mut notes = settings.weigh(notes);
    diag::sort(&mut notes);
    Checked { sources, settings, whole, theme, look, notes, history, today }
}

impl Checked {
    /// What the audience of a request may see.
    pub fn visible(&self, request: &Request) -> Site {
        let audience = request.audience.unwrap_or(self.settings.audience);
        let drafts = match request.purpose {
            Purpose::Publish => Drafts::Hidden,
            Purpose::Preview => Drafts::Shown,
        };
        self.whole.for_audience(audience, drafts, self.today)
    }

    /// The site in numbers.
    pub fn tally(&self) -> Tally {
        tally(&self.whole, &self.notes, self.today)
    }
}

/// Stage 6a: the search index of a site.
pub fn search_index(site: &Site, lang: Lang) -> Result<SearchIndex, IndexError> {
    index::index(index::documents(site), &index::setting(site, lang))
}

/// The name of the search's manifest in a preview, where the index is made on demand.
pub const PREVIEW_MANIFEST: &str = "zoek/manifest.js";

/// Stages 4 to 6: all files of a checked site.
pub fn build(
    checked: &Checked,
    site: &Site,
    request: &Request,
) -> Result<Outcome<OutputTree>, IndexError> {
    let mut files: BTreeMap<String, Blob> = BTreeMap::new();
    let search_manifest = match request.purpose {
        Purpose::Preview => PREVIEW_MANIFEST.to_owned(),
        Purpose::Publish => {
            let search = search_index(site, checked.settings.lang)?.files();
            for (path, bytes) in search.files {
                files.insert(format!("zoek/{path}"), Blob::Bytes(bytes.into()));
            }
            format!("zoek/{}", search.manifest)
        }
    };
    let setting = setting(checked, site, request, search_manifest);
    let mut notes = Vec::new();
    let renderer = Renderer::new(&checked.theme, &checked.look, setting).absorb_into(&mut notes);
    let editors = desk::content(checked, site, request);
    let gallery = gallery::content(checked, request);
    let (offers, data) = open_data(site);
    let mut pages = plan::plan(site, checked.today, editors.as_ref(), gallery.as_ref(), &offers)
        .absorb_into(&mut notes);
    pages.retain(|page| kept::has(page, checked, request));
    let kept = kept::files(site, request, &renderer, &pages, &files);
    for asset in renderer.assets().all().chain(&kept) {
        files.insert(asset.path.clone(), Blob::Bytes(asset.bytes.clone().into()));
    }
    files.extend(pages.into_iter().map(page));
    let tables = editors.iter().flat_map(|content| editorial(content));
    files.extend(export(site).into_iter().chain(tables).map(exported));
    files.extend(data.into_iter().map(|(path, made)| (path, Blob::Made(made))));
    files.extend(attachments(site, &checked.sources));
    let mut tree = OutputTree::new(renderer, site.audience);
    for (path, blob) in files {
        tree.add(path, blob);
    }
    Ok(Outcome { value: tree, notes })
}

/// What holds for all pages of a build.
fn setting(checked: &Checked, site: &Site, request: &Request, search_manifest: String) -> Setting {
    let preview = request.purpose == Purpose::Preview;
    Setting {
        site_title: checked.settings.title.clone(),
        lang: checked.settings.lang,
        portable: request.portable,
        search_manifest,
        base_url: checked.settings.base_url.clone(),
        base_path: if preview {
            Some("/".to_owned())
        } else {
            checked.settings.base_path().filter(|_| !request.portable)
        },
        open_search: checked.settings.base_url.is_some() && !preview && !request.portable,
        noindex: preview || site.audience != Audience::Public,
        keeping: kept::keeping(checked, request),
    }
}

fn exported(file: Export) -> (String, Blob) {
    (file.path, Blob::Bytes(file.bytes.into()))
}

fn page(page: Page) -> (String, Blob) {
    (page.path().file(), Blob::Page(Arc::new(page)))
}

/// The attachments that the records of a site link to, and no others.
fn attachments(site: &Site, sources: &SourceSet) -> impl Iterator<Item = (String, Blob)> {
    let linked = site.entries().flat_map(|entry| {
        let sections = entry.sections.iter().map(|section| &section.body);
        let links = std::iter::once(&entry.body).chain(sections).flat_map(|body| &body.links);
        let in_text = links.filter_map(|link| match link {
            LinkTarget::File(path, _) => Some(path),
            _ => None,
        });
        let facts = entry.facts.iter().flat_map(|fact| &fact.values);
        in_text.chain(facts.filter_map(|value| match value {
            FactValue::File(path, _) => Some(path),
            _ => None,
        }))
    });
    linked.filter_map(|path| {
        let target = path.strip_prefix("content/")?.to_owned();
        Some((target, Blob::Attachment(located(&sources.wijken, path).into_owned())))
    })
}
