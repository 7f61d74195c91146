//! Open data: which files there are, with what in them; each is made when it is asked for.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::base::Id;
use crate::entry::Key;
use crate::model::Site;
use crate::plan::{Offered, Offers};

use super::{EXPORTS, Part};

/// A format: its name, and the files of a part of a site.
pub struct Format {
    /// Its name on the command line and among the theme's texts: `hsds`.
    pub name: &'static str,
    /// Its files; those in which there would be nothing are left out.
    pub pieces: fn(Part<'_>) -> Vec<Piece>,
}

/// How the bytes of a file are made. The part is the one that the file was listed for.
type Make = Arc<dyn Fn(Part<'_>) -> Vec<u8> + Send + Sync>;

/// A file of a format.
pub struct Piece {
    /// Its path below the folder of open data: `hsds/services.json`.
    pub path: String,
    /// What it holds, by its name among the theme's texts: `diensten`.
    pub unit: &'static str,
    /// How many of these.
    pub count: usize,
    /// The topic that it is about; none for most.
    pub topic: Option<Key>,
    make: Make,
}

impl Piece {
    /// A file with so many things in it; none when there are none.
    pub(super) fn of(
        path: impl Into<String>,
        (unit, count): (&'static str, usize),
        make: impl Fn(Part<'_>) -> Vec<u8> + Send + Sync + 'static,
    ) -> Option<Self> {
        let make = Arc::new(make);
        (count > 0).then(|| Self { path: path.into(), unit, count, topic: None, make })
    }

    /// Its bytes.
    pub fn bytes(&self, part: Part<'_>) -> Vec<u8> {
        (self.make)(part)
    }
}

/// A file that is made when it is asked for.
#[derive(Clone)]
pub struct Made {
    site: Arc<Site>,
    wijk: Option<Id>,
    make: Make,
}

impl Made {
    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        (self.make)(Part { site: &self.site, wijk: self.wijk.as_ref() })
    }
}

impl fmt::Debug for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Made").field("wijk", &self.wijk).finish_non_exhaustive()
    }
}

/// All open data of a site: what its pages say of it, and the files by path.
pub fn open_data(site: &Site) -> (Offers, BTreeMap<String, Made>) {
    let (mut offers, mut files) = (Offers::new(), BTreeMap::new());
    let whole = Arc::new(site.clone());
    for part in Part::all(site) {
        let listed: &mut Vec<Offered> = offers.entry(part.folder()).or_default();
        for format in EXPORTS {
            for piece in (format.pieces)(part) {
                let path = part.folder().join(&piece.path);
                let topic = piece.topic.as_ref().and_then(|key| site.entry(key));
                let make = piece.make;
                let made = Made { site: Arc::clone(&whole), wijk: part.wijk.cloned(), make };
                files.insert(path.to_string(), made);
                listed.push(Offered {
                    format: format.name,
                    name: piece.path,
                    path,
                    unit: piece.unit,
                    count: piece.count,
                    topic: topic.map(|topic| topic.title.clone()),
                });
            }
        }
    }
    (offers, files)
}
