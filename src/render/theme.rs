//! A theme: its files, those of the program overlaid by those of the site.

use std::collections::BTreeMap;

use crate::base::{Fingerprint, Lang, fingerprint};
use crate::plan::view::Texts;

/// The standard theme, within the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "themes/standaard"]
#[include = "templates/*"]
#[include = "styles/*"]
#[include = "scripts/*"]
#[include = "icons/*"]
#[include = "i18n/*"]
struct Standard;

/// The files of a theme, by their path within it.
#[derive(Clone, Debug)]
pub struct Theme {
    files: BTreeMap<String, Vec<u8>>,
    print: Fingerprint,
}

impl Theme {
    /// The standard theme, with the site's own files in place of those of the same path.
    pub fn new(own: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut files: BTreeMap<String, Vec<u8>> = Standard::iter()
            .filter_map(|path| Some((path.to_string(), Standard::get(&path)?.data.into_owned())))
            .collect();
        files.extend(own.iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
        let print = fingerprint(&files);
        Self { files, print }
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

    /// The words of the interface in a language.
    pub fn words(&self, lang: Lang) -> Texts {
        let name = format!("i18n/{}.yml", lang.tag());
        let text = self.file(&name).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let mut texts = BTreeMap::new();
        let tree = text.and_then(|text| {
            crate::syntax::parse(&name.as_str().into(), text, 0..text.len()).value
        });
        if let Some(crate::syntax::Value::Map(entries)) = tree.map(|tree| tree.value) {
            for (key, node) in entries {
                if let crate::syntax::Value::Text(words) = node.value {
                    texts.insert(key.name, words);
                }
            }
        }
        Texts(texts)
    }
}
