//! Edits as an editor makes them one after another, the same ones on every machine.

use crate::random::Random;
use crate::support::SiteTest;

/// A site on which somebody works.
pub struct Desk {
    fresh: SiteTest,
    /// The site as it is now.
    pub site: SiteTest,
    random: Random,
}

impl Desk {
    /// A site of `tests/sites/`, before anybody has changed it.
    pub fn with(name: &str, seed: u64) -> Self {
        let fresh = SiteTest::from(name);
        Self { site: fresh.clone(), fresh, random: Random(seed) }
    }

    /// Makes one edit. Gives the path of the file, and what was done to it.
    pub fn edit(&mut self) -> (String, &'static str) {
        let path = self.some_record();
        let text = String::from_utf8(self.site.bytes(&path).to_vec()).unwrap();
        let (what, changed) = match self.random.below(7) {
            0 => ("a sentence more", Some(format!("{text}# En nog iets.\n"))),
            1 => ("another word", Some(text.replace("Noord", "Zuid"))),
            2 => ("another number", Some(text.replace("058 000 6", "058 000 7"))),
            3 => ("lines moved down", Some(text.replacen("naam:", "\nnaam:", 1))),
            4 => ("gone", None),
            5 => ("cut off", Some(text.chars().take(text.len() / 2).collect())),
            _ => ("the word for another topic", Some(text.replace("schulden", "geld"))),
        };
        self.site = match changed {
            Some(text) => self.site.clone().with(&path, &text),
            None => self.site.clone().without(&path),
        };
        (path, what)
    }

    /// Puts a file back as it was at first.
    pub fn mend(&mut self, path: &str) {
        let text = String::from_utf8(self.fresh.bytes(path).to_vec()).unwrap();
        self.site = self.site.clone().with(path, &text);
    }

    fn some_record(&mut self) -> String {
        let records: Vec<&str> = self
            .site
            .paths()
            .filter(|path| matches!(path.rsplit('.').next(), Some("yml" | "md")))
            .filter(|path| !path.ends_with("/wijk.md") && *path != "site.yml")
            .collect();
        records[self.random.below(records.len())].to_owned()
    }
}
