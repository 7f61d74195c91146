//! What wijkboek has to say about a site of a test.

use wijkboek::base::Lang;
use wijkboek::diag::{self, Colour, Diagnostic};
use wijkboek::pipeline::{self, Cache, Request};
use wijkboek::source::{SourceSet, World};

/// The messages about a site, with its sources.
pub struct Checked {
    /// The messages, in the order in which they are shown.
    pub notes: Vec<Diagnostic>,
    sources: SourceSet,
}

impl Checked {
    pub(super) fn of(world: &dyn World) -> Self {
        Self::with(pipeline::check(world, &Request::default(), &Cache::default()))
    }

    /// The messages of a check that was made already.
    pub fn with(checked: pipeline::Checked) -> Self {
        Self { notes: checked.notes, sources: checked.sources }
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
        let joined = shown.join("\n\n");
        let lines: Vec<&str> = joined.lines().map(str::trim_end).collect();
        lines.join("\n") + "\n"
    }

    /// The messages in every form in which they can be asked for.
    pub fn every_form(&self) -> String {
        let machine = [Lang::Nl, Lang::En].map(|lang| {
            let json = diag::json(&self.notes, &self.sources, lang);
            json + &diag::github(&self.notes, &self.sources, lang) + &self.text(lang)
        });
        machine.concat()
    }
}
