//! What wijkboek has to say about a site of a test.

use std::sync::Arc;

use wijkboek::base::Lang;
use wijkboek::diag::{self, Colour, Diagnostic};
use wijkboek::source::{Memory, SourceSet, World, discover};
use wijkboek::{model, record};

/// The messages about a site, with its sources.
pub struct Checked {
    /// The messages, in the order in which they are shown.
    pub notes: Vec<Diagnostic>,
    sources: SourceSet,
}

impl Checked {
    pub(super) fn of(world: Memory) -> Self {
        let mut notes = Vec::new();
        let sources = discover(&world, "site.yml").absorb_into(&mut notes);
        let settings =
            Arc::new(record::settings(sources.settings.as_ref()).absorb_into(&mut notes));
        let mut drafts = Vec::new();
        for file in &sources.records {
            drafts.extend(record::parse(file).absorb_into(&mut notes));
        }
        let site =
            model::resolve(drafts, &settings, &sources.attachments).absorb_into(&mut notes);
        notes.extend(model::check(&site, settings.today.unwrap_or(world.today())));
        let mut notes = settings.weigh(notes);
        diag::sort(&mut notes);
        Self { notes, sources }
    }

    /// The codes of the messages, each once, sorted.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<&str> = self.notes.iter().map(|note| note.code.id).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The messages as `wijkboek check` shows them.
    pub fn text(&self, lang: Lang) -> String {
        let shown: Vec<String> = self
            .notes
            .iter()
            .map(|note| diag::text(note, &self.sources, lang, Colour::Never))
            .collect();
        // Excerpts end in spaces where a line of the source is empty.
        let lines: Vec<String> = shown
            .join("\n\n")
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect();
        lines.join("\n") + "\n"
    }
}
