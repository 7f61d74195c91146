//! Templates: views in, HTML out.

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use crate::base::{Fingerprint, Lang, fingerprint};
use crate::diag::{Diagnostic, Outcome, codes};
use crate::plan::view::{Lens, Texts};
use crate::plan::{Links, Page, Viewer};

use super::{Assets, Theme};

/// What may run and load on a page: nothing but the site's own files.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'";

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
}

/// Renders pages with a theme.
pub struct Renderer {
    tera: Tera,
    texts: Texts,
    assets: Assets,
    setting: Setting,
    print: Fingerprint,
}

/// What a template knows of its page besides the view.
#[derive(Serialize)]
struct PageContext<'a> {
    title: String,
    lang: &'a str,
    root: String,
    address: String,
    style: String,
    script: String,
    engine: String,
    results: String,
    handout: String,
    icon: String,
    search_manifest: &'a str,
    csp: &'a str,
    portable: bool,
    noindex: bool,
    open_search: bool,
    base_href: &'a str,
}

impl Renderer {
    /// A renderer with the templates of a theme. A template that cannot be read is told, with its
    /// file and line; pages that need it cannot be rendered then.
    pub fn new(theme: &Theme, setting: Setting) -> Outcome<Self> {
        let mut tera = Tera::new();
        tera.register_filter("urlencode", urlencode);
        let added = tera.add_raw_templates(theme.texts_in("templates"));
        let notes = added.err().map(|error| broken(&error)).into_iter().collect();
        let print = fingerprint(&(theme.print(), &setting));
        let texts = theme.words(setting.lang);
        let value = Self { tera, texts, assets: Assets::of(theme), setting, print };
        Outcome { value, notes }
    }

    /// The styles, scripts and icons that the pages load.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The fingerprint of all that this renderer's pages depend on besides themselves.
    pub fn print(&self) -> Fingerprint {
        self.print
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
        PageContext {
            title,
            lang: self.setting.lang.tag(),
            style: at_root(&self.assets.style.path),
            script: at_root(&self.assets.script.path),
            engine: at_root(&self.assets.engine.path),
            results: at_root(&self.assets.results.path),
            handout: at_root(&self.assets.handout.path),
            icon: at_root(&self.assets.icon.path),
            search_manifest: &self.setting.search_manifest,
            csp: POLICY,
            portable: self.setting.portable,
            noindex: self.setting.noindex || is_lost || apart(page),
            open_search: self.setting.open_search,
            address: self.address(page),
            base_href: self.setting.base_path.as_deref().filter(|_| is_lost).unwrap_or_default(),
            root,
        }
    }
}

impl Renderer {
    /// Where a page will stand, as people tell it to each other; as far as that is known.
    fn address(&self, page: &Page) -> String {
        let base = self.setting.base_url.as_deref().unwrap_or_default().trim_end_matches('/');
        format!("{base}/{}", page.path())
    }
}

/// Whether nobody should find a page from elsewhere: it is a tool for those who use the site.
fn apart(page: &Page) -> bool {
    matches!(page, Page::Editorial(_) | Page::Handout(_))
}

struct Templates<'a> {
    renderer: &'a Renderer,
    page: &'a Page,
    lens: &'a Lens<'a>,
}

impl Viewer for Templates<'_> {
    type Out = Result<String, Diagnostic>;

    fn view<V: Serialize>(self, view: &V) -> Self::Out {
        let mut context = Context::from_serialize(view).map_err(|error| broken(&error))?;
        context.insert("page", &self.renderer.page_context(self.page, self.lens));
        context.insert("t", &self.renderer.texts.0);
        let template = self.page.template();
        self.renderer.tera.render(template, &context).map_err(|error| broken(&error))
    }
}

/// The filter `urlencode`: a text as part of an address, as in `mailto:...?subject=`.
fn urlencode(text: &str, _: Kwargs, _: &State<'_>) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// What Tera says of a template, which names file, line and column itself.
fn broken(error: &tera::Error) -> Diagnostic {
    let mut reason = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(deeper) = source {
        reason = format!("{reason}: {deeper}");
        source = deeper.source();
    }
    Diagnostic::new(&codes::TEMPLATE).with("reden", reason)
}
