//! A theme: its files, those of the program overlaid by those of the site.
//!
//! A site has a file of its own in the place of the theme's by giving it the same path below
//! `thema/`. Of the texts it has only those that it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Fingerprint, Lang, fingerprint};
use crate::diag::{Diagnostic, Outcome, Place, codes, suggest};
use crate::plan::view::Texts;
use crate::record::Shape;
use crate::syntax::{self, Key, Node, Value};

use super::look::Tokens;
use super::script::{Broken, shorten};

/// The standard theme, within the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "themes/standaard"]
#[include = "templates/*"]
#[include = "styles/*"]
#[include = "scripts/*"]
#[include = "icons/*"]
#[include = "i18n/*"]
struct Standard;

/// Folders of which every file is used, also one that the standard theme does not have: parts that
/// templates include, and styles and scripts that are joined.
const OPEN: &[&str] = &["templates/parts/", "templates/layout/", "styles/parts/", "scripts/"];

/// The files of a theme, by their path within it.
#[derive(Clone, Debug)]
pub struct Theme {
    files: BTreeMap<String, Vec<u8>>,
    /// The site's own, of those.
    own: BTreeSet<String>,
    /// The site's own texts in each language.
    own_texts: Vec<(Lang, BTreeMap<String, String>)>,
    print: Fingerprint,
}

impl Theme {
    /// The standard theme, with the site's own files in place of those of the same path.
    pub fn new(own: &BTreeMap<String, Vec<u8>>) -> Outcome<Self> {
        let mut files: BTreeMap<String, Vec<u8>> = Standard::iter()
            .filter_map(|path| Some((path.to_string(), Standard::get(&path)?.data.into_owned())))
            .collect();
        let mut notes: Vec<Diagnostic> =
            own.keys().filter_map(|path| unused(path, &files)).collect();
        notes.extend(own.iter().filter_map(|(path, bytes)| unreadable(path, bytes)));
        let own_texts = LANGUAGES.iter().filter_map(|lang| {
            let found = own_texts(own.get(&texts_path(*lang))?, *lang, &files);
            Some((*lang, found.absorb_into(&mut notes)))
        });
        let own_texts: Vec<_> = own_texts.collect();
        let replaced = own.iter().filter(|(path, _)| !path.starts_with("i18n/"));
        files.extend(replaced.map(|(path, bytes)| (path.clone(), bytes.clone())));
        let print = fingerprint(&(&files, own));
        let value = Self { files, own: own.keys().cloned().collect(), own_texts, print };
        Outcome { value, notes }
    }

    /// The fingerprint of all files.
    pub fn print(&self) -> Fingerprint {
        self.print
    }

    /// The text files below a folder, by their path below it, in order.
    pub fn texts_in(&self, folder: &str) -> Vec<(&str, &str)> {
        self.files
            .iter()
            .filter_map(|(path, bytes)| {
                let name = path.strip_prefix(folder)?.strip_prefix('/')?;
                Some((name, std::str::from_utf8(bytes).ok()?))
            })
            .collect()
    }

    /// The bytes of a file.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The place of a file of the site's own; none for one of the program.
    pub(super) fn place(&self, path: &str) -> Option<Place> {
        let own = self.own.contains(path);
        own.then(|| Place::file(&Arc::from(format!("thema/{path}"))))
    }

    /// Whether the site has templates of its own.
    pub fn has_own_templates(&self) -> bool {
        self.own.iter().any(|path| path.starts_with("templates/"))
    }

    /// The words of the interface in a language: those of the standard theme, with the site's own
    /// in their place.
    pub fn words(&self, lang: Lang) -> Texts {
        let own = self.own_texts.iter().filter(|(of, _)| *of == lang).flat_map(|(_, own)| own);
        let mut texts = standard_texts(lang, &self.files);
        texts.extend(own.map(|(name, words)| (name.clone(), words.clone())));
        Texts(texts)
    }

    /// The colours of the theme.
    pub fn tokens(&self) -> Tokens {
        Tokens::read(self.tokens_css())
    }

    /// The value of a token as it is written: `0.375rem`; empty when there is none.
    pub fn token(&self, name: &str) -> String {
        let start = format!("--wijk-{name}:");
        let mut lines = self.tokens_css().split(['{', '}', ';']);
        let value = lines.find_map(|line| line.trim().strip_prefix(&start));
        value.unwrap_or_default().trim().to_owned()
    }

    fn tokens_css(&self) -> &str {
        let bytes = self.file("styles/tokens.css").unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// That nothing uses a file of a site's theme, as its path is none of the standard theme's.
fn unused(path: &str, standard: &BTreeMap<String, Vec<u8>>) -> Option<Diagnostic> {
    let (folder, _) = path.split_once('/')?;
    let known = || standard.keys().map(String::as_str);
    let of_theme = known().any(|name| name.starts_with(&format!("{folder}/")));
    let is_used = standard.contains_key(path) || OPEN.iter().any(|open| path.starts_with(open));
    let note = Diagnostic::new(&codes::UNUSED_THEME_FILE)
        .at(&Place::file(&Arc::from(format!("thema/{path}"))));
    let nearest = suggest::nearest(path, known()).map(|name| format!("thema/{name}"));
    (of_theme && !is_used).then(|| note.with_maybe("bedoeld", nearest))
}

/// That no browser can read a script of a site's theme.
fn unreadable(path: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let text = std::str::from_utf8(bytes).ok().filter(|_| path.starts_with("scripts/"))?;
    let Broken { reason, at } = shorten(text).err()?;
    let place = Place::new(&Arc::from(format!("thema/{path}")), at, at);
    Some(Diagnostic::new(&codes::SCRIPT).at(&place).with("reden", reason))
}

/// The languages that a theme has texts in.
const LANGUAGES: [Lang; 2] = [Lang::Nl, Lang::En];

fn texts_path(lang: Lang) -> String {
    format!("i18n/{}.yml", lang.tag())
}

fn standard_texts(lang: Lang, files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let path = texts_path(lang);
    let bytes = files.get(&path).map(Vec::as_slice).unwrap_or_default();
    let entries = entries(&path, bytes).value.into_iter();
    let words = entries.filter_map(|(key, node)| match node.value {
        Value::Text(words) => Some((key.name, words)),
        Value::Empty | Value::List(_) | Value::Map(_) => None,
    });
    words.collect()
}

/// The texts of a site's own file, but for those that nothing shows, which are told.
fn own_texts(
    bytes: &[u8],
    lang: Lang,
    standard: &BTreeMap<String, Vec<u8>>,
) -> Outcome<BTreeMap<String, String>> {
    let known = standard_texts(lang, standard);
    let mut notes = Vec::new();
    let mut own = BTreeMap::new();
    let path = format!("thema/{}", texts_path(lang));
    for (key, node) in entries(&path, bytes).absorb_into(&mut notes) {
        match node.value {
            _ if !known.contains_key(&key.name) => notes.push(unknown(&key, &known)),
            Value::Text(words) => {
                own.insert(key.name, words);
            }
            Value::Empty | Value::List(_) | Value::Map(_) => notes.push(no_text(&key, &node)),
        }
    }
    Outcome { value: own, notes }
}

/// The names of a file of texts with what stands behind them.
fn entries(path: &str, bytes: &[u8]) -> Outcome<Vec<(Key, Node)>> {
    let file: Arc<str> = path.into();
    let Ok(text) = std::str::from_utf8(bytes) else {
        let note = Diagnostic::new(&codes::NOT_UTF8).at(&Place::file(&file));
        return Outcome { value: Vec::new(), notes: vec![note] };
    };
    let Outcome { value, mut notes } = syntax::parse(&file, text, 0..text.len());
    let value = match value.map(|node| (node.value, node.place)) {
        Some((Value::Map(entries), _)) => entries,
        Some((Value::Text(_) | Value::List(_), place)) => {
            notes.push(Diagnostic::new(&codes::NOT_A_RECORD).at(&place).with("soort", "teksten"));
            Vec::new()
        }
        Some((Value::Empty, _)) | None => Vec::new(),
    };
    Outcome { value, notes }
}

fn unknown(key: &Key, known: &BTreeMap<String, String>) -> Diagnostic {
    let nearest = suggest::nearest(&key.name, known.keys().map(String::as_str));
    let note = Diagnostic::new(&codes::UNKNOWN_TEXT).at(&key.place).with("waarde", &key.name);
    note.with_maybe("bedoeld", nearest)
}

fn no_text(key: &Key, node: &Node) -> Diagnostic {
    let shape = Shape::Line;
    let note = Diagnostic::new(&codes::VALUE_SHAPE).at(&node.place).with("veld", &key.name);
    note.with("verwacht", shape.nl()).with("expected", shape.en())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> Outcome<Theme> {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
        Theme::new(&files.iter().map(owned).collect())
    }

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        theme(files).notes.iter().map(|note| note.message(Lang::Nl)).collect()
    }

    #[test]
    fn a_site_changes_one_text_and_keeps_the_others() {
        let theme = theme(&[("i18n/nl.yml", "zoek-knop: Vind\n")]);
        assert!(theme.notes.is_empty());
        let words = theme.value.words(Lang::Nl);
        assert_eq!(
            (words.get("zoek-knop"), words.get("zoek-kop")),
            ("Vind".into(), "Zoeken".into())
        );
        assert_eq!(theme.value.words(Lang::En).get("zoek-knop"), "Search");
    }

    #[test]
    fn what_a_theme_does_not_know_is_told() {
        let texts = told(&[("i18n/nl.yml", "zoek-knoop: Vind\nzoek-kop: [a]\n")]);
        assert_eq!(
            texts,
            [
                "de site heeft geen tekst met de naam `zoek-knoop`",
                "`zoek-kop` hoort één regel tekst te zijn"
            ]
        );
        assert_eq!(told(&[("templates/page/start.html", "")]).len(), 1);
        assert_eq!(told(&[("i18n/de.yml", "")]).len(), 1);
        let used = [
            "templates/pages/start.html",
            "templates/parts/eigen.html",
            "styles/parts/eigen.css",
            "logo.svg",
            "LEESMIJ.md",
            "beeld/x.png",
        ];
        assert_eq!(told(&used.map(|path| (path, ""))), Vec::<String>::new());
    }
}
