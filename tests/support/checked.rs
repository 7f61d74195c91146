//! What wijkboek has to say about a site of a test.

use wijkboek::base::Lang;
use wijkboek::diag::{self, Amount, Colour, Diagnostic, Lines, Screen};
use wijkboek::exchange::{Received, Told, Vocabulary, sheet, tables};
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

    /// What there is to say about a foreign table, and its file with columns, that comes into a
    /// site. The day is that of the test's world.
    pub(super) fn of_table(world: &dyn World, name: &str, bytes: &[u8], map: Option<&str>) -> Self {
        let checked = pipeline::check(world, &Request::default(), &Cache::default());
        let vocabulary = Vocabulary::of(&checked.whole);
        let received = Received { file: name, day: Some(checked.today) };
        let told = Told { map: map.map(|text| ("kolommen.yml".into(), text)), tab: None };
        let found = tables(sheet::read(bytes, received.file), &told, &vocabulary, &received);
        let mut notes = found.notes;
        for table in found.value {
            notes.extend(table.taken.candidates.into_iter().flat_map(|record| record.notes));
            notes.extend(table.taken.skipped.into_iter().chain(table.taken.notes));
        }
        Self { notes, sources: checked.sources }
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
        self.on(lang, Screen::PIPE)
    }

    /// The messages as a screen shows them.
    pub fn on(&self, lang: Lang, screen: Screen) -> String {
        let lines = Lines::of(&self.sources);
        let show = |note| diag::text(note, &lines, lang, screen);
        let shown: Vec<String> = self.notes.iter().map(show).collect();
        shown.join("\n\n") + "\n"
    }

    /// The messages as `wijkboek check` shows them on a screen of this width.
    pub fn report(&self, lang: Lang, width: usize, amount: Amount) -> String {
        let screen = Screen { colour: Colour::Never, width };
        diag::report(&self.notes, &self.sources, lang, screen, amount) + "\n"
    }

    /// The messages as a log for platforms.
    pub fn sarif(&self, lang: Lang) -> String {
        diag::sarif(&self.notes, &self.sources, lang)
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
