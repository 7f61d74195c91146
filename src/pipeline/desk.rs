//! What the page of those who keep a site is made from: in a preview everything, in a tree that is
//! published what its audience may see.

use std::collections::BTreeSet;

use crate::base::Hashed;
use crate::diag::{Diagnostic, Lines, Place};
use crate::entry::{Audience, Entry};
use crate::model::Site;
use crate::plan::editorial::{Desk, Editorial, Remark, editorial};

use super::{Checked, Purpose, Request};

/// The page for those who keep a site: in a preview always, else where the settings ask for it.
pub(super) fn content(
    checked: &Checked,
    site: &Site,
    request: &Request,
) -> Option<Hashed<Editorial>> {
    let preview = request.purpose == Purpose::Preview;
    if !preview && !checked.settings.editorial {
        return None;
    }
    let reader = if preview { Reader::Editor } else { Reader::of(checked, site) };
    let desk = Desk {
        subject: if preview { &checked.whole } else { site },
        built: site,
        remarks: reader.remarks(checked),
        history: checked.history.clone().with(checked.tally()),
        today: checked.today,
        lang: checked.settings.lang,
        linked: preview || site.audience != Audience::Public,
    };
    Some(Hashed::new(editorial(&desk)))
}

/// Who reads the page, and which messages they may see.
enum Reader<'a> {
    /// Who writes the site: all of them.
    Editor,
    /// Who may see a tree: those about files of which every record is in it.
    Of {
        files: BTreeSet<&'a str>,
        /// Whether the sentences may be seen: only where nothing of a record is kept back, since
        /// a sentence can quote any value.
        sentences: bool,
    },
}

impl<'a> Reader<'a> {
    fn of(checked: &'a Checked, site: &'a Site) -> Self {
        let file = |entry: &'a Hashed<Entry>| &*entry.place.file;
        let hidden: BTreeSet<&str> = checked
            .whole
            .entries()
            .filter(|entry| site.entry(&entry.key).is_none())
            .map(file)
            .collect();
        let shown = site.entries().map(file).filter(|file| !hidden.contains(file));
        let settings = checked.sources.settings.iter().map(|source| &*source.path);
        let sentences = site.audience == Audience::Network;
        Self::Of { files: shown.chain(settings).collect(), sentences }
    }

    fn may_see(&self, place: &Place) -> bool {
        match self {
            Self::Editor => true,
            Self::Of { files, .. } => files.contains(&*place.file),
        }
    }

    fn remarks(&self, checked: &Checked) -> Vec<Remark> {
        let places = Lines::of(&checked.sources);
        let lang = checked.settings.lang;
        let shown = |place: &Place| format!("{}:{}", place.file, places.start(place).line);
        let remark = |note: &Diagnostic| Remark {
            severity: note.severity,
            code: note.code.id,
            text: match self {
                Self::Of { sentences: false, .. } => String::new(),
                Self::Of { .. } | Self::Editor => note.message(lang),
            },
            place: note.place.as_ref().map(shown).unwrap_or_default(),
            others: note.others.iter().filter(|place| self.may_see(place)).map(shown).collect(),
        };
        let about =
            |note: &&Diagnostic| note.place.as_ref().is_none_or(|place| self.may_see(place));
        checked.notes.iter().filter(about).map(remark).collect()
    }
}
