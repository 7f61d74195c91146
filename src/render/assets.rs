//! Styles, scripts and icons: put together and named by their content, so that a browser may keep
//! them for ever.

use crate::base::Fingerprint;

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
    /// The script of every page.
    pub script: Asset,
    /// The script that loads the search engine, fetched when the search box gets focus.
    pub engine: Asset,
    /// The script of the page with all results, fetched along with it there.
    pub results: Asset,
    /// The icon of the site.
    pub icon: Asset,
    /// The site's own logo and letter.
    pub own: Vec<Asset>,
}

/// The order of the stylesheet. The parts come between.
const STYLES_BEFORE: &[&str] = &["layers.css", "tokens.css", "reset.css", "base.css", "layout.css"];
const STYLES_AFTER: &[&str] = &["utilities.css", "print.css"];

/// The scripts of the search: they come when the search box gets focus, not with every page.
const ENGINE: &[&str] = &["treffer.js", "zoek.js", "zoekmotor.js"];
const RESULTS: &[&str] = &["uitkomst.js"];

impl Assets {
    /// Puts the files of a theme together, and those of a site's look.
    pub fn of(theme: &Theme, look: &Look) -> Self {
        let style = styles(theme, look);
        let joined = |wanted: &dyn Fn(&str) -> bool| -> String {
            let all = theme.texts_in("scripts").into_iter();
            all.filter(|(name, _)| wanted(name)).map(|(_, text)| without_comments(text)).collect()
        };
        let engine = joined(&|name| ENGINE.contains(&name));
        let results = joined(&|name| RESULTS.contains(&name));
        let script = joined(&|name| !ENGINE.contains(&name) && !RESULTS.contains(&name));
        let icon = theme.file("icons/favicon.svg").unwrap_or_default();
        Self {
            style: asset("stijl", "css", style.into_bytes()),
            script: asset("wijkboek", "js", script.into_bytes()),
            engine: asset("zoekmotor", "js", engine.into_bytes()),
            results: asset("uitkomst", "js", results.into_bytes()),
            icon: asset("icoon", "svg", look.icon(icon, theme)),
            own: look.assets().cloned().collect(),
        }
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Asset> {
        let theirs = [&self.style, &self.script, &self.engine, &self.results, &self.icon];
        theirs.into_iter().chain(&self.own)
    }
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
        .map(without_comments);
    of_theme.chain([look.style()]).collect()
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
    fn the_standard_theme_has_everything() {
        let theme = Theme::new(&std::collections::BTreeMap::new()).value;
        for asset in Assets::of(&theme, &Look::default()).all() {
            assert!(!asset.bytes.is_empty(), "{}", asset.path);
        }
    }
}
