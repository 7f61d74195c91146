//! Styles, scripts and icons: put together and named by their content, so that a browser may keep
//! them for ever.

use std::collections::BTreeMap;

use crate::base::Fingerprint;
use crate::plan::view::Texts;

use super::script::shorten;
use super::{Look, Theme};

/// A finished file and where it stands.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the site's root: `middelen/stijl.0a1b2c3d4e.css`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The styles, scripts and icons of a site.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The stylesheet.
    pub style: Asset,
    /// The stylesheet of what a search finds.
    pub found_style: Asset,
    /// The stylesheet of maps, of tables, of sheets to print, and of what editors see.
    pub sheet_style: Asset,
    /// The script of every page.
    pub script: Asset,
    /// The script that loads the search engine, fetched when the search box gets focus.
    pub engine: Asset,
    /// The script of the page with all results, fetched along with it there.
    pub results: Asset,
    /// The script of the lists that can be narrowed.
    pub narrowing: Asset,
    /// The script of the page that answers a postcode.
    pub postcode: Asset,
    /// The script of the background behind a map.
    pub ground: Asset,
    /// The script of the meegeeflijst, fetched when something is kept.
    pub handout: Asset,
    /// The service worker, which keeps the site for when there is no network.
    pub worker: Vec<u8>,
    /// The service worker of a site that keeps nothing.
    pub no_worker: Vec<u8>,
    /// The icon of the site.
    pub icon: Asset,
    /// The site's own logo and letter.
    pub own: Vec<Asset>,
}

/// The order of the stylesheet. The parts come between.
const STYLES_BEFORE: &[&str] = &["layers.css", "tokens.css", "reset.css", "base.css", "layout.css"];
const STYLES_AFTER: &[&str] = &["utilities.css", "print.css"];

/// The styles of what a search finds, and of maps, tables and sheets: they come where those are.
const FOUND: &str = "zoeken.css";
const SHEETS: &str = "blad/";

/// The scripts of the search: they come when the search box gets focus, not with every page.
const ENGINE: &[&str] = &["treffer.js", "zoek.js", "zoekmotor.js"];
const RESULTS: &[&str] = &["uitkomst.js"];

/// The words that the search shows, by their names among the theme's texts. They come with it.
const SAID: &[&str] = &[
    "js-aantal",
    "js-acuut",
    "js-alle",
    "js-alle-meer",
    "js-bedoelde",
    "js-een",
    "js-eenvoudig",
    "js-geen",
    "js-kapot",
    "js-postcode",
    "js-samenstelling",
    "js-soorten",
    "js-synoniem",
    "js-typfout",
    "js-uitweg",
    "js-vol",
    "kopieer",
    "kopieer-nummer",
];

/// The script of lists that can be narrowed: it comes with those.
const NARROWING: &[&str] = &["kiezen.js"];

/// The script of the page that answers a postcode.
const POSTCODE: &[&str] = &["postcode.js"];

/// The script of the background behind a map: it comes with a map that may have one.
const GROUND: &[&str] = &["ondergrond.js"];

/// The scripts of the list of this visit: they come when something is kept.
const HANDOUT: &[&str] = &["bewaren.js", "meegeven.js"];

/// The service worker, and the one that takes it away again: no page loads them.
const WORKER: &str = "achtergrond.js";
const NO_WORKER: &str = "achtergrond-uit.js";

impl Assets {
    /// Puts the files of a theme together, with its words, and those of a site's look.
    pub fn of(theme: &Theme, look: &Look, texts: &Texts) -> Self {
        let style = styles(theme, look);
        let joined = |wanted: &dyn Fn(&str) -> bool| -> String {
            let all = theme.texts_in("scripts").into_iter();
            all.filter(|(name, _)| wanted(name)).map(|(_, text)| short(text)).collect()
        };
        let engine = said(texts) + &joined(&|name| ENGINE.contains(&name));
        let results = joined(&|name| RESULTS.contains(&name));
        let narrowing = joined(&|name| NARROWING.contains(&name));
        let handout = joined(&|name| HANDOUT.contains(&name));
        let apart =
            [ENGINE, RESULTS, NARROWING, POSTCODE, GROUND, HANDOUT, &[WORKER, NO_WORKER]].concat();
        let script = joined(&|name| !apart.contains(&name));
        let postcode = joined(&|name| POSTCODE.contains(&name));
        let ground = joined(&|name| GROUND.contains(&name));
        let apart_style = |begin: &str| {
            let all = theme.texts_in("styles").into_iter();
            let wanted = all.filter(|(name, _)| name.starts_with(begin));
            let text: String = wanted.map(|(_, text)| tight(&without_comments(text))).collect();
            text.replace(";}", "}").into_bytes()
        };
        let icon = theme.file("icons/favicon.svg").unwrap_or_default();
        Self {
            style: asset("stijl", "css", style.into_bytes()),
            found_style: asset("zoeken", "css", apart_style(FOUND)),
            sheet_style: asset("blad", "css", apart_style(SHEETS)),
            script: asset("wijkboek", "js", script.into_bytes()),
            engine: asset("zoekmotor", "js", engine.into_bytes()),
            results: asset("uitkomst", "js", results.into_bytes()),
            narrowing: asset("kiezen", "js", narrowing.into_bytes()),
            postcode: asset("postcode", "js", postcode.into_bytes()),
            ground: asset("ondergrond", "js", ground.into_bytes()),
            handout: asset("meegeven", "js", handout.into_bytes()),
            worker: joined(&|name| name == WORKER).into_bytes(),
            no_worker: joined(&|name| name == NO_WORKER).into_bytes(),
            icon: asset("icoon", "svg", look.icon(icon, theme)),
            own: look.assets().cloned().collect(),
        }
    }

    /// All of them that pages load.
    pub fn all(&self) -> impl Iterator<Item = &Asset> {
        let styles = [&self.style, &self.found_style, &self.sheet_style];
        let always = [&self.script, &self.engine, &self.results];
        let few = [&self.narrowing, &self.postcode, &self.ground, &self.handout];
        let scripts = always.into_iter().chain(few);
        styles.into_iter().chain(scripts).chain([&self.icon]).chain(&self.own)
    }

    /// The paths of all that pages load: other content, another path.
    pub(super) fn paths(&self) -> Vec<&str> {
        self.all().map(|asset| asset.path.as_str()).collect()
    }
}

/// A script as short as it can be. One that cannot be read was told of when the theme was read.
fn short(script: &str) -> String {
    shorten(script).unwrap_or_else(|_| script.to_owned()) + "\n"
}

/// A line that puts the words of the search with those that a page has.
fn said(texts: &Texts) -> String {
    let words: BTreeMap<String, String> =
        SAID.iter().map(|name| (in_script(name), texts.get(name))).collect();
    let words = serde_json::to_string(&words).unwrap_or_default();
    format!("Object.assign(document.querySelector(\".teksten\").dataset, {words});\n")
}

/// The name of a text as scripts have it: `js-alle-meer` is `alleMeer`.
fn in_script(name: &str) -> String {
    let mut words = name.trim_start_matches("js-").split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        all + &initial.to_uppercase() + rest
    })
}

/// A file with the print of its content in its name.
pub(super) fn asset(name: &str, ending: &str, bytes: Vec<u8>) -> Asset {
    let hash = Fingerprint::of_bytes(&bytes).short();
    Asset { path: format!("middelen/{name}.{hash}.{ending}"), bytes }
}

/// The stylesheet: that of the theme, with the site's own values behind the theme's.
fn styles(theme: &Theme, look: &Look) -> String {
    let all = theme.texts_in("styles");
    let named = |name: &str| all.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    let parts = all.iter().filter(|(name, _)| name.starts_with("parts/")).map(|(_, text)| *text);
    let of_theme = STYLES_BEFORE
        .iter()
        .filter_map(|name| named(name))
        .chain(parts)
        .chain(STYLES_AFTER.iter().filter_map(|name| named(name)))
        .map(|text| tight(&without_comments(text)));
    // On a line of its own: it stands behind what the theme says.
    let all: String = of_theme.chain([format!("\n{}", look.style())]).collect();
    all.replace(";}", "}")
}

/// Leaves out the spaces of a stylesheet that mean nothing, but for those in quotes; and the ends
/// of lines after which something new begins anyway.
fn tight(styles: &str) -> String {
    let mut out = String::with_capacity(styles.len());
    for line in styles.lines() {
        for (number, part) in line.split('"').enumerate() {
            let quoted = number % 2 == 1;
            if number > 0 {
                out.push('"');
            }
            if quoted {
                out.push_str(part);
            } else {
                let pairs = [
                    (" {", "{"),
                    ("{ ", "{"),
                    (": ", ":"),
                    ("; }", "}"),
                    ("; ", ";"),
                    (", ", ","),
                    (" > ", ">"),
                ];
                let tight = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
                out.push_str(&pairs.iter().fold(part.to_owned(), tight));
            }
        }
        if !line.ends_with(['{', '}', ';', ',']) {
            out.push('\n');
        }
    }
    out
}

/// Leaves out what only readers of the source need: comments that fill whole lines, and indents.
/// Anything cleverer would need a parser of the language.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        let opens = line.starts_with("/*");
        let closes = (inside || opens) && line.ends_with("*/");
        let comment = inside || opens && (closes || !line.contains("*/"));
        inside = (inside || opens && !line.contains("*/")) && !closes;
        if !comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::base::Lang;

    use super::*;

    #[test]
    fn whole_lines_of_comment_are_left_out_and_code_stays() {
        let text = "/* a\n * b\n */\n  a { b: c; } /* why */\n// x\n/** @type {x} */ let y = 'http://z';\n/* one */\nz();";
        assert_eq!(
            without_comments(text),
            "a { b: c; } /* why */\n/** @type {x} */ let y = 'http://z';\nz();\n"
        );
    }

    #[test]
    fn spaces_go_where_they_mean_nothing() {
        let text = "a,\n.b::before { content: \"● : \" / \"\"; color: red; }\n@media (a: b) {\n:root {\n--x: calc(1px + 2px);\n}\n}\n.a .b > c { margin: 0 1px }\n";
        assert_eq!(
            tight(text),
            "a,.b::before{content:\"● : \" / \"\";color:red}@media (a:b){:root{--x:calc(1px + 2px);}}.a .b>c{margin:0 1px }"
        );
    }

    #[test]
    fn the_standard_theme_has_everything() {
        let theme = Theme::new(&std::collections::BTreeMap::new()).value;
        for asset in Assets::of(&theme, &Look::default(), &theme.words(Lang::Nl)).all() {
            assert!(!asset.bytes.is_empty(), "{}", asset.path);
        }
    }
}
