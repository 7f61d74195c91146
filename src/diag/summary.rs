//! The last line of a check: how many messages of each gravity.

use crate::base::{Lang, dutch};

use super::{Diagnostic, Severity};

/// How many messages there are of each gravity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Messages that block publishing.
    pub errors: usize,
    /// Messages that ask for attention.
    pub warnings: usize,
    /// Messages of style.
    pub tips: usize,
}

/// Counts messages.
pub fn summary(notes: &[Diagnostic]) -> Summary {
    let count = |severity| notes.iter().filter(|note| note.severity == severity).count();
    Summary {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        tips: count(Severity::Tip),
    }
}

impl Summary {
    /// The counts in a sentence: `2 fouten en 1 keer let op`.
    pub fn sentence(self, lang: Lang) -> String {
        let parts = match lang {
            Lang::Nl => [
                (self.errors, dutch::count(self.errors, "fout", "fouten")),
                (self.warnings, dutch::count(self.warnings, "keer let op", "keer let op")),
                (self.tips, dutch::count(self.tips, "tip", "tips")),
            ],
            Lang::En => [
                (self.errors, dutch::count(self.errors, "error", "errors")),
                (self.warnings, dutch::count(self.warnings, "warning", "warnings")),
                (self.tips, dutch::count(self.tips, "tip", "tips")),
            ],
        };
        let said: Vec<String> =
            parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text).collect();
        match lang {
            Lang::Nl => dutch::list(&said),
            Lang::En => said.join(", "),
        }
    }
}
