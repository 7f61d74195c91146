//! The GeoJSON files of a site, each read once while it stays the same.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Fingerprint, Memo};
use crate::diag::Outcome;
use crate::entry::Ground;
use crate::model::Grounds;
use crate::record;
use crate::source::Named;

/// Whether an attachment can be what a map is drawn from.
pub(super) fn is_ground(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["geojson", "json"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Reads what the files among `named` draw.
pub(super) fn read(
    named: &BTreeMap<String, Named>,
    known: &Memo<(Arc<str>, Fingerprint), Arc<Outcome<Ground>>>,
) -> Grounds {
    let files: Vec<_> = named.iter().filter(|(path, _)| is_ground(path)).collect();
    let one = |(path, file): (&String, &Named)| {
        let read = match file {
            Named::Bytes(bytes) => {
                let key = (Arc::from(path.as_str()), Fingerprint::of_bytes(bytes));
                let file = Arc::clone(&key.0);
                let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
                Ok(known.get(key, || Arc::new(record::ground(&file, &text))))
            }
            Named::TooLarge(size) => Err(*size),
            Named::Missing => return None,
        };
        Some((path.clone(), read))
    };
    let read = files.into_par_iter().filter_map(one).collect();
    known.turn();
    Grounds(read)
}
