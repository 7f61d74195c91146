//! Templates: views in, HTML out.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use crate::base::{Fingerprint, Lang, fingerprint};
use crate::diag::{Diagnostic, Outcome, Place, codes};
use crate::plan::view::{Lens, Texts};
use crate::plan::{Links, Page, Viewer};

use super::headers::policy;
use super::offline::{Keeping, WORKER};
use super::{Assets, Look, Theme};

/// What holds for all pages of a build.
#[derive(Clone, Debug, Default, Hash)]
pub struct Setting {
    /// The site's name, for titles.
    pub site_title: String,
    /// The language of the interface.
    pub lang: Lang,
    /// Whether links end in the name of a file.
    pub portable: bool,
    /// The path of the search's manifest below the site's root; empty while there is none.
    pub search_manifest: String,
    /// Where the site will stand: `https://wijken.example.org/`; none while that is not known.
    pub base_url: Option<String>,
    /// The path at which the site will stand, for the page that a server shows at any address.
    pub base_path: Option<String>,
    /// Whether pages lead to the description of the search for a browser's address bar.
    pub open_search: bool,
    /// Whether search engines are asked to stay away: trees that are not public.
    pub noindex: bool,
    /// Whether browsers keep the site for when there is no network.
    pub keeping: Keeping,
}

/// Renders pages with a theme.
pub struct Renderer {
    tera: Tera,
    texts: Texts,
    theme: Theme,
    assets: Assets,
    logo_size: Option<(u32, u32)>,
    policy: String,
    /// The same for a page with a background of its map.
    map_policy: String,
    setting: Setting,
    print: Fingerprint,
    lasting: Fingerprint,
}

/// What every template knows of its page besides the view, as `page`.
#[derive(Serialize)]
struct PageContext<'a> {
    /// The title for a browser's tab.
    title: String,
    /// The language of the interface: `nl`.
    lang: &'a str,
    /// What leads from the page to the site's root: empty, `../`, `../../`.
    root: String,
    /// Where the page will stand, to be printed and mailed: an address, or a path while that is not known.
    address: String,
    /// The link to the stylesheet.
    style: String,
    /// The link to the stylesheet of what a search finds.
    found_style: String,
    /// The link to the stylesheet of maps, of tables, of sheets to print, and of what editors see.
    sheet_style: String,
    /// The link to the script of every page.
    script: String,
    /// The link to the script that loads the search, when somebody searches.
    engine: String,
    /// The link to the script of the page with all results.
    results: String,
    /// The link to the script of the page that answers a postcode.
    postcode: String,
    /// The link to the script of the background behind a map.
    ground: String,
    /// The link to the script that narrows a list.
    narrowing: String,
    /// The link to the script of the page that is handed to a patient.
    handout: String,
    /// The link to the icon.
    icon: String,
    /// The site's own logo; none where it has none.
    logo: Option<LogoContext>,
    /// The link to the service worker; empty where browsers are not to keep the site.
    offline: String,
    /// The path of the search's manifest below the root.
    search_manifest: &'a str,
    /// What the page may run and load, as a Content-Security-Policy.
    csp: &'a str,
    /// Whether links end in the name of a file.
    portable: bool,
    /// Whether search engines are asked to stay away.
    noindex: bool,
    /// Whether the page leads to the description of the search for a browser's address bar.
    open_search: bool,
    /// Where relative links start on the page for a wrong address; empty on all others.
    base_href: &'a str,
}

/// The site's logo, for its header.
#[derive(Serialize)]
struct LogoContext {
    /// The link to the file.
    src: String,
    /// Width and height, for its proportions; none when the file does not say them.
    size: Option<(u32, u32)>,
}

/// The templates of a theme, ready to use, and what is wrong with them.
fn templates(theme: &Theme) -> Outcome<Tera> {
    let mut tera = Tera::new();
    tera.register_filter("urlencode", urlencode);
    let added = tera.add_raw_templates(theme.texts_in("templates"));
    let notes = added.err().map(|error| broken(&error, theme)).into_iter().collect();
    Outcome { value: tera, notes }
}

/// What is wrong with the templates of a site, if it has any of its own.
pub fn broken_template(theme: &Theme) -> Option<Diagnostic> {
    theme.has_own_templates().then(|| templates(theme).notes).into_iter().flatten().next()
}

impl Renderer {
    /// A renderer with the templates of a theme. A template that cannot be read is told, with its
    /// file and line; pages that need it cannot be rendered then.
    pub fn new(theme: &Theme, look: &Look, setting: Setting) -> Outcome<Self> {
        let assets = Assets::of(theme, look, &theme.words(setting.lang));
        let own: Vec<&str> = assets.own.iter().map(|asset| asset.path.as_str()).collect();
        // The styles and the icon follow from the look, and have its print in their names.
        let print = fingerprint(&(theme.print(), &assets.style.path, own, &setting));
        let lasting = Setting { search_manifest: String::new(), ..setting.clone() };
        let version = env!("CARGO_PKG_VERSION");
        let lasting = fingerprint(&(theme.print(), assets.paths(), lasting, version));
        templates(theme).map(|tera| Self {
            tera,
            texts: theme.words(setting.lang),
            theme: theme.clone(),
            assets,
            logo_size: look.logo.as_ref().and_then(|logo| logo.size),
            policy: policy(look.letter.is_some(), false),
            map_policy: policy(look.letter.is_some(), true),
            setting,
            print,
            lasting,
        })
    }

    /// The styles, scripts and icons that the pages load.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The fingerprint of all that this renderer's pages depend on besides themselves.
    pub fn print(&self) -> Fingerprint {
        self.print
    }

    /// The fingerprint of what a page shows, for browsers that keep it. The name of the search's
    /// manifest is left out: it is another one after every edit, and a browser that kept the page
    /// gives it the manifest of now.
    pub fn print_of(&self, page: &Page) -> Fingerprint {
        fingerprint(&(self.lasting, page.key()))
    }

    /// Whether browsers keep the site.
    pub fn keeps(&self) -> bool {
        self.setting.keeping == Keeping::Used
    }

    /// The service worker of the site.
    pub fn worker(&self) -> &[u8] {
        if self.keeps() { &self.assets.worker } else { &self.assets.no_worker }
    }

    /// What a page may run and load.
    pub fn policy(&self, page: &Page) -> &str {
        if page.has_background() { &self.map_policy } else { &self.policy }
    }

    /// What the pages of a site may run and load, whichever of them it is: each of them says more
    /// narrowly what it may itself.
    pub fn widest_policy(&self, pages: &[Page]) -> &str {
        pages
            .iter()
            .find(|page| page.has_background())
            .map_or(&self.policy, |page| self.policy(page))
    }

    /// Renders a page.
    pub fn render(&self, page: &Page) -> Result<String, Diagnostic> {
        let links = Links::new(page.path().clone(), self.setting.portable);
        let lens = Lens { links, texts: &self.texts };
        page.show(&lens, Templates { renderer: self, page, lens: &lens })
    }

    fn page_context(&self, page: &Page, lens: &Lens<'_>) -> PageContext<'_> {
        let root = lens.links.root();
        let at_root = |path: &str| format!("{root}{path}");
        let title = match page.title(lens) {
            title if title == self.setting.site_title => title,
            title => format!("{title} · {}", self.setting.site_title),
        };
        let is_lost = matches!(page, Page::NotFound(_));
        let stands_in = is_lost || matches!(page, Page::Offline(_));
        PageContext {
            title,
            lang: self.setting.lang.tag(),
            style: at_root(&self.assets.style.path),
            found_style: at_root(&self.assets.found_style.path),
            sheet_style: at_root(&self.assets.sheet_style.path),
            script: at_root(&self.assets.script.path),
            engine: at_root(&self.assets.engine.path),
            results: at_root(&self.assets.results.path),
            postcode: at_root(&self.assets.postcode.path),
            ground: at_root(&self.assets.ground.path),
            narrowing: at_root(&self.assets.narrowing.path),
            handout: at_root(&self.assets.handout.path),
            icon: at_root(&self.assets.icon.path),
            logo: self.logo(&root),
            offline: if self.keeps() { at_root(WORKER) } else { String::new() },
            search_manifest: &self.setting.search_manifest,
            csp: self.policy(page),
            portable: self.setting.portable,
            noindex: self.setting.noindex || stands_in || apart(page),
            open_search: self.setting.open_search,
            address: self.address(page),
            base_href: self.setting.base_path.as_deref().filter(|_| is_lost).unwrap_or_default(),
            root,
        }
    }

    fn logo(&self, root: &str) -> Option<LogoContext> {
        let logo = self.assets.own.iter().find(|asset| asset.path.contains("/logo."))?;
        Some(LogoContext { src: format!("{root}{}", logo.path), size: self.logo_size })
    }
}

impl Renderer {
    /// Where a page will stand, as people tell it to each other; as far as that is known.
    fn address(&self, page: &Page) -> String {
        let base = self.setting.base_url.as_deref().unwrap_or_default().trim_end_matches('/');
        format!("{base}/{}", page.path())
    }
}

/// Whether nobody should find a page from elsewhere: it is a tool for those who use the site, or
/// stands where something was.
fn apart(page: &Page) -> bool {
    matches!(page, Page::Editorial(_) | Page::Handout(_) | Page::Moved(_) | Page::Gone(_))
}

struct Templates<'a> {
    renderer: &'a Renderer,
    page: &'a Page,
    lens: &'a Lens<'a>,
}

impl Viewer for Templates<'_> {
    type Out = Result<String, Diagnostic>;

    fn view<V: Serialize>(self, view: &V) -> Self::Out {
        let broken = |error: &tera::Error| broken(error, &self.renderer.theme);
        let mut context = Context::from_serialize(view).map_err(|error| broken(&error))?;
        context.insert("page", &self.renderer.page_context(self.page, self.lens));
        context.insert("t", &self.renderer.texts.0);
        let template = self.page.template();
        self.renderer.tera.render(template, &context).map_err(|error| broken(&error))
    }
}

/// What means something in a part of an address behind `?`; an address in it stays readable.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b':');

/// The filter `urlencode`: a text as part of an address, as in `mailto:...?subject=`.
fn urlencode(text: &str, _: Kwargs, _: &State<'_>) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// What Tera says of a template, at its place where it is one of the site's own.
fn broken(error: &tera::Error, theme: &Theme) -> Diagnostic {
    let (name, span) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename(), Some(report.span()))
        }
        ErrorKind::MissingParent { current, .. } => (current.as_str(), None),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.as_str(), None)
        }
        _ => ("", None),
    };
    let place = theme.place(&format!("templates/{name}")).map(|place| match span {
        Some(span) => Place::new(&place.file, span.range.start, span.range.end),
        None => place,
    });
    let reason = match error.kind() {
        // Without the excerpt, which the place gives.
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) if place.is_some() => {
            report.message().to_owned()
        }
        _ => reasons(error),
    };
    let note = Diagnostic::new(&codes::TEMPLATE).with("reden", reason);
    place.into_iter().fold(note, |note, place| note.at(&place))
}

/// An error with those that it came from.
fn reasons(error: &tera::Error) -> String {
    let mut reason = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(deeper) = source {
        reason = format!("{reason}: {deeper}");
        source = deeper.source();
    }
    reason
}
